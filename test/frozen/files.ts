/** How the files of this folder are called. */
import { catalogue } from '../../events/catalogue.ts';
import { recordEventTypes } from '../../events/records.ts';
import { kindOf, type EventType } from '../../events/subject.ts';

const kindsWith = (type: string): readonly string[] =>
  catalogue.subjects.filter(({ types }) => Object.hasOwn(types, type)).map(({ kind }) => kind);

/**
 * `VisitRecorded.v1`; with the kind of record where several have a type of that name, since each has versions of its
 * own: `AttendanceRecorded.gathering.v1`.
 */
export const fileName = (stream: string, type: string, version: number): string =>
  kindsWith(type).length > 1 ? `${type}.${kindOf(stream)}.v${version}` : `${type}.v${version}`;

interface Published {
  readonly kind: string;
  readonly type: string;
  readonly version: number;
  readonly current: number;
}

/** Every version of every event type; of those that any record can have, on a visit. */
export const published: readonly Published[] = [
  ...catalogue.subjects.map(({ kind, types }) => ({ kind, types: types })),
  { kind: 'visit', types: recordEventTypes as { readonly [type: string]: EventType } },
].flatMap(({ kind, types }) =>
  Object.entries(types).flatMap(([type, { version: current }]) =>
    Array.from({ length: current }, (_, index) => ({ kind, type, version: index + 1, current })),
  ),
);
