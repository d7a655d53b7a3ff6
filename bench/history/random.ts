/** Chances that come out the same for the same seed, on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A whole number from 0 to 2³² − 1: mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number {
    return min + (this.next() % (max - min + 1));
  }

  /** True in that share of cases, 0 to 1. */
  chance(share: number): boolean {
    return this.next() < share * 4_294_967_296;
  }

  /** One of a list that is not empty. */
  one<T>(list: readonly T[]): T {
    return list[this.next() % list.length] as T;
  }

  /** At most `most` of a list, none twice. */
  some<T>(list: readonly T[], most: number): T[] {
    const found = new Set<T>();
    for (let turn = 0; turn < most && list.length > 0; turn += 1) found.add(this.one(list));
    return [...found];
  }

  /** `digits` hexadecimal digits. */
  hex(digits: number): string {
    let text = '';
    while (text.length < digits) text += this.next().toString(16).padStart(8, '0');
    return text.slice(0, digits);
  }

  /** A UUID by its looks: version 5, as the ids of events are. */
  uuid(): string {
    const hex = this.hex(32);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}
