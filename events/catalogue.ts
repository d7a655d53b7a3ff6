/** Every kind of record there is, and the way from a stored entry to the event a fold sees. */
import { accounts } from './accounts.ts';
import { agreements } from './agreements.ts';
import { books } from './book.ts';
import { commitments } from './commitments.ts';
import type { Entry } from './entry.ts';
import { gatherings } from './gatherings.ts';
import { institutes } from './institutes.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { places } from './places.ts';
import { projects } from './projects.ts';
import { emptyRecord, evolveRecord, recordEventTypes, type RecordOf } from './records.ts';
import { relationships } from './relationships.ts';
import { reservations } from './reservations.ts';
import { sources } from './sources.ts';
import { statements } from './statements.ts';
import { envelopeOf, kindOf, type Event, type EventType, type Subject } from './subject.ts';
import { visits } from './visits.ts';

/** An entry this version cannot read. It is never skipped: whoever meets it stops, and says where. */
export class UnreadableEntry extends Error {
  override readonly name = 'UnreadableEntry';
  readonly position: number;
  constructor(position: number, why: string) {
    super(`position ${position}: ${why}`);
    this.position = position;
  }
}

/** Subjects differ in their state and events; where they are held together, both are opaque. */
export type AnySubject = Subject<unknown>;

export interface Catalogue {
  readonly subjects: readonly AnySubject[];
  /** @throws UnreadableEntry for a kind that does not exist. */
  subjectOf(id: string): AnySubject;
  /** The event type of a stored entry's type name, or undefined. */
  typeOf(kind: string, type: string): EventType | undefined;
  /**
   * The event of a stored entry, brought to the current version.
   * @throws UnreadableEntry with the position, for an unknown kind, type or version.
   */
  decode(entry: Entry, position: number): Event;
}

/**
 * Makes a catalogue of subjects.
 * @throws RangeError where two subjects share a kind, or a type lacks an upcaster from one of its earlier versions.
 */
export function catalogueOf(subjects: readonly AnySubject[]): Catalogue {
  const byKind = new Map<string, AnySubject>();
  for (const subject of subjects) {
    if (byKind.has(subject.kind)) throw new RangeError(`two subjects are called ${subject.kind}`);
    byKind.set(subject.kind, subject);
    for (const [type, { version, upcasters = [] }] of Object.entries(subject.types)) {
      if (upcasters.length !== version - 1)
        throw new RangeError(`${type} is at version ${version} and has ${upcasters.length} upcasters`);
    }
  }
  const typeOf = (kind: string, type: string): EventType | undefined => {
    const types: { readonly [type: string]: EventType } = byKind.get(kind)?.types ?? {};
    if (Object.hasOwn(types, type)) return types[type];
    const common: { readonly [type: string]: EventType } = recordEventTypes;
    return byKind.has(kind) && Object.hasOwn(common, type) ? common[type] : undefined;
  };
  return {
    subjects,
    subjectOf(id) {
      const subject = byKind.get(kindOf(id));
      if (!subject) throw new UnreadableEntry(-1, `there is no kind of record called ${kindOf(id)}`);
      return subject;
    },
    typeOf,
    decode(entry, position) {
      const known = typeOf(kindOf(entry.stream), entry.type);
      if (!known) {
        throw new UnreadableEntry(
          position,
          `${entry.type} in ${entry.stream} is not known here; was it written by a newer version?`,
        );
      }
      if (entry.version > known.version) {
        throw new UnreadableEntry(
          position,
          `${entry.type} has version ${entry.version}, known here up to ${known.version}; update Bridgebook`,
        );
      }
      let data = entry.data;
      for (let version = entry.version; version < known.version; version += 1) {
        const upcast = known.upcasters?.[version - 1];
        if (!upcast)
          throw new UnreadableEntry(position, `${entry.type} has version ${entry.version}, which never existed`);
        data = upcast(data);
      }
      return { ...envelopeOf(entry, position), type: entry.type, data };
    },
  };
}

/** The catalogue of this version of Bridgebook. */
export const catalogue: Catalogue = catalogueOf([
  visits,
  gatherings,
  statements,
  commitments,
  books,
  relationships,
  organisations,
  reservations,
  people,
  places,
  sources,
  agreements,
  institutes,
  projects,
  accounts,
]);

/** The name of every type of event there is. */
export const eventTypes: readonly string[] = [
  ...new Set([...catalogue.subjects, { types: recordEventTypes }].flatMap(({ types }) => Object.keys(types))),
];

/** What a record's events add up to. */
export function fold(id: string, events: readonly Event[]): RecordOf<unknown> {
  const subject = catalogue.subjectOf(id);
  return events.reduce((record, event) => evolveRecord(subject, record, event), emptyRecord<unknown>(subject, id));
}
