/** The kinds of record and the types of event there are. */
import { catalogue, eventTypes } from '../../../../events/catalogue.ts';

export const kinds: readonly string[] = catalogue.subjects.map(({ kind }) => kind).toSorted();

export const types: readonly string[] = eventTypes.toSorted();
