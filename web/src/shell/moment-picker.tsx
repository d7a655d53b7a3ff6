import { Popover, TextInput } from '@mantine/core';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { IconCalendarEvent, IconChevronDown, IconFeather, IconX } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { addDays, dayOf, daysIn, isDay } from '../../../events/values/day.ts';

import { useMomentAnswer } from '../api/reading.ts';
import { Panel } from '../kit/panel.tsx';
import { useWords } from '../language/language.ts';
import { dayInWords } from '../words/dates.ts';
import { useBook } from './session.ts';
import classes from './moment-picker.module.css';

type Which = 'asOf' | 'asKnownOn';

const icons = { asOf: IconCalendarEvent, asKnownOn: IconFeather };
const labels = { asOf: 'moments.in-effect', asKnownOn: 'moments.known' } as const;
const whats = { asOf: 'moments.in-effect-what', asKnownOn: 'moments.known-what' } as const;

/** Whether the screen sets this moment itself: Compare has two of them, and between two days only those. */
const useSetOnPage = (which: Which): boolean =>
  useRouterState({
    select: ({ location: { pathname, search } }) =>
      /^\/r\/[^/]+\/compare$/.test(pathname) && (which === 'asOf' || search.axis !== 'effect'),
  });

/** The last day of the month before a day's. */
const endOfLastMonth = (today: string): string => addDays(`${today.slice(0, 8)}01`, -1);

/** The same day of another year; 29 February becomes the 28th. */
const inYears = (today: string, years: number): string => {
  const [year = 1, month = 1, day = 1] = today.split('-').map(Number);
  return dayOf(year + years, month, Math.min(day, daysIn(year + years, month)));
};

/** One of the two moments: what it is now, and a small form to choose another. */
export function MomentPicker({ which, value }: { readonly which: Which; readonly value: string | undefined }) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const { today, head } = useBook();
  const MomentIcon = icons[which];
  const onPage = useSetOnPage(which);

  const choose = (moment: string | undefined) => {
    setOpen(false);
    void navigate({ to: '.', search: (search) => ({ ...search, [which]: moment }) });
  };
  const said =
    value === undefined
      ? say('moments.today')
      : value.startsWith('@')
        ? say('moments.event', { position: value.slice(1) })
        : dayInWords(value, language, { weekday: false });

  if (onPage)
    return (
      <div className={classes['half']} data-which={which}>
        <span className={classes['open']}>
          <MomentIcon size={17} aria-hidden />
          <span className={classes['said']}>
            <small>{say(labels[which])} </small>
            <b>{say('moments.on-page')}</b>
          </span>
        </span>
      </div>
    );
  return (
    <Panel open={open} setOpen={setOpen} width={288} position="bottom-end">
      <div className={classes['half']} data-which={which} data-past={value !== undefined || undefined}>
        <Popover.Target>
          <button type="button" className={classes['open']} onClick={() => setOpen((was) => !was)} data-moment={which}>
            <MomentIcon size={17} aria-hidden />
            <span className={classes['said']}>
              <small>{say(labels[which])} </small>
              <b className="figures">{said}</b>
            </span>
            {value === undefined && <IconChevronDown size={14} aria-hidden className={classes['chevron']} />}
          </button>
        </Popover.Target>
        {value !== undefined && (
          <button
            type="button"
            className={classes['clear']}
            onClick={() => choose(undefined)}
            aria-label={say('moments.back-to-today', { which: say(labels[which]) })}
          >
            <IconX size={14} aria-hidden />
          </button>
        )}
      </div>
      <Popover.Dropdown className={classes['form']} data-which={which}>
        <p>
          <b>{say(labels[which])}</b> <span className="quiet">{say(whats[which])}</span>
        </p>
        <DayForm which={which} value={value?.startsWith('@') ? '' : (value ?? today)} choose={choose} />
        <Zone which={which} />
        <ul className={classes['presets']}>
          {presets(which, today).map(([key, day]) => (
            <li key={key}>
              <button type="button" onClick={() => choose(day)}>
                <span>{say(key)}</span>
                {day !== undefined && (
                  <span className="quiet figures">{dayInWords(day, language, { weekday: false })}</span>
                )}
              </button>
            </li>
          ))}
        </ul>
        {which === 'asKnownOn' && head >= 0 && <EventForm head={head} choose={choose} />}
      </Popover.Dropdown>
    </Panel>
  );
}

const presets = (which: Which, today: string) =>
  which === 'asOf'
    ? ([
        ['moments.today', undefined],
        ['moments.start-of-year', `${today.slice(0, 5)}01-01`],
        ['moments.in-a-year', inYears(today, 1)],
      ] as const)
    : ([
        ['moments.today', undefined],
        ['moments.last-month', endOfLastMonth(today)],
        ['moments.year-ago', inYears(today, -1)],
      ] as const);

function DayForm({
  which,
  value,
  choose,
}: {
  readonly which: Which;
  readonly value: string;
  readonly choose: (day: string) => void;
}) {
  const { say } = useWords();
  const [typed, setTyped] = useState(value);
  const [wrong, setWrong] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const day = typed.trim().replaceAll('/', '-');
    if (isDay(day)) choose(day);
    else setWrong(true);
  };
  return (
    <form onSubmit={submit} className={classes['line']}>
      <TextInput
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setWrong(false);
        }}
        aria-label={say(labels[which])}
        error={wrong ? say('moments.no-day') : null}
        maxLength={10}
        data-autofocus
      />
      <button type="submit">{say('moments.show')}</button>
    </form>
  );
}

function Zone({ which }: { readonly which: Which }) {
  const { say } = useWords();
  const { timeZone } = useBook();
  const { data } = useMomentAnswer();
  if (which === 'asOf') return <p className={classes['zone']}>{say('moments.in-effect-zone')}</p>;
  return (
    <p className={classes['zone']}>
      {data && say('moments.known-zone', { position: data.position, zone: timeZone ?? 'UTC' })}
    </p>
  );
}

function EventForm({ head, choose }: { readonly head: number; readonly choose: (moment: string) => void }) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (/^\d{1,15}$/.test(typed) && Number(typed) <= head) choose(`@${Number(typed)}`);
    else setWrong(true);
  };
  return (
    <form onSubmit={submit} className={classes['line']}>
      <TextInput
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setWrong(false);
        }}
        label={say('moments.event-number')}
        error={wrong ? say('moments.no-event', { head }) : null}
        inputMode="numeric"
        maxLength={15}
      />
      <button type="submit">{say('moments.show')}</button>
    </form>
  );
}
