import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { bookOf } from '../../bench/books.ts';
import { aVisit, give, temporaryFolder } from '../../test/book.ts';
import { loadExample } from '../../test/example-book.ts';
import { noServer, someKurrent, type Kurrent } from '../../test/kurrentd.ts';
import { describeWith } from '../../test/needs.ts';
import { filesIn, openFolder } from '../platform/book/folder.ts';
import { LogReader } from '../platform/log/sqlite/reader.ts';
import { copyBook, type Address, type CopyOptions } from './copy-book.ts';

/** Events of the book that is made by chance, from a printed seed. */
const EVENTS = 400;
const SEED = 20_181_114;
/** Entries copied at once where a copy is to be broken off on its way. */
const PAGE = 100;

const folder = temporaryFolder();
afterAll(() => folder.remove());
const at = (name: string) => ({ home: join(folder.path, name) });

/** The account that has a password, and the person whose name is sealed, in the example. */
const PASSWORD = 'what the hash of a password looks like';
let account: string;
let example: { readonly home: string };
let generated: { readonly home: string };
let key: string;

beforeAll(async () => {
  example = at('example');
  const book = await openFolder({ ...example });
  await loadExample(book);
  account = (await stored(example)).find((entry) => entry.type === 'AccountInvited')!.stream;
  await book.vault.keepSecret(account, PASSWORD);
  await book.close();
  key = readFileSync(filesIn(example.home).key, 'utf8');
  console.log(`seed ${SEED}`);
  generated = { home: await bookOf(EVENTS, { folder: folder.path, seed: SEED, say: () => undefined }) };
});

interface Stored {
  readonly stream: string;
  readonly type: string;
}

/** The rows of a log's file, as they are. */
function rowsOf({ home }: { readonly home: string }): readonly { readonly position: number; readonly json: string }[] {
  const reader = new LogReader(filesIn(home).log);
  const rows = reader.readAll(-1, 10_000);
  reader.close();
  return rows;
}
const stored = async (place: { readonly home: string }) => rowsOf(place).map(({ json }) => JSON.parse(json) as Stored);

/** A copy that is broken off when so many entries have been copied. */
const brokenOff = (from: Address, to: Address, after: number, options: CopyOptions = {}) =>
  copyBook(from, to, {
    ...options,
    page: PAGE,
    told: (phase, done) => {
      if (phase === 'Copying' && done >= after) throw new Error('broken off');
    },
  });

const unequal = ({ lines }: Awaited<ReturnType<typeof copyBook>>) => lines.filter(({ equal }) => !equal);

/** A change to a copy of a book by SQL, made behind the program's back. */
function altered(name: string, file: 'log' | 'vault' | 'views', sql: string): { readonly home: string } {
  const place = at(name);
  cpSync(example.home, place.home, { recursive: true });
  const db = new DatabaseSync(filesIn(place.home)[file]);
  db.exec(sql);
  db.close();
  return place;
}

describe('a copy from folder to folder', () => {
  it('is the same book, byte for byte, with names and passwords, and goes on', async () => {
    const copied = await copyBook(example, at('same'));
    expect(unequal(copied)).toEqual([]);
    expect(copied.copied).toBe(rowsOf(example).length);
    expect(rowsOf(at('same'))).toEqual(rowsOf(example));
    const book = await openFolder({ ...at('same'), key });
    try {
      expect(await book.vault.secret(account)).toBe(PASSWORD);
      const head = book.log.head();
      expect((await give(book, 'later', 'RecordVisit', aVisit('Later'))).position).toBe(head + 1);
    } finally {
      await book.close();
    }
    await expect(copyBook(example, at('same'))).rejects.toThrow(
      `not the beginning of ${example.home}: from position ${rowsOf(example).length} on`,
    );
    // The other way round it is what was written since.
    expect(await copyBook(at('same'), example, { key })).toMatchObject({ copied: 1 });
    const db = new DatabaseSync(filesIn(example.home).log);
    expect(db.prepare('SELECT count(*) AS n FROM entries').get()).toEqual({ n: rowsOf(at('same')).length });
    db.close();
  });

  it('that was broken off goes on where it stopped, and then has nothing left', async () => {
    const [from, to] = [generated, at('resumed')];
    await expect(brokenOff(from, to, 2 * PAGE)).rejects.toThrow('broken off');
    expect(rowsOf(to)).toEqual(rowsOf(from).slice(0, 2 * PAGE));
    const rest = await copyBook(from, to, { page: PAGE });
    expect([rest.copied, unequal(rest)]).toEqual([rowsOf(from).length - 2 * PAGE, []]);
    expect(await copyBook(from, to)).toMatchObject({ copied: 0, sha256: rest.sha256 });
  });

  it('finds what is not equal: a key that is missing, a row that differs', async () => {
    const to = at('found');
    await copyBook(example, to);
    const keyless = altered('keyless', 'vault', `DELETE FROM entries WHERE name LIKE 'key:account-%'`);
    // The target keeps the keys it has: the source has lost them.
    expect(unequal(await copyBook(keyless, to, { key })).map(({ what }) => what)).toEqual(['keys and passwords']);
    const wrong = altered('wrong', 'views', `UPDATE view_sources_1 SET "row" = '{}' WHERE id = 1`);
    expect(unequal(await copyBook(wrong, to, { key })).map(({ what }) => what)).toEqual(['sources']);
  });

  it('is refused where the source is damaged, and the position is named', async () => {
    const damaged = altered(
      'damaged',
      'log',
      `UPDATE entries SET json = replace(json, '"revision":0', '"revision":7') WHERE position = 40`,
    );
    await expect(copyBook(damaged, at('of-damaged'), { key })).rejects.toMatchObject({
      code: 5,
      message: expect.stringContaining('is damaged. position 40:'),
    });
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['both are one place', () => copyBook(example, { home: `${example.home}/../example` }), 'of the same place'],
    ['there is no book', () => copyBook(at('nowhere'), at('to'), { key }), 'there is no book in'],
    [
      'the target is another book',
      () =>
        copyBook(
          example,
          altered('another', 'log', `UPDATE entries SET json = replace(json, 'California', 'Jiangsu')`),
        ),
      'from position 0 on it holds other events',
    ],
    [
      'it has another key',
      () => copyBook(example, at('found'), { key: Buffer.alloc(32).toString('base64') }),
      'another master key',
    ],
    [
      'there is no key',
      () => copyBook({ home: at('keyless-folder').home }, at('to')),
      'The master key of the book is missing',
    ],
    [
      'the target holds something else',
      () => {
        writeFileSync(join(folder.path, 'notes.txt'), '');
        return copyBook(example, { home: folder.path });
      },
      'holds what is no part of a book',
    ],
  ])('is refused where %s', async (_, copying, why) => {
    await expect(copying()).rejects.toThrow(why);
  });

  it('is refused while a server has one of them open', async () => {
    const server = await openFolder(generated);
    try {
      await expect(copyBook(generated, at('to'))).rejects.toMatchObject({ name: 'FolderUnavailable' });
    } finally {
      await server.close();
    }
  });
});

function cluster(): void {
  let kurrent: Kurrent;
  const run = process.pid;
  const bookIn = (book: string) => ({ cluster: { url: kurrent.url, book: `copy-${run}-${book}` } });
  beforeAll(async () => {
    kurrent = await someKurrent();
  });
  afterAll(() => kurrent.close());

  it('comes back as it went', async () => {
    const there = bookIn('example');
    const went = await copyBook(example, there);
    expect(unequal(went)).toEqual([]);
    const came = await copyBook(there, at('back'), { key });
    expect([unequal(came), came.sha256]).toEqual([[], went.sha256]);
    expect(rowsOf(at('back'))).toEqual(rowsOf(example));
  });

  it('is a book that a server serves, with its names and passwords', async () => {
    const book = await openFolder({ ...at('server'), ...bookIn('example'), key });
    try {
      expect(await book.vault.secret(account)).toBe(PASSWORD);
      expect(
        book.views.db
          .prepare('SELECT "row" FROM view_accounts_1')
          .all()
          .map(({ row }) => String(row))
          .join(),
      ).toContain('M. Chen');
    } finally {
      await book.close();
    }
  });

  it('broken off on its way there and on its way back, goes on where it stopped', async () => {
    const [there, back] = [bookIn('resumed'), at('back resumed')];
    const own = { key: readFileSync(filesIn(generated.home).key, 'utf8'), page: PAGE };
    await expect(brokenOff(generated, there, PAGE)).rejects.toThrow('broken off');
    const { length } = rowsOf(generated);
    const went = await copyBook(generated, there, own);
    expect([went.copied, unequal(went)]).toEqual([length - PAGE, []]);
    await expect(brokenOff(there, back, 2 * PAGE, own)).rejects.toThrow('broken off');
    const came = await copyBook(there, back, own);
    expect([came.copied, unequal(came), came.sha256]).toEqual([length - 2 * PAGE, [], went.sha256]);
    expect(rowsOf(back)).toEqual(rowsOf(generated));
  });

  it('says that the source is written to meanwhile', async () => {
    const there = bookIn('busy');
    await copyBook(example, there);
    const server = await openFolder({ ...at('busy server'), ...there, key });
    let isOver = false;
    const writing = (async () => {
      for (let n = 0; !isOver; n += 1) await give(server, `visit-${n}`, 'RecordVisit', aVisit(`Visit ${n}`));
    })();
    try {
      await expect(copyBook(there, at('of busy'), { key })).rejects.toMatchObject({
        code: 4,
        message: expect.stringContaining('was written to meanwhile'),
      });
    } finally {
      isOver = true;
      await writing;
      await server.close();
    }
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['there is no such book', () => copyBook(bookIn('no'), at('to'), { key }), 'there is no book copy-'],
    ['another is there', () => copyBook(generated, bookIn('example')), 'another master key'],
    ['both are one', () => copyBook(bookIn('one'), bookIn('one'), { key }), 'of the same place'],
    [
      'nobody answers',
      () => copyBook(example, { cluster: { url: 'kurrentdb://127.0.0.1:1?tls=false', book: 'b', patience: 500 } }),
      'nothing answers at 127.0.0.1:1',
    ],
  ])('is refused where %s', async (_, copying, why) => {
    await expect(copying()).rejects.toThrow(why);
  });
}

const skipped = () => it('takes a book and gives it back', () => undefined);
describeWith('kurrentdb', noServer, 'a copy in KurrentDB', noServer === undefined ? cluster : skipped);
