import { join } from 'node:path';

/** The files of a book in its folder. */
export const filesIn = (home: string) => ({
  log: join(home, 'log.db'),
  /** The copy of a book that lives in a cluster. */
  replica: join(home, 'replica.db'),
  views: join(home, 'views.db'),
  vault: join(home, 'vault.db'),
  key: join(home, 'master.key'),
  lock: join(home, 'lock.db'),
  socket: join(home, 'control.sock'),
});
