import { randomUUID } from 'node:crypto';
import { lastValueFrom, take, toArray } from 'rxjs';
import { ENTRY_LIMIT } from '../../events/entry.ts';
import type { Append, Log, Written } from '../../src/platform/log/log.ts';
import { adoptionContract } from './log-adoption.contract.ts';
import { concurrencyContract } from './log-concurrency.contract.ts';
import { historiesContract } from './log-histories.contract.ts';
import type { LogStore } from './log-store.ts';
import { append, draft, everything, opening, parsed } from './log.samples.ts';

/** What every implementation of the log keeps, whatever it is made of. @param name the implementation, for the titles. */
export function logContract(name: string, store: LogStore): void {
  describe(`log contract: ${name}`, () => {
    let log: Log;
    let current: string;

    beforeEach(async () => {
      current = randomUUID();
      log = await store.open(current);
    });
    afterEach(() => log.close());

    const commit = (...appends: Append[]) => log.commit({ appends });

    it('is empty at first', async () => {
      expect(log.head()).toBe(-1);
      expect(await everything(log)).toEqual([]);
      expect(await log.readStream('visit-a', 0, 10)).toEqual([]);
      expect(await log.find('nobody')).toBeUndefined();
    });

    it('numbers positions over all and revisions within a stream, both from 0 without a gap', async () => {
      await commit(append('visit-a', -1, 2), append('visit-b', -1));
      await commit(append('visit-a', 1));
      const entries = await everything(log);
      expect(entries.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
      expect(entries.map(parsed).map(({ stream, revision }) => `${stream}@${revision}`)).toEqual([
        'visit-a@0',
        'visit-a@1',
        'visit-b@0',
        'visit-a@2',
      ]);
      expect(log.head()).toBe(3);
    });

    it('answers a commit with what then stands in the log', async () => {
      const answer = [...(await commit(append('visit-a', -1, 3))), ...(await commit(append('visit-b', -1)))];
      expect(await everything(log)).toEqual(answer);
    });

    it('writes an entry in canonical form, with all that it was given and what the log sets', async () => {
      const given = draft({
        causationId: randomUUID(),
        reason: '“typo”\n',
        data: { z: [1e21, -0, null, '€'], é: 1, a: {} },
      });
      const before = new Date().toISOString();
      const [written] = await commit({ stream: 'visit-a', expected: -1, entries: [given] });
      const entry = parsed(written!);
      expect(entry).toEqual({
        ...given,
        stream: 'visit-a',
        revision: 0,
        recordedAt: entry.recordedAt,
        data: expect.anything(),
      });
      expect(entry.recordedAt >= before && entry.recordedAt <= new Date().toISOString()).toBe(true);
      expect(Object.keys(entry)).toEqual(Object.keys(entry).sort());
      expect(written!.json).toContain('"data":{"a":{},"z":[1e+21,0,null,"€"],"é":1}');
    });

    it('refuses a batch whose stream is at another revision, and says at which', async () => {
      await commit(append('visit-a', -1, 2));
      for (const expected of [-1, 0, 2])
        await expect(commit(append('visit-a', expected))).rejects.toMatchObject({
          name: 'Conflict',
          at: { stream: 'visit-a', expected, actual: 1 },
        });
      await expect(commit(append('visit-b', 0))).rejects.toMatchObject({
        at: { stream: 'visit-b', expected: 0, actual: -1 },
      });
      expect(log.head()).toBe(1);
    });

    it('writes a batch over several streams whole', async () => {
      await commit(append('visit-a', -1), append('place-b', -1, 2), append('visit-a', 0));
      expect((await everything(log)).map(parsed).map(({ stream }) => stream)).toEqual([
        'visit-a',
        'place-b',
        'place-b',
        'visit-a',
      ]);
    });

    it('writes nothing of a batch with one append that does not fit', async () => {
      await commit(append('visit-a', -1));
      await expect(commit(append('visit-b', -1), append('visit-a', -1))).rejects.toThrow(
        'visit-a is at revision 0, not -1',
      );
      await expect(commit(append('visit-b', -1), append('visit-b', -1))).rejects.toThrow(
        'visit-b is at revision 0, not -1',
      );
      await commit(append('visit-b', -1));
      expect((await everything(log)).map(parsed).map(({ stream }) => stream)).toEqual(['visit-a', 'visit-b']);
    });

    it('asks of an append without entries only that its stream be where it is expected', async () => {
      await commit(append('visit-a', -1));
      expect(await commit({ stream: 'visit-a', expected: 0, entries: [] })).toEqual([]);
      await expect(commit(append('visit-b', -1), { stream: 'visit-a', expected: -1, entries: [] })).rejects.toThrow(
        'visit-a is at',
      );
      expect(log.head()).toBe(0);
      const [written] = await commit(
        { stream: 'visit-a', expected: 0, entries: [] },
        { stream: 'visit-b', expected: -1, entries: [] },
        append('visit-b', -1),
        append('visit-a', 0),
      );
      expect(written).toMatchObject({ position: 1 });
      await expect(commit({ stream: 'visit-a', expected: 0, entries: [] }, append('visit-a', 1))).rejects.toMatchObject(
        {
          at: { stream: 'visit-a', expected: 0, actual: 1 },
        },
      );
      expect(log.head()).toBe(2);
    });

    it('takes a command id once in the whole book, and finds its entries', async () => {
      const commandId = randomUUID();
      await commit(append('visit-z', -1));
      const written = await commit(
        append('visit-a', -1, 2, { commandId }),
        append('visit-b', -1, 1, { commandId }),
        append('visit-c', -1),
      );
      const found = await log.find(commandId);
      expect(found).toEqual({ commandId, commandHash: parsed(written[0]!).commandHash, entries: written.slice(0, 3) });

      for (const again of [append('visit-d', -1, 1, { commandId }), append('visit-a', -1, 1, { commandId })])
        await expect(commit(append('visit-e', -1), again)).rejects.toMatchObject({
          name: 'Conflict',
          at: { commandId },
        });
      expect(log.head()).toBe(4);
      expect(await log.find(randomUUID())).toBeUndefined();
    });

    it('takes the entries of a command only together', async () => {
      const [one, other] = [draft(), draft()];
      const entries = [one, other, draft({ commandId: one.commandId })];
      await expect(commit({ stream: 'visit-a', expected: -1, entries })).rejects.toMatchObject({
        at: { commandId: one.commandId },
      });
      expect(log.head()).toBe(-1);
    });

    it('takes an entry of exactly the limit, and not one of a byte more', async () => {
      const [written] = await commit({ stream: 'visit-a', expected: -1, entries: [draft({ reason: '' })] });
      const room = ENTRY_LIMIT - Buffer.byteLength(written!.json);
      const filled = (bytes: number) => '四'.repeat(Math.floor(bytes / 3)) + 'x'.repeat(bytes % 3);
      const tooLarge = draft({ reason: filled(room + 1) });
      await expect(
        commit(append('visit-b', -1), { stream: 'visit-a', expected: 0, entries: [tooLarge] }),
      ).rejects.toMatchObject({
        name: 'EntryTooLarge',
        bytes: ENTRY_LIMIT + 1,
        limit: ENTRY_LIMIT,
      });
      const [full] = await commit({ stream: 'visit-a', expected: 0, entries: [draft({ reason: filled(room) })] });
      expect(Buffer.byteLength(full!.json)).toBe(ENTRY_LIMIT);
      expect((await log.readAll(0, 10))[0]).toEqual(full);
    });

    it('refuses what is not an entry', async () => {
      const wrong: object[] = [
        { commandHash: 'none' },
        { version: 0 },
        { actor: '' },
        { confidence: 'sure' },
        { sources: [{ source: 's', page: 3 }] },
        { data: [] },
        { data: { text: '\ud800' } },
        { colour: 'red' },
        { recordedAt: '2018-11-14T00:00:00.000Z' },
      ];
      for (const given of wrong) await expect(commit(append('visit-a', -1, 1, given))).rejects.toThrow(TypeError);
      await expect(commit(append('', -1))).rejects.toThrow(TypeError);
      await expect(commit(append('visit-a', -2))).rejects.toThrow(TypeError);
      expect(log.head()).toBe(-1);
    });

    it('reads streams and the whole in pages', async () => {
      for (let revision = -1; revision < 9; revision++)
        await commit(append('visit-a', revision), append('visit-b', revision));
      const revisions = (entries: readonly Written[]) =>
        entries.map(parsed).map(({ stream, revision }) => `${stream}@${revision}`);
      expect(revisions(await log.readStream('visit-a', 0, 2))).toEqual(['visit-a@0', 'visit-a@1']);
      expect(revisions(await log.readStream('visit-a', 8, 5))).toEqual(['visit-a@8', 'visit-a@9']);
      expect(revisions(await log.readAll(2, 3))).toEqual(['visit-b@1', 'visit-a@2', 'visit-b@2']);
      expect(await log.readAll(19, 5)).toEqual([]);
      for (const limit of [0, -1, 1.5, 10_001]) await expect(log.readAll(-1, limit)).rejects.toThrow(RangeError);
    });

    it('follows from any position: what is there, then what comes', async () => {
      // More than one page of whatever it reads in.
      for (let i = 0; i < 10; i++) await commit(append(`visit-${i}`, -1, 60));
      const all = lastValueFrom(log.follow(-1).pipe(take(605), toArray()));
      const late = lastValueFrom(log.follow(601).pipe(take(3), toArray()));
      await commit(append('visit-a', -1, 3));
      await commit(append('visit-a', 2, 2));
      const entries = await everything(log);
      expect(await all).toEqual(entries);
      expect(await late).toEqual(entries.slice(602));
      expect(() => log.follow(-2)).toThrow(RangeError);
    });

    it('never lets recordedAt decrease, even where it is ahead of the clock', async () => {
      const at = '2999-01-01T00:00:00.000Z';
      await log.commit({ appends: [opening(true)], at });
      const [next] = await commit(append('visit-a', -1));
      expect(parsed(next!).recordedAt).toBe(at);
    });

    it('takes the time of writing from the batch in an example book', async () => {
      const [first, second, third] = [
        '2018-03-01T09:00:00.000Z',
        '2018-03-01T09:00:00.000Z',
        '2019-01-31T12:30:00.250Z',
      ];
      await log.commit({ appends: [opening(true)], at: first });
      await log.commit({ appends: [append('visit-a', -1)], at: second });
      await log.close();
      log = await store.open(current);
      await log.commit({ appends: [append('visit-a', 0, 2)], at: third });
      expect((await everything(log)).map(parsed).map(({ recordedAt }) => recordedAt)).toEqual([
        first,
        second,
        third,
        third,
      ]);
      const earlier = { appends: [append('visit-a', 2)], at: '2018-12-31T00:00:00.000Z' };
      await expect(log.commit(earlier)).rejects.toMatchObject({ name: 'InstantRefused', at: earlier.at });
      await expect(log.commit({ ...earlier, at: '2019-02-30T00:00:00.000Z' })).rejects.toMatchObject({
        name: 'InstantRefused',
      });
      expect(log.head()).toBe(3);
    });

    it('takes it from no other batch', async () => {
      const at = '2018-03-01T09:00:00.000Z';
      for (const first of [opening(false), append('visit-a', -1)])
        await expect(log.commit({ appends: [first], at })).rejects.toMatchObject({ name: 'InstantRefused' });
      await commit(opening(false));
      await expect(log.commit({ appends: [opening(true)], at })).rejects.toMatchObject({ name: 'InstantRefused' });
      await expect(log.commit({ appends: [append('visit-a', -1)], at })).rejects.toMatchObject({
        name: 'InstantRefused',
      });
      expect(log.head()).toBe(0);
    });

    it('has everything when it is opened again', async () => {
      const commandId = randomUUID();
      await commit(append('visit-a', -1, 3), append('visit-b', -1, 1, { commandId }));
      const before = await everything(log);
      await log.close();
      log = await store.open(current);
      expect(log.head()).toBe(3);
      expect(await everything(log)).toEqual(before);
      await expect(commit(append('visit-c', -1, 1, { commandId }))).rejects.toMatchObject({ at: { commandId } });
      await expect(commit(append('visit-a', 1))).rejects.toMatchObject({
        at: { stream: 'visit-a', expected: 1, actual: 2 },
      });
      expect((await commit(append('visit-a', 2)))[0]!.position).toBe(4);
    });

    it('ends what was begun when it is closed, and takes nothing more', async () => {
      const begun = commit(append('visit-a', -1));
      const followed = lastValueFrom(log.follow(-1).pipe(toArray()));
      const closed = log.close();
      await expect(commit(append('visit-b', -1))).rejects.toMatchObject({ name: 'LogUnavailable' });
      expect(await begun).toHaveLength(1);
      await closed;
      await followed;
      await expect(log.readAll(-1, 1)).rejects.toMatchObject({ name: 'LogUnavailable' });
      await expect(log.adopt(await begun)).rejects.toMatchObject({ name: 'LogUnavailable' });
    });
  });

  // Apart, since these open logs of their own, which takes a while in a cluster.
  describe(`log contract: ${name}`, () => {
    adoptionContract(store);
    concurrencyContract(store);
    historiesContract(store);
  });
}
