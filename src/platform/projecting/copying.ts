/**
 * The thread that copies what was committed from the write-ahead log into the file of the views. It takes tens of
 * milliseconds now and then, which the folding thread, left to do it itself, would take in the middle of a commit.
 */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { FromCopier, ToCopier } from './messages.ts';

const port = parentPort;
if (!port) throw new Error('this file is started as a worker');

const db = new DatabaseSync(workerData as string, { timeout: 0 });
db.exec('PRAGMA synchronous = OFF');

port.on('message', (message: ToCopier) => {
  if (message === 'close') {
    db.close();
    port.close();
    return;
  }
  // Passive: waits for nobody, and nobody waits for it; what it could not copy it copies the next time.
  db.exec('PRAGMA wal_checkpoint(PASSIVE)');
  port.postMessage('copied' satisfies FromCopier);
});
