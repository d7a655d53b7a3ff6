import { readFileSync } from 'node:fs';
import { commandNames, commands } from '../../commands/catalogue.ts';
import { newServer, type TestServer } from '../server.ts';

let it_: TestServer;
let document: any;
beforeAll(async () => {
  it_ = await newServer();
  document = (await it_.nobody('/openapi.json')).body;
});
afterAll(() => it_.close());

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name?: string; readonly in?: string; readonly $ref?: string }[];
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: { readonly $ref: string } } };
  };
}

const operations = () =>
  Object.entries(document.paths as { [path: string]: { [method: string]: Operation } }).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );

it('is what is committed', () => {
  const committed = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8')) as unknown;
  expect(document).toEqual(committed);
});

it('says every route of the API, and every one once', () => {
  const said = operations().map(({ method, path }) => `${method} ${path}`);
  const routes = it_.server.routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  const pages = routes.filter((route) => !said.includes(route)).toSorted();
  expect(pages).toEqual(['GET /docs', 'GET /docs/style.css', 'GET /openapi.json', 'GET /problems/{type}']);
  const ids = operations().map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

it('leads somewhere with every reference, and names every parameter of a path', () => {
  for (const [, name = ''] of JSON.stringify(document).matchAll(/"\$ref":"#\/components\/([^"]+)"/g)) {
    const [kind = '', key = ''] = name.split('/');
    expect([name, document.components[kind]?.[key] !== undefined]).toEqual([name, true]);
  }
  for (const { path, operation } of operations()) {
    const inPath = (operation.parameters ?? []).filter((one) => one.in === 'path').map(({ name }) => name);
    expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  }
});

it('demands If-Match of exactly the commands that replace something', () => {
  const demanding = operations()
    .filter(({ operation }) => operation.parameters?.some(({ $ref }) => $ref === '#/components/parameters/seen'))
    .map(({ operation }) => (operation as unknown as { readonly 'x-command': string })['x-command']);
  expect(demanding.toSorted()).toEqual(
    commands
      .filter(({ effect }) => effect === 'revises')
      .map(({ name }) => name)
      .toSorted(),
  );
});

describe('the fields of commands', () => {
  const schemaOf = (name: string) => document.components.schemas[name];

  it('have a schema each, of exactly the fields that are taken', () => {
    const bodies = new Set(
      operations().flatMap(
        ({ operation }) => operation.requestBody?.content['application/json'].schema.$ref.split('/').at(-1) ?? [],
      ),
    );
    const own = ['ActivateAccount', 'IssueApiToken', 'EndSessions', 'RevokeRole', 'RevokeApiToken'];
    expect(commandNames.filter((name) => !bodies.has(name)).toSorted()).toEqual(own.toSorted());
    expect(schemaOf('RecordVisit')).toMatchObject({
      additionalProperties: false,
      required: ['delegation', 'from', 'occurredOn', 'relationships', 'titles', 'to'],
      properties: {
        hosts: { type: 'array', maxItems: 50, uniqueItems: true, default: [] },
        titles: { type: 'array', minItems: 1, items: { $ref: '#/components/schemas/TextValue' } },
        delegation: { $ref: '#/components/schemas/DelegationValue' },
        planned: { type: ['string', 'null'] },
      },
    });
    expect(schemaOf('TextValue')).toMatchObject({
      required: ['language', 'text'],
      properties: { text: { type: 'string', minLength: 1, maxLength: 1000 } },
    });
    // The record of a command is in the path.
    expect(Object.keys(schemaOf('AddStop').properties)).not.toContain('visit');
    expect(schemaOf('AttendanceValue').properties.quality.enum).toEqual(['exact', 'atLeast', 'about', 'unknown']);
    expect(schemaOf('ResolveDispute')).toMatchObject({
      required: ['accepted', 'field', 'reason'],
      properties: { accepted: { type: ['integer', 'null'] } },
    });
  });

  it('take what the example book says, line by line', () => {
    const lines = readFileSync(new URL('../../examples/sichuan-california.jsonl', import.meta.url), 'utf8').split('\n');
    const given = lines.filter(Boolean).flatMap((line) => {
      const {
        command,
        data,
        commands: several = [],
      } = JSON.parse(line) as { command?: string; data?: object; commands?: { command: string; data: object }[] };
      return command === undefined ? several : [{ command, data: data ?? {} }];
    });
    expect(given.length).toBeGreaterThan(30);
    for (const { command, data } of given)
      expect([command, wrongIn(data, schemaOf(command), command)]).toEqual([command, []]);
  });

  /** The little of JSON Schema that the schemas use: fields, types, enumerations, lengths. */
  function wrongIn(value: any, schema: any, at: string): readonly string[] {
    if (schema.$ref) return wrongIn(value, schemaOf(schema.$ref.split('/').at(-1)), at);
    if (schema.anyOf) return schema.anyOf.some((one: any) => wrongIn(value, one, at).length === 0) ? [] : [at];
    const types = [schema.type].flat().filter(Boolean);
    const type =
      value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
    if (types.length > 0 && !types.includes(type)) return [`${at} is ${type}`];
    if (schema.enum && !schema.enum.includes(value)) return [`${at} is ${value}`];
    if (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) return [`${at} is ${value}`];
    if (type === 'array')
      return value.flatMap((one: any, index: number) => wrongIn(one, schema.items, `${at}/${index}`));
    if (type !== 'object' || !schema.properties) return [];
    const inPath = commands.find(({ name }) => name === at)?.target;
    const missing = (schema.required ?? [])
      .filter((name: string) => !(name in value))
      .map((name: string) => `${at}/${name} is missing`);
    return [
      ...missing,
      ...Object.entries(value).flatMap(([name, inner]) => {
        if (name === inPath) return [];
        return schema.properties[name]
          ? wrongIn(inner, schema.properties[name], `${at}/${name}`)
          : [`${at}/${name} is unknown`];
      }),
    ];
  }
});

it('is said to people too', async () => {
  const { body } = await it_.nobody('/docs');
  expect(body).toContain('<code>POST /api/v1/visits/:visit/stops</code>');
  const problem = await it_.nobody('/problems/stale?lang=zh-Hans');
  expect(problem.body).toContain('记录已被更改');
  expect((await it_.nobody('/problems/nonsense')).status).toBe(404);
});
