/** The two moments stand in the address of every page, so that a link leads to what its sender saw. */
import { useSearch } from '@tanstack/react-router';
import { isDay } from '../../../events/values/day.ts';
import type { Language } from '../language/language.ts';

/** What every address may carry. */
export interface AddressMoments {
  /** What was true on that day: `2020-01-01`. Left out: today. */
  readonly asOf?: string | undefined;
  /** What had been written by the end of a day in the book's zone, or up to an event: `2019-06-30`, `@44`. Left out: all. */
  readonly asKnownOn?: string | undefined;
  readonly lang?: Language | undefined;
}

/** `@44` or a day; the API takes instants too, the screens make none. */
const isKnownMoment = (text: unknown): text is string =>
  typeof text === 'string' && (/^@\d{1,15}$/.test(text) || isDay(text));

/** What of an address is a moment; anything else is dropped, as if it had not been said. */
export function momentsIn(search: { readonly [name: string]: unknown }): AddressMoments {
  const { asOf, asKnownOn, lang } = search;
  return {
    ...(typeof asOf === 'string' && isDay(asOf) ? { asOf } : {}),
    ...(isKnownMoment(asKnownOn) ? { asKnownOn } : {}),
    ...(lang === 'en' || lang === 'zh-Hans' ? { lang } : {}),
  };
}

export interface Moments {
  readonly asOf: string | undefined;
  readonly asKnownOn: string | undefined;
  /** Either moment is not today: then nothing can be written. */
  readonly past: boolean;
}

export function useMoments(): Moments {
  const { asOf, asKnownOn } = momentsIn(useSearch({ strict: false }));
  return { asOf, asKnownOn, past: asOf !== undefined || asKnownOn !== undefined };
}
