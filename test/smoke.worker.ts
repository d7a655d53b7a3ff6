import { parentPort, workerData } from 'node:worker_threads';
import { next } from './smoke.next.ts';

parentPort?.postMessage({ answer: next(workerData as number) });
