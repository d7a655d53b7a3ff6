import type { NextFunction, Response } from 'express';
import { RequestRefused, type Asked } from './requests.ts';

/** The largest body, in bytes. */
export const BODY_LIMIT = 256 * 1024;
/** The deepest nesting taken; a command in a sitting needs half of it. */
const MOST_DEPTH = 32;

/**
 * Reads the raw body as JSON in UTF-8; nothing else is taken.
 * @throws RequestRefused with the line and column where it cannot be read.
 */
export function jsonBody(request: Asked, _response: Response, next: NextFunction): void {
  const raw: unknown = request.body;
  request.body = undefined;
  if (Buffer.isBuffer(raw) && raw.length > 0) {
    if (!/^application\/([\w.-]+\+)?json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(request.headers['content-type'] ?? ''))
      throw new RequestRefused('body.media-type', { given: request.headers['content-type'] ?? '–' });
    request.body = parse(raw);
  }
  next();
}

function parse(raw: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    throw new RequestRefused('body.not-utf-8');
  }
  if (deepest(text) > MOST_DEPTH) throw new RequestRefused('body.too-deep', { limit: MOST_DEPTH });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const position = unreadableAt(text);
    const before = text.slice(0, position).split('\n');
    throw new RequestRefused('body.not-json', { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
  }
}

/** How deep the brackets outside strings go. */
function deepest(text: string): number {
  let [depth, most] = [0, 0];
  for (const [bracket] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (bracket === '[' || bracket === '{') most = Math.max(most, (depth += 1));
    else if (bracket === ']' || bracket === '}') depth -= 1;
  }
  return most;
}

const token =
  // eslint-disable-next-line no-control-regex -- JSON forbids just these in its texts
  /[ \t\n\r]*(?:([[\]{}:,])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)))/y;

/** Where a text stops being JSON (RFC 8259), as an index; its length where it ends too early. V8 does not always say. */
export function unreadableAt(text: string): number {
  let at = 0;
  let here = 0;
  /** The next token: a bracket or sign, `s` for a string, `v` for a plain value, nothing at the end. */
  const next = (): string => {
    token.lastIndex = at;
    const found = token.exec(text);
    const gap = /[ \t\n\r]*/y;
    gap.lastIndex = at;
    here = at + (gap.exec(text)?.[0].length ?? 0);
    if (!found) return '';
    at = token.lastIndex;
    return found[1] ?? (found[2] === undefined ? 'v' : 's');
  };
  /** Whether a value begins with this token and goes on well; depth is bounded before. */
  const value = (first: string): boolean => {
    if (first === 's' || first === 'v') return true;
    if (first !== '[' && first !== '{') return false;
    const end = first === '[' ? ']' : '}';
    for (let sign = next(), empty = true; ; sign = next(), empty = false) {
      if (sign === end && empty) return true;
      if (first === '{' && (sign !== 's' || next() !== ':')) return false;
      if (!value(first === '{' ? next() : sign)) return false;
      const after = next();
      if (after === end) return true;
      if (after !== ',') return false;
    }
  };
  if (!value(next())) return here;
  next();
  return here;
}
