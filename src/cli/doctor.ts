import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { catalogue } from '../../events/catalogue.ts';
import { filesIn } from '../platform/book/files.ts';
import type { ClusterOptions } from '../platform/book/folder.ts';
import { checkedEntry } from '../platform/log/canonical.ts';
import { Cluster } from '../platform/log/kurrentdb/cluster.ts';
import { LogReader } from '../platform/log/sqlite/reader.ts';
import { assertSqlite } from '../platform/log/sqlite/schema.ts';
import type { ViewStatus } from '../platform/projecting/messages.ts';
import { checkpoints } from '../platform/projecting/views-file.ts';
import { openKeys } from '../platform/vault/keys.ts';
import { VaultStreams } from '../platform/vault/vault-streams.ts';
import { Vault } from '../platform/vault/vault.ts';
import { clientOn } from './client.ts';
import { answers } from './connection.ts';
import type { Context } from './context.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { progressOf, type Progress } from './progress.ts';
import { logFileOf } from './settings.ts';

/** One thing that was looked at. */
export interface Finding {
  readonly state: 'ok' | 'warn' | 'fail';
  readonly what: string;
  readonly found: string;
  /** What to do about it, where there is something. */
  readonly remedy?: string;
}

type Found = Omit<Finding, 'what'>;

const ok = (found: string): Found => ({ state: 'ok', found });
const warn = (found: string, remedy: string): Found => ({ state: 'warn', found, remedy });
const fail = (found: string, remedy?: string): Found => ({
  state: 'fail',
  found,
  ...(remedy === undefined ? {} : { remedy }),
});

/** Entries read at once. */
const PAGE = 5_000;
const OLDEST_NODE = 24;
/** How long a cluster is waited for, in milliseconds. */
const CLUSTER_PATIENCE = 5_000;
const MB = 1024 * 1024;
/** Below the first a book is in danger, below the second soon. */
const [LEAST_SPACE, LITTLE_SPACE] = [64 * MB, 1024 * MB];

/**
 * Looks at everything a book needs and says of each whether it is well, and what to do. Changes nothing.
 * @returns 1 where something is not well; what may become so is a warning only
 */
export async function doctor(
  { settings, output }: Context,
  { json = false }: { readonly json?: boolean },
): Promise<ExitCode> {
  const { home, key, cluster } = settings;
  const files = { ...filesIn(home), log: logFileOf(settings) };
  const findings: Finding[] = [];
  /** @param remedy what to do where the work throws; undefined where what it throws says so itself */
  const look = async (what: string, remedy: string | undefined, work: () => Found | Promise<Found>) => {
    let found: Found;
    try {
      found = await work();
    } catch (error) {
      found = fail(error instanceof Error ? error.message : String(error), remedy);
    }
    const finding = { what, ...found };
    findings.push(finding);
    output.result(json ? JSON.stringify(finding) : findingLine(finding));
  };
  await look('Node', 'npm ci brings the right one', nodeSuits);
  await look('folder', `make ${home} yours: chmod 700`, () => folderIsPrivate(home, files.log));
  if (cluster) await look('cluster', 'look at KURRENTDB_URL and at the cluster', () => clusterAnswers(cluster));
  if (existsSync(files.log)) {
    const served = await answers(files.socket);
    await look('disk', 'free some space', () => hasSpace(home));
    await look('lock', 'end the process that has it', () => lockState(files.lock, served));
    await look('log', 'restore a backup into another folder', () => {
      const bar = progressOf('Reading the log', output);
      const found = logIsSound(files.log, bar);
      bar.end();
      return found;
    });
    await look('vault', undefined, () => {
      const { vault } = openKeys({ text: key, file: files.key, mayCreate: false });
      new Vault(files.vault, vault, { readOnly: true }).close();
      return ok('opens with the master key');
    });
    await look('views', `stop the server, delete ${files.views}, start it again`, () =>
      served ? viewsServed(files.socket) : viewsStand(files.views, files.log),
    );
  }
  return findings.some(({ state }) => state === 'fail') ? EXIT.failed : EXIT.ok;
}

const findingLine = ({ state, what, found, remedy }: Finding): string =>
  `${state.padEnd(4)}  ${what.padEnd(7)}  ${found}${remedy === undefined ? '' : ` – ${remedy}`}`;

function nodeSuits(): Found {
  assertSqlite();
  const { node, sqlite } = process.versions;
  const words = `${node} with SQLite ${sqlite ?? 'unknown'}`;
  return Number(node.split('.')[0]) >= OLDEST_NODE
    ? ok(words)
    : fail(words, `Node ${OLDEST_NODE} is needed: npm ci brings it`);
}

async function clusterAnswers({ url, book }: ClusterOptions): Promise<Found> {
  const cluster = new Cluster(url, CLUSTER_PATIENCE);
  try {
    const isBegun = await new VaultStreams(cluster, book).isBegun();
    return ok(isBegun ? `answers, and has the book ${book}` : `answers; the book ${book} is not begun`);
  } finally {
    await cluster.close();
  }
}

function folderIsPrivate(home: string, log: string): Found {
  if (!existsSync(log)) return fail(`there is no book in ${home}`, 'load one, or name its folder in BRIDGEBOOK_HOME');
  accessSync(home, constants.R_OK | constants.X_OK);
  try {
    accessSync(home, constants.W_OK);
    accessSync(log, constants.W_OK);
  } catch {
    return warn(`${home} can be read and not written`, `give yourself the right to: chmod -R u+w ${home}`);
  }
  const open = (statSync(home).mode & 0o077) !== 0;
  return open
    ? warn(`others on this machine may look into ${home}`, `chmod 700 ${home}`)
    : ok(`${home} is its owner’s alone`);
}

function hasSpace(home: string): Found {
  const { bavail, bsize } = statfsSync(home);
  const free = bavail * bsize;
  const words = `${Math.floor(free / MB)} MB free`;
  if (free < LEAST_SPACE) return fail(words, 'free some now: nothing can be written when it is full');
  return free < LITTLE_SPACE ? warn(words, 'free some before it is full') : ok(words);
}

/** The lock is the operating system's: it ends with the process that has it, however that ends. */
function lockState(file: string, served: boolean): Found {
  if (served) return ok('a server has the book open and answers');
  if (!existsSync(file)) return ok('nobody has the book open');
  const db = new DatabaseSync(file, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE; ROLLBACK');
    return ok('nobody has the book open');
  } catch {
    return warn('a process has the book open and does not answer', 'wait if it is just starting; else end it');
  } finally {
    db.close();
  }
}

/** Every entry in order: canonical, of a type and version known here, each stream and position dense. */
function logIsSound(file: string, bar: Progress): Found {
  const log = new LogReader(file);
  const revisions = new Map<string, number>();
  let [at, recordedAt] = [-1, ''];
  const sound = (position: number, condition: boolean, why: string) => {
    if (!condition) throw new Error(`position ${position}: ${why}`);
  };
  try {
    const head = log.head();
    for (let page = log.readAll(-1, PAGE); page.length > 0; page = log.readAll(at, PAGE)) {
      for (const { position, json } of page) {
        sound(at + 1, position === at + 1, 'is missing');
        const entry = entryAt(position, json);
        const { stream, revision } = entry;
        const next = (revisions.get(stream) ?? -1) + 1;
        sound(position, revision === next, `${stream} has revision ${revision} where ${next} is next`);
        sound(position, entry.recordedAt >= recordedAt, 'it was written before the one before it');
        catalogue.decode(entry, position);
        revisions.set(stream, revision);
        [at, recordedAt] = [position, entry.recordedAt];
      }
      bar.at(at + 1, Math.max(head, at) + 1);
    }
  } finally {
    log.close();
  }
  return ok(
    `${at + 1} events in ${revisions.size} records, none missing, the last written ${recordedAt === '' ? 'never' : recordedAt}`,
  );
}

function entryAt(position: number, json: string) {
  try {
    return checkedEntry(json);
  } catch (error) {
    throw new Error(`position ${position}: ${(error as Error).message}`, { cause: error });
  }
}

/** As the server that keeps them says. */
async function viewsServed(socket: string): Promise<Found> {
  const client = clientOn(socket, () => Promise.reject(new Error('the server has just ended; run doctor again')));
  const { views, stopped } = await client.get<{ readonly views: readonly ViewStatus[]; readonly stopped?: string }>(
    '/api/v1/views',
  );
  if (stopped !== undefined) return fail(`none goes on: ${stopped}`, 'read what the server wrote to its log');
  const failed = views.find(({ state }) => state === 'failed');
  if (failed)
    return fail(
      `${failed.name} stopped at position ${failed.failure?.position ?? failed.position}: ${failed.failure?.why ?? ''}`,
      'report the position; it catches up when the server is started with the version that mends it',
    );
  const building = views.filter(({ state }) => state === 'building').map(({ name }) => name);
  return ok(building.length > 0 ? `being built: ${building.join(', ')}` : `${views.length}, all live`);
}

/** As the file says; one that is behind catches up at the next start. */
function viewsStand(file: string, logFile: string): Found {
  if (!existsSync(file)) return ok('none yet; they are built at the next start');
  const log = new LogReader(logFile);
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    const head = log.head();
    const standing = checkpoints(db);
    const behind = standing.filter(({ position }) => position !== head).map(({ name }) => name);
    return ok(
      behind.length === 0
        ? `${standing.length}, all at the head, ${head}`
        : `${behind.join(', ')} not at the head, ${head}; they catch up at the next start`,
    );
  } finally {
    db.close();
    log.close();
  }
}
