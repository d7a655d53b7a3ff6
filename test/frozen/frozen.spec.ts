import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { catalogue, fold } from '../../events/catalogue.ts';
import { valueAt, type Changes } from '../../events/changes.ts';
import type { Entry } from '../../events/entry.ts';
import { ERASED, kindOf, type Event } from '../../events/subject.ts';
import { checkedEntry } from '../../src/platform/log/canonical.ts';
import { decoded } from './decoded.ts';
import { fileName, published } from './files.ts';
import type { Frozen } from './sample.ts';

const here = (file: string) => new URL(file, import.meta.url);
const files = readdirSync(here('.')).filter((file) => file.endsWith('.json') && file !== 'frozen.json');
const names = files.map((file) => file.replace(/\.json$/, ''));
const read = (name: string) => JSON.parse(readFileSync(here(`${name}.json`), 'utf8')) as Frozen;

/** The entries of a stream up to this one. */
const streamTo = (name: string): readonly Entry[] => {
  const { after, entry } = read(name);
  return after === null ? [entry] : [...streamTo(after), entry];
};

/** As folds see it; sealed fields as they are once they are erased. */
const eventOf = (entry: Entry, position: number): Event => {
  const event = catalogue.decode(entry, position);
  const sealed = catalogue.typeOf(kindOf(entry.stream), entry.type)?.sealed ?? [];
  const data = Object.entries(event.data).map(([field, value]) => [
    field,
    sealed.includes(field) ? ERASED : (value as unknown),
  ]);
  return { ...event, data: Object.fromEntries(data) as object };
};

describe('what was published', () => {
  it('is as it was: a frozen file never changes (npm run freeze adds what is missing)', () => {
    const hash = (file: string) =>
      createHash('sha256')
        .update(readFileSync(here(file)))
        .digest('hex');
    const noted = JSON.parse(readFileSync(here('frozen.json'), 'utf8')) as { readonly [file: string]: string };
    expect(Object.fromEntries(files.map((file) => [file, hash(file)]))).toEqual(noted);
  });
  it('has a file for every version of every event', () => {
    const wanted = published.map(({ kind, type, version }) => fileName(kind, type, version));
    expect([...names].sort()).toEqual([...wanted].sort());
  });
  it('says what its earlier versions read as today', () => {
    const earlier = published.filter(({ version, current }) => version < current);
    expect(earlier.length).toBeGreaterThan(0);
    expect(Object.keys(decoded).sort()).toEqual(
      earlier.map(({ kind, type, version }) => fileName(kind, type, version)).sort(),
    );
  });
});

describe.each(names)('%s', (name) => {
  const stream = streamTo(name);
  const { entry } = read(name);

  it('is an entry as the log keeps it', () => {
    expect(name).toBe(fileName(entry.stream, entry.type, entry.version));
    expect(checkedEntry(canonicalize(entry) ?? '')).toEqual(entry);
    expect(stream.map((one) => [one.stream, one.revision])).toEqual(stream.map((_, index) => [entry.stream, index]));
  });
  it('reads in today’s shapes', () => {
    const { data } = catalogue.decode(entry, 0);
    expect(data).toEqual(Object.hasOwn(decoded, name) ? decoded[name] : entry.data);
  });
  it('adds up with what came before it', () => {
    const before = fold(entry.stream, stream.slice(0, -1).map(eventOf));
    const after = fold(entry.stream, stream.map(eventOf));
    const { changes = {} } = entry.data as { readonly changes?: Changes };
    const nowhere = Object.entries(changes).filter(
      ([path, { was }]) => was !== null && valueAt(before.state as object, path) === null,
    );
    expect(nowhere).toEqual([]);
    expect(after).toMatchObject({ id: entry.stream, revision: entry.revision, last: entry.revision });
    // What belongs to no state of its own (a merge's other half, a withdrawal) still shows in the record.
    expect({ ...after, revision: 0, last: 0, recordedAt: '' }).not.toEqual({
      ...before,
      revision: 0,
      last: 0,
      recordedAt: '',
    });
  });
});
