/**
 * Visits: one place's delegation at another.
 *
 * STORAGE FORMAT: the `data` shapes below are written to the log. In this order: what is stored, what it adds up to.
 */
import { applyChanges } from './changes.ts';
import { vouched, type Corrected, type Vouched } from './records.ts';
import type { Event, Subject, Upcaster } from './subject.ts';
import { nobodyCounted, type Attendance } from './values/attendance.ts';
import { UNKNOWN } from './values/occurred-on.ts';
import type { Text } from './values/text.ts';

/** Who came: the sending body, the head with the title held then, and how many. Ids of organisations and people. */
export interface Delegation {
  readonly sentBy: readonly string[];
  readonly head?: { readonly person: string; readonly titleThen?: string };
  readonly count: Attendance;
}

interface VisitDetails {
  readonly relationships: readonly string[];
  readonly titles: readonly Text[];
  /** Where the delegation comes from and goes to: ISO 3166-2 codes or place ids. */
  readonly from: string;
  readonly to: string;
  readonly occurredOn: string;
  readonly delegation: Delegation;
  /** Organisations that received the delegation. */
  readonly hosts: readonly string[];
  readonly purposes: readonly Text[];
}

export type VisitPlanned = Event<'VisitPlanned', VisitDetails>;
/** Version 1 had a single `purpose` text in English. */
export type VisitRecorded = Event<'VisitRecorded', VisitDetails>;
/** A visit that was planned has taken place; the details are what is known of it now. */
export type VisitHeld = Event<'VisitHeld', VisitDetails>;
export type StopAdded = Event<'StopAdded', Stop>;
export type AttendanceRecorded = Event<'AttendanceRecorded', { readonly count: Attendance }>;
/** A planned visit that will not take place. */
export type VisitCancelled = Event<'VisitCancelled', object>;
export type VisitCorrected = Corrected<'VisitCorrected'>;

export type VisitEvent =
  VisitPlanned | VisitRecorded | VisitHeld | StopAdded | AttendanceRecorded | VisitCancelled | VisitCorrected;

/** A place the delegation stopped at. `hosts` are organisations; `unnamedHosts` says what the source does not name. */
export interface Stop {
  /** 1, 2, … in the order of adding, which is the itinerary's order. */
  readonly key: number;
  readonly titles: readonly Text[];
  readonly occurredOn: string;
  readonly place?: string;
  readonly hosts: readonly string[];
  readonly unnamedHosts?: string;
  readonly note?: string;
}

export interface Visit extends VisitDetails {
  readonly status: 'none' | 'planned' | 'held' | 'cancelled';
  readonly stops: readonly (Stop & Vouched)[];
}

const noVisit: Visit = {
  status: 'none',
  relationships: [],
  titles: [],
  from: UNKNOWN,
  to: UNKNOWN,
  occurredOn: UNKNOWN,
  delegation: { sentBy: [], count: nobodyCounted },
  hosts: [],
  purposes: [],
  stops: [],
};

const purposeBecomesPurposes: Upcaster = ({ purpose, ...data }) => ({
  ...data,
  purposes: purpose === undefined || purpose === null ? [] : [{ text: purpose, language: 'en' }],
});

function evolve(visit: Visit, event: VisitEvent): Visit {
  switch (event.type) {
    case 'VisitPlanned':
      return { ...noVisit, ...event.data, status: 'planned' };
    case 'VisitRecorded':
      return { ...noVisit, ...event.data, status: 'held' };
    case 'VisitHeld':
      return { ...visit, ...event.data, status: 'held' };
    case 'StopAdded':
      return { ...visit, stops: [...visit.stops, { ...event.data, ...vouched(event) }] };
    case 'AttendanceRecorded':
      return { ...visit, delegation: { ...visit.delegation, count: event.data.count } };
    case 'VisitCancelled':
      return { ...visit, status: 'cancelled' };
    case 'VisitCorrected':
      return applyChanges(visit, event.data.changes);
    default:
      event satisfies never;
      return visit;
  }
}

export const visits: Subject<Visit, VisitEvent> = {
  kind: 'visit',
  types: {
    VisitPlanned: { version: 1 },
    VisitRecorded: { version: 2, upcasters: [purposeBecomesPurposes] },
    VisitHeld: { version: 1 },
    StopAdded: { version: 1, part: true },
    AttendanceRecorded: { version: 1 },
    VisitCancelled: { version: 1 },
    VisitCorrected: { version: 1 },
  },
  initial: noVisit,
  evolve,
};
