/**
 * The expiry board: the agreements that end, or of which notice must be given, by a day. Made at reading from the
 * register; what has no known end, and what is over without anybody having said so, is never dropped.
 */
import type { AgreementTerm, Reckoned } from '../events/agreement-term.ts';
import { isConcluded, type Instrument } from '../events/agreements.ts';
import type { Day } from '../events/values/day.ts';
import type { Text } from '../events/values/text.ts';
import { agreementOn, type AgreementOn, type AgreementRow } from './agreement-register.ts';
import { noticeOn } from './due.ts';
import type { Standing } from './standing.ts';

export interface ExpiryCard {
  readonly record: string;
  readonly titles: readonly Text[];
  readonly instrument: Instrument;
  readonly inForce: AgreementOn['inForce']['answer'];
  readonly end: Reckoned;
  /** Null where no notice period is known, or notice was given. */
  readonly noticeBy: Reckoned | null;
  readonly renewsTacitly: boolean;
  /** The first day to act: the deadline for notice where there is one ahead, else the end; never before the day asked. */
  readonly actBy?: Day;
  readonly standing: Standing;
  readonly corrected: boolean;
}

/** Where an agreement stands on the board. */
export type ExpiryPlace = 'ahead' | 'ended' | 'unknown';

/** The first day of a bounded one that is not certainly over; null where it is, or has no bound. */
function firstAhead(bounds: Reckoned | null, day: Day): Day | null {
  if (bounds?.kind !== 'bounds') return null;
  if (bounds.latest !== null && bounds.latest < day) return null;
  const first = bounds.earliest ?? bounds.latest;
  return first === null || first < day ? day : first;
}

function cardOf(row: AgreementRow, term: AgreementTerm, day: Day) {
  const { record, titles, instrument, standing, corrected } = row;
  const { inForce } = agreementOn(row, day);
  const { end, noticeBy } = noticeOn(row, day);
  const open = row.notices.length === 0 ? noticeBy : null;
  const { renewsTacitly } = term;
  return {
    record,
    titles,
    instrument,
    inForce: inForce.answer,
    end,
    noticeBy: open,
    renewsTacitly,
    standing,
    corrected,
  };
}

/**
 * Where an agreement stands on the board of a day; null where nothing ends: it was not concluded, was withdrawn, holds
 * for ever, or somebody wrote down how it ended.
 */
export function expiryOf(
  row: AgreementRow,
  day: Day,
): { readonly place: ExpiryPlace; readonly card: ExpiryCard } | null {
  if (row.standing === 'withdrawn' || !isConcluded(row)) return null;
  const { inForce, term } = agreementOn(row, day);
  const settled = row.terminatedOn !== undefined || row.supersededOn !== undefined;
  if (term.end.kind === 'indefinite' || (settled && inForce.answer === 'no')) return null;
  const card = cardOf(row, term, day);
  const { end, noticeBy } = card;
  if (end.kind === 'unknown') return { place: 'unknown', card };
  const actBy = (settled ? null : firstAhead(noticeBy, day)) ?? firstAhead(end, day);
  if (actBy === null) return settled ? null : { place: 'ended', card };
  return { place: 'ahead', card: { ...card, actBy } };
}

export interface ExpiryBoard {
  /** By the day to act, up to the horizon. */
  readonly ahead: readonly ExpiryCard[];
  /** Over, as computed; nobody has written down what became of it. */
  readonly ended: readonly ExpiryCard[];
  readonly unknown: readonly ExpiryCard[];
  /** How many there are beyond the horizon. */
  readonly later: number;
}

/** The board of a day, up to and with the day `until`. */
export function expiryBoard(rows: readonly AgreementRow[], day: Day, until: Day): ExpiryBoard {
  const placed = rows.flatMap((row) => expiryOf(row, day) ?? []);
  const at = (place: ExpiryPlace, by: (card: ExpiryCard) => string) =>
    placed
      .filter((one) => one.place === place)
      .map(({ card }) => card)
      .toSorted((a, b) => (`${by(a)} ${a.record}` < `${by(b)} ${b.record}` ? -1 : 1));
  const ahead = at('ahead', ({ actBy = '' }) => actBy);
  const within = ahead.filter(({ actBy = '' }) => actBy <= until);
  return {
    ahead: within,
    ended: at('ended', ({ end }) => end.latest ?? ''),
    unknown: at('unknown', () => ''),
    later: ahead.length - within.length,
  };
}

/** How many agreements are in force on a day, are not, or may be; withdrawn ones apart. */
export interface AgreementCounts {
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
  readonly withdrawn: number;
}

export function countsOn(rows: readonly AgreementRow[], day: Day): AgreementCounts {
  const counts = { yes: 0, no: 0, unknown: 0, withdrawn: 0 };
  for (const row of rows)
    counts[row.standing === 'withdrawn' ? 'withdrawn' : agreementOn(row, day).inForce.answer] += 1;
  return counts;
}
