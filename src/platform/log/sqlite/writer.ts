/**
 * The writing thread: the one connection that writes to the file. It takes all requests that wait, judges each
 * on its own, makes what they add durable with one COMMIT, and acknowledges after that.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { ACKNOWLEDGE_BEFORE_COMMIT, FAILING_COMMIT, PAGES_ON_DISK } from '../faults.ts';
import { Judgement } from './judgement.ts';
import { Ledger } from './ledger.ts';
import type { AdoptRequest, CommitRequest, FromWriter, Opening, Outcome, ToWriter, WriterData } from './messages.ts';
import { errorFamily, openForWriting, pragma, SQLITE } from './schema.ts';

/** Requests made durable together, at most, but for what one message holds. More wait for the next group. */
const GROUP = 1_024;

type Work = CommitRequest | AdoptRequest;

/** The one connection, and the statements that do not belong to the ledger. */
interface Connection {
  readonly db: DatabaseSync;
  readonly ledger: Ledger;
  readonly begin: StatementSync;
  readonly commit: StatementSync;
}

const port = parentPort!;
const { file } = workerData as WriterData;

let connection: Connection | undefined;
/** The position of the last entry known to be durable. */
let head = -1;
let commits = 0;
let openings = 0;
let closing = false;

port.on('message', (message: ToWriter) => {
  const first = workOf(message);
  if (first.length > 0) write(first);
  if (!closing) return;
  connection?.db.close();
  port.close();
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
    connection = {
      db,
      ledger: new Ledger(db),
      begin: db.prepare('BEGIN IMMEDIATE'),
      commit: db.prepare('COMMIT'),
    };
    head = connection.ledger.tail.position;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Judges requests, and those that come in meanwhile, and makes what they add durable together. */
function write(first: readonly Work[]): void {
  try {
    if (connection === undefined) open();
  } catch (error) {
    return refuse(first, reasonOf(error));
  }
  const { ledger, begin, commit } = connection!;
  const work = [...first];
  let judgement: Judgement | undefined;
  let certain = true;
  try {
    begin.run();
    ledger.refresh();
    judgement = new Judgement(ledger);
    const now = new Date().toISOString();
    for (let next = first; next.length > 0;) {
      for (const request of next) judgement.add(request, now);
      next = work.length < GROUP && !closing ? waiting() : [];
      work.push(...next);
    }
    ledger.write(judgement);
    if (ACKNOWLEDGE_BEFORE_COMMIT) {
      post(judgement.outcomes, judgement.tail.position);
      // The caller has read it before the engine begins: else the fault would show once in a thousand deaths.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3);
    }
    certain = false;
    commit.run();
    commits += 1;
    if (commits === FAILING_COMMIT) throw Object.assign(new Error('disk I/O error'), { errcode: SQLITE.IOERR });
  } catch (error) {
    return giveUp(work, judgement?.outcomes ?? [], certain && leavesNoDoubt(error), reasonOf(error));
  }
  ledger.keep(judgement);
  head = judgement.tail.position;
  if (!ACKNOWLEDGE_BEFORE_COMMIT) post(judgement.outcomes, head);
}

/** The requests of the next message that is there already; none if there is none. */
function waiting(): readonly Work[] {
  const next = receiveMessageOnPort(port) as { message: ToWriter } | undefined;
  return next === undefined ? [] : workOf(next.message);
}

/** What there is to do; that the log is to be closed is the last thing it ever asks. */
function workOf(message: ToWriter): readonly Work[] {
  const last = message.at(-1);
  if (last?.kind !== 'close') return message as readonly Work[];
  closing = true;
  return message.slice(0, -1) as readonly Work[];
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
    default:
      return message.includes(file) ? message : `${file}: ${message}`;
  }
}
