import { randomUUID } from 'node:crypto';
import type { Log, Written } from '../../src/platform/log/log.ts';
import type { LogStore } from './log-store.ts';
import { append, everything, opening, parsed } from './log.samples.ts';

/** Entries taken over from another log, byte for byte. */
export function adoptionContract(store: LogStore): void {
  describe('adoption', () => {
    let source: readonly Written[];
    let copy: Log;

    beforeAll(async () => {
      const log = await store.open(randomUUID());
      await log.commit({ appends: [opening(true)], at: '2018-03-01T09:00:00.000Z' });
      await log.commit({ appends: [append('visit-a', -1, 2), append('visit-b', -1)], at: '2018-03-02T09:00:00.000Z' });
      await log.commit({ appends: [append('visit-a', 1, 3)], at: '2018-03-03T09:00:00.000Z' });
      source = await everything(log);
      await log.close();
    });
    beforeEach(async () => {
      copy = await store.open(randomUUID());
    });
    afterEach(() => copy.close());

    it.each([[[7]], [[3, 4]], [[1, 1, 1, 1, 1, 1, 1]]])('takes a log over in calls of %j entries', async (calls) => {
      let from = 0;
      for (const count of calls) await copy.adopt(source.slice(from, (from += count)));
      expect(await everything(copy)).toEqual(source);
      expect(copy.head()).toBe(6);
    });

    it('goes on where the other log ended', async () => {
      await copy.adopt(source);
      const { commandId } = parsed(source[4]!);
      expect((await copy.find(commandId))?.entries).toEqual(source.slice(4));
      await expect(copy.commit({ appends: [append('visit-c', -1, 1, { commandId })] })).rejects.toMatchObject({
        at: { commandId },
      });
      await expect(copy.commit({ appends: [append('visit-a', 1)] })).rejects.toMatchObject({ at: { actual: 4 } });
      const at = '2018-03-04T09:00:00.000Z';
      const written = await copy.commit({ appends: [append('visit-a', 4)], at });
      expect(written.map(({ position }) => position)).toEqual([7]);
      expect(parsed(written[0]!).recordedAt).toBe(at);
    });

    it('is seen by who follows', async () => {
      const seen: Written[] = [];
      const done = new Promise<void>((resolve) => {
        copy.follow(-1).subscribe((written) => {
          if (seen.push(written) === source.length) resolve();
        });
      });
      await copy.adopt(source.slice(0, 3));
      await copy.adopt(source.slice(3));
      await done;
      expect(seen).toEqual(source);
    });

    const changed = (position: number, change: (json: string) => string) => (entries: readonly Written[]) =>
      entries.map((entry) => (entry.position === position ? { position, json: change(entry.json) } : entry));

    it.each<[string, number, (entries: readonly Written[]) => readonly Written[]]>([
      ['a position is missing', 3, (entries) => entries.filter(({ position }) => position !== 2)],
      ['it does not begin where the log ends', 2, (entries) => entries.slice(2)],
      ['a revision is missing', 2, changed(2, (json) => json.replace('"revision":1', '"revision":2'))],
      ['a revision is doubled', 2, changed(2, (json) => json.replace('"revision":1', '"revision":0'))],
      ['time goes back', 3, changed(3, (json) => json.replace('"recordedAt":"2018-03-02', '"recordedAt":"2018-02-28'))],
      ['a time is none', 3, changed(3, (json) => json.replace('09:00:00.000Z', '09:00:00Z'))],
      ['there is a blank', 4, changed(4, (json) => json.replace(':', ': '))],
      ['the order of keys is another', 4, changed(4, (json) => JSON.stringify({ version: 1, ...JSON.parse(json) }))],
      ['a key is doubled', 4, changed(4, (json) => json.replace('{"actor"', '{"actor":"os:me","actor"'))],
      ['a field is unknown', 4, changed(4, (json) => json.replace(/}$/, ',"weight":1}'))],
      ['a field is missing', 4, changed(4, (json) => json.replace('"confidence":"reported",', ''))],
      ['a field is of another kind', 4, changed(4, (json) => json.replace('"version":1', '"version":"1"'))],
      ['it is not JSON', 4, changed(4, (json) => json.slice(0, -1))],
      ['it is no object', 4, changed(4, () => '[]')],
      ['it is too large', 4, changed(4, (json) => json.replace('2018-11-14', 'x'.repeat(40_000)))],
      [
        'a command id comes back',
        4,
        (entries) =>
          changed(4, (json) => json.replace(parsed(entries[4]!).commandId, parsed(entries[1]!).commandId))(entries),
      ],
    ])('refuses entries where %s, and keeps none of the call', async (_, position, change) => {
      await expect(copy.adopt(change(source))).rejects.toMatchObject({ name: 'NotAdoptable', position });
      expect(copy.head()).toBe(-1);
      await copy.adopt(source);
      expect(await everything(copy)).toEqual(source);
    });
  });
}
