/** How many may listen to the stream of positions, and after how many milliseconds each is looked at again. */
export interface ListenerOptions {
  readonly most: number;
  readonly beat: number;
}

/** Injection token. */
export const LISTENERS = Symbol('Listeners');
