import { randomUUID } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { logContract } from '../../../../test/contracts/log.contract.ts';
import { append, everything, parsed } from '../../../../test/contracts/log.samples.ts';
import { describeWith } from '../../../../test/needs.ts';
import { LogUnreadable } from '../log.ts';
import { assertSqlite, openForWriting, pragma, settle } from './schema.ts';
import { openSqliteLog } from './sqlite-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'bridgebook-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

const pathOf = (name: string) => join(folder, `${name}.db`);

logContract('SQLite', { open: (name) => openSqliteLog({ file: pathOf(name) }) });

describe('a file that is no log', () => {
  let file: string;
  beforeEach(() => {
    file = pathOf(randomUUID());
  });

  /** It is refused, in words that help, and left as it was. */
  async function expectRefused(...words: string[]): Promise<void> {
    const before = existsSync(file) ? readFileSync(file).toString('hex') : undefined;
    const refusal = await openSqliteLog({ file }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(LogUnreadable);
    for (const word of [file, ...words]) expect((refusal as Error).message).toContain(word);
    expect(existsSync(file) ? readFileSync(file).toString('hex') : undefined).toBe(before);
  }

  /** A log with one entry, and what was done to it. */
  async function logWith(sql: string): Promise<void> {
    const log = await openSqliteLog({ file });
    await log.commit({ appends: [append('visit-a', -1)] });
    await log.close();
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
  }

  it('is refused where it is something else altogether', async () => {
    writeFileSync(file, 'stop,place\n1,Chengdu\n'.repeat(100));
    await expectRefused('is not a Bridgebook log', 'restore it from a backup');
  });

  it('is refused where it is another program’s', async () => {
    const db = new DatabaseSync(file);
    db.exec('CREATE TABLE bookmarks (address TEXT); PRAGMA user_version = 1');
    db.close();
    await expectRefused('another program');
  });

  it('is refused where a newer version wrote it', async () => {
    await logWith('PRAGMA user_version = 2');
    await expectRefused('newer Bridgebook', 'format 2', 'this one knows 1');
  });

  it('is refused where its first entry is gone, or its last is cut short', async () => {
    await logWith('UPDATE entries SET position = 7');
    await expectRefused('damaged', 'position 0');
    rmSync(file);
    await logWith('UPDATE entries SET json = substr(json, 1, 100)');
    await expectRefused('damaged', 'position 0');
  });

  it('is refused where pages of it are damaged', async () => {
    await logWith('');
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xff, 100, 200));
    await expectRefused('damaged', 'restore it from a backup');
  });

  it('is refused where its folder is not there', async () => {
    file = join(folder, 'nowhere', 'log.db');
    await expectRefused('look whether its folder is there');
  });
});

it('a stream of which an entry is gone is not read as if it were whole', async () => {
  const stream = 'visit-1';
  const path = pathOf('gone');
  const log = await openSqliteLog({ file: path });
  await log.commit({ appends: [append(stream, -1, 4)] });
  const db = new DatabaseSync(path);
  db.exec('DELETE FROM entries WHERE revision = 2');
  db.close();
  await expect(log.readStream(stream, 0, 10)).rejects.toMatchObject({
    name: 'LogUnreadable',
    message: expect.stringContaining('visit-1 has no revision 2'),
  });
  expect(await log.readStream(stream, 0, 2)).toHaveLength(2);
  expect(await log.readStream(stream, 3, 10)).toHaveLength(1);
  await log.close();
});

describe('what makes a commit durable', () => {
  it('is set and read back', () => {
    const db = openForWriting(pathOf('pragmas'));
    const settings = ['journal_mode', 'synchronous', 'fullfsync', 'busy_timeout', 'application_id', 'user_version'];
    expect(settings.map((name) => pragma(db, name))).toEqual(['wal', 2, 1, 5_000, 0x42_62_4c_67, 1]);
    db.close();
  });

  it('is not taken for granted', () => {
    const db = new DatabaseSync(':memory:');
    expect(() => settle(db)).toThrow('SQLite keeps journal_mode = memory, and the log needs wal');
    db.close();
  });

  it.each(['3.51.2', '3.9.0', '2.99.99', '3.51'])('is not trusted to SQLite %s', (version) => {
    expect(() => assertSqlite(version)).toThrow('3.51.3 or newer is needed');
  });

  it.each(['3.51.3', '3.52.0', '4.0.0', '3.100.0'])('is trusted to SQLite %s', (version) => {
    expect(() => assertSqlite(version)).not.toThrow();
  });

  it('comes first after a crash: what stood in the write-ahead log alone is copied back', async () => {
    const [file, crashed, copy] = [pathOf('alive'), pathOf('crashed'), pathOf('crashed-copy')];
    const log = await openSqliteLog({ file });
    const written = await log.commit({ appends: [append('visit-a', -1, 5)] });
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, crashed + suffix);
    await log.close();

    const reopened = await openSqliteLog({ file: crashed });
    copyFileSync(crashed, copy);
    await reopened.close();
    const alone = await openSqliteLog({ file: copy });
    expect(await everything(alone)).toEqual(written);
    await alone.close();
  });
});

describe('beside another program', () => {
  it('goes on from what that has written', async () => {
    const file = pathOf('shared');
    const [one, other] = [await openSqliteLog({ file }), await openSqliteLog({ file })];
    await one.commit({ appends: [append('visit-a', -1)] });
    await other.commit({ appends: [append('visit-a', 0)] });
    await expect(one.commit({ appends: [append('visit-a', 0)] })).rejects.toMatchObject({ at: { actual: 1 } });
    await one.commit({ appends: [append('visit-a', 1)] });
    expect((await everything(other)).map((written) => [written.position, parsed(written).revision])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    await Promise.all([one.close(), other.close()]);
  });
});

const root = process.getuid?.() === 0 ? 'root may write anywhere' : undefined;
describeWith('a user who is not root', root, 'a file that can only be read', () => {
  it('is read, and refuses commits', async () => {
    const file = pathOf('read-only');
    const log = await openSqliteLog({ file });
    const written = await log.commit({ appends: [append('visit-a', -1)] });
    await log.close();
    chmodSync(file, 0o444);
    const readOnly = await openSqliteLog({ file });
    expect(await everything(readOnly)).toEqual(written);
    expect(readOnly.head()).toBe(0);
    await expect(readOnly.commit({ appends: [append('visit-a', 0)] })).rejects.toMatchObject({
      name: 'LogUnavailable',
      message: expect.stringContaining('can only be read'),
    });
    await readOnly.close();
  });
});
