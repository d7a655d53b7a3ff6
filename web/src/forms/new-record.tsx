/** Registers a person, an organisation, a place or a source on the way: it is written with the sitting it is for. */
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { organisationKinds } from '../../../commands/organisations/register-organisation.ts';
import { placeKinds } from '../../../commands/places/register-place.ts';
import { sourceKinds } from '../../../commands/sources/cite-source.ts';
import type { Text } from '../../../events/values/text.ts';
import { Dialog } from '../kit/dialog.tsx';
import { useWords } from '../language/language.ts';
import { ChoiceField } from './choice-field.tsx';
import { useChoices, useLanguages } from './choices.ts';
import { DateField } from './date-field.tsx';
import { focusField } from './field.tsx';
import type { Made, MadeKind } from './made.ts';
import { PlaceField } from './place-field.tsx';
import { commandIn, problemsIn, type SittingValues } from './sitting.ts';
import { TextField } from './text-field.tsx';
import { TitlesField } from './titles-field.tsx';
import { ProblemsContext } from './use-sitting.ts';

export function NewRecord({
  index,
  kind,
  done,
}: {
  /** Its place among the records that the form makes. */
  readonly index: number;
  readonly kind: MadeKind;
  readonly done: Made;
}) {
  const { say } = useWords();
  const { getValues, watch } = useFormContext<SittingValues>();
  const [told, setTold] = useState(false);
  const at = `made.${index}.data`;
  const record = watch(`made.${index}`);
  const problems = record
    ? problemsIn([commandIn(getValues(), { id: record.id, command: record.command, at }, record.data)]).filter(
        // Where the sitting belongs is the form's to say, not this record's.
        ({ field }) => field.startsWith(at),
      )
    : [];

  const add = () => {
    setTold(true);
    const [first] = problems;
    if (first) {
      focusField(first.field);
      return;
    }
    const { names, titles } = record.data as { readonly names?: readonly Text[]; readonly titles?: readonly Text[] };
    done(record.id, names ?? titles ?? []);
  };
  return (
    <Dialog close={() => done(undefined, [])} title={say(`forms.new-${kind}`)} size="lg">
      <ProblemsContext value={told ? problems : []}>
        <Stack
          gap="sm"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
            if (!(event.target instanceof HTMLInputElement)) return;
            event.preventDefault();
            add();
          }}
        >
          <MadeFields kind={kind} at={at} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => done(undefined, [])}>
              {say('forms.cancel')}
            </Button>
            <Button onClick={add}>{say(`forms.add-${kind}`)}</Button>
          </Group>
        </Stack>
      </ProblemsContext>
    </Dialog>
  );
}

function MadeFields({ kind, at }: { readonly kind: MadeKind; readonly at: string }) {
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
