/**
 * The stored form of an entry (`events/entry.ts`), written and checked: one RFC 8785 canonical JSON object of at most
 * ENTRY_LIMIT bytes. It is made once; every store keeps, hands out and copies that string and never serialises again.
 */
import canonicalize from 'canonicalize';
import { ENTRY_LIMIT, type Confidence, type Entry } from '../../../events/entry.ts';
import { Conflict, EntryTooLarge, type Batch, type Draft } from './log.ts';

/** An entry that lacks only the instant it is written at. Canonical order puts that between the two. */
export interface Unstamped {
  readonly before: string;
  readonly after: string;
}

/** An entry of a batch. `command` is its command's id on the first entry of that command, null on those that follow. */
export interface Prepared extends Unstamped {
  readonly command: string | null;
}

/** Length of an instant as the log writes it: `2018-11-14T09:30:00.000Z`. */
const INSTANT = 24;
const STAMP = ',"recordedAt":"';

/**
 * A batch in stored form, but for the instant: its appends, in order, at the revisions they will have.
 * @throws TypeError an entry is not of the stored form.
 * @throws EntryTooLarge one is over ENTRY_LIMIT bytes.
 * @throws Conflict a command id comes back after another one's.
 */
export function prepared(batch: Batch): { stream: string; expected: number; entries: Prepared[] }[] {
  const commands = new Set<string>();
  let command: string | undefined;
  return batch.appends.map(({ stream, expected, entries }) => {
    if (!isName(stream)) throw new TypeError('the stream of an append is not a text, or empty');
    if (!Number.isSafeInteger(expected) || expected < -1)
      throw new TypeError(`an append to ${stream}: the expected revision is not a number from -1`);
    return {
      stream,
      expected,
      entries: entries.map((draft, i) => {
        const { before, after } = unstamped(stream, expected + 1 + i, draft);
        if (draft.commandId === command) return { command: null, before, after };
        command = draft.commandId;
        if (commands.has(command)) throw new Conflict({ commandId: command });
        commands.add(command);
        return { command, before, after };
      }),
    };
  });
}

/**
 * The stored form of a draft, but for its instant.
 * @param revision the revision it will have; dense from 0 within the stream.
 * @throws TypeError the draft is not of the stored form.
 * @throws EntryTooLarge it is over ENTRY_LIMIT bytes.
 */
function unstamped(stream: string, revision: number, draft: Draft): Unstamped {
  const why = misfit(draft, KEYS_OF_A_DRAFT);
  if (why !== undefined) throw new TypeError(`an entry for ${stream}: ${why}`);
  const { sources, type, version, ...rest } = draft;
  const before = canonical(rest, stream).slice(0, -1) + STAMP;
  const after = `","revision":${revision},` + canonical({ sources, stream, type, version }, stream).slice(1);
  const bytes = Buffer.byteLength(before) + INSTANT + Buffer.byteLength(after);
  if (bytes > ENTRY_LIMIT) throw new EntryTooLarge(type, bytes, ENTRY_LIMIT);
  return { before, after };
}

/** The stored form. @param recordedAt ISO 8601 UTC with milliseconds. */
export function stamped(entry: Unstamped, recordedAt: string): string {
  return entry.before + recordedAt + entry.after;
}

/**
 * Reads a stored entry that comes from somewhere else, and trusts nothing about it.
 * @throws Error whose message says what is wrong: not JSON, not canonical, too large, an unknown or missing field.
 */
export function checkedEntry(json: string): Entry {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Error('it is not JSON');
  }
  const entry = entryOf(value, Buffer.byteLength(json));
  if (canonicalize(entry) !== json) throw new Error('it is not in canonical form (RFC 8785)');
  return entry;
}

/**
 * The entry that a JSON value is.
 * @param bytes what its canonical form takes.
 * @throws Error whose message says what is wrong: too large, an unknown or missing field.
 */
export function entryOf(value: unknown, bytes: number): Entry {
  if (bytes > ENTRY_LIMIT) throw new Error(`it is ${bytes} bytes, the limit is ${ENTRY_LIMIT}`);
  const why = misfit(value, KEYS) ?? misplaced(value as Entry);
  if (why !== undefined) throw new Error(why);
  return value as Entry;
}

/** Whether a text is an instant as the log writes it: ISO 8601, UTC, milliseconds, years 0000 to 9999. */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || value.length !== INSTANT) return false;
  const at = new Date(value);
  return !Number.isNaN(at.getTime()) && at.toISOString() === value;
}

function canonical(value: object, stream: string): string {
  try {
    return canonicalize(value)!;
  } catch (error) {
    throw new TypeError(`an entry for ${stream}: ${(error as Error).message}`, { cause: error });
  }
}

const NAMES = ['id', 'type', 'actor', 'commandId', 'correlationId'] as const;
const CONFIDENCES: readonly Confidence[] = ['primary', 'reported', 'unstated'];
const KEYS_OF_A_DRAFT = new Set<string>([
  ...NAMES,
  ...['version', 'commandHash', 'causationId', 'sources', 'confidence', 'reason', 'data'],
]);
const KEYS = new Set([...KEYS_OF_A_DRAFT, 'stream', 'revision', 'recordedAt']);

const isName = (value: unknown) => typeof value === 'string' && value !== '';
const isTextOrAbsent = (value: unknown) => value === undefined || typeof value === 'string';
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What keeps a value from being an entry, if anything does: a fact is not written with a field lost or misspelt. */
function misfit(value: unknown, known: ReadonlySet<string>): string | undefined {
  if (!isObject(value)) return 'it is not an object';
  const entry = value as Partial<Record<keyof Entry, unknown>>;
  for (const key of Object.keys(entry)) if (!known.has(key)) return `unknown field ${key}`;
  for (const key of NAMES) if (!isName(entry[key])) return `${key} is not a text, or empty`;
  if (!Number.isSafeInteger(entry.version) || (entry.version as number) < 1) return 'version is not a number from 1';
  if (typeof entry.commandHash !== 'string' || !/^[0-9a-f]{64}$/.test(entry.commandHash))
    return 'commandHash is not 64 hex digits in lower case';
  if (!isTextOrAbsent(entry.causationId)) return 'causationId is not a text';
  if (!isTextOrAbsent(entry.reason)) return 'reason is not a text';
  if (!CONFIDENCES.includes(entry.confidence as Confidence)) return 'confidence is none of those known';
  if (!Array.isArray(entry.sources) || !entry.sources.every(isSource)) return 'sources is not a list of sources';
  return isObject(entry.data) ? undefined : 'data is not an object';
}

function isSource(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { source, locator, ...others } = value as { source?: unknown; locator?: unknown };
  return isName(source) && isTextOrAbsent(locator) && Object.keys(others).length === 0;
}

function misplaced({ stream, revision, recordedAt }: Entry): string | undefined {
  if (!isName(stream)) return 'stream is not a text, or empty';
  if (!Number.isSafeInteger(revision) || revision < 0) return 'revision is not a number from 0';
  return isInstant(recordedAt) ? undefined : 'recordedAt is not an instant in UTC with milliseconds';
}
