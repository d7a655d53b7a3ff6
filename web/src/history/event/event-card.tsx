/** One event as people read it: what it says, before and after, why, by whom, when, and from what. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Json } from '../../../../events/entry.ts';
import type { Changes } from '../../../../events/changes.ts';
import { useActorNames, useActors } from '../../api/actors.ts';
import type { LoggedEvent } from '../../api/answers.ts';
import { recordPath } from '../../kit/addresses.ts';
import { NameText } from '../../kit/name-text.tsx';
import { Reference, titlesOfReference, type Referred } from '../../kit/reference.tsx';
import { ValueText } from '../../kit/value-text.tsx';
import { useWords } from '../../language/language.ts';
import { fieldInWords } from '../../words/fields.ts';
import { useBook } from '../../shell/session.ts';
import { doorOf, eventInWords } from '../../words/events.ts';
import { timeInWords, writtenOnInWords } from '../../words/instants.ts';
import { DoorMark } from './door-mark.tsx';
import classes from './event.module.css';

/** Said by the card itself, or of use to the machine alone. */
const saidElsewhere = new Set(['changes', 'relationships', 'key', 'hash', 'commitment']);

/** What it is called, what kind it is, who and when come before the rest, whose order is that of the log. */
const leading = 'what titles names original speaker kind form instrument from to occurredOn'.split(' ');
const rankOf = (field: string): number => (leading.includes(field) ? leading.indexOf(field) : leading.length);

export function EventCard({
  event,
  from,
  heading: Heading = 'h2',
  children,
}: {
  readonly event: LoggedEvent;
  readonly from: Referred;
  readonly heading?: 'h1' | 'h2';
  readonly children?: ReactNode;
}) {
  const { say, language } = useWords();
  const actor = useActors();
  const { timeZone } = useBook();
  const zone = timeZone ?? 'UTC';
  const { position, type, stream, recordedAt, reason, sources, data } = event;
  const door = doorOf(type);
  const told = Object.entries(data as { readonly [field: string]: Json })
    .filter(([field]) => !saidElsewhere.has(field))
    .toSorted(([one], [other]) => rankOf(one) - rankOf(other));
  return (
    <article className={classes['card']}>
      <header className={classes['header']}>
        <DoorMark type={type} large />
        <div>
          <Heading>{eventInWords(type, say)}</Heading>
          <p className={classes['about']}>
            <RecordName id={stream} from={from} /> <span className="quiet figures">#{position}</span>
          </p>
        </div>
      </header>
      {'changes' in data && <Changed changes={data.changes as Changes} from={from} />}
      <dl className={classes['facts']}>
        {told.map(([field, value]) => (
          <div key={field}>
            <dt>{fieldInWords(field, say)}</dt>
            <dd className={field === 'original' ? 'verbatim' : undefined}>
              <ValueText value={value} field={field} from={from} />
            </dd>
          </div>
        ))}
        {reason !== undefined && (
          <div>
            <dt>{say('field.reason')}</dt>
            <dd>{reason}</dd>
          </div>
        )}
        <div>
          <dt>{say('event-card.by')}</dt>
          <dd>{actor(event.actor)}</dd>
        </div>
        <div>
          <dt>{say('event-card.written')}</dt>
          <dd className="figures">
            {writtenOnInWords(recordedAt, zone, language)}, {timeInWords(recordedAt, zone)}{' '}
            <span className="quiet">{zone}</span>
          </dd>
        </div>
        {sources.length > 0 && (
          <div>
            <dt>{say('field.sources')}</dt>
            <dd>
              <ul>
                {sources.map(({ source, locator }, index) => (
                  <li key={index}>
                    <Reference id={source} from={from} single />
                    {locator !== undefined && <q className="verbatim">{locator}</q>}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {(door === 'corrected' || door === 'amended') && (
          <div>
            <dt>{say('event-card.applies')}</dt>
            <dd>{say(door === 'corrected' ? 'event-card.from-the-beginning' : 'event-card.from-a-day')}</dd>
          </div>
        )}
      </dl>
      {children}
    </article>
  );
}

/** The record an event is of, leading to its page where it has one. */
export function RecordName({ id, from }: { readonly id: string; readonly from: Referred }) {
  const { say } = useWords();
  const accounts = useActorNames();
  const titles = titlesOfReference(id, from);
  if (accounts[id] !== undefined) return <>{accounts[id]}</>;
  if (id === 'book') return <>{say('event-card.the-book')}</>;
  if (titles.length === 0) return <span className="code">{id}</span>;
  const path = recordPath(id);
  const name = <NameText texts={titles} />;
  return path === undefined ? (
    name
  ) : (
    <Link to={path} className="text-link">
      {name}
    </Link>
  );
}

function Changed({ changes, from }: { readonly changes: Changes; readonly from: Referred }) {
  const { say } = useWords();
  return (
    <dl className={classes['changes']}>
      {Object.entries(changes).map(([field, { was, now }]) => (
        <div key={field}>
          <dt>{fieldInWords(field, say)}</dt>
          <dd>
            <s>
              <ValueText value={was} field={field} from={from} />
            </s>{' '}
            <span aria-hidden="true">→</span>{' '}
            <b>
              <ValueText value={now} field={field} from={from} />
            </b>
          </dd>
        </div>
      ))}
    </dl>
  );
}
