import type { RecordOf } from '../../events/records.ts';
import type { Relationship } from '../../events/relationships.ts';
import { vouchedBy, type Happening } from '../happening.ts';
import { titlesOf } from '../titles.ts';

/** When a relationship began and, once it has, when it ended. */
export function relationshipHappenings({ state }: RecordOf<Relationship>): readonly Happening[] {
  const { names, sides, form, establishedOn, endedOn, ending } = state;
  const part = { kind: 'relationship', titles: titlesOf(names) } as const;
  return [
    {
      ...part,
      happening: 'relationship.established',
      occurredOn: establishedOn,
      field: 'establishedOn',
      details: { form, sides: sides.map(({ place, organisations }) => ({ place, organisations })) },
    },
    ...(endedOn === undefined
      ? []
      : [
          {
            ...part,
            happening: 'relationship.ended',
            occurredOn: endedOn,
            field: 'endedOn',
            path: 'endedOn',
            ...vouchedBy(ending),
          },
        ]),
  ];
}
