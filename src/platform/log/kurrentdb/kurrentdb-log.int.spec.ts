import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonEvent, KurrentDBClient, type JSONEventData } from '@kurrent/kurrentdb-client';
import canonicalize from 'canonicalize';
import { filter, firstValueFrom } from 'rxjs';
import { logContract } from '../../../../test/contracts/log.contract.ts';
import { append, draft, everything, parsed } from '../../../../test/contracts/log.samples.ts';
import { noServer, someKurrent, type Kurrent } from '../../../../test/kurrentd.ts';
import { describeWith } from '../../../../test/needs.ts';
import { Conflict, type Log, type Written } from '../log.ts';
import { openKurrentLog } from './kurrentdb-log.ts';
import { eventFor } from './stored-event.ts';

const folder = mkdtempSync(join(tmpdir(), 'bridgebook-kurrent-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** How often what two servers may do in any order is done. */
const EACH = 100;
function cluster(): void {
  let kurrent: Kurrent;
  const opened: Log[] = [];
  beforeAll(async () => {
    kurrent = await someKurrent();
  });
  afterEach(async () => {
    for (const log of opened.splice(0)) await log.close();
  });
  afterAll(() => kurrent.close());

  const streamOf = (book: string) => `test-${book}`;
  const openIn = (book: string, replica: string) =>
    openKurrentLog({ url: kurrent.url, book: streamOf(book), file: join(folder, `${replica}.db`) });

  logContract('KurrentDB', { open: (name) => openIn(name, name), histories: 12 });

  /** Closed when the test is over. */
  async function open(book: string, replica = `${book}-${randomUUID()}`): Promise<Log> {
    const log = await openIn(book, replica);
    opened.push(log);
    return log;
  }

  /** As another program would write to the stream. */
  async function write(book: string, ...events: Parameters<KurrentDBClient['appendToStream']>[1][]): Promise<void> {
    const client = KurrentDBClient.connectionString(kurrent.url);
    await client.appendToStream(streamOf(book), events.flat());
    await client.dispose();
  }

  const reached = (log: Log, position: number) => firstValueFrom(log.heads.pipe(filter((head) => head >= position)));

  describe('two servers on one book', () => {
    it('hear of what the other writes', async () => {
      const [one, other] = [await open('hearing'), await open('hearing')];
      const written = await one.commit({ appends: [append('visit-a', -1, 3)] });
      await reached(other, 2);
      expect(await everything(other)).toEqual(written);
      expect(await other.caughtUp(-1)).toBe(true);
      expect(await other.caughtUp(2)).toBe(false);
      expect(await one.caughtUp(-1)).toBe(false);
    });

    it('say how far they are while they catch up', async () => {
      const one = await open('catching-up');
      for (let n = 0; n < 5; n += 1) await one.commit({ appends: [append(`visit-${n}`, -1, 400)] });
      const told: (readonly [position: number, head: number])[] = [];
      const where = { url: kurrent.url, book: streamOf('catching-up'), file: join(folder, 'catching-up-late.db') };
      const late = await openKurrentLog({ ...where, tellAfter: 0 }, (...at) => told.push(at));
      opened.push(late);
      expect(told.at(-1)).toEqual([1_999, 1_999]);
      expect(told.every(([position, head]) => position <= head)).toBe(true);
    });

    it('judge on what the other has written, though they have not heard of it yet', async () => {
      const [one, other] = [await open('judging'), await open('judging')];
      for (let revision = -1; revision < 20; revision += 2) {
        const commandId = randomUUID();
        await one.commit({ appends: [append('visit-a', revision, 1, { commandId })] });
        await expect(other.commit({ appends: [append('visit-a', revision)] })).rejects.toMatchObject({
          at: { stream: 'visit-a', expected: revision, actual: revision + 1 },
        });
        await other.commit({ appends: [append('visit-a', revision + 1)] });
        await expect(one.commit({ appends: [append('visit-b', -1, 1, { commandId })] })).rejects.toMatchObject({
          at: { commandId },
        });
        await expect(one.commit({ appends: [append('visit-a', revision + 3)] })).rejects.toMatchObject({
          at: { actual: revision + 2 },
        });
        expect(await one.commit({ appends: [{ stream: 'visit-a', expected: revision + 2, entries: [] }] })).toEqual([]);
      }
      expect(await everything(one)).toEqual(await everything(other));
    });

    it('learn of everything that was written before they ask', async () => {
      const [one, other] = [await open('asking'), await open('asking')];
      for (let position = 0; position < EACH; position++) {
        await one.commit({ appends: [append(`visit-${position}`, -1)] });
        expect(await other.caughtUp(position - 1)).toBe(true);
        expect(other.head()).toBeGreaterThanOrEqual(position);
      }
    });

    it('write at once, and lose and double nothing', async () => {
      const logs = [await open('at-once'), await open('at-once')];
      const acknowledged: Written[] = [];
      await Promise.all(
        Array.from({ length: 16 }, async (_, client) => {
          for (let n = 0; n < EACH / 4; n++) {
            const stream = `visit-${client % 8}`;
            for (let expected = -1; ;) {
              try {
                acknowledged.push(...(await logs[client % 2]!.commit({ appends: [append(stream, expected, 2)] })));
                break;
              } catch (error) {
                if (!(error instanceof Conflict) || !('stream' in error.at)) throw error;
                expected = error.at.actual;
              }
            }
          }
        }),
      );
      for (const log of logs) await reached(log, acknowledged.length - 1);
      const [one, other] = await Promise.all(logs.map(everything));
      expect(one).toEqual(other);
      expect([...acknowledged].sort((a, b) => a.position - b.position)).toEqual(one);
    });

    it('hear of each other where one of them has written alone for long, while it writes and when it stops', async () => {
      const [one, other] = [await open('alone'), await open('alone')];
      const [writers, each, alone] = [64, 75, 1_200];
      const acknowledged: Written[] = [];
      // So many that some wait while others are written, each with a stream of its own.
      const writing = Array.from({ length: writers }, async (_, client) => {
        for (let n = 0; n < each; n++)
          acknowledged.push(...(await one.commit({ appends: [append(`visit-${client}`, n - 1)] })));
      });
      for (let n = 1; n < (writers * each) / alone; n++) {
        await reached(one, n * alone);
        acknowledged.push(...(await other.commit({ appends: [append(`visit-between-${n}`, -1)] })));
      }
      await Promise.all(writing);
      expect(await one.caughtUp(one.head())).toBe(false);
      acknowledged.push(...(await other.commit({ appends: [append('visit-last', -1)] })));
      await reached(one, acknowledged.length - 1);
      expect([...acknowledged].sort((a, b) => a.position - b.position)).toEqual(await everything(one));
      expect(await everything(one)).toEqual(await everything(other));
    });

    it('give the same command one effect', async () => {
      const logs = [await open('once'), await open('once')];
      for (let round = 0; round < EACH / 2; round++) {
        const given = { commandId: randomUUID() };
        const outcomes = await Promise.allSettled(
          logs.map((log, i) => log.commit({ appends: [append(`visit-${round}-${i}`, -1, 1, given)] })),
        );
        expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        for (const outcome of outcomes)
          if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ at: given });
      }
      expect(logs[0]!.head()).toBe(EACH / 2 - 1);
    });

    it('start on what is there, in a folder that is empty or behind', async () => {
      const one = await open('late');
      await one.commit({ appends: [append('visit-a', -1, 3)] });
      const first = await openIn('late', 'late-replica');
      expect(first.head()).toBe(2);
      await first.close();
      for (let n = 0; n < 30; n++) await one.commit({ appends: [append(`visit-b-${n}`, -1, 100)] });
      const again = await open('late', 'late-replica');
      expect(again.head()).toBe(3_002);
      expect(await everything(again)).toEqual(await everything(one));
    });
  });

  describe('a stream that is not this book', () => {
    const aGood = (position: number, given: object = {}) => {
      const entry = { ...draft(), stream: `visit-${position}`, revision: 0, recordedAt: '2018-03-01T09:00:00.000Z' };
      return eventFor({ position, json: canonicalize({ ...entry, ...given })! }) as JSONEventData;
    };

    it('is taken if each of its events is one of ours', async () => {
      const [zero, one] = [aGood(0), aGood(1)];
      await write('ours', zero, one);
      const log = await open('ours');
      expect(log.head()).toBe(1);
    });

    it.each<[string, () => JSONEventData, string]>([
      ['was not written by Bridgebook', () => jsonEvent({ type: 'OrderPlaced', data: { total: 3 } }), 'not written by'],
      [
        'was written by a newer one',
        () => ({ ...aGood(1), metadata: { bridgebook: 2 } }),
        'newer Bridgebook (format 2',
      ],
      [
        'has its keys in another order',
        () => ({ ...aGood(1), data: { version: 1, ...(aGood(1).data as object) } }),
        'not in canonical form',
      ],
      ['has a field nobody knows', () => aGood(1, { weight: 1 }), 'unknown field weight'],
      ['lacks a field', () => aGood(1, { confidence: undefined }), 'confidence is none'],
      ['is called otherwise than its entry', () => ({ ...aGood(1), type: 'VisitHeld' }), 'VisitHeld'],
      ['leaves out a revision', () => aGood(1, { revision: 7 }), 'revision 7 where 0 is next'],
      ['goes back in time', () => aGood(1, { recordedAt: '2017-01-01T00:00:00.000Z' }), 'before the entry before it'],
    ])('is refused where an event %s, with its position', async (_, event, why) => {
      const book = randomUUID();
      await write(book, aGood(0), event());
      const refusal = await open(book).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ name: 'LogUnreadable' });
      for (const word of [streamOf(book), 'position 1', why]) expect((refusal as Error).message).toContain(word);
    });

    it('stops a server that runs: it writes nothing more and says why; reading goes on', async () => {
      const log = await open('stopped');
      const written = await log.commit({ appends: [append('visit-a', -1)] });
      await write('stopped', jsonEvent({ type: 'OrderPlaced', data: { total: 3 } }));
      const why = 'position 1: it was not written by Bridgebook';
      await expect(log.caughtUp(0)).rejects.toMatchObject({
        name: 'LogUnavailable',
        message: expect.stringContaining(why),
      });
      await expect(log.commit({ appends: [append('visit-a', 0)] })).rejects.toThrow(why);
      expect(await everything(log)).toEqual(written);
    });

    it('is refused where the replica is of another book, or knows more than the stream', async () => {
      const [one, other] = [await openIn('this', 'this'), await openIn('that', 'that')];
      for (const log of [one, other]) await log.commit({ appends: [append('visit-a', -1, 2)] });
      await other.commit({ appends: [append('visit-b', -1, 2)] });
      await Promise.all([one.close(), other.close()]);
      await expect(open('that', 'this')).rejects.toThrow('of another book or another past');
      await expect(open('this', 'that')).rejects.toThrow('the stream ends before it');
      await expect(open('nothing-here', 'that')).rejects.toThrow('the stream ends before it');
    });
  });

  it('keeps an object whose keys are numbers as it was', async () => {
    const [one, other] = [await open('numbers'), await open('numbers')];
    const data = { counts: { 10: 'ten', 9: 'nine', a: { 2: 0, 11: 0 } } };
    const written = await one.commit({ appends: [append('visit-a', -1, 1, { data })] });
    expect(written[0]!.json).toContain('{"10":"ten","9":"nine"');
    await other.caughtUp(-1);
    expect(await everything(other)).toEqual(written);
    const again = await open('numbers');
    expect(await everything(again)).toEqual(written);
  });

  it('refuses a batch the engine would not take in one piece, and takes one that is just small enough', async () => {
    const log = await open('large');
    const reason = 'x'.repeat(31_000);
    await expect(log.commit({ appends: [append('visit-a', -1, 33, { reason })] })).rejects.toMatchObject({
      name: 'BatchTooLarge',
      limit: 1_000_000,
    });
    expect(log.head()).toBe(-1);
    await log.commit({ appends: [append('visit-a', -1, 30, { reason })] });
    const both = [append('visit-b', -1, 30, { reason }), append('visit-c', -1, 30, { reason })];
    await Promise.all(both.map((one) => log.commit({ appends: [one] })));
    expect(log.head()).toBe(89);
  });

  it('takes over more than one append holds', async () => {
    const [source, copy] = [await open('long'), await open('long-copy')];
    for (let n = 0; n < 3; n++)
      await source.commit({ appends: [append('visit-a', 30 * n - 1, 30, { reason: 'x'.repeat(30_000) })] });
    const entries = await everything(source);
    await copy.adopt(entries);
    expect(await everything(copy)).toEqual(entries);
    expect(parsed((await copy.commit({ appends: [append('visit-a', 89)] }))[0]!).revision).toBe(90);
  });
}

// One line says what is missing, not one for each sentence of the contract.
const skipped = () => it('keeps the contract of the log', () => undefined);
describeWith('kurrentdb', noServer, 'KurrentDB', noServer === undefined ? cluster : skipped);
