/** Views built anew from the log, against the least such a thing must do. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { catalogue } from '../events/catalogue.ts';
import type { Entry } from '../events/entry.ts';
import { emptyRecord, evolveRecord, type RecordOf } from '../events/records.ts';
import { filesIn } from '../src/platform/book/folder.ts';
import { LogReader } from '../src/platform/log/sqlite/reader.ts';
import { Folding } from '../src/platform/projecting/folding.ts';
import { newTableName, openViewsFile, viewNames } from '../src/platform/projecting/views-file.ts';
import { projectionNamed, ViewTable } from '../src/platform/projecting/view-table.ts';
import { openKeys } from '../src/platform/vault/keys.ts';
import { Vault } from '../src/platform/vault/vault.ts';
import { inTurns, type Figure } from './measure.ts';

/** Events of one transaction, in both. */
const STEP = 2_000;
/** Records kept in memory, as in a server. */
const KEEP = 20_000;

/**
 * Builds views anew into a file of their own, indexes too.
 * @param logFile left out, the folder's own log.
 * @returns how many events were folded.
 */
function build(home: string, views: readonly string[], file: string, logFile = filesIn(home).log): number {
  const files = filesIn(home);
  const keys = openKeys({ text: undefined, file: files.key, mayCreate: false });
  const [log, vault] = [new LogReader(logFile), new Vault(files.vault, keys.vault, { readOnly: true })];
  const db = openViewsFile(file);
  const tables = views.map((view) => new ViewTable(db, projectionNamed(view)!, newTableName(db, view)));
  for (const table of tables) table.create();
  const folding = new Folding(db, log, vault, { tables, position: -1, entryId: '', keep: KEEP });
  for (;;) {
    const { events, failures } = folding.step(STEP, () => undefined);
    if (failures[0]) throw new Error(`${failures[0].view} at ${failures[0].position}: ${failures[0].why}`);
    if (events === 0) break;
  }
  for (const table of tables) {
    table.createIndexes();
    table.mergeSearch();
  }
  for (const open of [db, log, vault]) open.close();
  return folding.position + 1;
}

/** Reads, parses and folds by the same `evolve`, and writes each version of each record as one row of JSON. No index. */
function raw(home: string, file: string): number {
  const log = new DatabaseSync(filesIn(home).log, { readOnly: true });
  const db = openViewsFile(file);
  db.exec(
    'CREATE TABLE rows (id INTEGER PRIMARY KEY, record TEXT NOT NULL, since INTEGER NOT NULL, "row" TEXT NOT NULL) STRICT',
  );
  const insert = db.prepare('INSERT INTO rows (record, since, "row") VALUES (?, ?, ?)');
  const records = new Map<string, RecordOf<unknown>>();
  let count = 0;
  db.exec('BEGIN');
  for (const { position, json } of log.prepare('SELECT position, json FROM entries ORDER BY position').iterate()) {
    const entry = JSON.parse(json as string) as Entry;
    const subject = catalogue.subjectOf(entry.stream);
    const before = records.get(entry.stream) ?? emptyRecord(subject, entry.stream);
    const record = evolveRecord(subject, before, { ...entry, position: position as number });
    records.set(entry.stream, record);
    insert.run(entry.stream, position as number, JSON.stringify(record.state));
    count += 1;
    if (count % STEP === 0) db.exec('COMMIT; BEGIN');
  }
  db.exec('COMMIT');
  for (const open of [db, log]) open.close();
  return count;
}

const fresh = (file: string): string => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  return file;
};

/** One plain view, the timeline and all views. */
export async function rebuilds(home: string, turns: number): Promise<Figure[]> {
  const [ours, theirs] = [join(home, 'bench-views.db'), join(home, 'bench-raw.db')];
  const against = (views: readonly string[]) =>
    inTurns(
      turns,
      () => build(home, views, fresh(ours)),
      () => raw(home, fresh(theirs)),
    );
  const figures: Figure[] = [
    {
      ...{ what: 'rebuild of one plain view (records)', unit: 'events/s', ...(await against(['records'])) },
      asked: { is: 'ratio at least', bound: 0.5 },
    },
    { what: 'rebuild of the timeline', unit: 'events/s', ...(await against(['timeline'])) },
    {
      ...{ what: `rebuild of all ${viewNames.length} views`, unit: 'events/s', ...(await against(viewNames)) },
      asked: { is: 'ratio at least', bound: 0.2 },
    },
  ];
  fresh(ours);
  fresh(theirs);
  return figures;
}

/** All views, from a replica of the folder's log against from that log itself. */
export async function rebuildFromReplica(home: string, replica: string, turns: number): Promise<Figure> {
  const [ours, theirs] = [join(home, 'bench-replica-views.db'), join(home, 'bench-log-views.db')];
  return {
    ...{ what: 'rebuild of all views from a replica, against from a log', unit: 'events/s' },
    ...(await inTurns(
      turns,
      () => build(home, viewNames, fresh(ours), replica),
      () => build(home, viewNames, fresh(theirs)),
    )),
    asked: { is: 'ratio at least', bound: 0.9 },
  };
}
