/** The thread that keeps the views: it folds when there is something to fold, and listens in between. */
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, receiveMessageOnPort, Worker, workerData } from 'node:worker_threads';
import { LogReader } from '../log/sqlite/reader.ts';
import { Vault } from '../vault/vault.ts';
import type { FromCopier, FromWorker, ProjectingOptions, ToCopier, ToWorker } from './messages.ts';
import { Projector } from './projector.ts';
import { openViewsFile } from './views-file.ts';

const port = parentPort;
if (!port) throw new Error('this file is started as a worker');
const { logFile, viewsFile, vaultFile, vaultKey, keep } = workerData as ProjectingOptions;

const say = (message: FromWorker) => port.postMessage(message);
const log = new LogReader(logFile);
const vault = new Vault(vaultFile, Buffer.from(vaultKey), { readOnly: true });
const db = openViewsFile(viewsFile);
const projector = new Projector(db, log, vault, keep, say);

/** Steps after which the copying thread is called; each commits some tens of pages. */
const STEPS_A_COPY = 8;

/** Started when there is first something to copy. */
let copier: Worker | undefined;
let copying = false;
let steps = 0;

function startCopier(): Worker {
  const url = new URL(`./copying${extname(fileURLToPath(import.meta.url))}`, import.meta.url);
  const worker = new Worker(url, { workerData: viewsFile });
  worker.on('message', (_: FromCopier) => (copying = false));
  // Without it the folding thread copies by itself, when the write-ahead log has grown long: it is not asked again.
  worker.on('error', () => undefined);
  return worker;
}

function copyNowAndThen(): void {
  steps += 1;
  if (copying || steps < STEPS_A_COPY) return;
  copying = true;
  steps = 0;
  copier ??= startCopier();
  copier.postMessage('copy' satisfies ToCopier);
}

let working = false;

function hear(message: ToWorker): void {
  if (message.type === 'head') projector.reach(message.head);
  else if (message.type === 'rebuild') projector.rebuild(message.number, message.view, message.switching);
  else {
    copier?.postMessage('close' satisfies ToCopier);
    db.close();
    log.close();
    vault.close();
    say({ type: 'closed' });
    port?.close();
  }
}

/** Works until there is nothing left, hearing what is said after every step. */
function work(): void {
  working = true;
  while (projector.work()) {
    copyNowAndThen();
    for (let heard = receiveMessageOnPort(port!); heard; heard = receiveMessageOnPort(port!)) {
      hear(heard.message as ToWorker);
      if ((heard.message as ToWorker).type === 'close') return;
    }
  }
  working = false;
}

port.on('message', (message: ToWorker) => {
  hear(message);
  if (message.type !== 'close' && !working) work();
});
work();
