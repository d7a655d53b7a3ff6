/** The whole way of a command: its record loaded, folded, the rule asked, the event written. */
import { copyFileSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { Decider } from '../src/platform/deciding/deciding.ts';
import type { Order } from '../src/platform/deciding/sitting.ts';
import { filesIn } from '../src/platform/book/folder.ts';
import { openForWriting } from '../src/platform/log/sqlite/schema.ts';
import { openSqliteLog } from '../src/platform/log/sqlite/sqlite-log.ts';
import { openKeys, type Keys } from '../src/platform/vault/keys.ts';
import { Vault } from '../src/platform/vault/vault.ts';
import { withCopy } from './books.ts';
import { inTurns, processorTime, type Figure } from './measure.ts';

const IN_FLIGHT = 64;
/** Events of a record before it is told more. */
const LENGTH = 20;
/** Commands of one turn, each for another record. */
const ALONE = 800;
const TOGETHER = IN_FLIGHT * 16;

const by = { id: `os:${userInfo().username}`, roles: ['staff', 'manager', 'admin'] } as const;
const execute = (decider: Decider, orders: readonly Order[]) =>
  decider.execute({ id: orders[0]!.id, orders, by, mustHaveSeen: false });

/** Records of {@link LENGTH} events, and what they refer to. */
interface Prepared {
  readonly visits: readonly string[];
  readonly organisations: readonly string[];
  readonly source: string;
}

async function prepare(decider: Decider, count: number): Promise<Prepared> {
  const relationships = ['sichuan-california'];
  const made = async (id: string, command: string, data: object) =>
    (await execute(decider, [{ id, command, data }])).orders[0]!.record;
  const name = (number: number) => [{ text: `Bench body ${number} 测试机构`, language: 'en', kind: 'official' }];
  const organisations: string[] = [];
  for (let n = 0; n < 10; n += 1)
    organisations.push(
      await made(`bench-body-${n}`, 'RegisterOrganisation', {
        relationships,
        names: name(n),
        kind: 'company',
        identifiers: [],
      }),
    );
  const source = await made('bench-source', 'CiteSource', {
    ...{ relationships, titles: [{ text: 'Minutes', language: 'en' }], kind: 'document' },
    ...{ language: 'en', publishedOn: '2018' },
  });
  const delegation = { sentBy: [], count: { quality: 'unknown', named: [] } };
  const visits: string[] = [];
  const one = async (n: number) => {
    const id = `bench-visit-${n}`;
    const titles = [
      { text: `Delegation number ${n}`, language: 'en' },
      { text: `第${n}个代表团`, language: 'zh-Hans' },
    ];
    const visit = {
      relationships,
      titles,
      from: 'CN-SC',
      to: 'US-CA',
      occurredOn: '2018-11',
      delegation,
      hosts: [],
      purposes: [],
    };
    const stops = Array.from({ length: LENGTH - 1 }, (_, stop) =>
      stopOf(`${id}-stop-${stop}`, `@${id}`, { visits: [], organisations, source }, stop),
    );
    const { orders } = await execute(decider, [{ id, command: 'RecordVisit', data: visit }, ...stops]);
    visits[n] = orders[0]!.record;
  };
  for (let n = 0; n < count; n += IN_FLIGHT)
    await Promise.all(Array.from({ length: Math.min(IN_FLIGHT, count - n) }, (_, i) => one(n + i)));
  return { visits, organisations, source };
}

const stopOf = (id: string, visit: string, { organisations, source }: Prepared, number: number): Order => ({
  id,
  command: 'AddStop',
  data: {
    visit,
    titles: [
      { text: `Round table on clean energy, session ${number}`, language: 'en' },
      { text: `清洁能源圆桌会议（${number}）`, language: 'zh-Hans' },
    ],
    ...{ occurredOn: '2018-11-14', place: 'US-CA', hosts: [organisations[number % organisations.length]] },
    ...{
      note: 'The minutes name the chair but not the members of the delegation.',
      sources: [{ source, locator: 'p. 4' }],
    },
    confidence: 'reported',
  },
});

/** What any program does that loads a record of 20 events and writes one more, when nothing is checked and nothing decided. */
class Raw {
  readonly #db: ReturnType<typeof openForWriting>;
  #position: number;

  constructor(file: string) {
    this.#db = openForWriting(file);
    this.#position = Number(this.#db.prepare('SELECT max(position) AS last FROM entries').get()!['last']);
  }

  /** @param perCommit records written by one COMMIT. */
  run(visits: readonly string[], turn: number, perCommit: number): number {
    const select = this.#db.prepare('SELECT json FROM entries WHERE stream = ? ORDER BY revision');
    const insert = this.#db.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?)');
    for (let i = 0; i < visits.length; i += perCommit) {
      if (perCommit > 1) this.#db.exec('BEGIN IMMEDIATE');
      for (const visit of visits.slice(i, i + perCommit)) {
        const entries = select.all(visit).map(({ json }) => JSON.parse(json as string) as { revision: number });
        const last = entries.at(-1)!;
        this.#position += 1;
        const revision = last.revision + 1;
        const command = `raw-${perCommit}-${turn}-${visit}`;
        insert.run(this.#position, visit, revision, command, JSON.stringify({ ...last, revision, commandId: command }));
      }
      if (perCommit > 1) this.#db.exec('COMMIT');
    }
    return visits.length;
  }

  close(): void {
    this.#db.close();
  }
}

/** What the turns of one figure are played with: ours and raw, each on a copy of its own of the log that was prepared. */
interface Contest {
  readonly decider: () => Decider;
  readonly ours: (decider: Decider, visits: readonly string[], inFlight: number) => Promise<number>;
  readonly raw: Raw;
}

/**
 * Commands for records that are not in memory, as the first change of a day to a record is; then the same with the
 * records in memory. Views do not follow: that is measured by itself. Each figure begins with records as they were
 * prepared, since each turn makes them longer by one event.
 */
export async function commandPath(base: string, turns: number): Promise<Figure[]> {
  return withCopy(base, async (home) => {
    const files = filesIn(home);
    const keys = openKeys({ text: undefined, file: files.key, mayCreate: false });
    const vault = new Vault(files.vault, keys.vault);
    const log = await openSqliteLog({ file: files.log });
    const prepared = await prepare(new Decider(log, vault, keys), TOGETHER);
    await log.close();
    const alone = prepared.visits.slice(0, ALONE);

    const played = async (
      figure: Omit<Figure, 'ours' | 'against'>,
      visits: readonly string[],
      inFlight: number,
      { isWarm = false, measure }: { readonly isWarm?: boolean; readonly measure?: typeof processorTime } = {},
    ): Promise<Figure> =>
      onCopies(files.log, vault, keys, prepared, async ({ decider, ours, raw }) => {
        const warm = decider();
        return {
          ...figure,
          ...(await inTurns(
            turns,
            () => ours(isWarm ? warm : decider(), visits, inFlight),
            (turn) => raw.run(visits, turn, inFlight),
            measure,
          )),
        };
      });
    const commands = (what: string, bound: number) =>
      ({ what, unit: 'commands/s', asked: { is: 'ratio at least', bound } }) as const;
    const figures = [
      await played(commands('command path, one in flight', 0.5), alone, 1),
      await played(commands(`command path, ${IN_FLIGHT} in flight`, 0.8), prepared.visits, IN_FLIGHT),
      await played(
        { what: '… processor time of the deciding thread', unit: 'µs a command' },
        prepared.visits,
        IN_FLIGHT,
        { measure: processorTime },
      ),
      await played(commands('… with the records in memory, one in flight', 0.5), alone, 1, { isWarm: true }),
      await played(commands(`… with the records in memory, ${IN_FLIGHT} in flight`, 0.8), prepared.visits, IN_FLIGHT, {
        isWarm: true,
      }),
    ];
    vault.close();
    return figures;
  });
}

/** Plays on two fresh copies of a log, which are gone afterwards. */
async function onCopies<T>(
  file: string,
  vault: Vault,
  keys: Keys,
  prepared: Prepared,
  play: (contest: Contest) => Promise<T>,
): Promise<T> {
  const [oursFile, rawFile] = [`${file}.ours`, `${file}.raw`];
  copyFileSync(file, oursFile);
  copyFileSync(file, rawFile);
  const log = await openSqliteLog({ file: oursFile });
  const raw = new Raw(rawFile);
  let runs = 0;
  try {
    return await play({
      decider: () => new Decider(log, vault, keys),
      raw,
      async ours(decider, visits, inFlight) {
        const run = (runs += 1);
        const one = async (lane: number) => {
          for (let i = lane; i < visits.length; i += inFlight)
            await execute(decider, [stopOf(`run-${run}-${i}`, visits[i]!, prepared, run)]);
        };
        await Promise.all(Array.from({ length: inFlight }, (_, lane) => one(lane)));
        return visits.length;
      },
    });
  } finally {
    raw.close();
    await log.close();
    for (const copy of [oursFile, rawFile]) rmSync(copy);
  }
}
