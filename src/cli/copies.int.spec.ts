import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { aVisit, give, newBook, temporaryFolder } from '../../test/book.ts';
import { openFolder } from '../platform/book/folder.ts';
import { backUp, restore } from './copies.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const file = join(folder.path, 'backup.bridgebook');
let book: Awaited<ReturnType<typeof newBook>>;
let key: string;

beforeAll(async () => {
  book = await newBook();
  await give(book, 'tang', 'RegisterPerson', {
    relationships: ['sichuan-california'],
    names: [{ text: 'Tang Limin', language: 'en', kind: 'official' }],
  });
  await give(book, 'visit', 'RecordVisit', aVisit('Delegation'));
  await backUp(book.home, file);
  key = readFileSync(join(book.home, 'master.key'), 'utf8');
});
afterAll(() => book.remove());

const settings = (name: string, own: string | undefined = key) => ({
  home: join(folder.path, name),
  port: 0,
  ...(own === undefined ? {} : { key: own }),
});

/** The backup with its file changed by SQL. */
function altered(name: string, sql: string): string {
  const copy = join(folder.path, name);
  writeFileSync(copy, readFileSync(file));
  writeFileSync(`${copy}.vault`, readFileSync(`${file}.vault`));
  const db = new DatabaseSync(copy);
  db.exec(sql);
  db.close();
  return copy;
}

describe('a backup', () => {
  it('is one file and its vault, made while the book is open, and never holds the master key', () => {
    const files = [file, `${file}.vault`].map((one) => readFileSync(one));
    expect(files.some((bytes) => bytes.includes(key.trim()) || bytes.includes(Buffer.from(key, 'base64')))).toBe(false);
    expect(existsSync(`${file}-wal`) || existsSync(`${file}.part`)).toBe(false);
  });

  it('does not take the place of a file that is there', async () => {
    await expect(backUp(book.home, file)).rejects.toThrow('is there already');
  });

  it('restored, is the same book, byte for byte, names and all, and goes on', async () => {
    const { head } = await restore(file, settings('restored'));
    const restored = await openFolder(settings('restored'));
    try {
      expect(await restored.log.readAll(-1, 100)).toEqual((await book.log.readAll(-1, 100)).slice(0, head + 1));
      const person = (await restored.log.readAll(-1, 100)).find(({ json }) => json.includes('PersonRegistered'));
      expect(person && restored.decider.eventOf(person).data).toEqual(
        expect.objectContaining({ names: [{ text: 'Tang Limin', language: 'en', kind: 'official' }] }),
      );
      expect((await give(restored, 'later', 'RecordVisit', aVisit('Later'))).position).toBe(head + 1);
    } finally {
      await restored.close();
    }
  });

  it('is not restored over anything', async () => {
    await expect(restore(file, { home: book.home, port: 0 })).rejects.toThrow('is not empty');
  });

  it('is not restored with another key, without its vault, or from what is no log', async () => {
    const other = Buffer.alloc(32, 1).toString('base64');
    await expect(restore(file, settings('no', other))).rejects.toThrow('another master key');
    await expect(restore(`${file}.vault`, settings('no'))).rejects.toThrow('another program');
    const alone = join(folder.path, 'alone');
    writeFileSync(alone, readFileSync(file));
    await expect(restore(alone, settings('no'))).rejects.toThrow('alone.vault is missing');
    await expect(restore(altered('foreign', 'PRAGMA application_id = 1'), settings('no'))).rejects.toThrow(
      'another program',
    );
    await expect(restore(altered('newer', 'PRAGMA user_version = 99'), settings('no'))).rejects.toThrow('newer');
    expect(existsSync(settings('no').home)).toBe(false);
  });

  it.each([
    ['an entry is missing', 'DELETE FROM entries WHERE position = 1', 2],
    [
      'one stands twice',
      'UPDATE entries SET json = (SELECT json FROM entries WHERE position = 0) WHERE position = 1',
      1,
    ],
    [
      'one is rewritten',
      `UPDATE entries SET json = replace(json, '"revision":0', '"revision":7') WHERE position = 1`,
      1,
    ],
  ])('is not restored where %s, and the position is named', async (what, sql, position) => {
    const damaged = altered(`damaged ${what}`, sql);
    await expect(restore(damaged, settings('no'))).rejects.toEqual(
      expect.objectContaining({ code: 5, message: expect.stringContaining(`position ${position}:`) }),
    );
    expect(existsSync(settings('no').home)).toBe(false);
  });
});
