/**
 * Relationships: two or more places that work together, and the bodies that act for them.
 *
 * STORAGE FORMAT: the `data` shapes below are written to the log. In this order: what is stored, what it adds up to.
 */
import { applyChanges } from './changes.ts';
import { vouched, type Corrected, type Vouched } from './records.ts';
import type { Event, Subject } from './subject.ts';
import { UNKNOWN } from './values/occurred-on.ts';
import type { Name } from './values/text.ts';

export type RelationshipForm = 'sister-state' | 'friendship' | 'twinning' | 'cooperation' | 'network';

/** One of the places, and the organisations that act for it. */
export interface Side {
  /** An ISO 3166 code or a place id. */
  readonly place: string;
  readonly organisations: readonly string[];
}

interface RelationshipDetails {
  /** Its own slug alone: a relationship is a record of itself. */
  readonly relationships: readonly string[];
  readonly names: readonly Name[];
  /** At least two, no place twice. */
  readonly sides: readonly Side[];
  readonly form: RelationshipForm;
  readonly establishedOn: string;
}

export type RelationshipEstablished = Event<'RelationshipEstablished', RelationshipDetails>;
export type RelationshipEnded = Event<'RelationshipEnded', { readonly endedOn: string }>;
export type RelationshipCorrected = Corrected<'RelationshipCorrected'>;

export type RelationshipEvent = RelationshipEstablished | RelationshipEnded | RelationshipCorrected;

export interface Relationship extends RelationshipDetails {
  readonly status: 'none' | 'established' | 'ended';
  /** Absent until it has ended; beside it what vouches for that. */
  readonly endedOn?: string;
  readonly ending?: Vouched;
}

const noRelationship: Relationship = {
  status: 'none',
  relationships: [],
  names: [],
  sides: [],
  form: 'cooperation',
  establishedOn: UNKNOWN,
};

function evolve(relationship: Relationship, event: RelationshipEvent): Relationship {
  switch (event.type) {
    case 'RelationshipEstablished':
      return { ...noRelationship, ...event.data, status: 'established' };
    case 'RelationshipEnded':
      return { ...relationship, endedOn: event.data.endedOn, ending: vouched(event), status: 'ended' };
    case 'RelationshipCorrected': {
      const corrected = applyChanges(relationship, event.data.changes);
      return { ...corrected, status: corrected.endedOn === undefined ? 'established' : 'ended' };
    }
    default:
      event satisfies never;
      return relationship;
  }
}

export const relationships: Subject<Relationship, RelationshipEvent> = {
  kind: 'relationship',
  types: {
    RelationshipEstablished: { version: 1 },
    RelationshipEnded: { version: 1, part: true },
    RelationshipCorrected: { version: 1 },
  },
  vouchers: { endedOn: 'ending' },
  initial: noRelationship,
  evolve,
};
