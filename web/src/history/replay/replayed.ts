/**
 * Events played again, by the very folds and views of the book: what each made of its record, and what the book held after
 * it. A record is tens of events long, so that any step folds no more than that; only the totals are kept for each event.
 */
import { catalogue } from '../../../../events/catalogue.ts';
import type { Organisation } from '../../../../events/organisations.ts';
import { emptyRecord, evolveRecord, type RecordOf } from '../../../../events/records.ts';
import { directory, type DirectoryEntry } from '../../../../projections/directory.ts';
import { rowsOf } from '../../../../projections/projection.ts';
import { records, type RecordRow } from '../../../../projections/records.ts';
import type { SourceRow } from '../../../../projections/sources.ts';
import { timeline } from '../../../../projections/timeline.ts';
import type { LoggedEvent, Names, Related } from '../../api/answers.ts';

export interface Totals {
  readonly facts: number;
  readonly corrections: number;
  readonly withdrawn: number;
  readonly organisations: number;
}

/** The book before and after one event. */
export interface Step {
  readonly event: LoggedEvent;
  /** Undefined: the event made the record. */
  readonly before: RecordOf<unknown> | undefined;
  readonly after: RecordOf<unknown>;
  readonly totals: Totals;
}

const none: Totals = { facts: 0, corrections: 0, withdrawn: 0, organisations: 0 };

/** What one record adds to the totals of a relationship, or of the whole book (`all`). */
function shareOf(record: RecordOf<unknown> | undefined, relationship: string): Totals {
  if (!record) return none;
  const rows = record.withdrawn ? [] : rowsOf(timeline, record);
  const joined = record.kind === 'organisation' && (record as RecordOf<Organisation>).state.mergedInto !== null;
  return {
    facts: rows.filter(({ columns }) =>
      relationship === 'all' ? columns['lead'] === 1 : columns['relationship'] === relationship,
    ).length,
    corrections: record.corrections.length,
    withdrawn: record.withdrawn ? 1 : 0,
    organisations: record.kind === 'organisation' && !record.withdrawn && !joined ? 1 : 0,
  };
}

const changed = (totals: Totals, less: Totals, more: Totals): Totals => ({
  facts: totals.facts - less.facts + more.facts,
  corrections: totals.corrections - less.corrections + more.corrections,
  withdrawn: totals.withdrawn - less.withdrawn + more.withdrawn,
  organisations: totals.organisations - less.organisations + more.organisations,
});

export interface Replayed {
  readonly events: readonly LoggedEvent[];
  /** @throws RangeError where there is no such event. */
  at(index: number): Step;
  /** A record as it was after an event; undefined where it was not written yet. */
  record(id: string, index: number): RecordOf<unknown> | undefined;
}

function evolved(record: RecordOf<unknown> | undefined, event: LoggedEvent): RecordOf<unknown> {
  const subject = catalogue.subjectOf(event.stream);
  return evolveRecord(subject, record ?? emptyRecord<unknown>(subject, event.stream), event);
}

/** @param events in the order of the log, each record's from its first on. */
export function replayOf(events: readonly LoggedEvent[], relationship: string): Replayed {
  const held = new Map<string, RecordOf<unknown>>();
  /** Where the events of each record stand. */
  const places = new Map<string, number[]>();
  const sums: Totals[] = [];
  for (const [index, event] of events.entries()) {
    const before = held.get(event.stream);
    const after = evolved(before, event);
    held.set(event.stream, after);
    places.set(event.stream, [...(places.get(event.stream) ?? []), index]);
    sums.push(changed(sums.at(-1) ?? none, shareOf(before, relationship), shareOf(after, relationship)));
  }
  const record = (id: string, until: number): RecordOf<unknown> | undefined => {
    let folded: RecordOf<unknown> | undefined;
    for (const index of places.get(id) ?? []) {
      if (index > until) break;
      folded = evolved(folded, events[index] as LoggedEvent);
    }
    return folded;
  };
  return {
    events,
    record,
    at(index) {
      const event = events[index];
      const totals = sums[index];
      if (!event || !totals) throw new RangeError(`there is no event ${index} in a replay of ${events.length}`);
      const before = record(event.stream, index - 1);
      return { event, before, after: evolved(before, event), totals };
    },
  };
}

const reference = /"([a-z]+-[0-9a-z-]+)"/g;

/** What the records are called that something refers to: as they were called after an event, else as they are today. */
export function calledThen(
  replay: Replayed,
  index: number,
  about: unknown,
  today: { readonly names: Names } & Related,
): { readonly names: Names } & Related {
  const names: { [id: string]: Names[string] } = {};
  const related: { [id: string]: RecordRow } = {};
  const sources: { [id: string]: SourceRow } = {};
  for (const [, id = ''] of JSON.stringify(about).matchAll(reference)) {
    const record = replay.record(id, index);
    const [entry] = record ? rowsOf(directory, record) : [];
    const [row] = record ? rowsOf(records, record) : [];
    const named = (entry?.row as DirectoryEntry | undefined) ?? today.names[id];
    const told = (row?.row as RecordRow | undefined) ?? today.related[id];
    const cited = today.sources[id];
    if (named) names[id] = named;
    if (told) related[id] = told;
    if (cited) sources[id] = cited;
  }
  return { names, related, sources };
}
