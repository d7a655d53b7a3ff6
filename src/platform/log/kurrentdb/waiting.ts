/** Waiting that ends: each of these gives up after a stated time. */

/** What was waited for did not come in time. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut';
  constructor(milliseconds: number) {
    super(`nothing came within ${milliseconds} ms`);
  }
}

/** The promise's outcome, if it comes in time. @throws TimedOut */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut(milliseconds)), milliseconds);
  });
  // Whichever loses the race may still fail, with nobody listening.
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** One waits, others ring. */
export class Bell {
  #wake: () => void = () => undefined;

  ring(): void {
    this.#wake();
  }

  /** Returns at the next ring, or after so many milliseconds. */
  async heard(milliseconds: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      timer = setTimeout(resolve, milliseconds);
    });
    clearTimeout(timer);
  }
}

/** Pauses between tries, in milliseconds: each is twice as long as the one before, up to a limit. */
export class Pauses {
  static readonly #first = 50;
  static readonly #longest = 2_000;
  #next = Pauses.#first;

  async pause(): Promise<void> {
    const milliseconds = this.#next;
    this.#next = Math.min(2 * milliseconds, Pauses.#longest);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  }

  /** It went well: the next pause is short again. */
  reset(): void {
    this.#next = Pauses.#first;
  }
}
