/**
 * Joint research institutes: announced, opened, closed, or never opened.
 *
 * STORAGE FORMAT: the `data` shapes below are written to the log. In this order: what is stored, what it adds up to.
 */
import { applyChanges } from './changes.ts';
import { vouched, type Corrected, type Vouched } from './records.ts';
import type { Event, Subject } from './subject.ts';
import type { Day } from './values/day.ts';
import { certainlyAfter } from './values/occurred-on.ts';
import type { Text } from './values/text.ts';

interface InstituteDetails {
  readonly relationships: readonly string[];
  readonly titles: readonly Text[];
  /** Organisations that run it together: at least two. */
  readonly hosts: readonly string[];
  /** The agreement it rests on. */
  readonly basis?: string;
  /** What it works on. */
  readonly fields: readonly Text[];
  /** ISO 3166-2 code or place id. */
  readonly place?: string;
}

export type InstituteAnnounced = Event<'InstituteAnnounced', InstituteDetails & { readonly announcedOn: string }>;
/** An institute whose announcement nobody wrote down; its opening follows. */
export type InstituteRegistered = Event<'InstituteRegistered', InstituteDetails>;
export type ResearchInstituteOpened = Event<'ResearchInstituteOpened', { readonly openedOn: string }>;
export type InstituteClosed = Event<'InstituteClosed', { readonly closedOn: string }>;
/** It came out that it will not or did not open; `knownOn` is since when that is known. */
export type InstituteNeverOpened = Event<'InstituteNeverOpened', { readonly knownOn: string }>;
export type InstituteCorrected = Corrected<'InstituteCorrected'>;

export type InstituteEvent =
  | InstituteAnnounced
  | InstituteRegistered
  | ResearchInstituteOpened
  | InstituteClosed
  | InstituteNeverOpened
  | InstituteCorrected;

/**
 * An institute. What happened to it has its date in a field of its own, which a correction can take away, and beside it
 * what vouches for it.
 */
export interface Institute extends InstituteDetails {
  readonly status: 'none' | 'recorded';
  /** The record's first event tells of it; absent where nobody wrote the announcement down. */
  readonly announcedOn?: string;
  readonly openedOn?: string;
  readonly opening?: Vouched;
  readonly closedOn?: string;
  readonly closing?: Vouched;
  /** Since when it is known that it never opened. */
  readonly neverOpenedKnownOn?: string;
  readonly neverOpening?: Vouched;
}

const noInstitute: Institute = { status: 'none', relationships: [], titles: [], hosts: [], fields: [] };

function evolve(institute: Institute, event: InstituteEvent): Institute {
  switch (event.type) {
    case 'InstituteAnnounced':
    case 'InstituteRegistered':
      return { ...noInstitute, ...event.data, status: 'recorded' };
    case 'ResearchInstituteOpened':
      return { ...institute, openedOn: event.data.openedOn, opening: vouched(event) };
    case 'InstituteClosed':
      return { ...institute, closedOn: event.data.closedOn, closing: vouched(event) };
    case 'InstituteNeverOpened':
      return { ...institute, neverOpenedKnownOn: event.data.knownOn, neverOpening: vouched(event) };
    case 'InstituteCorrected':
      return applyChanges(institute, event.data.changes);
    default:
      event satisfies never;
      return institute;
  }
}

export const institutes: Subject<Institute, InstituteEvent> = {
  kind: 'institute',
  types: {
    InstituteAnnounced: { version: 1 },
    InstituteRegistered: { version: 1 },
    ResearchInstituteOpened: { version: 1, part: true },
    InstituteClosed: { version: 1, part: true },
    InstituteNeverOpened: { version: 1, part: true },
    InstituteCorrected: { version: 1 },
  },
  vouchers: { openedOn: 'opening', closedOn: 'closing', neverOpenedKnownOn: 'neverOpening' },
  initial: noInstitute,
  evolve,
};

export type InstituteStatus = 'announced' | 'opened' | 'closed' | 'neverOpened';

/** What the status is read from: a whole institute, or a row that was made of one. */
export type InstituteCourse = Pick<Institute, 'openedOn' | 'closedOn' | 'neverOpenedKnownOn'>;

/** What is known of the institute on a day (or in all): what happened counts unless it certainly lies after the day. */
export function instituteStatus(
  { openedOn, closedOn, neverOpenedKnownOn }: InstituteCourse,
  day?: Day,
): InstituteStatus {
  const byThen = (on: string | undefined) => on !== undefined && (day === undefined || !certainlyAfter(on, day));
  if (byThen(closedOn)) return 'closed';
  if (byThen(openedOn)) return 'opened';
  return byThen(neverOpenedKnownOn) ? 'neverOpened' : 'announced';
}
