import { useWords } from '../../language/language.ts';
import { useBook } from '../../shell/session.ts';
import { dayInWords } from '../../words/dates.ts';
import { dayOfInstant, writtenOnInWords } from '../../words/instants.ts';

/** Moments and times of writing in words, in the zone of the book. */
export function useMomentWords() {
  const { say, language } = useWords();
  const { timeZone } = useBook();
  const zone = timeZone ?? 'UTC';
  return {
    /** `30 Jun 2019`, `event 44`. */
    momentInWords: (moment: string): string =>
      moment.startsWith('@')
        ? say('moments.event', { position: moment.slice(1) })
        : dayInWords(moment, language, { weekday: false }),
    writtenOn: (instant: string): string => writtenOnInWords(instant, zone, language),
    dayOf: (instant: string): string => dayOfInstant(instant, zone),
  };
}
