/** The parties changed what they had agreed: it applies from a day on. What we wrote down wrong is corrected instead. */
import { termsOn } from '../../../events/agreement-term.ts';
import type { Agreement } from '../../../events/agreements.ts';
import { isDuration } from '../../../events/values/day.ts';
import { parseOccurredOn } from '../../../events/values/occurred-on.ts';
import { DateField } from '../forms/date-field.tsx';
import { DurationField } from '../forms/duration-field.tsx';
import { RenewalFields, TermFields } from '../forms/term-fields.tsx';
import { useWords } from '../language/language.ts';
import type { Act } from './act-dialog.tsx';
import { amendedTerms, formOf, type AmendAct } from './amended-terms.ts';
import { comparedAgreement } from './agreement-acts.tsx';
import { EndAfter } from './end-after.tsx';
import type { Told } from './outcome.ts';

function toldBy(act: AmendAct, state: Agreement): Told | undefined {
  const { kind, duration, until } = act.term;
  const isRead =
    parseOccurredOn(act.effectiveOn) !== null &&
    (kind !== 'duration' || isDuration(duration)) &&
    (kind !== 'until' || parseOccurredOn(until) !== null);
  const terms = amendedTerms(act, termsOn(state));
  if (!isRead || Object.keys(terms).length === 0) return undefined;
  return { type: 'AgreementAmended', data: { key: 0, effectiveOn: act.effectiveOn, terms } };
}

export function useAmend(id: string): Act<Agreement, AmendAct> {
  const { say } = useWords();
  return {
    title: say('acts.amend'),
    about: say('acts.amend-about'),
    verb: say('acts.amend-verb'),
    command: 'AmendAgreement',
    start: (state) => ({ effectiveOn: '', ...formOf(termsOn(state)) }),
    data: (act, state) => ({
      agreement: id,
      effectiveOn: act.effectiveOn,
      ...amendedTerms(act, termsOn(state)),
    }),
    fields: () => (
      <>
        <TermFields name="act.term" label={say('acts.new-term')} />
        <RenewalFields name="act.renewal" label={say('field.renewal')} />
        <DurationField name="act.noticePeriod" label={say('field.noticePeriod')} usual="M" optional />
        <DateField name="act.effectiveOn" label={say('acts.effective-on')} />
      </>
    ),
    outcome: (act, state) => (
      <EndAfter agreement={state} told={toldBy(act, state)} note={say('acts.before-it-the-old')} />
    ),
    compared: (state) => ({ ...termFields(state), ...comparedAgreement(state) }),
    mine: ({ term, renewal, noticePeriod }) => ({
      term: saidTerm(term),
      renewal: renewal.kind,
      noticePeriod: noticePeriod === '' ? null : noticePeriod,
    }),
    keeping: (act, own, now) => {
      const theirs = formOf(termsOn(now));
      return {
        effectiveOn: act.effectiveOn,
        term: own.includes('term') ? act.term : theirs.term,
        renewal: own.includes('renewal') ? act.renewal : theirs.renewal,
        noticePeriod: own.includes('noticePeriod') ? act.noticePeriod : theirs.noticePeriod,
      };
    },
  };
}

const saidTerm = ({ kind, duration, until }: AmendAct['term']): string =>
  kind === 'duration' ? duration : kind === 'until' ? until : kind;

function termFields(state: Agreement) {
  const { term, renewal, noticePeriod } = formOf(termsOn(state));
  return { term: saidTerm(term), renewal: renewal.kind, noticePeriod: noticePeriod === '' ? null : noticePeriod };
}
