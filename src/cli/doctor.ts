import { existsSync, statfsSync, statSync } from 'node:fs';
import type { Entry } from '../../events/entry.ts';
import { catalogue } from '../../events/catalogue.ts';
import { filesIn } from '../platform/book/folder.ts';
import { LogReader } from '../platform/log/sqlite/reader.ts';
import { checkpoints } from '../platform/projecting/views-file.ts';
import { openKeys } from '../platform/vault/keys.ts';
import { Vault } from '../platform/vault/vault.ts';
import { DatabaseSync } from 'node:sqlite';
import type { Context } from './context.ts';
import { EXIT, type ExitCode } from './exit.ts';

type Finding = readonly ['ok' | 'warn' | 'fail', string];

/** Entries read at once. */
const PAGE = 5_000;
const LEAST_SPACE = 256 * 1024 * 1024;

/** Looks at everything a book needs and says of each whether it is well, and what to do. Changes nothing. */
export function doctor({ settings, output }: Context): ExitCode {
  const files = filesIn(settings.home);
  const findings: Finding[] = [['ok', `Node ${process.versions.node}, SQLite ${process.versions.sqlite}`]];
  const look = (what: string, work: () => Finding) => {
    try {
      findings.push(work());
    } catch (error) {
      findings.push(['fail', `${what}: ${error instanceof Error ? error.message : String(error)}`]);
    }
  };
  if (!existsSync(files.log))
    findings.push(['fail', `there is no book in ${settings.home}: load one, or name its folder in BRIDGEBOOK_HOME`]);
  else {
    look('folder', () => folderIsPrivate(settings.home));
    look('disk', () => hasSpace(settings.home));
    look('log', () => logIsSound(files.log));
    look('vault', () => {
      new Vault(files.vault, openKeys({ text: settings.key, file: files.key, mayCreate: false }).vault, {
        readOnly: true,
      }).close();
      return ['ok', 'the vault opens with the master key'];
    });
    look('views', () => viewsStand(files.views));
  }
  for (const [state, words] of findings) output.result(`${state.padEnd(4)}  ${words}`);
  return findings.some(([state]) => state === 'fail') ? EXIT.failed : EXIT.ok;
}

function folderIsPrivate(home: string): Finding {
  const open = (statSync(home).mode & 0o077) !== 0;
  return open
    ? ['warn', `others on this machine may look into ${home}: chmod 700 ${home}`]
    : ['ok', `${home} is its owner's alone`];
}

function hasSpace(home: string): Finding {
  const { bavail, bsize } = statfsSync(home);
  const free = bavail * bsize;
  const words = `${Math.floor(free / 1024 / 1024)} MB are free on the disk of ${home}`;
  return free < LEAST_SPACE ? ['warn', `${words}: free some before it is full`] : ['ok', words];
}

/** Every entry in order, of a type and version known here, each stream and position dense. */
function logIsSound(file: string): Finding {
  const log = new LogReader(file);
  const revisions = new Map<string, number>();
  let [at, recordedAt] = [-1, ''];
  try {
    for (let page = log.readAll(-1, PAGE); page.length > 0; page = log.readAll(at, PAGE)) {
      for (const { position, json } of page) {
        const entry = JSON.parse(json) as Entry;
        if (position !== at + 1) throw new Error(`position ${at + 1} is missing: restore a backup`);
        if (entry.revision !== (revisions.get(entry.stream) ?? -1) + 1)
          throw new Error(
            `position ${position}: ${entry.stream} has a gap before revision ${entry.revision}: restore a backup`,
          );
        if (entry.recordedAt < recordedAt)
          throw new Error(`position ${position} was written before the one before it: restore a backup`);
        catalogue.decode(entry, position);
        revisions.set(entry.stream, entry.revision);
        [at, recordedAt] = [position, entry.recordedAt];
      }
    }
  } finally {
    log.close();
  }
  return [
    'ok',
    `the log has ${at + 1} events in ${revisions.size} records, none missing, the last written ${recordedAt || 'never'}`,
  ];
}

function viewsStand(file: string): Finding {
  if (!existsSync(file)) return ['ok', 'there are no views yet; they are built at the next start'];
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    const standing = checkpoints(db).map(({ name, position }) => `${name} ${position}`);
    return ['ok', `views: ${standing.join(', ')}`];
  } finally {
    db.close();
  }
}
