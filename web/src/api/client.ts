/** The one way to the server. Paths are those of docs/api.md, without the prefix. */
import { languageNow } from '../language/language.ts';
import { NoAnswer, Refusal, type Problem } from './problem.ts';

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 20_000;

export interface Asking {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly query?: Query;
  readonly body?: unknown;
  /** The same for every try of the same command: it then has one effect at most. */
  readonly key?: string;
  /** The revision that was seen of the record that is changed. */
  readonly seen?: number;
  readonly signal?: AbortSignal;
}

/** What is left undefined is left out. */
export interface Query {
  readonly [name: string]: string | number | undefined;
}

const search = (query: Query): string => {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
};

/** @throws Refusal the server said no. @throws NoAnswer it said nothing. */
export async function ask<T>(
  path: string,
  { method = 'GET', query = {}, body, key, seen, signal }: Asking = {},
): Promise<T> {
  const limit = AbortSignal.timeout(PATIENCE);
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}${search(query)}`, {
      method,
      headers: {
        Accept: 'application/json, application/problem+json',
        'Accept-Language': languageNow(),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
        ...(seen === undefined ? {} : { 'If-Match': `"${seen}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new NoAnswer(path, { cause: error });
  }
  if (response.status === 204) return undefined as T;
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer as T;
  if (!isProblem(answer)) throw new NoAnswer(path);
  throw new Refusal(answer, Number(response.headers.get('Retry-After')) || undefined);
}

const isProblem = (answer: unknown): answer is Problem =>
  typeof answer === 'object' && answer !== null && 'type' in answer && 'code' in answer;
