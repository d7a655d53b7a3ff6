/** JSON Lines, read one at a time, so that a file of any length needs the memory of its longest line. */
import { unreadableAt } from '../platform/http/json-body.ts';

/** The longest line taken, in bytes: what one request to the server may hold. */
export const LINE_LIMIT = 256 * 1024;

/** One line of the file that is not blank. */
export interface Line {
  /** From 1, blank lines counted. */
  readonly number: number;
  readonly value: { readonly [name: string]: unknown };
}

/** A line that is no JSON object. */
export interface BadLine {
  readonly number: number;
  /** In characters, from 1; absent where the whole line is at fault. */
  readonly column?: number;
  readonly message: string;
}

const BOM = 0xfeff;
const newline = 0x0a;

/** The lines of a stream of bytes. A bad line is answered as such and the next one read. */
export async function* jsonLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line | BadLine> {
  let number = 0;
  for await (const raw of rawLines(bytes)) {
    number += 1;
    const line = raw === undefined ? tooLong(number) : lineOf(raw, number);
    if (line) yield line;
  }
}

const tooLong = (number: number): BadLine => ({
  number,
  message: `The line is longer than ${LINE_LIMIT / 1024} KiB. Give its commands in several lines.`,
});

/** The bytes of each line without its end; undefined for one that is over the limit, which is not kept. */
async function* rawLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer | undefined> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array) => {
    length += part.length;
    if (length <= LINE_LIMIT) parts.push(part);
    else parts = [];
  };
  const end = (): Buffer | undefined => {
    const line = length <= LINE_LIMIT ? Buffer.concat(parts) : undefined;
    [parts, length] = [[], 0];
    return line;
  };
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
      take(chunk.subarray(from, at));
      yield end();
      from = at + 1;
    }
    take(chunk.subarray(from));
  }
  if (length > 0) yield end();
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function lineOf(raw: Buffer, number: number): Line | BadLine | undefined {
  let text: string;
  try {
    text = utf8.decode(raw);
  } catch {
    return { number, message: 'The line is not UTF-8. Save the file as UTF-8.' };
  }
  if (number === 1 && text.charCodeAt(0) === BOM) text = text.slice(1);
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const column = [...text.slice(0, unreadableAt(text))].length + 1;
    return {
      number,
      column,
      message: `This is not JSON from column ${column} on. Look for a missing quote, comma or bracket.`,
    };
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return { number, value: value as Line['value'] };
  return { number, column: 1, message: 'The line must be a JSON object: {"command": …, "id": …, "data": …}.' };
}
