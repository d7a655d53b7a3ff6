import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { append, everything } from '../../../../test/contracts/log.samples.ts';
import type { Log, Written } from '../log.ts';
import { openSqliteLog } from './sqlite-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'bridgebook-log-failing-'));
afterAll(() => rmSync(folder, { recursive: true }));

let log: Log;
let file: string;
beforeEach(() => {
  file = join(folder, `${randomUUID()}.db`);
});
afterEach(() => log.close());

async function openWith(fault: string): Promise<void> {
  process.env['BRIDGEBOOK_FAULT'] = fault;
  try {
    log = await openSqliteLog({ file });
  } finally {
    delete process.env['BRIDGEBOOK_FAULT'];
  }
}

const commit = (stream: string, commandId: string = randomUUID()): Promise<readonly Written[]> =>
  log.commit({ appends: [append(stream, -1, 1, { commandId })] });

it('a full disk takes nothing of a batch, leaves reading as it is, and is written to again when there is room', async () => {
  await openWith('full:20');
  let count = 0;
  // A page is 4 KiB: twenty of them do not hold a hundred entries.
  const full = await (async () => {
    for (; count < 100; count++) await commit(`visit-${count}`);
  })().catch((error: unknown) => error);
  expect(full).toMatchObject({ name: 'LogUnavailable', message: expect.stringContaining('full: free some space') });
  expect(await everything(log)).toHaveLength(count);
  expect(log.head()).toBe(count - 1);
  expect((await commit(`visit-${count}`))[0]!.position).toBe(count);
});

it('an error at COMMIT leaves the outcome open; the log looks, and a retry has one effect', async () => {
  await openWith('commit-fails:2');
  const commandId = randomUUID();
  const seen: number[] = [];
  let onFourth: () => void;
  const fourth = new Promise<void>((resolve) => (onFourth = resolve));
  log.follow(-1).subscribe(({ position }) => {
    if (seen.push(position) === 4) onFourth();
  });

  await commit('visit-a');
  const failed = await Promise.allSettled([commit('visit-b', commandId), commit('visit-a'), commit('visit-c')]);
  expect(failed.map((outcome) => outcome.status === 'rejected' && (outcome.reason as Error).name)).toEqual([
    'OutcomeUnknown',
    // Refused before the error, so it is certain.
    'LogUnavailable',
    'OutcomeUnknown',
  ]);
  await expect(commit('visit-b', commandId)).rejects.toMatchObject({ name: 'Conflict', at: { commandId } });
  expect((await log.find(commandId))?.entries).toHaveLength(1);
  expect((await commit('visit-d'))[0]!.position).toBe(3);
  await fourth;
  expect(seen).toEqual([0, 1, 2, 3]);
});

it('while another program holds the file, commits are refused and reading goes on; then they are taken again', async () => {
  await openWith('');
  await commit('visit-a');
  const other = new DatabaseSync(file);
  other.exec('BEGIN IMMEDIATE');
  await expect(commit('visit-b')).rejects.toMatchObject({
    name: 'LogUnavailable',
    message: expect.stringContaining('another program is writing'),
  });
  expect(await everything(log)).toHaveLength(1);
  other.exec('ROLLBACK');
  other.close();
  expect((await commit('visit-b'))[0]!.position).toBe(1);
  // It waits as long as the busy timeout, once for the commit and once when it opens the file anew.
}, 60_000);
