/**
 * Commitments: what one side promised, until when, and what became of it.
 *
 * STORAGE FORMAT: the `data` shapes below are written to the log. In this order: what is stored, what it adds up to.
 */
import { applyChanges } from './changes.ts';
import { vouched, type Corrected, type Vouched } from './records.ts';
import type { Event, Subject } from './subject.ts';
import type { Day } from './values/day.ts';
import { certainlyAfter, certainlyBefore, UNKNOWN } from './values/occurred-on.ts';
import type { Text } from './values/text.ts';

export type CommitmentKind = 'pledge' | 'action-item' | 'obligation';

interface CommitmentDetails {
  readonly relationships: readonly string[];
  readonly kind: CommitmentKind;
  readonly what: readonly Text[];
  /** Organisations, people or places: ids or ISO 3166-2 codes. */
  readonly promisors: readonly string[];
  readonly promisees: readonly string[];
  /** The agreement, visit, gathering, institute or project it comes from. */
  readonly from?: string;
  readonly madeOn: string;
  /** `unknown` where no date was named. */
  readonly dueOn: string;
  /** The account that looks after it. */
  readonly owner?: string;
}

export interface Fulfilment {
  /** 1, 2, … in the order of telling. */
  readonly key: number;
  readonly fulfilledOn: string;
  readonly extent: 'whole' | 'part';
  /** What shows it, in words; empty where the sources of the event alone do. */
  readonly evidence: readonly Text[];
}

export type CommitmentMade = Event<'CommitmentMade', CommitmentDetails>;
export type CommitmentAssigned = Event<'CommitmentAssigned', { readonly owner: string }>;
export type CommitmentRescheduled = Event<'CommitmentRescheduled', { readonly dueOn: string }>;
export type CommitmentFulfilled = Event<'CommitmentFulfilled', Fulfilment>;
/** The promisee, or the parties, no longer ask for it. Why is in the entry's reason. */
export type CommitmentReleased = Event<'CommitmentReleased', { readonly releasedOn: string }>;
/** Another commitment took its place. */
export type CommitmentSuperseded = Event<
  'CommitmentSuperseded',
  { readonly by: string; readonly supersededOn: string }
>;
export type CommitmentCorrected = Corrected<'CommitmentCorrected'>;

export type CommitmentEvent =
  | CommitmentMade
  | CommitmentAssigned
  | CommitmentRescheduled
  | CommitmentFulfilled
  | CommitmentReleased
  | CommitmentSuperseded
  | CommitmentCorrected;

/** A due date that was replaced, and what vouches for the new one. */
export interface Rescheduling extends Vouched {
  readonly was: string;
  readonly now: string;
  readonly reason: string;
}

export interface Commitment extends CommitmentDetails {
  readonly status: 'none' | 'made';
  readonly rescheduled: readonly Rescheduling[];
  readonly fulfilments: readonly (Fulfilment & Vouched)[];
  readonly release?: Vouched & { readonly releasedOn: string; readonly reason: string };
  readonly superseded?: Vouched & { readonly by: string; readonly supersededOn: string };
}

const noCommitment: Commitment = {
  status: 'none',
  relationships: [],
  kind: 'pledge',
  what: [],
  promisors: [],
  promisees: [],
  madeOn: UNKNOWN,
  dueOn: UNKNOWN,
  rescheduled: [],
  fulfilments: [],
};

function evolve(commitment: Commitment, event: CommitmentEvent): Commitment {
  switch (event.type) {
    case 'CommitmentMade':
      return { ...noCommitment, ...event.data, status: 'made' };
    case 'CommitmentAssigned':
      return { ...commitment, owner: event.data.owner };
    case 'CommitmentRescheduled': {
      const { dueOn: now } = event.data;
      const rescheduling = { was: commitment.dueOn, now, reason: event.reason ?? '', ...vouched(event) };
      return { ...commitment, dueOn: now, rescheduled: [...commitment.rescheduled, rescheduling] };
    }
    case 'CommitmentFulfilled':
      return { ...commitment, fulfilments: [...commitment.fulfilments, { ...event.data, ...vouched(event) }] };
    case 'CommitmentReleased':
      return { ...commitment, release: { ...event.data, reason: event.reason ?? '', ...vouched(event) } };
    case 'CommitmentSuperseded':
      return { ...commitment, superseded: { ...event.data, ...vouched(event) } };
    case 'CommitmentCorrected':
      return applyChanges(commitment, event.data.changes);
    default:
      event satisfies never;
      return commitment;
  }
}

export const commitments: Subject<Commitment, CommitmentEvent> = {
  kind: 'commitment',
  types: {
    CommitmentMade: { version: 1 },
    CommitmentAssigned: { version: 1, part: true },
    CommitmentRescheduled: { version: 1 },
    CommitmentFulfilled: { version: 1, part: true },
    CommitmentReleased: { version: 1, part: true },
    CommitmentSuperseded: { version: 1, part: true },
    CommitmentCorrected: { version: 1 },
  },
  initial: noCommitment,
  evolve,
};

/** What the status is read from: a whole commitment, or a row that was made of one. */
export interface CommitmentCourse {
  readonly dueOn: string;
  readonly fulfilments: readonly Pick<Fulfilment, 'extent' | 'fulfilledOn'>[];
  readonly release?: { readonly releasedOn: string };
  readonly superseded?: { readonly supersededOn: string };
}

export type CommitmentStatus = 'open' | 'fulfilled' | 'partly' | 'lapsed' | 'released' | 'superseded';

/** Nothing more is asked for: it was given in whole, let off, or another took its place. */
export const isSettled = (status: CommitmentStatus): boolean =>
  status === 'fulfilled' || status === 'released' || status === 'superseded';

/**
 * What a commitment is on a day (or in all, where it never lapses). What happened counts unless it certainly lies after
 * the day, so that a fulfilment of an unknown date counts always; it has lapsed once its due date is certainly over.
 * What was given in part stays `partly` after the due date: something was delivered.
 */
export function commitmentStatus(commitment: CommitmentCourse, day?: Day): CommitmentStatus {
  const byThen = (occurredOn: string) => day === undefined || !certainlyAfter(occurredOn, day);
  const given = commitment.fulfilments.filter(({ fulfilledOn }) => byThen(fulfilledOn));
  if (given.some(({ extent }) => extent === 'whole')) return 'fulfilled';
  if (commitment.superseded && byThen(commitment.superseded.supersededOn)) return 'superseded';
  if (commitment.release && byThen(commitment.release.releasedOn)) return 'released';
  if (given.length > 0) return 'partly';
  return day !== undefined && certainlyBefore(commitment.dueOn, day) ? 'lapsed' : 'open';
}
