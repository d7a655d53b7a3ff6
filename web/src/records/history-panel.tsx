import { Button, Slider, Switch } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useActors } from '../api/actors.ts';
import type { HistoryAnswer } from '../api/answers.ts';
import { useMoments } from '../api/moments.ts';
import { useAnswer } from '../api/reading.ts';
import { Answered } from '../kit/states.tsx';
import { useWords } from '../language/language.ts';
import { useBook } from '../shell/session.ts';
import { useScreenKeys } from '../shell/keys.ts';
import { writtenOnInWords } from '../words/instants.ts';
import { HistoryEvent } from './history-event.tsx';
import { indexAt, sittingsOf } from './history.ts';
import classes from './side.module.css';

/** How the record came to say what it says, sitting by sitting, and step by step with `[` and `]`. */
export function History({ record, withParts }: { readonly record: string; readonly withParts: boolean }) {
  const { say } = useWords();
  const { at } = useSearch({ strict: false });
  const { asKnownOn } = useMoments();
  // While the page is shown as it was after an event of this history, the later events stay in sight.
  const stepping = at !== undefined && asKnownOn === `@${at}`;
  const asked = useAnswer<HistoryAnswer>(
    `/records/${record}/history`,
    withParts ? { parts: 'true' } : {},
    stepping ? { everything: true } : {},
  );
  return (
    <section aria-label={say('records.history')}>
      <h2 className={classes['heading']}>
        {say('records.history')}{' '}
        {asked.data && <span className="quiet">{say('records.events', { count: asked.data.events.length })}</span>}
      </h2>
      <Answered of={asked} rows={6}>
        {(answer) => <Events answer={answer} record={record} />}
      </Answered>
    </section>
  );
}

function Events({ answer, record }: { readonly answer: HistoryAnswer; readonly record: string }) {
  const { say, language } = useWords();
  const actorName = useActors();
  const { timeZone } = useBook();
  const navigate = useNavigate();
  const { at } = useSearch({ strict: false });
  const { asKnownOn } = useMoments();
  const { events } = answer;
  const index = indexAt(events, at);
  const current = events[index];
  const shown = at !== undefined && asKnownOn === `@${at}`;

  const look = (position: number | undefined, known: boolean) =>
    void navigate({
      to: '.',
      search: (search: object) => ({
        ...search,
        at: position,
        ...(known ? { asKnownOn: `@${position}` } : shown ? { asKnownOn: undefined } : {}),
      }),
      replace: true,
      resetScroll: false,
    });
  const step = (to: number) => {
    const event = events[to];
    if (event) look(event.position, shown);
  };

  useScreenKeys({ '[': () => step(index - 1), ']': () => step(index + 1) });

  const told = useRef<HTMLDivElement>(null);
  const steps = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Who steps with the buttons keeps them in sight.
    if (at === undefined || steps.current?.contains(document.activeElement)) return;
    const event = told.current?.querySelector('[data-current]');
    const panel = event?.closest('aside');
    // Beside the record the panel is scrolled by itself; under it, it stays where the reader is.
    if (panel && panel.scrollHeight > panel.clientHeight) event?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  if (!current) return null;
  return (
    <>
      <div className={classes['stepper']} ref={steps}>
        <Button
          variant="default"
          size="compact-sm"
          disabled={index === 0}
          onClick={() => step(index - 1)}
          aria-label={say('records.earlier')}
          aria-keyshortcuts="["
        >
          <IconChevronLeft size={16} aria-hidden />
        </Button>
        <div className={classes['progress']}>
          <b className="figures">{say('records.event-of', { number: index + 1, count: events.length })}</b>
          {events.length > 1 && (
            <Slider
              size="xs"
              color="var(--known)"
              min={1}
              max={events.length}
              value={index + 1}
              onChange={(number) => step(number - 1)}
              label={null}
              thumbLabel={say('records.event-of', { number: index + 1, count: events.length })}
            />
          )}
        </div>
        <Button
          variant="default"
          size="compact-sm"
          disabled={index === events.length - 1}
          onClick={() => step(index + 1)}
          aria-label={say('records.later')}
          aria-keyshortcuts="]"
        >
          <IconChevronRight size={16} aria-hidden />
        </Button>
      </div>
      <Switch
        size="xs"
        className={classes['switch']}
        checked={shown}
        onChange={({ currentTarget }) => look(current.position, currentTarget.checked)}
        label={say('records.show-as-then')}
      />
      <div ref={told}>
        {sittingsOf(events).map((sitting) => (
          <div key={`${sitting.id} ${sitting.events[0]?.position ?? 0}`}>
            <h3 className={classes['sitting']}>
              {writtenOnInWords(sitting.recordedAt, timeZone ?? 'UTC', language)}{' '}
              <span className="quiet">
                {actorName(sitting.actor)}
                {sitting.events.length > 1 && say('records.one-sitting', { count: sitting.events.length })}
              </span>
            </h3>
            <ol>
              {sitting.events.map((event) => (
                <HistoryEvent
                  key={event.id}
                  event={event}
                  answer={answer}
                  record={record}
                  current={at !== undefined && event === current}
                  later={shown && event.position > current.position}
                  look={() => look(event.position, shown)}
                />
              ))}
            </ol>
          </div>
        ))}
      </div>
    </>
  );
}
