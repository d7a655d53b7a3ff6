/**
 * The writing thread: the one connection that writes to the file. It takes all requests that wait, carries each out
 * under its own savepoint, makes them durable with one COMMIT, and acknowledges after that.
 */
import type { DatabaseSync } from 'node:sqlite';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { ACKNOWLEDGE_BEFORE_COMMIT, FAILING_COMMIT, PAGES_ON_DISK } from './faults.ts';
import { Ledger } from './ledger.ts';
import type { FromWriter, Opening, Outcome, Request, ToWriter, WriterData } from './messages.ts';
import { errorFamily, openForWriting, pragma, SQLITE } from './schema.ts';

/** Requests made durable together, at most, but for what one message holds. More wait for the next group. */
const GROUP = 1_024;

type Work = Exclude<Request, { kind: 'close' }>;

const port = parentPort!;
const { file } = workerData as WriterData;

let connection: { readonly db: DatabaseSync; readonly ledger: Ledger } | undefined;
/** The position of the last entry known to be durable. */
let head = -1;
let commits = 0;
let openings = 0;

port.on('message', (message: ToWriter) => {
  const requests = [...message];
  while (requests.length < GROUP) {
    const next = receiveMessageOnPort(port) as { message: ToWriter } | undefined;
    if (next === undefined) break;
    requests.push(...next.message);
  }
  const work = requests.filter((request) => request.kind !== 'close');
  if (work.length > 0) write(work);
  if (work.length < requests.length) {
    connection?.db.close();
    port.close();
  }
});

port.postMessage(opening());

function opening(): Opening {
  try {
    open();
    return { state: 'open', head };
  } catch (error) {
    const why = reasonOf(error);
    return { state: error instanceof Error && error.name === 'LogUnreadable' ? 'unreadable' : 'unavailable', why };
  }
}

/**
 * Opens the file, and copies what is in the write-ahead log back into it. After a crash, or an error of the disk,
 * entries may stand there that were never made durable, and that a reader can see: none is built upon before it is.
 */
function open(): void {
  const db = openForWriting(file);
  try {
    const { busy } = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
    if (busy !== 0) throw new Error(`another program reads ${file} and holds it: close that`);
    openings += 1;
    if (PAGES_ON_DISK > 0 && openings === 1) pragma(db, `max_page_count = ${PAGES_ON_DISK}`);
    connection = { db, ledger: new Ledger(db) };
    head = connection.ledger.head;
  } catch (error) {
    db.close();
    throw error;
  }
}

function write(work: readonly Work[]): void {
  try {
    if (connection === undefined) open();
  } catch (error) {
    return refuse(work, reasonOf(error));
  }
  const { db, ledger } = connection!;
  const outcomes: Outcome[] = [];
  let certain = true;
  try {
    db.exec('BEGIN IMMEDIATE');
    ledger.refresh();
    const now = new Date().toISOString();
    for (const request of work) outcomes.push(ledger.carryOut(request, now));
    if (ACKNOWLEDGE_BEFORE_COMMIT) post(outcomes, ledger.head);
    certain = false;
    db.exec('COMMIT');
    commits += 1;
    if (commits === FAILING_COMMIT) throw Object.assign(new Error('disk I/O error'), { errcode: SQLITE.IOERR });
  } catch (error) {
    return giveUp(work, outcomes, certain && leavesNoDoubt(error), reasonOf(error));
  }
  head = ledger.head;
  if (!ACKNOWLEDGE_BEFORE_COMMIT) post(outcomes, head);
}

/** The engine failed. Nothing more is written through this connection; a new one looks what is there. */
function giveUp(work: readonly Work[], outcomes: readonly Outcome[], certain: boolean, why: string): void {
  const failures = work.map(({ ticket }, i): Outcome => {
    const refused = outcomes[i] !== undefined && 'failure' in outcomes[i];
    return { ticket, failure: { kind: certain || refused ? 'unavailable' : 'unknown', why } };
  });
  post(failures, head);
  try {
    connection!.db.close();
  } catch {
    // What a broken connection says to its closing changes nothing.
  }
  connection = undefined;
  try {
    open();
    post([], head);
  } catch {
    // The next request tries again, and says why it cannot be.
  }
}

function refuse(work: readonly Work[], why: string): void {
  post(
    work.map(({ ticket }) => ({ ticket, failure: { kind: 'unavailable', why } })),
    head,
  );
}

function post(outcomes: readonly Outcome[], head: number): void {
  port.postMessage({ head, outcomes } satisfies FromWriter);
}

/** Errors that, before COMMIT, mean that nothing of the transaction is there or ever will be. */
function leavesNoDoubt(error: unknown): boolean {
  const sure: readonly number[] = [SQLITE.BUSY, SQLITE.READONLY, SQLITE.FULL, SQLITE.CANTOPEN];
  return sure.includes(errorFamily(error));
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  switch (errorFamily(error)) {
    case SQLITE.BUSY:
      return `another program is writing to ${file}: stop it`;
    case SQLITE.READONLY:
      return `${file} can only be read: give the right to write to it and its folder`;
    case SQLITE.FULL:
      return `the disk of ${file} is full: free some space`;
    case SQLITE.CANTOPEN:
      return `${file} cannot be opened: look whether its folder is there and may be written to`;
    case 0:
      return message;
    default:
      return `${file}: ${message}`;
  }
}
