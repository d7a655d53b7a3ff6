import { Autocomplete, Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { useActorNames, useActors } from '../../api/actors.ts';
import type { EventPage, LoggedEvent } from '../../api/answers.ts';
import { useEventPages } from '../../api/reading.ts';
import { Page } from '../../kit/page.tsx';
import { Answered, Empty } from '../../kit/states.tsx';
import { useWords } from '../../language/language.ts';
import { useBook } from '../../shell/session.ts';
import { eventInWords } from '../../words/events.ts';
import { timeInWords, writtenOnInWords } from '../../words/instants.ts';
import { DoorMark } from '../event/door-mark.tsx';
import { RecordName } from '../event/event-card.tsx';
import { questionOf, suggestionsFor, type Misread } from './qualifiers.ts';
import { kinds, types } from './vocabulary.ts';
import classes from './log.module.css';

/** Everything that was ever written, newest first, and a search that says by whom, of what, when. */
export function LogScreen() {
  const { say } = useWords();
  const { q = '' } = useSearch({ strict: false });
  const actors = useActorNames();
  const vocabulary = { types, kinds, actors };
  const { query, misread } = questionOf(q, vocabulary);
  const pages = useEventPages('newest', { limit: 100, ...query });
  const loaded = pages.data?.pages ?? [];
  const count = loaded.reduce((sum, { events }) => sum + events.length, 0);
  const head = loaded[0]?.head ?? -1;
  return (
    <Page
      title={say('log.title')}
      summary={
        pages.data && (pages.hasNextPage ? say('log.so-far', { count, head: head + 1 }) : say('log.count', { count }))
      }
    >
      <SearchForm key={q} q={q} suggest={(text) => suggestionsFor(text, vocabulary)} />
      {misread.map((one) => (
        <MisreadNote key={one.part} {...one} />
      ))}
      <Answered of={pages} rows={12}>
        {() =>
          count === 0 && !pages.hasNextPage ? (
            <Empty
              title={say(q === '' ? 'log.nothing' : 'log.nothing-found')}
              action={
                q === '' ? undefined : (
                  <Link to="/events" className="text-link">
                    {say('log.show-all')}
                  </Link>
                )
              }
            />
          ) : (
            <EventTable pages={loaded} />
          )
        }
      </Answered>
      {pages.hasNextPage && (
        <Button
          className={classes['more'] ?? ''}
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {say('log.look-further', { position: loaded.at(-1)?.next ?? 0 })}
        </Button>
      )}
    </Page>
  );
}

function SearchForm({ q, suggest }: { readonly q: string; readonly suggest: (text: string) => readonly string[] }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState(q);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void navigate({ to: '/events', search: (now) => ({ ...now, q: text.trim() === '' ? undefined : text.trim() }) });
  };
  return (
    <form onSubmit={submit} className={classes['search']} role="search" aria-label={say('log.search')}>
      <Autocomplete
        label={say('log.search')}
        description={say('log.search-how')}
        value={text}
        onChange={setText}
        data={[...suggest(text)]}
        filter={({ options }) => options}
        maxLength={400}
        leftSection={<IconSearch size={16} aria-hidden />}
        spellCheck={false}
      />
      <Button type="submit">{say('log.find')}</Button>
    </form>
  );
}

function MisreadNote({ part, why }: Misread) {
  const { say } = useWords();
  return (
    <p className={classes['misread']} role="status">
      {say(`log.misread-${why}`, { part })}
    </p>
  );
}

function EventTable({ pages }: { readonly pages: readonly EventPage[] }) {
  const { say } = useWords();
  return (
    <div className={`card ${classes['sheet']}`}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{say('log.number')}</th>
            <th scope="col">{say('log.what')}</th>
            <th scope="col">{say('log.record')}</th>
            <th scope="col">{say('event-card.by')}</th>
            <th scope="col">{say('event-card.written')}</th>
          </tr>
        </thead>
        <tbody>
          {pages.map((page) => page.events.map((event) => <EventRow key={event.position} event={event} page={page} />))}
        </tbody>
      </table>
    </div>
  );
}

function EventRow({ event, page }: { readonly event: LoggedEvent; readonly page: EventPage }) {
  const { say, language } = useWords();
  const actor = useActors();
  const { timeZone } = useBook();
  const { position, type, stream, recordedAt, reason } = event;
  const zone = timeZone ?? 'UTC';
  return (
    <tr>
      <td>
        <Link to="/events/$position" params={{ position: String(position) }} className={classes['number']}>
          #{position}
        </Link>
      </td>
      <td>
        <span className={classes['what']}>
          <DoorMark type={type} />
          <span>
            {eventInWords(type, say)} <span className={classes['type']}>{type}</span>
            {reason !== undefined && <small>{reason}</small>}
          </span>
        </span>
      </td>
      <td>
        <RecordName id={stream} from={page} />
      </td>
      <td>{actor(event.actor)}</td>
      <td className="figures">
        {writtenOnInWords(recordedAt, zone, language)}, {timeInWords(recordedAt, zone)}
      </td>
    </tr>
  );
}
