/**
 * Gatherings: a forum, a meeting, a screening, a signing ceremony (schema.org calls them events; that word is taken).
 *
 * STORAGE FORMAT: the `data` shapes below are written to the log. In this order: what is stored, what it adds up to.
 */
import { applyChanges } from './changes.ts';
import { vouched, type Corrected, type Vouched } from './records.ts';
import type { Event, Subject } from './subject.ts';
import { nobodyCounted, type Attendance } from './values/attendance.ts';
import { UNKNOWN } from './values/occurred-on.ts';
import type { Text } from './values/text.ts';
import type { AttendanceRecorded } from './visits.ts';

export type GatheringForm =
  'forum' | 'meeting' | 'screening' | 'signing-ceremony' | 'groundbreaking' | 'exhibition' | 'other';

interface GatheringDetails {
  readonly relationships: readonly string[];
  readonly form: GatheringForm;
  readonly titles: readonly Text[];
  readonly occurredOn: string;
  /** Organisations that held it. */
  readonly organisers: readonly string[];
  /** ISO 3166-2 code or place id. */
  readonly place?: string;
  /** The visit or the larger gathering it belongs to. */
  readonly partOf?: string;
  readonly attendance: Attendance;
  /** The agreement that was signed there. */
  readonly agreement?: string;
  /** The project it started or served. */
  readonly project?: string;
}

/** Something that was shown: a film, a play, an exhibit. */
export interface Work {
  /** 1, 2, … in the order of telling. */
  readonly key: number;
  /** Empty where the source does not name it; `about` or `promotes` then says what is known of it. */
  readonly titles: readonly Text[];
  readonly about?: readonly Text[];
  /** The place or organisation it promotes: ISO 3166-2 code or id. */
  readonly promotes?: string;
  /** Left out: when the gathering was. */
  readonly occurredOn?: string;
}

export type GatheringHeld = Event<'GatheringHeld', GatheringDetails & { readonly works: readonly Work[] }>;
export type WorkScreened = Event<'WorkScreened', Work>;
export type GatheringCorrected = Corrected<'GatheringCorrected'>;

export type GatheringEvent = GatheringHeld | WorkScreened | AttendanceRecorded | GatheringCorrected;

export interface Gathering extends GatheringDetails {
  readonly status: 'none' | 'held';
  readonly works: readonly (Work & Vouched)[];
  /** What vouches for the attendance, where it was recorded after the gathering itself. */
  readonly counted?: Vouched;
}

const noGathering: Gathering = {
  status: 'none',
  relationships: [],
  form: 'other',
  titles: [],
  occurredOn: UNKNOWN,
  organisers: [],
  attendance: nobodyCounted,
  works: [],
};

function evolve(gathering: Gathering, event: GatheringEvent): Gathering {
  switch (event.type) {
    case 'GatheringHeld': {
      const works = event.data.works.map((work) => ({ ...work, ...vouched(event) }));
      return { ...noGathering, ...event.data, works, status: 'held' };
    }
    case 'WorkScreened':
      return { ...gathering, works: [...gathering.works, { ...event.data, ...vouched(event) }] };
    case 'AttendanceRecorded':
      return { ...gathering, attendance: event.data.count, counted: vouched(event) };
    case 'GatheringCorrected':
      return applyChanges(gathering, event.data.changes);
    default:
      event satisfies never;
      return gathering;
  }
}

export const gatherings: Subject<Gathering, GatheringEvent> = {
  kind: 'gathering',
  types: {
    GatheringHeld: { version: 1 },
    WorkScreened: { version: 1, part: true },
    AttendanceRecorded: { version: 1 },
    GatheringCorrected: { version: 1 },
  },
  initial: noGathering,
  evolve,
};
