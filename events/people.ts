/**
 * People: their names, sealed so that they can be erased, and the positions they held, which stand in clear.
 *
 * STORAGE FORMAT: the `data` shapes below are written to the log. In this order: what is stored, what it adds up to.
 */
import { applyChanges, type Changes } from './changes.ts';
import { vouched, type Vouched } from './records.ts';
import type { ERASED, Event, Subject } from './subject.ts';
import type { Day } from './values/day.ts';
import { boundsOf } from './values/occurred-on.ts';
import type { Name, Text } from './values/text.ts';

/** A sealed value as a fold sees it: opened, or the word `erased` where its key is gone. */
export type Erasable<T> = T | typeof ERASED;

export interface Contact {
  readonly email?: string;
  readonly phone?: string;
}

/** What a register elsewhere calls the person; sealed, since it leads to the name. */
export interface PersonIdentifier {
  readonly scheme: 'orcid' | 'wikidata' | 'isni' | 'other';
  readonly value: string;
}

/** A post somebody held. The title on a past fact is the one held then: a later post changes nothing about it. */
export interface Post {
  /** 1, 2, … in the order of recording. */
  readonly key: number;
  readonly titles: readonly Text[];
  readonly organisation?: string;
  /** EDTF. */
  readonly from: string;
  /** EDTF; absent where the post is still held, as far as the book knows. */
  readonly to?: string;
}

export type PersonRegistered = Event<
  'PersonRegistered',
  {
    readonly relationships: readonly string[];
    readonly names: Erasable<readonly Name[]>;
    readonly contact?: Erasable<Contact>;
    readonly identifiers?: Erasable<readonly PersonIdentifier[]>;
  }
>;
export type PersonAppointed = Event<'PersonAppointed', Post>;
export type AppointmentEnded = Event<'AppointmentEnded', { readonly position: number; readonly endedOn: string }>;
/**
 * `changes` holds unsealed fields only. What is sealed stands beside it, whole and new, and is absent where it is not
 * corrected (`contact: null` takes it away): the wrong value is not repeated, it stays sealed in the event that wrote it.
 */
export type PersonCorrected = Event<
  'PersonCorrected',
  {
    readonly changes: Changes;
    readonly names?: Erasable<readonly Name[]>;
    readonly contact?: Erasable<Contact> | null;
    readonly identifiers?: Erasable<readonly PersonIdentifier[]>;
  }
>;

export type PersonEvent = PersonRegistered | PersonAppointed | AppointmentEnded | PersonCorrected;

export interface Person {
  readonly relationships: readonly string[];
  readonly names: Erasable<readonly Name[]>;
  readonly contact: Erasable<Contact> | null;
  readonly identifiers: Erasable<readonly PersonIdentifier[]>;
  readonly positions: readonly (Post & Vouched)[];
}

const noPerson: Person = { relationships: [], names: [], contact: null, identifiers: [], positions: [] };

function corrected(person: Person, { changes, names, contact, identifiers }: PersonCorrected['data']): Person {
  return {
    ...applyChanges(person, changes),
    ...(names === undefined ? {} : { names }),
    ...(contact === undefined ? {} : { contact }),
    ...(identifiers === undefined ? {} : { identifiers }),
  };
}

function evolve(person: Person, event: PersonEvent): Person {
  switch (event.type) {
    case 'PersonRegistered':
      return { ...noPerson, ...event.data };
    case 'PersonAppointed':
      return { ...person, positions: [...person.positions, { ...event.data, ...vouched(event) }] };
    case 'AppointmentEnded': {
      const { position, endedOn } = event.data;
      const positions = person.positions.map((post) => (post.key === position ? { ...post, to: endedOn } : post));
      return { ...person, positions };
    }
    case 'PersonCorrected':
      return corrected(person, event.data);
    default:
      event satisfies never;
      return person;
  }
}

const sealed = ['names', 'contact', 'identifiers'];

export const people: Subject<Person, PersonEvent> = {
  kind: 'person',
  types: {
    PersonRegistered: { version: 1, sealed },
    PersonAppointed: { version: 1, part: true },
    AppointmentEnded: { version: 1, part: true },
    PersonCorrected: { version: 1, sealed },
  },
  initial: noPerson,
  evolve,
};

/**
 * The posts that were held on a day, as far as their dates tell. `certain` is false where the day lies within what is left
 * open: a post held from `2017` was possibly held on 1 March 2017, certainly on 1 March 2018.
 */
export function positionsOn<P extends Post>(
  positions: readonly P[],
  day: Day,
): readonly (P & { readonly certain: boolean })[] {
  return positions.flatMap((post) => {
    const from = boundsOf(post.from);
    const to = post.to === undefined ? null : boundsOf(post.to);
    const notYet = from.earliest !== null && day < from.earliest;
    const over = to !== null && to.latest !== null && day > to.latest;
    if (notYet || over) return [];
    const firm = [from, to].every((bounds) => !bounds?.uncertain && !bounds?.approximate);
    const begun = from.startLatest !== null && day >= from.startLatest;
    const lasting = to === null || (to.endEarliest !== null && day <= to.endEarliest);
    return [{ ...post, certain: firm && begun && lasting }];
  });
}
