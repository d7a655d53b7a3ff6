import { Matches } from 'class-validator';
import { parseOccurredOn } from '../../events/values/occurred-on.ts';
import type { Source, SourceEvent, SourceKind } from '../../events/sources.ts';
import type { Decide } from '../decision.ts';
import { DayField, LanguageField, OccurredOnField, OneOf, Optional, RelationshipsIfAny, Words } from '../fields.ts';
import { demand } from '../refused.ts';
import { known, Recorded, TextValue, Titles } from '../values.ts';

export const sourceKinds = ['press', 'document', 'register', 'website', 'book', 'correspondence', 'interview', 'other'];

/** An http or https address of at most 2000 characters: old newspapers are cited where they stand. */
export const Address = (): PropertyDecorator =>
  Matches(/^(?=.{1,2000}$)https?:\/\/[^\s\p{Cc}\p{Bidi_C}/?#][^\s\p{Cc}\p{Bidi_C}]*$/u, { message: 'address' });

/** A SHA-256 hash in lower-case hex digits. */
export const Sha256 = (): PropertyDecorator => Matches(/^[0-9a-f]{64}$/, { message: 'sha256' });

/** Something facts can be read in, so that they can be cited from it. */
export class CiteSource extends Recorded {
  /** None for a source of the whole book: it can be cited before there is a relationship. */
  @RelationshipsIfAny() relationships: string[] = [];
  @Titles() titles!: TextValue[];
  @OneOf(sourceKinds) kind!: SourceKind;
  @Optional() @Words(300) publisher?: string;
  /** `und` where nobody knows, `mul` where there are several. */
  @LanguageField() language!: string;
  @OccurredOnField() publishedOn!: string;
  @Optional() @Address() address?: string;
  @Optional() @DayField() retrievedOn?: string;
  /** Of the file as it was read. */
  @Optional() @Sha256() sha256?: string;
}

/** Refuses a source that was certainly read before it was published. */
export function checkRetrieved(publishedOn: string, retrievedOn: string | null | undefined): void {
  const published = parseOccurredOn(publishedOn);
  const firm = published !== null && !published.uncertain && !published.approximate;
  const tooEarly = retrievedOn != null && firm && published.earliest !== null && retrievedOn < published.earliest;
  const params = { publishedOn, retrievedOn: retrievedOn ?? '' };
  demand(!tooEarly, 'source.read-before-published', params, '/retrievedOn');
}

export const citeSource: Decide<CiteSource, Source, SourceEvent> =
  ({ relationships, titles, kind, publisher, language, publishedOn, address, retrievedOn, sha256 }) =>
  () => {
    checkRetrieved(publishedOn, retrievedOn);
    const data = known({ relationships, titles, kind, publisher, language, publishedOn, address, retrievedOn, sha256 });
    return [{ type: 'SourceCited', data }];
  };
