import { randomUUID } from 'node:crypto';
import { HttpException } from '@nestjs/common';
import type { Language } from '../../../commands/messages/messages.ts';
import { Refused, type Params } from '../../../commands/refused.ts';
import { UnreadableEntry } from '../../../events/catalogue.ts';
import { Contended, IdUsed, Invalid, NotAllowed, OrderRefused, SeenMissing, Stale } from '../deciding/sitting.ts';
import { BatchTooLarge, EntryTooLarge, InstantRefused, LogUnavailable, OutcomeUnknown } from '../log/log.ts';
import { NotThereYet, ViewUnavailable } from '../projecting/views.ts';
import { BadQuery } from '../reading/lists.ts';
import { NoSuchMoment } from '../reading/moments.ts';
import { NoSuchRecord } from '../reading/records.ts';
import { NoSuchRelationship } from '../reading/scope.ts';
import { BODY_LIMIT } from './json-body.ts';
import { messageOf } from './messages/catalogue.ts';
import { RequestRefused } from './requests.ts';

/**
 * Every kind of problem (RFC 9457): its status and title. The type is `/problems/<name>`.
 */
export const problemTypes = {
  unreadable: [400, 'The request cannot be read', '无法读取请求'],
  'bad-query': [400, 'This cannot be asked', '查询无效'],
  'not-signed-in': [401, 'Not signed in', '未登录'],
  'not-allowed': [403, 'Not allowed', '不允许'],
  'not-found': [404, 'Nothing is there', '没有内容'],
  'other-method': [405, 'Not with this method', '不支持此方法'],
  conflict: [409, 'It is there already', '已存在'],
  'id-used': [409, 'The id was used for something else', '编号已用于其他命令'],
  contended: [409, 'Others kept writing', '写入冲突'],
  gone: [410, 'It is no longer there', '已失效'],
  stale: [412, 'Somebody has written since', '记录已被更改'],
  'too-large': [413, 'Too large', '过大'],
  'media-type': [415, 'Not JSON', '不是 JSON'],
  misdirected: [421, 'Another server is meant', '请求发错了服务器'],
  invalid: [422, 'Some fields are wrong', '字段有误'],
  refused: [422, 'A rule refuses this', '规则不允许'],
  'seen-missing': [428, 'Say which revision you saw', '请说明所见的修订号'],
  'too-many': [429, 'Too many attempts', '尝试次数过多'],
  failed: [500, 'Something went wrong', '服务器出错'],
  'outcome-unknown': [503, 'Nobody knows whether it was written', '无法确定是否已写入'],
  unavailable: [503, 'Not possible now', '目前无法处理'],
  'not-there-yet': [503, 'Not shown yet', '尚未显示'],
} as const satisfies { readonly [name: string]: readonly [status: number, en: string, zh: string] };

export type ProblemType = keyof typeof problemTypes;

/** One thing that is wrong, and where: in the body, in the query, or in a header. */
export interface WrongPart {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly header?: string;
  readonly code: string;
  readonly detail: string;
  /** What the detail names, as it is kept: dates as EDTF, bodies as ids. */
  readonly params?: Params;
}

/** A problem as it is answered. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly WrongPart[];
  readonly [extension: string]: unknown;
}

/** Codes of refusals that are answered otherwise than `refused`. */
export const byCode: { readonly [code: string]: ProblemType } = {
  'record.unknown': 'not-found',
  'relationship.exists': 'conflict',
  'book.open-already': 'conflict',
  'book.not-open': 'conflict',
  'organisation.identifier-held': 'conflict',
  'account.token-id-used': 'conflict',
  'account.not-yours': 'not-allowed',
  'body.media-type': 'media-type',
  'body.too-large': 'too-large',
  'path.contradicted': 'invalid',
  'field.whitelistValidation': 'invalid',
  'body.object': 'invalid',
  'sitting.commands': 'invalid',
  'sitting.command': 'invalid',
  'sitting.seen': 'invalid',
  'query.not-one-of': 'bad-query',
  'access.not-allowed': 'not-allowed',
  'access.other-origin': 'not-allowed',
  'access.other-host': 'misdirected',
  'access.example-headers': 'not-allowed',
  'access.no-such-actor': 'not-allowed',
  'session.none': 'not-signed-in',
  'session.wrong': 'not-signed-in',
  'session.too-many': 'too-many',
  'server.starting': 'unavailable',
  'server.catching-up': 'unavailable',
  'server.building': 'unavailable',
  'server.indexing': 'unavailable',
  'session.busy': 'unavailable',
  'activation.used': 'gone',
  'listeners.too-many': 'unavailable',
  'route.unknown': 'not-found',
  'method.other': 'other-method',
  'view.unknown': 'not-found',
  'rebuild.unknown': 'not-found',
  'view.rebuilding': 'conflict',
};

interface Told {
  readonly type: ProblemType;
  readonly code: string;
  readonly params: Params;
  readonly errors?: readonly { readonly code: string; readonly params: Params; readonly at: RequestRefused['at'] }[];
  /** Seconds after which asking again may help. */
  readonly retryAfter?: number;
  readonly more?: { readonly [extension: string]: unknown };
  readonly headers?: { readonly [name: string]: string };
}

/** What is known of the request when its problem is told. */
export interface Circumstances {
  readonly language: Language;
  readonly path: string;
  /** Whether pointers say in which of several commands. */
  readonly carriesSitting: boolean;
  /** Fields of the command that the address says, and not the body. */
  readonly inAddress: readonly string[];
  /** Told of what nobody foresaw, with the reference that the answer names. */
  readonly log: (reference: string, error: unknown) => void;
}

/** The problem an error is, with the headers to answer it with. No more of it is told than its class allows. */
export function problemOf(
  error: unknown,
  circumstances: Circumstances,
): { readonly problem: Problem; readonly headers: { readonly [name: string]: string } } {
  const { language } = circumstances;
  const told = tell(error, circumstances);
  const [status, en, zh] = problemTypes[told.type];
  const errors = told.errors?.map(({ code, params, at }) => ({
    ...at,
    code,
    detail: messageOf(code, params, language),
    ...(Object.keys(params).length > 0 ? { params } : {}),
  }));
  return {
    problem: {
      type: `/problems/${told.type}`,
      title: language === 'en' ? en : zh,
      status,
      detail: messageOf(told.code, told.params, language),
      code: told.code,
      ...(errors && errors.length > 0 ? { errors } : {}),
      ...told.more,
    },
    headers: {
      ...told.headers,
      ...(told.retryAfter === undefined ? {} : { 'Retry-After': String(Math.ceil(told.retryAfter)) }),
      ...(status === 401 ? { 'WWW-Authenticate': 'Bearer realm="bridgebook"' } : {}),
    },
  };
}

function tell(error: unknown, { path, carriesSitting, inAddress, log }: Circumstances): Told {
  const inOrder = (order: number, pointer: string, part: Invalid['part'] = 'data'): RequestRefused['at'] => {
    if (carriesSitting) return { pointer: `/commands/${order}/${part}${pointer}` };
    const field = pointer.slice(1);
    return inAddress.includes(field) ? { parameter: field } : { pointer };
  };
  const seenIn = (order: number) =>
    carriesSitting ? { pointer: `/commands/${order}/seen` } : ({ header: 'If-Match' } as const);
  if (error instanceof Invalid) {
    const { order, part } = error;
    const errors = error.problems.map(({ pointer, code, params }) => ({
      code,
      params,
      at: order === null ? { pointer: '/commands' } : inOrder(order, pointer, part),
    }));
    return { type: 'invalid', code: errors[0]?.code ?? '', params: errors[0]?.params ?? {}, errors };
  }
  if (error instanceof OrderRefused && error.cause instanceof Refused) {
    const { code, params, pointer = '' } = error.cause;
    const type = byCode[code] ?? 'refused';
    const errors = [{ code, params, at: inOrder(error.order, pointer) }];
    return { type: type === 'not-found' && carriesSitting ? 'refused' : type, code, params, errors };
  }
  if (error instanceof Stale) {
    const { record, since, seen, order } = error;
    const params = { revision: record.revision, seen };
    const errors = [{ code: 'seen.stale', params, at: seenIn(order) }];
    return {
      type: 'stale',
      code: 'seen.stale',
      params,
      errors,
      more: { seen, record, since },
      headers: { ETag: `"${record.revision}"` },
    };
  }
  if (error instanceof SeenMissing)
    return {
      type: 'seen-missing',
      code: 'seen.missing',
      params: {},
      errors: [{ code: 'seen.missing', params: {}, at: seenIn(error.order) }],
    };
  if (error instanceof NotAllowed) {
    const params = { needs: error.needs.join(', ') };
    return {
      type: 'not-allowed',
      code: 'access.not-allowed',
      params,
      errors: [{ code: 'access.not-allowed', params, at: inOrder(error.order, '', 'command') }],
    };
  }
  if (error instanceof IdUsed) return { type: 'id-used', code: 'id.used', params: { commandId: error.commandId } };
  if (error instanceof Contended) return { type: 'contended', code: 'decision.contended', params: {}, retryAfter: 1 };
  if (error instanceof EntryTooLarge)
    return { type: 'too-large', code: 'entry.too-large', params: { bytes: error.bytes, limit: error.limit } };
  if (error instanceof BatchTooLarge)
    return { type: 'too-large', code: 'batch.too-large', params: { bytes: error.bytes, limit: error.limit } };
  if (error instanceof InstantRefused) return { type: 'refused', code: 'instant.refused', params: { at: error.at } };
  if (error instanceof OutcomeUnknown)
    return { type: 'outcome-unknown', code: 'log.outcome-unknown', params: {}, retryAfter: 1 };
  if (error instanceof LogUnavailable)
    return { type: 'unavailable', code: 'log.unavailable', params: {}, retryAfter: 10 };
  if (error instanceof NotThereYet)
    return {
      type: 'not-there-yet',
      code: 'views.not-there-yet',
      params: { wanted: error.wanted, position: error.position },
      retryAfter: 1,
    };
  if (error instanceof ViewUnavailable)
    return { type: 'unavailable', code: 'views.unavailable', params: { why: error.message }, retryAfter: 5 };
  if (error instanceof UnreadableEntry)
    return { type: 'unavailable', code: 'views.unavailable', params: { why: error.message }, retryAfter: 5 };
  if (error instanceof NoSuchRecord) {
    const code = error.later ? 'record.not-known-then' : 'record.unknown';
    return { type: 'not-found', code, params: { record: error.record } };
  }
  if (error instanceof NoSuchRelationship) {
    const { relationship, later, known } = error;
    const code = later
      ? 'relationship.not-known-then'
      : known.length > 0
        ? 'relationship.unknown'
        : 'relationship.none';
    const params = { relationship, known: known.join(', ') };
    return { type: 'not-found', code, params, errors: [{ code, params, at: { parameter: 'relationship' } }] };
  }
  if (error instanceof BadQuery || error instanceof NoSuchMoment) {
    const { code, params, field } = error;
    return { type: 'bad-query', code, params, errors: [{ code, params, at: { parameter: field } }] };
  }
  if (error instanceof RequestRefused) {
    const { code, params, at, retryAfter } = error;
    return {
      type: byCode[code] ?? 'unreadable',
      code,
      params,
      ...(Object.keys(at).length > 0 ? { errors: [{ code, params, at }] } : {}),
      ...(retryAfter === undefined ? {} : { retryAfter }),
      ...(code === 'method.other' ? { headers: { Allow: String(params['allowed']) } } : {}),
    };
  }
  return foreign(error, path, log);
}

/** What Express, its body reader and Nest throw. */
function foreign(error: unknown, path: string, log: Circumstances['log']): Told {
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  if (status === 404) return { type: 'not-found', code: 'route.unknown', params: { path } };
  if (status === 413) return { type: 'too-large', code: 'body.too-large', params: { limit: BODY_LIMIT } };
  if (status === 415) return { type: 'media-type', code: 'body.media-type', params: { given: 'another encoding' } };
  if (status === 400)
    return { type: 'unreadable', code: isEncoded(path) ? 'request.unreadable' : 'path.unreadable', params: { path } };
  if (status === 503 && error instanceof HttpException)
    return { type: 'unavailable', code: 'health.not-ready', params: {}, more: { health: error.getResponse() } };
  const reference = randomUUID();
  log(reference, error);
  return { type: 'failed', code: 'machine.failed', params: { reference } };
}

/** Whether all that is written with % in a path can be read. */
function isEncoded(path: string): boolean {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}

const statusOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
