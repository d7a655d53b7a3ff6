/** The reading side of a log's file: a connection of its own, good for any thread, that never waits for the writer. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Entry } from '../../../../events/entry.ts';
import { indexed } from '../faults.ts';
import { LogUnreadable, PAGE_LIMIT, type Found, type Written } from '../log.ts';
import { explained, openForReading } from './schema.ts';

interface Revised extends Written {
  readonly revision: number;
}

export class LogReader {
  readonly #file: string;
  readonly #db: DatabaseSync;
  readonly #all: StatementSync;
  readonly #stream: StatementSync;
  readonly #command: StatementSync;
  readonly #head: StatementSync;

  /** @throws LogUnreadable the file is not a log this version can open, or not there. */
  constructor(file: string) {
    this.#file = file;
    this.#db = openForReading(file);
    this.#all = this.#db.prepare('SELECT position, json FROM entries WHERE position > ? ORDER BY position LIMIT ?');
    this.#stream = this.#db.prepare(
      'SELECT position, json, revision FROM entries WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?',
    );
    // A command's entries stand together: they end where the next command's first entry is.
    this.#command = this.#db.prepare(`
      WITH first AS (SELECT position FROM entries WHERE command = ?)
      SELECT position, json FROM entries
       WHERE position >= (SELECT position FROM first)
         AND position < ifnull((SELECT position FROM entries
                                 WHERE position > (SELECT position FROM first) AND command IS NOT NULL
                                 ORDER BY position LIMIT 1), 9223372036854775807)
       ORDER BY position`);
    this.#head = this.#db.prepare('SELECT max(position) AS head FROM entries');
  }

  /** The entries after a position (-1: from the beginning), at most `limit`, in order. */
  readAll(after: number, limit: number): readonly Written[] {
    return this.#rows(this.#all, after, bounded(limit));
  }

  /**
   * The entries of a stream from revision `from` on, at most `limit`, in order.
   * @throws LogUnreadable one of them is missing: what it adds up to without that is not the record.
   */
  readStream(stream: string, from: number, limit: number): readonly Written[] {
    const rows = this.#rows<Revised>(this.#stream, stream, from, bounded(limit));
    return rows.map(({ position, json, revision }, index) => {
      if (revision !== from + index)
        throw new LogUnreadable(
          `${this.#file} is damaged: ${stream} has no revision ${from + index}. Restore it from a backup`,
        );
      return { position, json };
    });
  }

  find(commandId: string): Found | undefined {
    const entries = this.#rows(this.#command, indexed(commandId));
    if (entries[0] === undefined) return undefined;
    const { commandHash } = JSON.parse(entries[0].json) as Entry;
    return { commandId, commandHash, entries };
  }

  /** The position of the last entry that can be read, -1 if there is none. */
  head(): number {
    return (this.#head.get() as { head: number | null }).head ?? -1;
  }

  close(): void {
    this.#db.close();
  }

  #rows<R extends Written = Written>(statement: StatementSync, ...values: (string | number)[]): R[] {
    try {
      return statement.all(...values) as unknown as R[];
    } catch (error) {
      throw explained(error, this.#file);
    }
  }
}

function bounded(limit: number): number {
  if (Number.isSafeInteger(limit) && limit >= 1 && limit <= PAGE_LIMIT) return limit;
  throw new RangeError(`a page has 1 to ${PAGE_LIMIT} entries, not ${limit}`);
}
