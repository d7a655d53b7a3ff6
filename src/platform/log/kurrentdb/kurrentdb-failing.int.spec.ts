import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filter, firstValueFrom } from 'rxjs';
import { append, everything, parsed } from '../../../../test/contracts/log.samples.ts';
import { noServer, someKurrent, type Kurrent } from '../../../../test/kurrentd.ts';
import { describeWith } from '../../../../test/needs.ts';
import { LogUnavailable, OutcomeUnknown, type Log } from '../log.ts';
import { openKurrentLog } from './kurrentdb-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'bridgebook-kurrent-failing-'));
afterAll(() => rmSync(folder, { recursive: true }));

const notOurs = process.env['KURRENTDB_URL'] ? 'KURRENTDB_URL names one that others may use' : undefined;

/** How long a cluster that is not there is waited for, in milliseconds. */
const SHORT = 2_000;
/** How often a writer asks again. */
const TRIES = 100;

describeWith('a server of our own', noServer ?? notOurs, 'a server that goes down and comes back', () => {
  let kurrent: Kurrent;
  const opened: Log[] = [];
  beforeAll(async () => {
    kurrent = await someKurrent();
  });
  afterEach(async () => {
    for (const log of opened.splice(0)) await log.close();
  });
  afterAll(() => kurrent.close());

  /** Closed when the test is over. */
  async function open(book: string, replica: string, patience?: number): Promise<Log> {
    const where = { url: kurrent.url, book: `test-${book}`, file: join(folder, `${replica}.db`) };
    const log = await openKurrentLog(patience === undefined ? where : { ...where, patience });
    opened.push(log);
    return log;
  }

  const reached = (log: Log, position: number) => firstValueFrom(log.heads.pipe(filter((head) => head >= position)));

  it('takes no commits meanwhile, lets reading go on, and goes on where it was', async () => {
    const node = kurrent.node!;
    const [one, other] = [await open('down', 'down-one', SHORT), await open('down', 'down-other', SHORT)];
    const before = await one.commit({ appends: [append('visit-a', -1)] });
    await reached(other, 0);
    await node.kill();
    const commandId = randomUUID();
    const lost = one.commit({ appends: [append('visit-a', 0, 1, { commandId })] }).catch((error: unknown) => error);
    const asked = other.caughtUp(0).catch((error: unknown) => error);
    expect(await everything(one)).toEqual(before);
    expect(['OutcomeUnknown', 'LogUnavailable']).toContain(((await lost) as Error).name);
    expect(await asked).toMatchObject({
      name: 'LogUnavailable',
      message: expect.stringContaining('nothing answers at'),
    });
    await node.start();
    const after = await one.commit({ appends: [append('visit-a', 0, 1, { commandId })] });
    await reached(other, 1);
    expect(await everything(other)).toEqual([...before, ...after]);
  });

  it('is written to by many who ask again, and each has one effect', async () => {
    const node = kurrent.node!;
    const [one, other] = [
      await open('many-down', 'many-down-one', 3 * SHORT),
      await open('many-down', 'many-down-other'),
    ];
    const [writers, each] = [64, 40];
    const commands: string[] = [];
    const writing = Array.from({ length: writers }, async (_, client) => {
      for (let n = 0; n < each; n++) {
        const commandId = randomUUID();
        commands.push(commandId);
        const given = { appends: [append(`visit-${client}`, n - 1, 1, { commandId })] };
        for (let tries = 0, isThere = false; !isThere; tries++)
          isThere = await one.commit(given).then(
            () => true,
            (error: unknown) => {
              const mayAskAgain = error instanceof OutcomeUnknown || error instanceof LogUnavailable;
              if (mayAskAgain && tries < TRIES) return false;
              expect(error).toMatchObject({ at: { commandId } });
              return true;
            },
          );
      }
    });
    await reached(one, 1_500);
    await node.kill();
    await node.start();
    await Promise.all(writing);
    await reached(other, writers * each - 1);
    const entries = await everything(one);
    expect(entries.map((entry) => parsed(entry).commandId).sort()).toEqual(commands.sort());
    expect(await everything(other)).toEqual(entries);
  }, 120_000);

  it('is waited for while it is away for a moment', async () => {
    const node = kurrent.node!;
    const log = await open('moment', 'moment');
    const written = await log.commit({ appends: [append('visit-a', -1)] });
    await node.kill();
    const [next] = await Promise.all([log.commit({ appends: [append('visit-a', 0)] }), node.start()]);
    expect(await everything(log)).toEqual([...written, ...next]);
  });
});

describe('an address that is wrong', () => {
  it.each([
    ['leads nowhere', 'kurrentdb://127.0.0.1:1?tls=false', 'nothing answers at 127.0.0.1:1'],
    ['leads nowhere', 'kurrentdb://127.0.0.1:1,127.0.0.1:2?tls=false', 'nothing answers at 127.0.0.1:1, 127.0.0.1:2'],
    ['is none', 'http://user:secret@127.0.0.1', 'not a connection string'],
    ['is none', '', 'not a connection string'],
  ])('is told: it %s (%s)', async (_, url, why) => {
    const where = { url, book: 'b', file: join(folder, `${randomUUID()}.db`), patience: SHORT };
    const refusal = await openKurrentLog(where).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: 'LogUnavailable', message: expect.stringContaining(why) });
    expect((refusal as Error).message).not.toContain('secret');
  });
});
