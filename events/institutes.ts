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

/** An institute; what happened to it stands in parts, each there or not, and a correction can take one away. */
export interface Institute extends InstituteDetails {
  readonly status: 'none' | 'recorded';
  readonly announced?: Vouched & { readonly announcedOn: string };
  readonly opened?: Vouched & { readonly openedOn: string };
  readonly closed?: Vouched & { readonly closedOn: string };
  readonly neverOpened?: Vouched & { readonly knownOn: string };
}

const noInstitute: Institute = { status: 'none', relationships: [], titles: [], hosts: [], fields: [] };

function evolve(institute: Institute, event: InstituteEvent): Institute {
  switch (event.type) {
    case 'InstituteAnnounced': {
      const { announcedOn, ...details } = event.data;
      return { ...noInstitute, ...details, announced: { announcedOn, ...vouched(event) }, status: 'recorded' };
    }
    case 'InstituteRegistered':
      return { ...noInstitute, ...event.data, status: 'recorded' };
    case 'ResearchInstituteOpened':
      return { ...institute, opened: { ...event.data, ...vouched(event) } };
    case 'InstituteClosed':
      return { ...institute, closed: { ...event.data, ...vouched(event) } };
    case 'InstituteNeverOpened':
      return { ...institute, neverOpened: { ...event.data, ...vouched(event) } };
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
    ResearchInstituteOpened: { version: 1 },
    InstituteClosed: { version: 1 },
    InstituteNeverOpened: { version: 1 },
    InstituteCorrected: { version: 1 },
  },
  initial: noInstitute,
  evolve,
};

export type InstituteStatus = 'announced' | 'opened' | 'closed' | 'neverOpened';

/** What is known of the institute on a day (or in all): what happened counts unless it certainly lies after the day. */
export function instituteStatus({ opened, closed, neverOpened }: Institute, day?: Day): InstituteStatus {
  const byThen = (occurredOn: string) => day === undefined || !certainlyAfter(occurredOn, day);
  if (closed && byThen(closed.closedOn)) return 'closed';
  if (opened && byThen(opened.openedOn)) return 'opened';
  return neverOpened && byThen(neverOpened.knownOn) ? 'neverOpened' : 'announced';
}
