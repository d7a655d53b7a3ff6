/**
 * Places: regions, cities, venues, and zones that somebody designated. A region that has an ISO 3166 code needs no
 * record: commands take the code itself.
 *
 * STORAGE FORMAT: the `data` shapes below are written to the log. In this order: what is stored, what it adds up to.
 */
import { applyChanges } from './changes.ts';
import { vouched, type Corrected, type Vouched } from './records.ts';
import type { Event, Subject } from './subject.ts';
import type { Name, Text } from './values/text.ts';

export type PlaceKind = 'region' | 'city' | 'venue' | 'zone';

interface PlaceDetails {
  readonly relationships: readonly string[];
  readonly names: readonly Name[];
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2 or ISO 3166-2, where the place has one of its own. */
  readonly code?: string;
  /** The place it lies in: an ISO 3166 code or a place id. */
  readonly within?: string;
}

/** A place a zone reaches into, and which part of it: "southeast". */
export interface Span {
  readonly place: string;
  readonly part?: readonly Text[];
}

/** What made a place a development zone. */
export interface Designation {
  /** The level of the authority: `national`. */
  readonly level: ZoneLevel;
  /** Its number among the zones of that level: 11 for the eleventh. */
  readonly ordinal?: number;
  readonly designatedOn: string;
  readonly spans: readonly Span[];
  /** The lines of business it is meant for. */
  readonly fields: readonly Text[];
}

export type ZoneLevel = 'national' | 'provincial' | 'municipal' | 'other' | 'unknown';

export type PlaceRegistered = Event<'PlaceRegistered', PlaceDetails>;
export type ZoneDesignated = Event<'ZoneDesignated', Designation>;
export type PlaceCorrected = Corrected<'PlaceCorrected'>;

export type PlaceEvent = PlaceRegistered | ZoneDesignated | PlaceCorrected;

export interface Place extends PlaceDetails {
  readonly designation: (Designation & Vouched) | null;
}

const noPlace: Place = { relationships: [], names: [], kind: 'region', designation: null };

function evolve(place: Place, event: PlaceEvent): Place {
  switch (event.type) {
    case 'PlaceRegistered':
      return { ...noPlace, ...event.data };
    case 'ZoneDesignated':
      return { ...place, designation: { ...event.data, ...vouched(event) } };
    case 'PlaceCorrected':
      return applyChanges(place, event.data.changes);
    default:
      event satisfies never;
      return place;
  }
}

export const places: Subject<Place, PlaceEvent> = {
  kind: 'place',
  types: {
    PlaceRegistered: { version: 1 },
    ZoneDesignated: { version: 1, part: true },
    PlaceCorrected: { version: 1 },
  },
  initial: noPlace,
  evolve,
};
