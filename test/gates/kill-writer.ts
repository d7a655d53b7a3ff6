/**
 * The process that is killed: eight clients commit to a log without pause, and each acknowledgement goes to stdout at
 * once, a line an entry: `<position> <json>`. Before that, `warm` when the program is loaded, and `open <head>` when the
 * log is. It begins when something arrives on stdin.
 *
 * `node kill-writer.ts <file> <name of this life>`
 */
import { randomUUID } from 'node:crypto';
import { readSync, writeSync } from 'node:fs';
import { openSqliteLog } from '../../src/platform/log/sqlite/sqlite-log.ts';
import { append } from '../contracts/log.samples.ts';

const CLIENTS = 8;
const [file, life] = process.argv.slice(2) as [string, string];

// Not process.stdout, which buffers: what has been said must have left the process when it dies.
const say = (text: string) => writeSync(1, `${text}\n`);

say('warm');
readSync(0, Buffer.alloc(8));
const log = await openSqliteLog({ file });
say(`open ${log.head()}`);

async function client(number: number): Promise<void> {
  for (let n = 0; ; n++) {
    const commandId = randomUUID();
    const visit = `visit-${life}-${number}-${n}`;
    const appends = [append(visit, -1, 1 + (n % 3), { commandId }), append(`${visit}-stop`, -1, 1, { commandId })];
    const written = await log.commit({ appends });
    say(written.map(({ position, json }) => `${position} ${json}`).join('\n'));
  }
}

await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
