import { randomUUID } from 'node:crypto';
import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Response } from 'express';
import { commandNamed } from '../../../commands/catalogue.ts';
import type { Definition } from '../../../commands/decision.ts';
import { isSlug, relationshipId } from '../../../commands/fields.ts';
import type { Actor, Order } from '../deciding/sitting.ts';
import { Everyone, Roles } from './access.ts';
import { RequestRefused, type Asked } from './requests.ts';

export const GIVES = 'bridgebook:gives';
export const GIVES_SITTING = 'bridgebook:gives-sitting';

/**
 * The route gives a command: who may, what the body is, and whether it must say which revision it saw, all follow from
 * the command's definition. A path parameter is the field of that name.
 * @param access another rule of who may, where the route itself finds out for whom it gives the command.
 */
export function Gives(command: new () => object, access?: MethodDecorator): MethodDecorator {
  const definition = commandNamed(command.name);
  if (!definition) throw new RangeError(`${command.name} is in no catalogue`);
  return applyDecorators(SetMetadata(GIVES, definition), access ?? Roles(...definition.by));
}

/** The route gives several commands; each is checked against the roles of whoever asks when it is decided. */
export const GivesSitting = (): MethodDecorator => applyDecorators(SetMetadata(GIVES_SITTING, true), Everyone());

/** What a request asks to be written. */
export interface ReceivedSitting {
  /** The sitting's id; of a single command its own. */
  readonly id: string;
  readonly orders: readonly Order[];
  readonly by: Actor;
  /** Somebody else as whom it is written, and when it was: in an example book only. */
  readonly inNameOf?: string;
  readonly at?: string;
  /** Whether a command that replaces something must say what it saw. The owner of the folder need not. */
  readonly mustHaveSeen: boolean;
  readonly preview: boolean;
}

export type ReceivedOrder = ReceivedSitting;

/** The command of the route, from path, body and headers. */
export const Received = createParamDecorator((_, context: ExecutionContext): ReceivedOrder => {
  const definition = Reflect.getMetadata(GIVES, context.getHandler()) as Definition;
  const request = context.switchToHttp().getRequest<Asked>();
  const id = idOf(request, context);
  const data = withPath(request);
  return { id, orders: [{ id, command: definition.name, data, ...seenIn(request) }], ...circumstances(request) };
});

/** The commands of a sitting, from the body. A command without an id gets the sitting's and its number. */
export const ReceivedCommands = createParamDecorator((_, context: ExecutionContext): ReceivedSitting => {
  const request = context.switchToHttp().getRequest<Asked>();
  request.carriesSitting = true;
  const id = idOf(request, context);
  const { commands } = object(request.body, '', ['commands']);
  if (!Array.isArray(commands)) throw new RequestRefused('sitting.commands', {}, { pointer: '/commands' });
  const orders = commands.map((one: unknown, index): Order => {
    const pointer = `/commands/${index}`;
    const {
      id: own = `${id}/${index + 1}`,
      command,
      data,
      seen,
    } = object(one, pointer, ['id', 'command', 'data', 'seen']);
    if (typeof command !== 'string') throw new RequestRefused('sitting.command', {}, { pointer: `${pointer}/command` });
    if (seen !== undefined && !(Number.isSafeInteger(seen) && (seen as number) >= 0))
      throw new RequestRefused('sitting.seen', {}, { pointer: `${pointer}/seen` });
    return {
      id: checkedId(own, { pointer: `${pointer}/id` }),
      command,
      data,
      ...(seen === undefined ? {} : { seen: seen as number }),
    };
  });
  return { id, orders, ...circumstances(request) };
});

function object(value: unknown, pointer: string, fields: readonly string[]): { readonly [name: string]: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RequestRefused('body.object', {}, { pointer });
  for (const name of Object.keys(value)) {
    const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!fields.includes(name)) throw new RequestRefused('field.whitelistValidation', { field: name }, { pointer: at });
  }
  return value as { readonly [name: string]: unknown };
}

/** The command's fields: those of the body, and the ones that the path names. */
function withPath({ body, params }: Asked): unknown {
  const given: unknown = body ?? {};
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  const named = Object.entries(params).map(([name, value]) => [name, idFrom(name, String(value))] as const);
  for (const [name, value] of named) {
    const said: unknown = Object.hasOwn(given, name) ? given[name as keyof typeof given] : value;
    if (said !== value)
      throw new RequestRefused('path.contradicted', { field: name, path: value }, { pointer: `/${name}` });
  }
  return { ...given, ...Object.fromEntries(named) };
}

/** A relationship stands in addresses by its slug alone. */
const idFrom = (name: string, value: string): string =>
  name === 'relationship' && isSlug(value) && !value.startsWith('relationship-') ? relationshipId(value) : value;

function checkedId(id: unknown, at: RequestRefused['at']): string {
  if (typeof id === 'string' && /^[\x21-\x7e]{1,128}$/.test(id)) return id;
  throw new RequestRefused('id.form', {}, at);
}

/** The caller's id for the request, bare or as the quoted string of the IETF draft; made here where there is none. */
function idOf(request: Asked, context: ExecutionContext): string {
  const given = request.headers['idempotency-key'];
  const bare = /^"([^"\\]*)"$/.exec(String(given))?.[1] ?? given;
  const id = bare === undefined ? randomUUID() : checkedId(bare, { header: 'Idempotency-Key' });
  context.switchToHttp().getResponse<Response>().setHeader('Idempotency-Key', id);
  return id;
}

/** `If-Match: "<revision>"`. */
function seenIn({ headers }: Asked): { readonly seen?: number } {
  const given = headers['if-match'];
  if (given === undefined) return {};
  const revision = /^"(\d{1,15})"$/.exec(given)?.[1];
  if (revision === undefined) throw new RequestRefused('if-match.form', { given }, { header: 'If-Match' });
  return { seen: Number(revision) };
}

/** What may stand in the query of a command: a misspelt `preview` must not write. */
const known = ['preview', 'lang'];

/** Who asks, when it was written (an example book only), and whether it is only to be shown. */
function circumstances(request: Asked): Omit<ReceivedSitting, 'id' | 'orders'> {
  const { requester, overControlSocket, headers, query } = request;
  if (!requester) throw new RangeError('a command from nobody');
  for (const name of Object.keys(query))
    if (!known.includes(name))
      throw new RequestRefused('query.unknown-filter', { filter: name, known: known.join(', ') }, { parameter: name });
  const preview = query['preview'];
  if (preview !== undefined && typeof preview !== 'string')
    throw new RequestRefused('query.twice', { filter: 'preview' }, { parameter: 'preview' });
  if (preview !== undefined && preview !== 'true' && preview !== 'false')
    throw new RequestRefused('query.not-one-of', { given: preview, allowed: 'true, false' }, { parameter: 'preview' });
  const { 'bridgebook-actor': actor, 'bridgebook-at': at } = headers;
  const forExamples = [actor, at].some((header) => header !== undefined);
  if (forExamples && !overControlSocket) throw new RequestRefused('access.example-headers');
  return {
    preview: preview === 'true',
    mustHaveSeen: !overControlSocket,
    by: { id: requester.id, roles: requester.roles },
    ...(typeof actor === 'string' ? { inNameOf: actor } : {}),
    ...(typeof at === 'string' ? { at } : {}),
  };
}
