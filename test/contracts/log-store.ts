import type { Log } from '../../src/platform/log/log.ts';

/** A store to be held to the contract. */
export interface LogStore {
  /** Opens the log of that name in this run's store; makes it if it is not there. One that was closed is there. */
  open(name: string): Promise<Log>;
  /** How many made-up histories it is held to, where opening one takes long; left out, 40. */
  readonly histories?: number;
}
