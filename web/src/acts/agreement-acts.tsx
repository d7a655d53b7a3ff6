/** What can happen to an agreement that was made: each is an act of its own, with a day of its own. */
import type { Agreement } from '../../../events/agreements.ts';
import { isDuration } from '../../../events/values/day.ts';
import { parseOccurredOn } from '../../../events/values/occurred-on.ts';
import { ChoiceField, FewField } from '../forms/choice-field.tsx';
import { DateField } from '../forms/date-field.tsx';
import { DurationField } from '../forms/duration-field.tsx';
import { RecordPicker } from '../forms/record-picker.tsx';
import { nameInWords } from '../kit/reference.tsx';
import { useWords } from '../language/language.ts';
import type { Act } from './act-dialog.tsx';
import { EndAfter } from './end-after.tsx';
import type { Told } from './outcome.ts';

const isDate = (text: string) => parseOccurredOn(text) !== null;

/** What two people may have changed at once. */
export const comparedAgreement = (state: Agreement) => ({
  amendments: state.amendments.map(({ effectiveOn }) => effectiveOn),
  renewals: state.renewals.map(({ renewedOn }) => renewedOn),
  notices: state.notices.map(({ givenOn }) => givenOn),
  inForceOn: state.inForceOn ?? null,
  terminatedOn: state.terminatedOn ?? null,
  supersededOn: state.supersededOn ?? null,
  subsidiaries: state.subsidiaries.map(({ arrangement }) => arrangement),
});

interface RenewAct {
  readonly renewedOn: string;
  readonly how: string;
  readonly until: string;
  readonly duration: string;
}

const renewalOf = ({ renewedOn, how, until, duration }: RenewAct) => ({
  renewedOn,
  ...(how === 'until' ? { until } : how === 'duration' ? { duration } : { until: 'unknown' }),
});

export function useRenew(id: string): Act<Agreement, RenewAct> {
  const { say } = useWords();
  const told = (act: RenewAct): Told | undefined => {
    const { until = '', duration = '' } = { until: '', duration: '', ...renewalOf(act) };
    if (!isDate(act.renewedOn) || !(isDate(until) || isDuration(duration))) return undefined;
    return { type: 'AgreementRenewed', data: { key: 0, ...renewalOf(act) } };
  };
  return {
    title: say('acts.renew'),
    about: say('acts.renew-about'),
    verb: say('acts.renew-verb'),
    command: 'RenewAgreement',
    start: () => ({ renewedOn: '', how: 'until', until: '', duration: '' }),
    data: (act) => ({ agreement: id, ...renewalOf(act) }),
    fields: ({ how }) => (
      <>
        <DateField name="act.renewedOn" label={say('acts.renewed-on')} />
        <FewField
          name="act.how"
          label={say('acts.renewed-how')}
          choices={(['until', 'duration', 'unknown'] as const).map((value) => ({
            value,
            label: say(`acts.how-${value}`),
          }))}
        />
        {how === 'until' && <DateField name="act.until" label={say('acts.until')} />}
        {how === 'duration' && <DurationField name="act.duration" label={say('acts.for')} />}
      </>
    ),
    outcome: (act, state) => <EndAfter agreement={state} told={told(act)} />,
    compared: comparedAgreement,
    mine: ({ renewedOn }) => ({ renewals: [renewedOn] }),
    keeping: (act) => act,
  };
}

interface NoticeAct {
  readonly by: string;
  readonly givenOn: string;
  readonly endsOn: string;
}

export function useGiveNotice(id: string): Act<Agreement, NoticeAct> {
  const { say, language } = useWords();
  return {
    title: say('acts.notice'),
    about: say('acts.notice-about'),
    verb: say('acts.notice-verb'),
    command: 'GiveNotice',
    start: () => ({ by: '', givenOn: '', endsOn: '' }),
    data: (act) => ({ agreement: id, ...act }),
    fields: (_, { parties }, from) => (
      <>
        <ChoiceField
          name="act.by"
          label={say('acts.notice-by')}
          choices={parties.map(({ body }) => ({ value: body, label: nameInWords(body, from, language) }))}
          optional
        />
        <DateField name="act.givenOn" label={say('acts.given-on')} />
        <DateField name="act.endsOn" label={say('acts.ends-on')} hint={say('acts.ends-on-hint')} optional />
      </>
    ),
    outcome: ({ givenOn, endsOn }, state) => (
      <EndAfter
        agreement={state}
        told={
          isDate(givenOn)
            ? { type: 'NoticeGiven', data: { key: 0, givenOn, ...(isDate(endsOn) ? { endsOn } : {}) } }
            : undefined
        }
      />
    ),
    compared: comparedAgreement,
    mine: ({ givenOn }) => ({ notices: [givenOn] }),
    keeping: (act) => act,
  };
}

export function useTerminate(id: string): Act<Agreement, { terminatedOn: string }> {
  const { say } = useWords();
  return {
    title: say('acts.terminate'),
    about: say('acts.terminate-about'),
    verb: say('acts.terminate-verb'),
    command: 'TerminateAgreement',
    start: () => ({ terminatedOn: '' }),
    data: (act) => ({ agreement: id, ...act }),
    fields: () => <DateField name="act.terminatedOn" label={say('acts.terminated-on')} />,
    outcome: ({ terminatedOn }, state) => (
      <EndAfter
        agreement={state}
        told={isDate(terminatedOn) ? { type: 'AgreementTerminated', data: { terminatedOn } } : undefined}
      />
    ),
    compared: comparedAgreement,
    mine: ({ terminatedOn }) => ({ terminatedOn }),
    keeping: (act, own, now) => (own.includes('terminatedOn') ? act : { terminatedOn: now.terminatedOn ?? '' }),
  };
}

export function useBringIntoForce(id: string): Act<Agreement, { inForceOn: string }> {
  const { say } = useWords();
  return {
    title: say('acts.into-force'),
    about: say('acts.into-force-about'),
    verb: say('acts.into-force-verb'),
    command: 'BringIntoForce',
    start: () => ({ inForceOn: '' }),
    data: (act) => ({ agreement: id, ...act }),
    fields: () => <DateField name="act.inForceOn" label={say('acts.in-force-on')} />,
    outcome: ({ inForceOn }, state) => (
      <EndAfter
        agreement={state}
        told={isDate(inForceOn) ? { type: 'AgreementBroughtIntoForce', data: { inForceOn } } : undefined}
      />
    ),
    compared: comparedAgreement,
    mine: ({ inForceOn }) => ({ inForceOn }),
    keeping: (act, own, now) => (own.includes('inForceOn') ? act : { inForceOn: now.inForceOn ?? '' }),
  };
}

export function useSupersede(id: string): Act<Agreement, { by: string; supersededOn: string }> {
  const { say } = useWords();
  return {
    title: say('acts.supersede'),
    about: say('acts.supersede-about'),
    verb: say('acts.supersede-verb'),
    command: 'SupersedeAgreement',
    start: () => ({ by: '', supersededOn: '' }),
    data: (act) => ({ agreement: id, ...act }),
    fields: () => (
      <>
        <RecordPicker name="act.by" label={say('acts.superseded-by')} kinds={['agreement']} />
        <DateField name="act.supersededOn" label={say('acts.superseded-on')} />
      </>
    ),
    compared: comparedAgreement,
    mine: ({ supersededOn }) => ({ supersededOn }),
    keeping: (act) => act,
  };
}

export function useAddSubsidiary(id: string): Act<Agreement, { arrangement: string }> {
  const { say } = useWords();
  return {
    title: say('acts.subsidiary'),
    about: say('acts.subsidiary-about'),
    verb: say('acts.subsidiary-verb'),
    command: 'AddSubsidiaryArrangement',
    start: () => ({ arrangement: '' }),
    data: (act) => ({ agreement: id, ...act }),
    fields: () => <RecordPicker name="act.arrangement" label={say('acts.arrangement')} kinds={['agreement']} />,
    compared: comparedAgreement,
    mine: ({ arrangement }) => ({ subsidiaries: [arrangement] }),
    keeping: (act) => act,
  };
}
