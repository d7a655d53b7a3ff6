/**
 * The due list: what must be done until when, made at reading from commitments, agreements and planned visits. It is
 * level-triggered: what was missed stays on it until something is written that settles it.
 */
import { termOf, type Step } from '../events/agreement-term.ts';
import { isConcluded } from '../events/agreements.ts';
import { commitmentStatus, isSettled } from '../events/commitments.ts';
import { addDays, addMonths, type Day } from '../events/values/day.ts';
import { boundsOf, sortKey } from '../events/values/occurred-on.ts';
import type { Text } from '../events/values/text.ts';
import { agreementOf, agreementOn, type AgreementRow } from './agreement-register.ts';
import { datesOf } from './by-then.ts';
import type { CommitmentRow } from './commitments.ts';
import type { RecordRow } from './records.ts';

/** Where a line stands in the list. */
export type DueWhen = 'overdue' | 'thisWeek' | 'thisMonth' | 'later' | 'noDate';

export interface DueItem {
  /**
   * To keep a promise, to give notice before an agreement renews or ends, to say what became of one that ends, to say
   * whether a planned visit was held.
   */
  readonly what: 'commitment' | 'notice' | 'end' | 'visit';
  readonly record: string;
  readonly titles: readonly Text[];
  /** The account that looks after it. */
  readonly owner: string | null;
  /** The bounds of the day; null where there is no such bound. */
  readonly dueOn: { readonly earliest: Day | null; readonly latest: Day | null };
  readonly when: DueWhen;
  readonly how: readonly Step[];
}

/** Day of the week, Monday 0 to Sunday 6 (Sakamoto's method). */
function weekday(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const shifted = month < 3 ? year - 1 : year;
  const offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const fromSunday =
    shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + offset + date;
  return (fromSunday + 6) % 7;
}

/** The Sunday of the week a day is in (ISO 8601: weeks begin on Monday), and the last day of its month. */
const endOfWeek = (day: Day): Day => addDays(day, 6 - weekday(day));
const endOfMonth = (day: Day): Day => addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1);

/**
 * Where something stands that is to be done by `by` and is certainly late after `latest`. Once `by` has passed and it is
 * not certain that it is late, it is for this week: it may be.
 */
function whenDue(by: Day | null, latest: Day | null, day: Day): DueWhen {
  if (by === null) return 'noDate';
  if (latest !== null && latest < day) return 'overdue';
  if (by <= endOfWeek(day)) return 'thisWeek';
  return by <= endOfMonth(day) ? 'thisMonth' : 'later';
}

/**
 * Where a commitment stands in the list on a day; null once it is settled. A due date of a month or a year is over with
 * its last day; an open one (`2019-06/..`) is due when it begins and never certainly late.
 */
export function dueOn(row: CommitmentRow, day: Day): DueWhen | null {
  if (row.standing === 'withdrawn') return null;
  if (isSettled(commitmentStatus(row, day))) return null;
  const { latest, startLatest } = boundsOf(row.dueOn);
  return whenDue(latest ?? startLatest, latest, day);
}

/** The line a commitment has in the list on a day, if any. */
export function dueOfCommitment(row: CommitmentRow, day: Day): readonly DueItem[] {
  const when = dueOn(row, day);
  if (when === null) return [];
  const { earliest, latest } = boundsOf(row.dueOn);
  const moved = row.rescheduled.map(({ was, now }) => ({ code: 'due.rescheduled', params: { was, now } }));
  return [
    {
      what: 'commitment',
      record: row.record,
      titles: row.what,
      owner: row.owner ?? null,
      dueOn: { earliest, latest },
      when,
      how: moved.length > 0 ? moved : [{ code: 'due.stated', params: { dueOn: row.dueOn } }],
    },
  ];
}

/** The deadline that can still be met or was missed: with tacit renewal, after a missed one comes the next term's. */
export function noticeOn(row: AgreementRow, day: Day) {
  const { term } = agreementOn(row, day);
  const { end, noticeBy, renewsTacitly } = term;
  const missed = noticeBy?.latest != null && noticeBy.latest < day;
  if (!renewsTacitly || !missed || end.latest === null) return { end, noticeBy };
  return { end, noticeBy: termOf(agreementOf(row), addDays(end.latest, 1)).noticeBy };
}

/**
 * The lines an agreement has in the list on a day: the deadline for notice, while none was given, and the end, which
 * stays until somebody writes down a renewal, a termination or what took its place. The day to act is the earliest it
 * may be.
 */
export function dueOfAgreement(row: AgreementRow, day: Day): readonly DueItem[] {
  if (row.standing === 'withdrawn' || !isConcluded(row)) return [];
  if (row.terminatedOn !== undefined || row.supersededOn !== undefined) return [];
  const { end, noticeBy } = noticeOn(row, day);
  const over = end.latest !== null && end.latest < day;
  const renewedOnAndOn = row.derived.renewsTacitly && row.notices.length === 0;
  const lines = [
    { what: 'notice', due: row.notices.length === 0 && !over ? noticeBy : null },
    { what: 'end', due: renewedOnAndOn ? null : end },
  ] as const;
  return lines.flatMap(({ what, due }) => {
    if (due?.kind !== 'bounds') return [];
    const { earliest, latest, how } = due;
    const when = whenDue(earliest ?? latest, latest, day);
    return [{ what, record: row.record, titles: row.titles, owner: null, dueOn: { earliest, latest }, when, how }];
  });
}

/**
 * The line a planned visit has in the list once its day has passed, and where the day is disputed, every day claimed: it
 * stays until somebody writes down that it was held or cancelled.
 * @param row in the register of records
 */
export function dueOfVisit(row: RecordRow, day: Day): readonly DueItem[] {
  const { kind, status, withdrawn, record, titles, occurredOn, claims } = row;
  if (kind !== 'visit' || status !== 'planned' || withdrawn) return [];
  const dates = [...new Set(datesOf(occurredOn, claims))];
  const keys = dates.map(sortKey);
  const latest = keys
    .map((key) => key.latest)
    .toSorted()
    .at(-1);
  if (latest === undefined || latest >= day) return [];
  const earliest = keys.map((key) => key.earliest).toSorted()[0] || null;
  const how = dates.map((plannedOn) => ({ code: 'due.planned-for', params: { plannedOn } }));
  return [{ what: 'visit', record, titles, owner: null, dueOn: { earliest, latest }, when: 'overdue', how }];
}

const inOrder: readonly DueWhen[] = ['overdue', 'thisWeek', 'thisMonth', 'later', 'noDate'];

/** The list in its order: what is late first, then by the day, what has no date last. */
export const dueList = (items: readonly DueItem[]): readonly DueItem[] => {
  const key = ({ when, dueOn: { earliest, latest }, record, what }: DueItem) =>
    `${inOrder.indexOf(when)} ${earliest ?? latest ?? ''} ${record} ${what}`;
  return items.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
};

/** How many lines stand where in the list. */
export type DueCounts = { readonly [W in DueWhen]: number };

export function dueCounts(items: readonly DueItem[]): DueCounts {
  const counts = { overdue: 0, thisWeek: 0, thisMonth: 0, later: 0, noDate: 0 };
  for (const { when } of items) counts[when] += 1;
  return counts;
}
