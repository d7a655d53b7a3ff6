import type { Commitment } from '../../events/commitments.ts';
import type { RecordOf } from '../../events/records.ts';
import type { Happening } from '../happening.ts';

/** What was promised, and what came of it. A due date is no happening: it stands with the promise. */
export function commitmentHappenings({ state }: RecordOf<Commitment>): readonly Happening[] {
  const { kind, what, promisors, promisees, from, madeOn, dueOn, fulfilments, release, superseded } = state;
  const part = { kind: 'commitment', titles: what } as const;
  return [
    {
      ...part,
      happening: 'commitment.made',
      occurredOn: madeOn,
      field: 'madeOn',
      details: { kind, promisors, promisees, from, dueOn },
    },
    ...fulfilments.map((fulfilment): Happening => ({
      ...part,
      happening: 'commitment.fulfilled',
      part: fulfilment.key,
      occurredOn: fulfilment.fulfilledOn,
      field: `fulfilments/${fulfilment.key}/fulfilledOn`,
      path: `fulfilments/${fulfilment.key}`,
      vouched: fulfilment,
      details: { extent: fulfilment.extent, evidence: fulfilment.evidence.map((text) => ({ ...text })) },
    })),
    ...(release
      ? [
          {
            ...part,
            happening: 'commitment.released',
            occurredOn: release.releasedOn,
            field: 'release/releasedOn',
            path: 'release',
            vouched: release,
            details: { reason: release.reason },
          },
        ]
      : []),
    ...(superseded
      ? [
          {
            ...part,
            happening: 'commitment.superseded',
            occurredOn: superseded.supersededOn,
            field: 'superseded/supersededOn',
            path: 'superseded',
            vouched: superseded,
            details: { by: superseded.by },
          },
        ]
      : []),
  ];
}
