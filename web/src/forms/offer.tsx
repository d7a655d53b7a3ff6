import { useWords } from '../language/language.ts';
import { NameText } from '../kit/name-text.tsx';
import { dateInWords } from '../words/dates.ts';
import type { Found } from './found.ts';
import { titleThen } from './title-then.ts';
import classes from './fields.module.css';

/** One thing that can be chosen: its names, and by what else it can be told apart. */
export function Offer({
  found: { titles, by, positions, kind },
  typed,
  on,
  severalKinds,
}: {
  readonly found: Found;
  readonly typed: string;
  readonly on: string;
  readonly severalKinds: boolean;
}) {
  const { say, language } = useWords();
  const title = positions && titleThen(positions, on, language);
  const isKnownDay = on !== '' && on !== 'unknown';
  return (
    <span className={classes['offer']}>
      <b>
        <NameText texts={titles} />
      </b>
      {by !== undefined && by.toLowerCase() !== typed.toLowerCase() && <small>{by}</small>}
      {severalKinds && <small>{say(`kind.${kind}`)}</small>}
      {title && (
        <small>
          {isKnownDay
            ? say('forms.title-on', { title, date: dateInWords(on, language, say, { weekday: false }) })
            : title}
        </small>
      )}
    </span>
  );
}
