/**
 * Organisations: bodies of every kind, with their names over time and the identifiers others know them by.
 *
 * STORAGE FORMAT: the `data` shapes below are written to the log. In this order: what is stored, what it adds up to.
 */
import { applyChanges } from './changes.ts';
import type { Corrected } from './records.ts';
import type { Event, Subject } from './subject.ts';
import type { Name } from './values/text.ts';

export type OrganisationKind =
  | 'government'
  | 'legislature'
  | 'party'
  | 'university'
  | 'research'
  | 'school'
  | 'company'
  | 'association'
  | 'ngo'
  | 'media'
  | 'international'
  | 'other'
  | 'unknown';

export type IdentifierScheme = 'ror' | 'wikidata' | 'isni' | 'grid' | 'lei' | 'other';

/** What a register elsewhere calls the body, bare: `01an7q238`, not its address. */
export interface Identifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}

interface OrganisationDetails {
  readonly relationships: readonly string[];
  readonly names: readonly Name[];
  readonly kind: OrganisationKind;
  readonly identifiers: readonly Identifier[];
  /** An ISO 3166 code or a place id. */
  readonly jurisdiction?: string;
  /** The organisation it is part of. */
  readonly parent?: string;
}

export type OrganisationRegistered = Event<'OrganisationRegistered', OrganisationDetails>;
export type OrganisationNameAdded = Event<'OrganisationNameAdded', { readonly name: Name }>;
/** This record and `into` are the same body; from now on `into` stands for both. In the stream of the one merged. */
export type OrganisationMerged = Event<'OrganisationMerged', { readonly into: string }>;
/** The other half of a merge, in the stream of the survivor. */
export type OrganisationAbsorbed = Event<'OrganisationAbsorbed', { readonly merged: string }>;
/** The merge was undone; in the stream of the one that had been merged. */
export type OrganisationUnmerged = Event<'OrganisationUnmerged', { readonly from: string }>;
/** The other half of undoing a merge, in the stream of the survivor. */
export type OrganisationReleased = Event<'OrganisationReleased', { readonly merged: string }>;
/** The two look alike and are not the same body. In both streams, each naming the other. */
export type OrganisationDeclaredDistinct = Event<'OrganisationDeclaredDistinct', { readonly other: string }>;
/** The declaration was mistaken. In both streams. */
export type DistinctionTakenBack = Event<'DistinctionTakenBack', { readonly other: string }>;
export type OrganisationCorrected = Corrected<'OrganisationCorrected'>;

export type OrganisationEvent =
  | OrganisationRegistered
  | OrganisationNameAdded
  | OrganisationMerged
  | OrganisationAbsorbed
  | OrganisationUnmerged
  | OrganisationReleased
  | OrganisationDeclaredDistinct
  | DistinctionTakenBack
  | OrganisationCorrected;

export interface Organisation extends OrganisationDetails {
  /** The record that stands for this one, while the two are merged. That one may be merged on. */
  readonly mergedInto: string | null;
  /** The records this one stands for directly. */
  readonly absorbed: readonly string[];
  readonly distinctFrom: readonly string[];
}

const noOrganisation: Organisation = {
  relationships: [],
  names: [],
  kind: 'unknown',
  identifiers: [],
  mergedInto: null,
  absorbed: [],
  distinctFrom: [],
};

const without = (ids: readonly string[], id: string) => ids.filter((one) => one !== id);

function evolve(organisation: Organisation, event: OrganisationEvent): Organisation {
  switch (event.type) {
    case 'OrganisationRegistered':
      return { ...noOrganisation, ...event.data };
    case 'OrganisationNameAdded':
      return { ...organisation, names: [...organisation.names, event.data.name] };
    case 'OrganisationMerged':
      return { ...organisation, mergedInto: event.data.into };
    case 'OrganisationAbsorbed':
      return { ...organisation, absorbed: [...organisation.absorbed, event.data.merged] };
    case 'OrganisationUnmerged':
      return { ...organisation, mergedInto: null };
    case 'OrganisationReleased':
      return { ...organisation, absorbed: without(organisation.absorbed, event.data.merged) };
    case 'OrganisationDeclaredDistinct':
      return { ...organisation, distinctFrom: [...organisation.distinctFrom, event.data.other] };
    case 'DistinctionTakenBack':
      return { ...organisation, distinctFrom: without(organisation.distinctFrom, event.data.other) };
    case 'OrganisationCorrected':
      return applyChanges(organisation, event.data.changes);
    default:
      event satisfies never;
      return organisation;
  }
}

export const organisations: Subject<Organisation, OrganisationEvent> = {
  kind: 'organisation',
  types: {
    OrganisationRegistered: { version: 1 },
    OrganisationNameAdded: { version: 1 },
    OrganisationMerged: { version: 1 },
    OrganisationAbsorbed: { version: 1 },
    OrganisationUnmerged: { version: 1 },
    OrganisationReleased: { version: 1 },
    OrganisationDeclaredDistinct: { version: 1 },
    DistinctionTakenBack: { version: 1 },
    OrganisationCorrected: { version: 1 },
  },
  initial: noOrganisation,
  evolve,
};
