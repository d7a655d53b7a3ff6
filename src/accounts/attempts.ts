import { LRUCache } from 'lru-cache';

/** How often a name, and how often an address, may fail within the window; then it waits until the window is over. */
const MOST = { name: 10, address: 50 } as const;
const WINDOW = 15 * 60_000;
/** Names and addresses remembered. Who fills the table from one address is stopped by that address. */
const REMEMBERED = 10_000;

/** Failed attempts to sign in, by name and by address. */
export class Attempts {
  readonly #failed = new LRUCache<string, { count: number; readonly until: number }>({ max: REMEMBERED });
  readonly #now: () => number;

  constructor(now: () => number = () => Date.now()) {
    this.#now = now;
  }

  /** Seconds to wait before the next attempt; 0 if it may be made now. */
  wait(name: string, address: string): number {
    const waits = [this.#failed.get(`name ${name}`), this.#failed.get(`address ${address}`)].map((failed, index) => {
      const most = index === 0 ? MOST.name : MOST.address;
      return failed && failed.count >= most ? failed.until - this.#now() : 0;
    });
    return Math.max(0, ...waits.map((milliseconds) => Math.ceil(milliseconds / 1000)));
  }

  /** Counts an attempt before it is checked, so that many at once do not slip through. */
  begin(name: string, address: string): void {
    for (const key of [`name ${name}`, `address ${address}`]) {
      const failed = this.#failed.get(key);
      if (failed && failed.until > this.#now()) failed.count += 1;
      else this.#failed.set(key, { count: 1, until: this.#now() + WINDOW });
    }
  }

  /** It was right: the name starts afresh, and the address is not charged with it. */
  succeeded(name: string, address: string): void {
    this.#failed.delete(`name ${name}`);
    const failed = this.#failed.get(`address ${address}`);
    if (failed) failed.count -= 1;
  }
}
