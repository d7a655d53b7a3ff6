import type { Agreement } from '../../../events/agreements.ts';
import type { Json } from '../../../events/entry.ts';
import type { HistoryAnswer, LoggedEvent } from '../api/answers.ts';
import { EventIcon } from '../kit/event-icon.tsx';
import { Reference } from '../kit/reference.tsx';
import { ValueText } from '../kit/value-text.tsx';
import { useWords } from '../language/language.ts';
import { doorOf, eventInWords } from '../words/events.ts';
import { fieldInWords } from '../words/fields.ts';
import { changesOf } from './history.ts';
import { useShown } from './shown.ts';
import classes from './side.module.css';

interface HistoryEventProps {
  readonly event: LoggedEvent;
  readonly answer: HistoryAnswer;
  /** The record of the page; an event of a part says which part. */
  readonly record: string;
  readonly current: boolean;
  /** Written after the event that the page is shown as of. */
  readonly later: boolean;
  readonly look: () => void;
}

/** Fields that say nothing to a reader here. */
const unsaid = new Set(['relationships', 'key', 'changes']);

/** One event: what was written, what it changed and why. What it told in all, for the one that is looked at. */
export function HistoryEvent({ event, answer, record, current, later, look }: HistoryEventProps) {
  const { say } = useWords();
  const { record: shown } = useShown();
  const changes = changesOf(event);
  const parties = (shown.state as Partial<Agreement>).parties ?? [];
  const partyOf = (number: number) => parties.find(({ key }) => key === number)?.body ?? String(number);
  const told = Object.entries(event.data as { readonly [field: string]: Json }).filter(([field]) => !unsaid.has(field));
  const of = event.stream === record ? undefined : event.stream;
  return (
    <li
      className={classes['event']}
      data-current={current || undefined}
      data-later={later || undefined}
      aria-current={current ? 'step' : undefined}
    >
      <EventIcon type={event.type} />
      <div className={classes['told']}>
        <button type="button" className={classes['look']} onClick={look}>
          <b>{eventInWords(event.type, say)}</b>
          <span className={`figures ${classes['position']}`}>#{event.position}</span>
        </button>
        {of !== undefined && (
          <p className={classes['line']}>
            <Reference id={of} from={answer} single />
          </p>
        )}
        {!current && <Gist data={event.data as { readonly [field: string]: Json }} answer={answer} partyOf={partyOf} />}
        {changes &&
          Object.entries(changes).map(([field, { was, now }]) => (
            <p key={field} className={classes['line']}>
              <span className="quiet">{fieldInWords(field, say)}</span>{' '}
              <s>
                <span className="unseen">{say('records.was')} </span>
                <ValueText value={was} field={field} from={answer} />
              </s>{' '}
              <ins>
                <span className="unseen">{say('records.is-now')} </span>
                <ValueText value={now} field={field} from={answer} />
              </ins>
            </p>
          ))}
        {event.reason !== undefined && (
          <p className={classes['reason']} data-door={doorOf(event.type)}>
            <span className="unseen">{say('field.reason')}: </span>
            {event.reason}
          </p>
        )}
        {current && (
          <dl className={classes['data']}>
            {told.map(([field, value]) => (
              <div key={field}>
                <dt>{fieldInWords(field, say)}</dt>
                <dd>
                  {field === 'party' && typeof value === 'number' ? (
                    <Reference id={partyOf(value)} from={answer} />
                  ) : (
                    <ValueText value={value} field={field} from={answer} />
                  )}
                </dd>
              </div>
            ))}
            <div>
              <dt>{say('field.sources')}</dt>
              <dd>
                {event.sources.length === 0 ? (
                  <span className="not-known">{say('records.no-sources')}</span>
                ) : (
                  event.sources.map(({ source, locator }, index) => (
                    <p key={index}>
                      <Reference id={source} from={answer} single />
                      {locator !== undefined && (
                        <>
                          {' '}
                          <q className="verbatim">{locator}</q>
                        </>
                      )}
                    </p>
                  ))
                )}
              </dd>
            </div>
          </dl>
        )}
      </div>
    </li>
  );
}

/** What an event is about, in a line: the party that signed, the record that was joined, the stop that was added. */
function Gist({
  data,
  answer,
  partyOf,
}: {
  readonly data: { readonly [field: string]: Json };
  readonly answer: HistoryAnswer;
  readonly partyOf: (number: number) => string;
}) {
  const field = ['party', 'merged', 'into', 'other', 'arrangement', 'by', 'name', 'titles'].find((one) => {
    const value = data[one];
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  });
  // What the record is called stands above already.
  if (field === undefined || (field === 'titles' && data['relationships'] !== undefined)) return null;
  const value = data[field] ?? null;
  return (
    <p className={classes['line']}>
      {field === 'party' && typeof value === 'number' ? (
        <Reference id={partyOf(value)} from={answer} single />
      ) : (
        <ValueText value={value} field={field} from={answer} />
      )}
    </p>
  );
}
