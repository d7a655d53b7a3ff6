/** The thread that keeps the views: it folds when there is something to fold, and listens in between. */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { LogReader } from '../log/sqlite/reader.ts';
import { Vault } from '../vault/vault.ts';
import type { FromWorker, ProjectingOptions, ToWorker } from './messages.ts';
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

let working = false;

function hear(message: ToWorker): void {
  if (message.type === 'head') projector.reach(message.head);
  else if (message.type === 'rebuild') projector.rebuild(message.number, message.view, message.check);
  else {
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
