import { commandNames } from '../../../../commands/catalogue.ts';
import { PAGE_DEFAULT, PAGE_LIMIT } from '../../reading/lists.ts';
import { SITTING_LIMIT } from '../../deciding/sitting.ts';
import { problemTypes } from '../problems.ts';
import type { Route } from '../routes.ts';
import { moments } from './about.ts';
import { Schemas, type Schema } from './schemas.ts';

/** Parameters every list takes. */
const listParameters = {
  relationship: 'Slug, or `all` (the default)',
  ...moments,
  limit: `Rows of a page, 1 to ${PAGE_LIMIT}; left out, ${PAGE_DEFAULT}`,
  cursor: 'What the page before gave as `next`: the rows after it, of the very same moment',
} as const;

const filterWords: { readonly [filter: string]: string } = {
  from: 'What happened on or after this day',
  to: 'What happened on or before this day',
  match: '`possibly` (the default): what may have been between `from` and `to`; `certainly`: what must have been',
  body: 'What mentions this organisation, person or place, or what was merged into it',
};

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Schema, media = 'application/json') => ({ content: { [media]: { schema } } });

/** `RecordVisit` → `Record visit`. */
const inWords = (name: string): string => {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
};

const parametersIn = (path: string): readonly string[] => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);

const inQuery = (name: string, description: string, values?: readonly string[]) => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string', ...(values ? { enum: values } : {}) },
});

const ifMatch = (required: boolean) => ({
  name: 'If-Match',
  in: 'header',
  required,
  description: 'The revision that was seen, in quotes: `"3"`',
  schema: { type: 'string', pattern: String.raw`^"\d{1,15}"$` },
});

/** Parameters that many routes take, by the name they have here. */
const sharedParameters: { readonly [name: string]: object } = {
  ...Object.fromEntries(
    Object.entries({ ...filterWords, ...listParameters }).map(([name, words]) => [name, inQuery(name, words)]),
  ),
  preview: inQuery('preview', '`true`: what would be written, and nothing is', ['true', 'false']),
  idempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'The same key means the same command, for ever; made by the server if left out',
    schema: { type: 'string', maxLength: 128 },
  },
  seen: ifMatch(true),
  seenIfAny: ifMatch(false),
};

const shared = (...names: readonly string[]): readonly object[] =>
  names.map((name) => ({ $ref: `#/components/parameters/${name}` }));

function parametersOf({ path, gives, givesSitting, lists, about }: Route): readonly object[] {
  const writing = (gives !== undefined || givesSitting) && about?.body === undefined;
  const filters = Object.entries(lists?.filters ?? {}).flatMap(([name, { allowed }]): readonly object[] => {
    if (name in filterWords) return shared(name);
    return [inQuery(name, `One value, or several with commas between${allowed ? `: ${allowed.join(', ')}` : ''}`)];
  });
  return [
    ...parametersIn(path).map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...(writing ? shared('preview', 'idempotencyKey') : []),
    ...(writing && gives ? shared(gives.effect === 'revises' ? 'seen' : 'seenIfAny') : []),
    ...filters,
    ...(lists ? shared(...Object.keys(listParameters)) : []),
    ...Object.entries(about?.query ?? {}).flatMap(([name, words]) =>
      name in moments ? shared(name) : [inQuery(name, words)],
    ),
  ];
}

function operationOf(route: Route, schemas: Schemas) {
  const { area, handler, access, path, method, gives, givesSitting, lists, about } = route;
  const parameters = parametersOf(route);
  const body = about?.body
    ? schemas.refTo(about.body)
    : givesSitting
      ? ref('Sitting')
      : gives && method !== 'DELETE'
        ? schemas.refTo(gives.command, parametersIn(path))
        : undefined;
  const answers = (gives && !about?.body) || givesSitting;
  return {
    operationId: `${area.slice(0, 1).toLowerCase()}${area.slice(1)}.${handler}`,
    tags: [area],
    summary: summaryOf(route),
    ...(gives ? { 'x-command': gives.name } : {}),
    'x-access': access,
    ...(access === 'public' ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, ...json(body) } } : {}),
    responses: {
      ...(answers ? { 200: response('Again'), 201: response('Written') } : {}),
      ...(answers ? {} : { '2XX': { description: 'The answer', ...json(lists ? ref('Page') : {}, about?.media) } }),
      default: response('Problem'),
    },
  };
}

function summaryOf({ handler, gives, givesSitting, lists, about }: Route): string {
  if (about) return about.summary;
  if (gives) return inWords(gives.name);
  if (givesSitting) return 'Several commands, written together or not at all';
  return lists ? 'A list' : handler;
}

const response = (name: string) => ({ $ref: `#/components/responses/${name}` });

const sharedResponses = {
  Written: { description: 'Written', ...json(ref('Answer')) },
  Again: { description: 'A preview; or nothing had to be written; or it was written before', ...json(ref('Answer')) },
  Problem: { description: 'A problem (RFC 9457)', ...json(ref('Problem'), 'application/problem+json') },
};

const string = { type: 'string' };
const integer = { type: 'integer' };

/** What answers are made of. */
const answerSchemas: { readonly [name: string]: Schema } = {
  Answer: {
    type: 'object',
    required: ['position', 'orders'],
    properties: {
      position: { ...integer, description: 'Of the last event written; ask lists with `atLeast` this' },
      orders: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id', 'command', 'verdict', 'record', 'revision', 'events'],
          properties: {
            id: string,
            command: string,
            verdict: { type: 'string', enum: ['written', 'again', 'nothing', 'preview'] },
            record: string,
            revision: { ...integer, description: 'Of the record, after the command' },
            events: {
              type: 'array',
              items: {
                type: 'object',
                required: ['id', 'type', 'record', 'revision'],
                properties: {
                  id: string,
                  type: string,
                  record: string,
                  revision: integer,
                  position: integer,
                  data: { type: 'object' },
                },
              },
            },
          },
        },
      },
    },
  },
  Page: {
    type: 'object',
    required: ['position', 'asOf', 'rows', 'names'],
    properties: {
      position: { ...integer, description: 'What had been recorded up to this position' },
      asOf: { type: 'string', format: 'date', description: 'What was true on this day' },
      rows: { type: 'array', items: { type: 'object' } },
      names: { type: 'object', description: 'Bodies, people and places that the rows name, by id' },
      next: { ...string, description: 'The cursor of the next page; absent at the end' },
    },
  },
  Problem: {
    type: 'object',
    description: 'RFC 9457',
    required: ['type', 'title', 'status', 'detail', 'code'],
    properties: {
      type: { type: 'string', enum: Object.keys(problemTypes).map((name) => `/problems/${name}`) },
      title: string,
      status: integer,
      detail: { ...string, description: 'In the reader’s language: `Accept-Language`, or `?lang`' },
      code: string,
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['code', 'detail'],
          properties: {
            pointer: { ...string, description: 'Into the body (RFC 6901)' },
            parameter: { ...string, description: 'Of the query' },
            header: string,
            code: string,
            detail: string,
            params: {
              type: 'object',
              additionalProperties: { type: ['string', 'number'] },
              description: 'What the detail names, as it is kept: dates as EDTF, bodies as ids',
            },
          },
        },
      },
    },
  },
  Sitting: {
    type: 'object',
    additionalProperties: false,
    required: ['commands'],
    properties: {
      commands: {
        type: 'array',
        minItems: 1,
        maxItems: SITTING_LIMIT,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['command', 'data'],
          properties: {
            id: { ...string, maxLength: 128 },
            command: { type: 'string', enum: commandNames },
            data: {
              type: 'object',
              description:
                'The command’s fields, the record it is about among them. `"@<id>"` stands for the record that the command of that id made',
            },
            seen: { ...integer, minimum: 0, description: 'The revision that was seen' },
          },
        },
      },
    },
  },
};

/** The API as OpenAPI 3.1: the routes as they run, and the fields as they are checked. */
export function openApiOf(routes: readonly Route[]): object {
  const schemas = new Schemas();
  const paths: { [path: string]: { [method: string]: object } } = {};
  const inOrder = routes.toSorted((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.method < b.method ? -1 : 1,
  );
  for (const route of inOrder) {
    if (route.about === undefined && !route.gives && !route.givesSitting && !route.lists) continue;
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Bridgebook',
      version: '1',
      description:
        'The system of record for how two places work together. Every list is answered as of any day and as it was known on any day.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      schemas: { ...answerSchemas, ...schemas.all },
      parameters: sharedParameters,
      responses: sharedResponses,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'bridgebook', description: 'Set by POST /api/v1/session' },
        token: { type: 'http', scheme: 'bearer', description: 'Made by POST /api/v1/accounts/{account}/tokens' },
      },
    },
  };
}
