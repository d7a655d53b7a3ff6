import { afterEach, describe, expect, it } from '@jest/globals';
import { aVisit, give, newBook } from '../../../test/book.ts';

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

  it('are the same after a rebuild, and after the file was deleted', async () => {
    book = await newBook();
    for (let n = 0; n < 30; n += 1) {
      const { orders } = await give(book, `visit-${n}`, 'RecordVisit', aVisit(`Delegation ${n}`, '2018-11'));
      if (n % 3 === 0)
        await give(book, `withdraw-${n}`, 'WithdrawRecord', { record: orders[0]?.record, reason: 'twice' });
    }
    await book.views.reach(book.log.head(), 5000);
    const checked = await book.views.rebuild('timeline', true);
    expect(checked).toMatchObject({ equal: true, switched: false });
    expect(checked.live.rows).toBeGreaterThan(30);
    const before = rows(book);
    expect(await book.views.rebuild('timeline', false)).toMatchObject({ equal: true, switched: true });
    expect(rows(book)).toEqual(before);
    const reopened = await book.reopen();
    expect(rows(reopened)).toEqual(before);
  });
});
