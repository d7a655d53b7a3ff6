/** What can happen to a promise: it is kept, moved, given to somebody, or no longer asked for. */
import type { Commitment } from '../../../events/commitments.ts';
import { useActorNames } from '../api/actors.ts';
import { ChoiceField, FewField } from '../forms/choice-field.tsx';
import { DateField } from '../forms/date-field.tsx';
import { languageOf } from '../forms/made.ts';
import { TextField } from '../forms/text-field.tsx';
import { useWords } from '../language/language.ts';
import type { Act } from './act-dialog.tsx';

const compared = ({ dueOn, owner, fulfilments, release, superseded }: Commitment) => ({
  dueOn,
  owner: owner ?? null,
  fulfilments: fulfilments.map(({ fulfilledOn }) => fulfilledOn),
  releasedOn: release?.releasedOn ?? null,
  supersededOn: superseded?.supersededOn ?? null,
});

export function useFulfil(id: string): Act<Commitment, { fulfilledOn: string; extent: string; evidence: string }> {
  const { say } = useWords();
  return {
    title: say('acts.fulfil'),
    about: say('acts.fulfil-about'),
    verb: say('acts.fulfil-verb'),
    command: 'FulfilCommitment',
    start: () => ({ fulfilledOn: '', extent: 'whole', evidence: '' }),
    data: ({ fulfilledOn, extent, evidence }) => ({
      commitment: id,
      fulfilledOn,
      extent,
      evidence: evidence.trim() === '' ? [] : [{ text: evidence, language: languageOf(evidence) }],
    }),
    fields: () => (
      <>
        <DateField name="act.fulfilledOn" label={say('acts.fulfilled-on')} />
        <FewField
          name="act.extent"
          label={say('acts.extent')}
          choices={(['whole', 'part'] as const).map((value) => ({ value, label: say(`acts.extent-${value}`) }))}
        />
        <TextField
          name="act.evidence"
          label={say('acts.evidence')}
          hint={say('acts.evidence-hint')}
          max={1000}
          rows={2}
        />
      </>
    ),
    compared,
    mine: ({ fulfilledOn }) => ({ fulfilments: [fulfilledOn] }),
    keeping: (act) => act,
  };
}

export function useReschedule(id: string): Act<Commitment, { dueOn: string }> {
  const { say } = useWords();
  return {
    title: say('acts.reschedule'),
    about: say('acts.reschedule-about'),
    verb: say('acts.reschedule-verb'),
    command: 'RescheduleCommitment',
    start: ({ dueOn }) => ({ dueOn }),
    data: ({ dueOn }) => ({ commitment: id, dueOn }),
    fields: () => <DateField name="act.dueOn" label={say('acts.due-on')} />,
    compared,
    mine: ({ dueOn }) => ({ dueOn }),
    keeping: (act, own, now) => (own.includes('dueOn') ? act : { dueOn: now.dueOn }),
  };
}

export function useAssign(id: string): Act<Commitment, { owner: string }> {
  const { say } = useWords();
  const names = useActorNames();
  const choices = Object.entries(names).map(([value, label]) => ({ value, label }));
  return {
    title: say('acts.assign'),
    about: say('acts.assign-about'),
    verb: say('acts.assign-verb'),
    command: 'AssignCommitment',
    start: ({ owner = '' }) => ({ owner }),
    data: ({ owner }) => ({ commitment: id, owner }),
    fields: () => <ChoiceField name="act.owner" label={say('acts.owner')} choices={choices} />,
    compared,
    mine: ({ owner }) => ({ owner }),
    keeping: (act, own, now) => (own.includes('owner') ? act : { owner: now.owner ?? '' }),
  };
}

export function useRelease(id: string): Act<Commitment, { releasedOn: string }> {
  const { say } = useWords();
  return {
    title: say('acts.release'),
    about: say('acts.release-about'),
    verb: say('acts.release-verb'),
    command: 'ReleaseCommitment',
    start: () => ({ releasedOn: '' }),
    data: ({ releasedOn }) => ({ commitment: id, releasedOn }),
    fields: () => <DateField name="act.releasedOn" label={say('acts.released-on')} />,
    compared,
    mine: ({ releasedOn }) => ({ releasedOn }),
    keeping: (act) => act,
    reasonNeeded: true,
  };
}
