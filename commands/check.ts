/** From plain JSON to a command, or to a list of what is wrong with it. */
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { eachReference, type FoundReference } from './fields.ts';
import type { Params } from './refused.ts';

/** One thing that is wrong: where (an RFC 6901 pointer), what (a message key), and what the message names. */
export interface Problem {
  readonly pointer: string;
  readonly code: string;
  readonly params: Params;
}

const escape = (step: string) => step.replaceAll('~', '~0').replaceAll('/', '~1');

function problemsOf(errors: readonly ValidationError[], path: string): Problem[] {
  return errors.flatMap((error) => {
    const pointer = `${path}/${escape(error.property)}`;
    const own = Object.entries(error.constraints ?? {}).map(([name, message]) => ({
      pointer,
      code: `field.${name === 'matches' ? message : name}`,
      params: {
        field: error.property,
        limit: /\d+/.exec(message)?.[0] ?? '',
        allowed: /values: (.*)$/.exec(message)?.[1] ?? '',
      },
    }));
    return [...own, ...problemsOf(error.children ?? [], pointer)];
  });
}

/** Depth and number of values a command may have; the class-validator walk is recursive. */
const MOST_DEPTH = 12;

const depth = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0;

/**
 * The command that a JSON value says, with unknown fields, wrong types and wrong sizes refused.
 * References are checked for their form here, for what they lead to when the command is decided.
 * @param replace answers what a reference stands for: a token such as `@<command id>` for a record.
 */
export function checkCommand<C extends object>(
  type: new () => C,
  json: unknown,
  replace: (token: string) => string = (token) => token,
): { readonly command: C; readonly references: readonly FoundReference[] } | { readonly problems: readonly Problem[] } {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { problems: [{ pointer: '', code: 'field.object', params: {} }] };
  }
  if (depth(json) > MOST_DEPTH)
    return { problems: [{ pointer: '', code: 'field.depth', params: { limit: MOST_DEPTH } }] };
  const command = plainToInstance(type, json);
  const references = eachReference(command, (token, kinds) => {
    const record = replace(token);
    return kinds[0] === 'slug' ? record.replace(/^relationship-/, '') : record;
  });
  const errors = validateSync(command, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  return errors.length === 0 ? { command, references } : { problems: problemsOf(errors, '') };
}
