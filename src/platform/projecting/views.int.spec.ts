import { afterEach, describe, expect, it } from '@jest/globals';
import { rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { projections } from '../../../projections/catalogue.ts';
import { aVisit, give, newBook, writeNewer } from '../../../test/book.ts';
import { filesIn, openFolder, type OpeningProgress } from '../book/folder.ts';

let book: Awaited<ReturnType<typeof newBook>>;
afterEach(() => book.remove());

const rows = (at: { views: (typeof book)['views'] }) => {
  const table = (at.views.db.prepare("SELECT tbl FROM views WHERE name = 'timeline'").get() as { tbl: string }).tbl;
  return at.views.db
    .prepare(`SELECT "key", since, until, standing, earliest FROM "${table}" WHERE kind = 'visit' ORDER BY since`)
    .all();
};

describe('the views', () => {
  it('show what was written, with the positions between which it held', async () => {
    book = await newBook();
    const recorded = await give(book, 'visit-1', 'RecordVisit', aVisit('Delegation', '2018-11'));
    const visit = recorded.orders[0]?.record;
    const corrected = await give(book, 'correct-1', 'CorrectVisit', {
      visit,
      occurredOn: '2018-11-14',
      reason: 'misread',
    });
    await book.views.reach(corrected.position, 5000);
    expect(rows(book)).toMatchObject([
      { since: recorded.position, until: corrected.position, earliest: '2018-11-01' },
      { since: corrected.position, until: Number.MAX_SAFE_INTEGER, earliest: '2018-11-14' },
    ]);
  });

  it('keep a row that an event leaves as it was', async () => {
    book = await newBook();
    const recorded = await give(book, 'visit', 'RecordVisit', aVisit('Delegation'));
    const visit = recorded.orders[0]?.record;
    const stop = { visit, titles: [{ text: 'Autodesk', language: 'en' }], occurredOn: '2018-11-14', hosts: [] };
    const { position } = await give(book, 'stop', 'AddStop', stop);
    await book.views.reach(position, 5000);
    expect(rows(book)).toMatchObject([{ since: recorded.position, until: Number.MAX_SAFE_INTEGER }]);
  });

  it('are the same after a rebuild, and after a restart', async () => {
    book = await newBook();
    for (let n = 0; n < 30; n += 1) {
      const { orders } = await give(book, `visit-${n}`, 'RecordVisit', aVisit(`Delegation ${n}`, '2018-11'));
      if (n % 3 === 0)
        await give(book, `withdraw-${n}`, 'WithdrawRecord', { record: orders[0]?.record, reason: 'twice' });
    }
    await book.views.reach(book.log.head(), 5000);
    const checked = await book.views.rebuild('timeline', 'never');
    expect(checked).toMatchObject({ equal: true, switched: false });
    expect(checked.live.rows).toBeGreaterThan(30);
    const before = rows(book);
    expect(await book.views.rebuild('timeline', 'whenEqual')).toMatchObject({ equal: true, switched: true });
    expect(rows(book)).toEqual(before);
    const reopened = await book.reopen();
    expect(rows(reopened)).toEqual(before);
  });

  it('close the very rows of records that are not in memory', async () => {
    book = await newBook();
    const visits: (string | undefined)[] = [];
    for (let n = 0; n < 5; n += 1)
      visits.push(
        (await give(book, `visit-${n}`, 'RecordVisit', aVisit(`Delegation ${n}`, '2018-11'))).orders[0]?.record,
      );
    await book.views.reach(book.log.head(), 5000);
    // Whoever starts anew keeps nothing.
    const again = await book.reopen();
    for (const [n, visit] of visits.slice(0, 3).entries())
      await give(again, `correct-${n}`, 'CorrectVisit', { visit, occurredOn: '2018-11-14', reason: 'misread' });
    await give(again, 'withdraw', 'WithdrawRecord', { record: visits[3], reason: 'twice' });
    await again.views.reach(again.log.head(), 5000);
    for (const { name } of projections)
      expect({ name, ...(await again.views.rebuild(name, 'never')) }).toMatchObject({ name, equal: true });
  });

  it('are rebuilt while people write, without a gap, and equal row for row', async () => {
    book = await newBook();
    for (let n = 0; n < 50; n += 1) await give(book, `before-${n}`, 'RecordVisit', aVisit(`Delegation ${n}`));
    let writing = true;
    const positions: number[] = [];
    const writer = (async () => {
      for (let n = 0; writing; n += 1) {
        const { position } = await give(book, `during-${n}`, 'RecordVisit', aVisit(`Delegation ${n}`));
        await book.views.reach(position, 5000);
        positions.push(position);
      }
    })();
    const phases = new Set<string>();
    for (const { name } of projections) {
      const { equal, switched } = await book.views.rebuild(name, 'whenEqual', ({ phase }) => phases.add(phase));
      expect({ name, equal, switched }).toEqual({ name, equal: true, switched: true });
    }
    writing = false;
    await writer;
    expect(positions.length).toBeGreaterThan(0);
    expect(phases).toContain('folding');
    expect(rows(book)).toHaveLength(50 + positions.length);
    expect(await book.views.rebuild('timeline', 'never')).toMatchObject({ equal: true, position: book.log.head() });
  });

  it('name the first row that differs, and are switched then only if told', async () => {
    book = await newBook();
    const { orders, position } = await give(book, 'visit', 'RecordVisit', aVisit('Delegation'));
    await book.views.reach(position, 5000);
    const home = filesIn(book.home);
    await book.close();
    const db = new DatabaseSync(home.views);
    const { tbl } = db.prepare("SELECT tbl FROM views WHERE name = 'timeline'").get() as { tbl: string };
    db.exec(`UPDATE "${tbl}" SET earliest = '1999-01-01' WHERE kind = 'visit'`);
    db.close();
    const again = await book.reopen();
    expect(await again.views.rebuild('timeline', 'never')).toMatchObject({
      equal: false,
      switched: false,
      firstDifference: { record: orders[0]?.record, since: position },
    });
    const differing = rows(again);
    expect(await again.views.rebuild('timeline', 'whenEqual')).toMatchObject({
      equal: false,
      switched: false,
      firstDifference: { record: orders[0]?.record, since: position },
    });
    expect(rows(again)).toEqual(differing);
    expect(await again.views.rebuild('timeline', 'always')).toMatchObject({ equal: false, switched: true });
    expect(rows(again)).not.toEqual(differing);
    expect(await again.views.rebuild('timeline', 'never')).toMatchObject({ equal: true });
  });

  it('are built anew where the file belongs to another past, is torn, or is gone', async () => {
    book = await newBook();
    await give(book, 'visit', 'RecordVisit', aVisit('Delegation'));
    await book.views.reach(book.log.head(), 5000);
    const wanted = rows(book);
    const files = filesIn(book.home);
    const spoils: (() => void)[] = [
      () => rmSync(files.views),
      () => writeFileSync(files.views, 'this is not a database, and longer than its header '.repeat(100)),
      () => {
        const db = new DatabaseSync(files.views);
        db.exec("UPDATE views SET entry = 'of another past'");
        db.close();
      },
      () => {
        const db = new DatabaseSync(files.views);
        db.exec('UPDATE views SET version = 0');
        db.close();
      },
    ];
    for (const spoil of spoils) {
      await book.close();
      spoil();
      const again = await book.reopen();
      expect(rows(again)).toEqual(wanted);
    }
  });

  it('say how far their first building is, up to the indexes', async () => {
    book = await newBook();
    await give(book, 'visit', 'RecordVisit', aVisit('Delegation'));
    await book.views.reach(book.log.head(), 5000);
    const files = filesIn(book.home);
    const head = book.log.head();
    await book.close();
    rmSync(files.views);
    const told: OpeningProgress[] = [];
    const again = await openFolder({ home: book.home, opening: (progress) => told.push(progress) });
    await again.close();
    expect(told).toEqual([
      { doing: 'building', position: -1, head },
      { doing: 'building', position: head, head },
      { doing: 'indexing', position: head, head },
    ]);
  });

  it('are not opened on a log that goes on with what only a newer version knows', async () => {
    book = await newBook();
    await writeNewer(book);
    const position = book.log.head();
    const words = new RegExp(`position ${position}: VisitRecorded has version 99, .*update this one`);
    await book.close();
    const isRefused = () =>
      expect(openFolder({ home: book.home })).rejects.toMatchObject({ name: 'LogUnreadable', message: words });
    await isRefused();
    rmSync(filesIn(book.home).views);
    await isRefused();
  });

  it('are not opened on a log that has a hole', async () => {
    book = await newBook();
    await give(book, 'visit-1', 'RecordVisit', aVisit('Delegation'));
    const { position } = await give(book, 'visit-2', 'RecordVisit', aVisit('Delegation'));
    await book.close();
    const files = filesIn(book.home);
    rmSync(files.views);
    const db = new DatabaseSync(files.log);
    db.exec(`DELETE FROM entries WHERE position = ${position - 1}`);
    db.close();
    await expect(book.reopen()).rejects.toMatchObject({
      name: 'LogUnreadable',
      message: expect.stringContaining(`nothing stands at position ${position - 1}`),
    });
  });

  it('can be waited for, and not for ever', async () => {
    book = await newBook();
    await expect(book.views.reach(book.log.head() + 1, 50)).rejects.toMatchObject({ wanted: book.log.head() + 1 });
  });
});
