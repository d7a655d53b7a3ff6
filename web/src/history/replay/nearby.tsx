/** The events around the one that is shown, under the sittings they were written in. */
import { useActors } from '../../api/actors.ts';
import type { LoggedEvent } from '../../api/answers.ts';
import { titlesOfReference, type Referred } from '../../kit/reference.tsx';
import { shownName } from '../../kit/names.ts';
import { useWords } from '../../language/language.ts';
import { eventInWords } from '../../words/events.ts';
import { useBook } from '../../shell/session.ts';
import { writtenOnInWords } from '../../words/instants.ts';
import { DoorMark } from '../event/door-mark.tsx';
import classes from './replay.module.css';

/** Steps shown before and after the current one: what a screen holds, and not thousands. */
const AROUND = 12;

/** The events that are shown beside one. */
export function nearby(told: readonly LoggedEvent[], at: number): readonly LoggedEvent[] {
  const first = Math.max(0, Math.min(at - AROUND / 2, told.length - AROUND));
  return told.slice(first, first + AROUND);
}

export function Nearby({
  events,
  first,
  current,
  from,
  go,
}: {
  readonly events: readonly LoggedEvent[];
  /** The step of the first of them. */
  readonly first: number;
  readonly current: LoggedEvent;
  readonly from: Referred;
  readonly go: (step: number) => void;
}) {
  const { say, language } = useWords();
  const actor = useActors();
  const { timeZone } = useBook();
  return (
    <ol className={classes['nearby']}>
      {events.map((event, index) => {
        const before = events[index - 1];
        const begins = before?.correlationId !== event.correlationId;
        return (
          <li key={event.position}>
            {begins && (
              <p className={classes['sitting']}>
                {writtenOnInWords(event.recordedAt, timeZone ?? 'UTC', language)}, {actor(event.actor)}
              </p>
            )}
            <button
              type="button"
              aria-current={event === current ? 'step' : undefined}
              onClick={() => go(first + index)}
            >
              <span className={classes['position']}>{event.position}</span>
              <DoorMark type={event.type} />
              <span>
                {eventInWords(event.type, say)}
                <small>{shownName(titlesOfReference(event.stream, from), language)?.first.text}</small>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
