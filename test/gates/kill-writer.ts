/**
 * The process that is killed: eight clients commit to a log without pause, and each acknowledgement is appended to a
 * file at once, a line an entry: `<position> <json>`. What a process has written to a file survives it; only a power cut
 * would not. On stdout it says `warm` when the program is loaded and `now` when `commits` of them are acknowledged.
 * It begins when something arrives on stdin. Told 0 commits it opens the log, closes it and ends, so that Node keeps what
 * it has compiled: a process that is killed has no time for that, and all would start slowly.
 *
 * `node kill-writer.ts <log> <acknowledgements> <name of this life> <commits>`
 */
import { randomUUID } from 'node:crypto';
import { openSync, readSync, writeSync } from 'node:fs';
import { openSqliteLog } from '../../src/platform/log/sqlite/sqlite-log.ts';
import { append } from '../contracts/log.samples.ts';

const CLIENTS = 8;
const [file, acknowledgements, life, commits] = process.argv.slice(2) as [string, string, string, string];

writeSync(1, 'warm\n');
readSync(0, Buffer.alloc(8));
const acknowledged = openSync(acknowledgements, 'a');
const log = await openSqliteLog({ file });
let count = 0;
if (commits === '0') {
  await log.close();
  process.exit();
}

async function client(number: number): Promise<void> {
  for (let n = 0; ; n++) {
    const commandId = randomUUID();
    const visit = `visit-${life}-${number}-${n}`;
    const appends = [append(visit, -1, 1 + (n % 3), { commandId }), append(`${visit}-stop`, -1, 1, { commandId })];
    const written = await log.commit({ appends });
    writeSync(acknowledged, written.map(({ position, json }) => `${position} ${json}\n`).join(''));
    count += 1;
    if (count === Number(commits)) writeSync(1, 'now\n');
  }
}

await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
