import { Link } from '@tanstack/react-router';
import type { ExpiryBoard, ExpiryCard } from '../../../projections/expiry.ts';
import { openInWords, silenceInWords, type DeliveryOnDay } from '../boards/delivery-columns.tsx';
import type { DueAnswer } from '../due/due-screen.tsx';
import { kindsDue } from '../due/kinds-due.ts';
import { WhatIsDue } from '../due/what-is-due.tsx';
import { useWords } from '../language/language.ts';
import { dayInWords } from '../words/dates.ts';
import { boundsInWords } from '../words/reckoned.ts';
import type { DueFilters } from '../due/filters.ts';
import { ALL } from '../shell/relationship.ts';
import { adding, Panel, PanelLine } from './panel.tsx';
import classes from './overview.module.css';

/** The lines a panel has; the screen behind it has them all. */
const LINES = 5;

interface OfRelationship {
  readonly rel: string;
}

/** The due list of a relationship, as its address says it. */
export const dueOf = (rel: string): DueFilters => (rel === ALL ? {} : { relationship: rel });

function More({
  of,
  to,
  rel,
  search,
}: OfRelationship & { readonly of: number; readonly to: string; readonly search?: object }) {
  const { say } = useWords();
  if (of <= LINES) return null;
  return (
    <p>
      <Link to={to} params={{ rel }} search={adding(search) as never} className="text-link">
        {say('overview.more', { count: of - LINES })}
      </Link>
    </p>
  );
}

/** What is late, and what comes next. */
export function ToDoPanel({ due: { items }, rel }: OfRelationship & { readonly due: DueAnswer }) {
  const { say } = useWords();
  return (
    <Panel title={say('overview.to-do')} to="/due" search={dueOf(rel)} link={say('due.title')} rel={rel}>
      {items.length === 0 && <p className="quiet">{say('due.none-why')}</p>}
      <ul>
        {items.slice(0, LINES).map((item) => (
          <PanelLine
            key={`${item.record} ${item.what}`}
            kind={kindsDue[item.what]}
            record={item.record}
            titles={item.titles}
          >
            {item.when === 'overdue' && (
              <>
                <b className={classes['late']}>{say('overview.overdue')}</b> ·{' '}
              </>
            )}
            <WhatIsDue item={item} />
          </PanelLine>
        ))}
      </ul>
      <More of={items.length} to="/due" search={dueOf(rel)} rel={rel} />
    </Panel>
  );
}

/** What ends or needs notice in the year ahead, then what is over unsaid, then what has no known end. */
export function EndingPanel({
  board: { ahead, ended, unknown, until },
  rel,
}: OfRelationship & { readonly board: ExpiryBoard & { readonly until: string } }) {
  const { say, language } = useWords();
  const to = '/r/$rel/expiry';
  const day = dayInWords(until, language, { weekday: false });
  const lines = [
    ...ahead.map((card) => ({ card, place: 'ahead' as const })),
    ...ended.map((card) => ({ card, place: 'ended' as const })),
    ...unknown.map((card) => ({ card, place: 'unknown' as const })),
  ];
  return (
    <Panel title={say('overview.ending')} to={to} link={say('shell.expiry')} rel={rel}>
      {ahead.length === 0 && <p className="quiet">{say('overview.ending-none', { day })}</p>}
      <ul>
        {lines.slice(0, LINES).map(({ card, place }) => (
          <PanelLine key={card.record} kind="agreement" {...card}>
            {place !== 'ahead' && say(`expiry.${place}`)}
            {place === 'ended' && ' · '}
            {place !== 'unknown' && <FirstDay card={card} />}
          </PanelLine>
        ))}
      </ul>
      <More of={lines.length} to={to} rel={rel} />
    </Panel>
  );
}

/** The day to act: the deadline for notice where one is ahead, else the end. */
function FirstDay({ card: { noticeBy, end, actBy } }: { readonly card: ExpiryCard }) {
  const { say, language } = useWords();
  const lastForNotice = noticeBy?.latest ?? noticeBy?.earliest;
  const isNotice = noticeBy && actBy !== undefined && lastForNotice && lastForNotice >= actBy;
  return (
    <>
      {say(isNotice ? 'agreements.notice-by' : 'agreements.ends')}{' '}
      <b className="figures">{boundsInWords(isNotice ? noticeBy : end, language, say)}</b>
    </>
  );
}

/** What was announced or promised and is open still, the longest silence first. */
export function AnnouncedPanel({
  rows,
  open,
  rel,
}: OfRelationship & { readonly rows: readonly DeliveryOnDay[]; readonly open: number }) {
  const { say } = useWords();
  const to = '/r/$rel/delivery';
  const shown = rows.filter((row) => row.open.length > 0 && row.standing !== 'withdrawn').slice(0, LINES);
  return (
    <Panel title={say('overview.announced')} to={to} link={say('delivery.title')} rel={rel}>
      {open === 0 && <p className="quiet">{say('overview.announced-none')}</p>}
      <ul>
        {shown.map((row) => (
          <PanelLine key={row.record} {...row}>
            {openInWords(row.open, say)} · <b>{silenceInWords(row.silence, say)}</b>
          </PanelLine>
        ))}
      </ul>
      <More of={open} to={to} rel={rel} />
    </Panel>
  );
}
