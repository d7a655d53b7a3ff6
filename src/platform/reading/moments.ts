import type { Entry } from '../../../events/entry.ts';
import { isDay, type Day } from '../../../events/values/day.ts';
import type { Decider } from '../deciding/deciding.ts';
import { dayIn, endOfDay } from '../deciding/clock.ts';
import type { Log } from '../log/log.ts';
import type { Views } from '../projecting/views.ts';

/** How long a reader waits for the views to reach what it has written, in milliseconds. */
export const PATIENCE = 5_000;

/** A moment that cannot be read: not of the form, or not written yet. */
export class NoSuchMoment extends Error {
  override readonly name = 'NoSuchMoment';
  readonly field: 'asOf' | 'asKnownOn' | 'atLeast';
  readonly code: string;
  readonly params: { readonly [name: string]: string | number };
  constructor(
    field: 'asOf' | 'asKnownOn' | 'atLeast',
    code: string,
    params: { readonly [name: string]: string | number },
  ) {
    super(`${field}: ${code} ${JSON.stringify(params)}`);
    this.field = field;
    this.code = code;
    this.params = params;
  }
}

/** The two moments as somebody asks for them. */
export interface AskedMoment {
  /** A day; left out, today in the book's zone. */
  readonly asOf?: string | undefined;
  /** A day (its end in the book's zone), an instant (ISO 8601 with zone), or `@position`; left out, now. */
  readonly asKnownOn?: string | undefined;
  /** The views must show at least this position: what somebody has just written. */
  readonly atLeast?: string | undefined;
}

/** The two moments, resolved. */
export interface Moment {
  /** What was true on that day. */
  readonly asOf: Day;
  /** Whether the day was asked for, and is not simply today. */
  readonly dayAsked: boolean;
  /** What had been recorded up to this position; -1 before everything. */
  readonly position: number;
  /** Whether the position was asked for, and is not simply the newest. */
  readonly past: boolean;
}

const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Resolves moments against the log. */
export class Moments {
  readonly #log: Log;
  readonly #views: Views;
  readonly #decider: Decider;

  constructor(log: Log, views: Views, decider: Decider) {
    this.#log = log;
    this.#views = views;
    this.#decider = decider;
  }

  /** @throws NoSuchMoment, NotThereYet, ViewUnavailable */
  async resolve({ asOf, asKnownOn, atLeast }: AskedMoment): Promise<Moment> {
    if (asOf !== undefined && !isDay(asOf)) throw new NoSuchMoment('asOf', 'moment.no-day', { given: asOf });
    if (atLeast !== undefined) await this.#views.reach(await this.#positionOf('atLeast', atLeast), PATIENCE);
    const day = { asOf: asOf ?? (await this.#decider.today()), dayAsked: asOf !== undefined };
    if (asKnownOn === undefined) {
      this.#views.checkReadable();
      return { ...day, position: this.#views.position, past: false };
    }
    const position = await this.#knownOn(asKnownOn);
    await this.#views.reach(position, PATIENCE);
    return { ...day, position, past: true };
  }

  async #positionOf(field: 'asKnownOn' | 'atLeast', text: string): Promise<number> {
    if (!/^(-1|\d{1,15})$/.test(text)) throw new NoSuchMoment(field, 'moment.no-position', { given: text });
    const position = Number(text);
    // It may have been written by another server, a moment ago.
    if (position > this.#log.head()) await this.#log.caughtUp(this.#log.head());
    if (position > this.#log.head())
      throw new NoSuchMoment(field, 'moment.not-written-yet', { given: position, head: this.#log.head() });
    return position;
  }

  async #knownOn(text: string): Promise<number> {
    if (text.startsWith('@')) return this.#positionOf('asKnownOn', text.slice(1));
    if (isDay(text)) return this.#lastBefore(endOfDay((await this.#decider.book())?.timeZone ?? 'UTC', text));
    if (!instantForm.test(text) || Number.isNaN(Date.parse(text)))
      throw new NoSuchMoment('asKnownOn', 'moment.no-moment', { given: text });
    return this.#lastBefore(new Date(Date.parse(text) + 1));
  }

  /** The last position written before an instant; recordedAt never decreases, so halving finds it. */
  async #lastBefore(instant: Date): Promise<number> {
    let [before, after] = [-1, this.#log.head() + 1];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      // As numbers: the last day of 9999 ends in a year that is written with a sign, before all others as a text.
      if (Date.parse((await this.recordedAt(middle)) ?? '') < instant.getTime()) before = middle;
      else after = middle;
    }
    return before;
  }

  /** When the event at a position was written; undefined before the first. */
  async recordedAt(position: number): Promise<string | undefined> {
    const [written] = position < 0 ? [] : await this.#log.readAll(position - 1, 1);
    return written && (JSON.parse(written.json) as Entry).recordedAt;
  }

  /** The day, in the book's zone, on which the event at a position was written. */
  async dayOf(position: number): Promise<Day | undefined> {
    const recordedAt = await this.recordedAt(position);
    return recordedAt && dayIn((await this.#decider.book())?.timeZone ?? 'UTC', new Date(recordedAt));
  }
}
