import { bindings, instruments } from '../../../commands/agreements/values.ts';
import { ChoiceField, FewField } from '../forms/choice-field.tsx';
import { useChoices } from '../forms/choices.ts';
import { DurationField } from '../forms/duration-field.tsx';
import { FormPage, FormSection } from '../forms/form-page.tsx';
import { LinksField } from '../forms/links-field.tsx';
import { PlaceField } from '../forms/place-field.tsx';
import { RelationshipsField } from '../forms/relationships-field.tsx';
import { useShowSaved } from '../forms/show-saved.ts';
import { SourceField } from '../forms/source-field.tsx';
import { RenewalFields, TermFields } from '../forms/term-fields.tsx';
import { TextListField } from '../forms/text-list-field.tsx';
import { TitlesField } from '../forms/titles-field.tsx';
import { useSitting } from '../forms/use-sitting.ts';
import { Writing, type Begun } from '../forms/writing.tsx';
import fields from '../forms/fields.module.css';
import { shownName } from '../kit/names.ts';
import { useWords } from '../language/language.ts';
import { isRegionCode, regionNames } from '../words/regions.ts';
import { agreementCommands, newAgreement, partiesTwice, type AgreementValues } from './agreement-values.ts';
import { ComputedLive } from './computed-live.tsx';
import { Parties, UnnamedParties } from './parties.tsx';

/** Signs an agreement in one sitting: what it is, its parties and their signatures, how long it holds. */
export function AgreementScreen() {
  const { say } = useWords();
  return <Writing title={say('sign.title')}>{(begun) => <AgreementForm begun={begun} />}</Writing>;
}

function AgreementForm({ begun }: { readonly begun: Begun }) {
  const { say, language } = useWords();
  const showSaved = useShowSaved();
  const choices = useChoices();
  const sitting = useSitting<AgreementValues>({
    draft: 'agreement',
    start: { ...begun, agreement: newAgreement },
    commandsOf: agreementCommands,
    saved: (answer, { relationships }) => showSaved(answer, 'agreement', relationships),
  });
  const { agreement, names } = sitting.form.watch();
  const nameOf = (id: string) =>
    shownName(names[id] ?? (isRegionCode(id) ? regionNames(id) : []), language)?.first.text ?? id;
  // Said at once and by name, where the server could say it by id alone.
  const twice = partiesTwice(agreement, nameOf);
  const problems = [...twice, ...sitting.problems.filter(({ code }) => code !== 'agreement.already-a-party')];

  return (
    <FormPage
      sitting={{ ...sitting, problems }}
      title={say('sign.title')}
      verb={say('sign.save')}
      beside={<ComputedLive agreement={agreement} />}
    >
      <FormSection title={say('sign.what')}>
        <TitlesField name="agreement.titles" label={say('forms.title')} />
        <div className={fields['pair']}>
          <ChoiceField
            name="agreement.instrument"
            label={say('agreements.instrument')}
            choices={choices(instruments)}
          />
          <FewField name="agreement.binding" label={say('sign.binding')} choices={choices(bindings)} />
        </div>
      </FormSection>
      <FormSection title={say('agreements.parties')} hint={say('sign.parties-hint')}>
        <Parties parties={agreement.parties} />
        <UnnamedParties agreement={agreement} />
      </FormSection>
      <FormSection title={say('sign.term')} hint={say('sign.term-hint')}>
        <TermFields name="agreement.term" label={say('sign.holds')} />
        <RenewalFields name="agreement.renewal" label={say('field.renewal')} />
        <DurationField name="agreement.noticePeriod" label={say('field.noticePeriod')} usual="M" optional />
      </FormSection>
      <FormSection title={say('sign.about')}>
        <TextListField name="agreement.fields" label={say('field.fields')} hint={say('forms.one-a-line')} optional />
        <PlaceField name="agreement.place" label={say('forms.place')} optional />
        <LinksField name="agreement.links" />
      </FormSection>
      <FormSection title={say('forms.source')} hint={say('forms.every-fact-cites-it')}>
        <SourceField />
        <RelationshipsField />
      </FormSection>
    </FormPage>
  );
}
