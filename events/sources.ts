/**
 * Sources: what a fact can be read in.
 *
 * STORAGE FORMAT: the `data` shapes below are written to the log. In this order: what is stored, what it adds up to.
 */
import { applyChanges } from './changes.ts';
import type { Corrected } from './records.ts';
import type { Event, Subject } from './subject.ts';
import type { Day } from './values/day.ts';
import { UNKNOWN } from './values/occurred-on.ts';
import type { Text } from './values/text.ts';

export type SourceKind =
  'press' | 'document' | 'register' | 'website' | 'book' | 'correspondence' | 'interview' | 'other';

interface SourceDetails {
  readonly relationships: readonly string[];
  readonly titles: readonly Text[];
  readonly kind: SourceKind;
  readonly publisher?: string;
  /** BCP 47; `und` where nobody knows, `mul` where there are several. */
  readonly language: string;
  readonly publishedOn: string;
  /** An http or https address. */
  readonly address?: string;
  readonly retrievedOn?: Day;
  /** Of the file as it was read, 64 hex digits in lower case. */
  readonly sha256?: string;
}

export type SourceCited = Event<'SourceCited', SourceDetails>;
export type SourceCorrected = Corrected<'SourceCorrected'>;

export type SourceEvent = SourceCited | SourceCorrected;

export type Source = SourceDetails;

const noSource: Source = { relationships: [], titles: [], kind: 'other', language: 'und', publishedOn: UNKNOWN };

function evolve(source: Source, event: SourceEvent): Source {
  switch (event.type) {
    case 'SourceCited':
      return { ...noSource, ...event.data };
    case 'SourceCorrected':
      return applyChanges(source, event.data.changes);
    default:
      event satisfies never;
      return source;
  }
}

export const sources: Subject<Source, SourceEvent> = {
  kind: 'source',
  types: { SourceCited: { version: 1 }, SourceCorrected: { version: 1 } },
  initial: noSource,
  evolve,
};
