/** The kinds of record and the types of event there are. */
import { catalogue } from '../../../../events/catalogue.ts';
import { recordEventTypes } from '../../../../events/records.ts';

export const kinds: readonly string[] = catalogue.subjects.map(({ kind }) => kind).toSorted();

export const types: readonly string[] = [
  ...new Set([...catalogue.subjects, { types: recordEventTypes }].flatMap((subject) => Object.keys(subject.types))),
].toSorted();
