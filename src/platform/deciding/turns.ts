/**
 * Turns at records: who is about to write to the same record on this server waits, so that people working on one record
 * do not undo each other's decisions again and again. Other servers are met by the log's expected revisions.
 */
export class Turns {
  readonly #last = new Map<string, Promise<void>>();

  /** Does the work when it is its turn at all of these records. */
  async take<T>(records: readonly string[], work: () => Promise<T>): Promise<T> {
    const mine = [...new Set(records)];
    const before = mine.flatMap((record) => this.#last.get(record) ?? []);
    let done = (): void => undefined;
    const turn = new Promise<void>((resolve) => {
      done = resolve;
    });
    // All places in all queues are taken at once, without waiting: the queues of any two sittings agree on who is first.
    for (const record of mine) this.#last.set(record, turn);
    try {
      await Promise.all(before);
      return await work();
    } finally {
      done();
      for (const record of mine) if (this.#last.get(record) === turn) this.#last.delete(record);
    }
  }
}
