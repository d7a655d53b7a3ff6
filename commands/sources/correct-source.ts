import { changesTo } from '../../events/changes.ts';
import type { Source, SourceEvent, SourceKind } from '../../events/sources.ts';
import type { Decide } from '../decision.ts';
import {
  DayField,
  IfGiven,
  LanguageField,
  OccurredOnField,
  OneOf,
  Optional,
  RefersTo,
  RelationshipsIfAny,
  Words,
} from '../fields.ts';
import { Correcting, TextValue, Titles } from '../values.ts';
import { Address, checkRetrieved, Sha256, sourceKinds } from './cite-source.ts';

/** We wrote the source down wrong. `null` takes a value away. */
export class CorrectSource extends Correcting {
  @RefersTo('source') source!: string;
  @IfGiven() @RelationshipsIfAny() relationships?: string[];
  @IfGiven() @Titles() titles?: TextValue[];
  @IfGiven() @OneOf(sourceKinds) kind?: SourceKind;
  @Optional() @Words(300) publisher?: string | null;
  @IfGiven() @LanguageField() language?: string;
  @IfGiven() @OccurredOnField() publishedOn?: string;
  @Optional() @Address() address?: string | null;
  @Optional() @DayField() retrievedOn?: string | null;
  @Optional() @Sha256() sha256?: string | null;
}

export const correctSource: Decide<CorrectSource, Source, SourceEvent> =
  ({ relationships, titles, kind, publisher, language, publishedOn, address, retrievedOn, sha256 }) =>
  (source) => {
    checkRetrieved(publishedOn ?? source.publishedOn, retrievedOn === undefined ? source.retrievedOn : retrievedOn);
    const wanted = { relationships, titles, kind, publisher, language, publishedOn, address, retrievedOn, sha256 };
    const changes = changesTo(source, wanted);
    return Object.keys(changes).length === 0 ? [] : [{ type: 'SourceCorrected', data: { changes } }];
  };
