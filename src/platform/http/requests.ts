import type { Request } from 'express';
import type { Role } from '../../../commands/decision.ts';
import type { Language } from '../../../commands/messages/messages.ts';
import { languageOf } from './language.ts';

/** Who asks: `account-<uuid>` or `os:<user>`, with today's roles, and how that is known. */
export interface Requester {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly by: 'socket' | 'cookie' | 'token';
}

/** A request, with what was found out about it on its way. */
export interface Asked extends Request {
  requester?: Requester;
  /** It came over the control socket, which only the owner of the folder can open. */
  overControlSocket?: boolean;
  /** It carries several commands, so pointers say of which. */
  carriesSitting?: boolean;
}

/** Port: finds out by cookie or token who asks; undefined where nobody says. Provided by the accounts. */
export const AUTHENTICATE = Symbol('Authenticate');
export type Authenticate = (request: Asked) => Promise<Requester | undefined>;

export const languageFor = (request: Asked): Language => languageOf(request.query['lang'], request.headers);

/** The request cannot be taken; what status that is stands in `problems.ts`. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly code: string;
  readonly params: { readonly [name: string]: string | number };
  /** Into the body, or the name of a header or parameter in `at`. */
  readonly at: { readonly pointer?: string; readonly header?: string; readonly parameter?: string };
  readonly retryAfter: number | undefined;
  constructor(
    code: string,
    params: { readonly [name: string]: string | number } = {},
    { retryAfter, ...at }: RequestRefused['at'] & { readonly retryAfter?: number } = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.code = code;
    this.params = params;
    this.at = at;
    this.retryAfter = retryAfter;
  }
}
