import { useElementSize } from '@mantine/hooks';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { titlesOfReference, type Referred } from '../../kit/reference.tsx';
import { shownName } from '../../kit/names.ts';
import { useWords } from '../../language/language.ts';
import { useScreenKeys } from '../../shell/keys.ts';
import { useBook } from '../../shell/session.ts';
import { dateInWords } from '../../words/dates.ts';
import { doorOf, eventInWords } from '../../words/events.ts';
import { writtenOnInWords } from '../../words/instants.ts';
import { EventCard } from '../event/event-card.tsx';
import { happenedOn } from './happened-on.ts';
import { Nearby, nearby } from './nearby.tsx';
import { EDGE, railsOf } from './rails.ts';
import { RailsDrawing, ShownMark } from './rails-drawing.tsx';
import { RecordState } from './record-state.tsx';
import { calledThen, type Replayed } from './replayed.ts';
import { Slider } from './slider.tsx';
import { sittingFrom, stepAt, stepsOf, type StepFilter } from './steps.ts';
import { Transport, type Going } from './transport.tsx';
import classes from './replay.module.css';

/** Milliseconds between two steps while it plays. */
const PACE = 1_000;
/** How long a step stands before the address says it, in milliseconds. */
const SETTLED = 300;

/** The replay of events that are all here: every step is folded on the spot, and nothing is asked of the server. */
export function Player({
  replay,
  from,
  position,
  record,
}: {
  readonly replay: Replayed;
  /** What records are called today; what they were called then comes first. */
  readonly from: Required<Referred>;
  readonly position: number | undefined;
  readonly record: string | undefined;
}) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const { timeZone } = useBook();
  const { ref, width } = useElementSize();
  const { events } = replay;
  const [filter, setFilter] = useState<Omit<StepFilter, 'record'>>({ doors: false, sittings: false });
  const [playing, setPlaying] = useState(false);
  const [pace, setPace] = useState<1 | 4>(1);
  const steps = useMemo(() => stepsOf(events, { ...filter, record }), [events, filter, record]);
  const [shownPosition, show] = useState(position);
  const at = stepAt(events, steps, shownPosition);
  const told = useMemo(() => steps.flatMap((index) => events[index] ?? []), [steps, events]);
  const rails = useMemo(() => railsOf(told, width), [told, width]);
  const step = useMemo(() => (steps[at] === undefined ? undefined : replay.at(steps[at])), [replay, steps, at]);

  const last = steps.length - 1;
  // The same functions from step to step, so that what does not change with a step is not drawn anew.
  const going = useMemo((): Going => {
    const to = (next: (now: number) => number) => {
      setPlaying(false);
      show((now) => told[Math.min(Math.max(next(stepAt(events, steps, now)), 0), told.length - 1)]?.position);
    };
    return {
      to: (step) => to(() => step),
      first: () => to(() => 0),
      back: () => to((now) => now - 1),
      on: () => to((now) => now + 1),
      last: () => to(() => told.length - 1),
      bySitting: (by) => to((now) => sittingFrom(events, steps, now, by)),
      play: () => {
        setPlaying((now) => !now);
        show((now) => told[stepAt(events, steps, now) >= told.length - 1 ? 0 : stepAt(events, steps, now)]?.position);
      },
    };
  }, [events, steps, told]);
  useEffect(() => {
    if (!playing) return;
    const next = window.setTimeout(() => {
      show(told[at + 1]?.position);
      if (at + 1 >= last) setPlaying(false);
    }, PACE / pace);
    return () => window.clearTimeout(next);
  }, [playing, pace, told, at, last]);
  useScreenKeys({
    ArrowLeft: going.back,
    ArrowRight: going.on,
    'shift+ArrowLeft': () => going.bySitting(-1),
    'shift+ArrowRight': () => going.bySitting(1),
    Home: going.first,
    End: going.last,
    ' ': going.play,
  });

  useEffect(() => {
    if (shownPosition === position) return;
    const settled = window.setTimeout(
      () =>
        void navigate({ to: '.', search: (now) => ({ ...now, at: shownPosition }), replace: true, resetScroll: false }),
      SETTLED,
    );
    return () => window.clearTimeout(settled);
  }, [navigate, position, shownPosition]);

  const controls = (
    <Transport going={going} playing={playing} pace={pace} setPace={setPace} filter={filter} setFilter={setFilter} />
  );
  if (!step)
    return (
      <section className={`card ${classes['stage']}`}>
        {controls}
        <p>{say('replay.no-steps')}</p>
      </section>
    );

  const { event, totals } = step;
  const near = nearby(told, at);
  const called = calledThen(
    replay,
    steps[at] ?? 0,
    [event, step.before, step.after, near.map(({ stream }) => stream)],
    from,
  );
  const written = writtenOnInWords(event.recordedAt, timeZone ?? 'UTC', language);
  const name = shownName(titlesOfReference(event.stream, called), language)?.first.text ?? '';
  const said = say('replay.said', { position: event.position, written, what: eventInWords(event.type, say), name });
  const happened = happenedOn(event);
  const mark = rails.marks[at];
  return (
    <>
      <section className={`card ${classes['stage']}`}>
        {controls}
        <p className={classes['where']}>
          <b>{say('replay.event', { position: event.position })}</b>{' '}
          <span className="quiet">{say('replay.step', { step: at + 1, count: steps.length })}</span>
          <span className={classes['legend']}>
            <span data-rail="above">
              {say('replay.happened')}:{' '}
              {happened ? dateInWords(happened, language, say, { weekday: false }) : say('replay.no-date')}
            </span>
            <span data-rail="below">
              {say('replay.written')}: {written}
            </span>
          </span>
        </p>
        <div ref={ref} className={classes['rails']}>
          {width > 2 * EDGE && <RailsDrawing events={told} rails={rails} width={width} />}
          {mark && <ShownMark mark={mark} width={width} door={doorOf(event.type)} />}
          <Slider at={at} count={steps.length} said={said} going={going} />
        </div>
        <p className="unseen" role="status">
          {playing ? '' : said}
        </p>
      </section>
      <div className={classes['columns']}>
        <section className={`card ${classes['list']}`} aria-labelledby="events">
          <h2 id="events">{say('replay.events')}</h2>
          <Nearby events={near} current={event} first={told.indexOf(near[0] ?? event)} from={called} go={going.to} />
        </section>
        <div className="card">
          <EventCard event={event} from={called}>
            <p className={classes['links']}>
              <Link to="/events/$position" params={{ position: String(event.position) }} className="text-link">
                {say('replay.open-event')}
              </Link>
              {record === undefined && (
                <Link
                  to="."
                  search={(now) => ({ ...now, record: event.stream, at: event.position })}
                  className="text-link"
                >
                  {say('replay.this-record')}
                </Link>
              )}
            </p>
          </EventCard>
        </div>
        <div className={classes['right']}>
          <RecordState step={step} from={called} />
          <section className={`card ${classes['totals']}`} aria-labelledby="totals">
            <h2 id="totals">{say('replay.book-after', { position: event.position })}</h2>
            <ul>
              {(['facts', 'corrections', 'withdrawn', 'organisations'] as const).map((total) => (
                <li key={total}>
                  <b className="figures">{totals[total]}</b> {say(`replay.total-${total}`)}
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}
