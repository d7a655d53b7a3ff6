import type { Place } from '../../events/places.ts';
import type { RecordOf } from '../../events/records.ts';
import type { Happening } from '../happening.ts';
import { titlesOf } from '../titles.ts';

/** A place happens only when it becomes a zone: a region or a venue is no event of the relationship. */
export function placeHappenings({ state }: RecordOf<Place>): readonly Happening[] {
  const { names, code, within, designation } = state;
  if (!designation) return [];
  const { level, ordinal, designatedOn, spans, fields } = designation;
  return [
    {
      happening: 'place.designated',
      kind: 'place',
      titles: titlesOf(names),
      occurredOn: designatedOn,
      field: 'designation/designatedOn',
      vouched: designation,
      details: {
        level,
        ordinal,
        code,
        within,
        spans: spans.map(({ place, part }) => ({
          place,
          ...(part ? { part: part.map((text) => ({ ...text })) } : {}),
        })),
        fields: fields.map((text) => ({ ...text })),
      },
    },
  ];
}
