import { organisationKinds } from '../../../commands/organisations/register-organisation.ts';
import { placeKinds } from '../../../commands/places/register-place.ts';
import { sourceKinds } from '../../../commands/sources/cite-source.ts';
import { useWords } from '../language/language.ts';
import { ChoiceField } from './choice-field.tsx';
import { useChoices, useLanguages } from './choices.ts';
import { DateField } from './date-field.tsx';
import type { MadeKind } from './made.ts';
import { PlaceField } from './place-field.tsx';
import { TextField } from './text-field.tsx';
import { TitlesField } from './titles-field.tsx';

/** What is asked of a person, an organisation, a place or a source when it is first named: its fields stand under `at`. */
export function MadeFields({ kind, at }: { readonly kind: MadeKind; readonly at: string }) {
  const { say } = useWords();
  const choices = useChoices();
  const languages = useLanguages();
  const name = <TitlesField name={`${at}.names`} label={say('forms.name')} kind="official" />;
  if (kind === 'person') return name;
  if (kind === 'organisation')
    return (
      <>
        {name}
        <ChoiceField name={`${at}.kind`} label={say('forms.kind')} choices={choices(organisationKinds)} />
      </>
    );
  if (kind === 'place')
    return (
      <>
        {name}
        <ChoiceField name={`${at}.kind`} label={say('forms.kind')} choices={choices(placeKinds)} />
        <PlaceField name={`${at}.within`} label={say('forms.within')} optional register={false} />
      </>
    );
  return (
    <>
      <TitlesField name={`${at}.titles`} label={say('forms.title')} />
      <TextField name={`${at}.publisher`} label={say('forms.publisher')} optional max={300} />
      <DateField name={`${at}.publishedOn`} label={say('forms.published-on')} />
      <TextField name={`${at}.address`} label={say('forms.address')} optional max={2000} placeholder="https://" />
      <ChoiceField name={`${at}.kind`} label={say('forms.kind')} choices={choices(sourceKinds)} />
      <ChoiceField name={`${at}.language`} label={say('forms.language')} choices={languages} />
    </>
  );
}
