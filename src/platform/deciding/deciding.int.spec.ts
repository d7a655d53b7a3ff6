import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refused } from '../../../commands/refused.ts';
import { aVisit, give, newBook, sittingOf } from '../../../test/book.ts';
import type { OpenFolder } from '../book/folder.ts';
import { IdUsed, Invalid, NotAllowed, OrderRefused, SeenMissing, Stale, type Order } from './sitting.ts';

let book: Awaited<ReturnType<typeof newBook>>;
beforeEach(async () => {
  book = await newBook();
});
afterEach(() => book.remove());

const visit = (id: string, occurredOn?: string): Order => ({
  id,
  command: 'RecordVisit',
  data: aVisit(id, occurredOn),
});
const stop = (id: string, of: string, occurredOn = '2018-11-14'): Order => ({
  id,
  command: 'AddStop',
  data: { visit: of, titles: [{ text: 'Autodesk', language: 'en' }], occurredOn, hosts: [] },
});
const refusal = async (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => undefined,
    (error: unknown) => error,
  );
const code = (error: unknown) =>
  error instanceof OrderRefused && error.cause instanceof Refused ? error.cause.code : String(error);

describe('a sitting', () => {
  it('is written together, each command seeing the ones before it', async () => {
    const answer = await book.decider.execute(
      sittingOf([visit('v'), stop('s1', '@v'), stop('s2', '@v')], { id: 'sitting' }),
    );
    const [record] = answer.orders.map(({ record: id }) => id);
    expect(answer.orders).toMatchObject([
      { id: 'v', verdict: 'written', revision: 0 },
      { id: 's1', verdict: 'written', record, revision: 1 },
      { id: 's2', verdict: 'written', record, revision: 2 },
    ]);
    expect((await book.decider.record(record ?? '')).state).toMatchObject({ stops: [{ key: 1 }, { key: 2 }] });
  });

  it('writes nothing if its last command is refused', async () => {
    const before = book.log.head();
    const error = await refusal(
      book.decider.execute(sittingOf([visit('v'), stop('s1', '@v'), stop('s2', '@v', '2020')])),
    );
    expect(code(error)).toBe('visit.stop-outside');
    expect(error).toMatchObject({ order: 2 });
    expect(book.log.head()).toBe(before);
    expect(await book.log.find('v')).toBeUndefined();
  });

  it('previews exactly the events that are then written, and writes nothing', async () => {
    const orders = [visit('v'), stop('s1', '@v')];
    const before = book.log.head();
    const preview = await book.decider.preview(sittingOf(orders));
    expect(book.log.head()).toBe(before);
    const written = await book.decider.execute(sittingOf(orders));
    const named = (answer: typeof preview) =>
      answer.orders.flatMap(({ events }) =>
        events.map(({ id, type, record, revision }) => ({ id, type, record, revision })),
      );
    expect(named(written)).toEqual(named(preview));
    expect(named(preview)).toHaveLength(2);
  });
});

describe('a command id', () => {
  it('answers as before, and has no second effect', async () => {
    const first = await give(book, 'v', 'RecordVisit', aVisit('one'));
    const again = await give(book, 'v', 'RecordVisit', aVisit('one'));
    expect(again.orders[0]).toEqual({ ...first.orders[0], verdict: 'again' });
    expect(book.log.head()).toBe(first.position);
  });

  it('is refused with other content, whichever record it names', async () => {
    await give(book, 'v', 'RecordVisit', aVisit('one'));
    await expect(give(book, 'v', 'RecordVisit', aVisit('two'))).rejects.toBeInstanceOf(IdUsed);
    await expect(give(book, 'v', 'CancelVisit', { visit: '@v' })).rejects.toBeInstanceOf(IdUsed);
  });

  it('is not used up by a refusal, or by changing nothing', async () => {
    await refusal(give(book, 's', 'AddStop', stop('s', '@nobody').data as object));
    const { orders } = await give(book, 'v', 'RecordVisit', aVisit('one'));
    expect(
      await give(book, 's', 'CorrectVisit', { visit: orders[0]?.record, to: 'US-CA', reason: 'same' }),
    ).toMatchObject({ orders: [{ verdict: 'nothing', revision: 0 }] });
    expect(await give(book, 's', 'AddStop', stop('s', '@v').data as object)).toMatchObject({
      orders: [{ verdict: 'written' }],
    });
  });

  it('of a sitting is refused when the sitting has grown', async () => {
    await book.decider.execute(sittingOf([visit('v')]));
    await expect(book.decider.execute(sittingOf([visit('v'), visit('w')]))).rejects.toBeInstanceOf(IdUsed);
  });

  it('has at most one effect, delivered one to five times at once and across a restart, and always the same answer', async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const [times] = fc.sample(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1000, maxLength: 1000 }), {
      seed,
      numRuns: 1,
    });
    const deliveries = (times ?? []).flatMap((count, index) => Array.from({ length: count }, () => index));
    const shuffled =
      fc.sample(fc.shuffledSubarray(deliveries, { minLength: deliveries.length }), { seed, numRuns: 1 })[0] ?? [];
    const half = Math.floor(shuffled.length / 2);
    const deliver = (to: OpenFolder, index: number) => give(to, `c${index}`, 'RecordVisit', aVisit(`visit ${index}`));
    const answers = await Promise.all(shuffled.slice(0, half).map((index) => deliver(book, index)));
    const reopened = await book.reopen();
    answers.push(...(await Promise.all(shuffled.slice(half).map((index) => deliver(reopened, index)))));
    const byCommand = new Map<number, Set<string>>();
    shuffled.forEach((index, at) => {
      const { verdict: _, ...order } = answers[at]?.orders[0] ?? { verdict: '' };
      byCommand.set(index, (byCommand.get(index) ?? new Set()).add(JSON.stringify(order)));
    });
    console.log(`seed ${seed}: ${shuffled.length} deliveries of ${byCommand.size} commands`);
    expect([...byCommand.values()].filter((one) => one.size !== 1)).toEqual([]);
    expect(reopened.log.head()).toBe(1 + byCommand.size);
  });
});

describe('what was seen', () => {
  it('must be said where something is replaced over HTTP', async () => {
    const { orders } = await give(book, 'v', 'RecordVisit', aVisit('one'));
    const order: Order = {
      id: 'c',
      command: 'CorrectVisit',
      data: { visit: orders[0]?.record, occurredOn: '2018', reason: 'misread' },
    };
    await expect(book.decider.execute(sittingOf([order], { mustHaveSeen: true }))).rejects.toBeInstanceOf(SeenMissing);
    expect(await book.decider.execute(sittingOf([{ ...order, seen: 0 }], { mustHaveSeen: true }))).toMatchObject({
      orders: [{ verdict: 'written' }],
    });
  });

  it('must be said, and holds, where the sitting has added to the record before', async () => {
    const { orders } = await give(book, 'v', 'RecordVisit', aVisit('one'));
    const record = orders[0]?.record ?? '';
    await give(book, 'theirs', 'CorrectVisit', { visit: record, occurredOn: '2018-11-14', reason: 'misread' });
    const mine = {
      id: 'mine',
      command: 'CorrectVisit',
      data: { visit: record, occurredOn: '2018', reason: 'misread' },
    };
    const sitting = (seen?: number) =>
      sittingOf([stop('s', record), { ...mine, ...(seen === undefined ? {} : { seen }) }], { mustHaveSeen: true });
    await expect(book.decider.execute(sitting())).rejects.toMatchObject({ name: 'SeenMissing', order: 1 });
    await expect(book.decider.execute(sitting(0))).rejects.toMatchObject({
      name: 'Stale',
      order: 1,
      record: { revision: 1 },
      since: [{ type: 'VisitCorrected' }],
    });
    expect(await book.decider.execute(sitting(1))).toMatchObject({ orders: [{ revision: 2 }, { revision: 3 }] });
  });

  it('and is stale once somebody else has written: both values come back, nothing is lost', async () => {
    const { orders } = await give(book, 'v', 'RecordVisit', aVisit('one'));
    const record = orders[0]?.record;
    await give(book, 'theirs', 'CorrectVisit', { visit: record, occurredOn: '2018', reason: 'misread' });
    const mine: Order = {
      id: 'mine',
      command: 'CorrectVisit',
      data: { visit: record, occurredOn: '2019', reason: 'misread' },
      seen: 0,
    };
    const error = await refusal(book.decider.execute(sittingOf([mine])));
    expect(error).toBeInstanceOf(Stale);
    expect(error).toMatchObject({
      seen: 0,
      record: { revision: 1, state: { occurredOn: '2018' } },
      since: [{ type: 'VisitCorrected' }],
    });
  });

  it('lets exactly one of many through', async () => {
    const { orders } = await give(book, 'v', 'RecordVisit', aVisit('one'));
    const correct = (n: number): Order => ({
      id: `c${n}`,
      command: 'CorrectVisit',
      data: { visit: orders[0]?.record, occurredOn: `20${10 + n}`, reason: 'misread' },
      seen: 0,
    });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => book.decider.execute(sittingOf([correct(n)]))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.status === 'rejected' && !(outcome.reason instanceof Stale))).toEqual(
      [],
    );
  });

  it('need not be said of what only adds: those who write at once all get through', async () => {
    const { orders } = await give(book, 'v', 'RecordVisit', aVisit('one'));
    const record = orders[0]?.record ?? '';
    await Promise.all(Array.from({ length: 12 }, (_, n) => book.decider.execute(sittingOf([stop(`s${n}`, record)]))));
    const { state } = await book.decider.record(record);
    expect((state as { stops: { key: number }[] }).stops.map(({ key }) => key)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });
});

describe('bad input', () => {
  it('names an unknown command, an unknown field and a wrong value, with where they stand', async () => {
    await expect(give(book, 'x', 'RecordVisitt', {})).rejects.toMatchObject({
      problems: [{ code: 'command.unknown' }],
    });
    const error = await refusal(
      give(book, 'x', 'RecordVisit', { ...aVisit('one'), colour: 'red', occurredOn: '14.11.2018' }),
    );
    expect(error).toBeInstanceOf(Invalid);
    expect((error as Invalid).problems.map(({ pointer, code: what }) => `${pointer} ${what}`).toSorted()).toEqual([
      '/colour field.whitelistValidation',
      '/occurredOn field.occurredOn',
    ]);
  });

  it('refuses a reference to nothing, and one to what was withdrawn', async () => {
    const nobody = 'organisation-00000000-0000-4000-8000-000000000001';
    expect(code(await refusal(give(book, 'x', 'RecordVisit', { ...aVisit('one'), hosts: [nobody] })))).toBe(
      'reference.unknown',
    );
    const { orders } = await give(book, 'v', 'RecordVisit', aVisit('one'));
    await give(book, 'w', 'WithdrawRecord', { record: orders[0]?.record, reason: 'twice' });
    expect(code(await refusal(book.decider.execute(sittingOf([stop('s', '@v')]))))).toBe('record.withdrawn');
  });

  it('refuses who may not, and a writing day where the book keeps its own', async () => {
    await expect(
      book.decider.execute(sittingOf([visit('v')], { by: { id: 'os:park', roles: ['auditor'] } })),
    ).rejects.toBeInstanceOf(NotAllowed);
    expect(code(await refusal(book.decider.execute(sittingOf([visit('v')], { at: '2018-11-19T09:00:00.000Z' }))))).toBe(
      'book.takes-no-writing-day',
    );
  });
});
