import { relationshipForms } from '../../../commands/relationships/establish-relationship.ts';
import type { Name } from '../../../events/values/text.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { useChoices } from '../forms/choices.ts';
import { DateField } from '../forms/date-field.tsx';
import { newSide, SidesField } from '../forms/sides-field.tsx';
import { commandIn } from '../forms/sitting.ts';
import { TextField } from '../forms/text-field.tsx';
import { TitlesField } from '../forms/titles-field.tsx';
import type { Begun } from '../forms/writing.tsx';
import fields from '../forms/fields.module.css';
import { OneForm, oneId } from './one-form.tsx';
import { slugOf } from './slug.ts';

interface RelationshipValues {
  readonly names: readonly Name[];
  /** '' where it is as the English name has it. */
  readonly slug: string;
  readonly sides: readonly { readonly place: string; readonly organisations: readonly string[] }[];
  readonly form: string;
  readonly establishedOn: string;
}

const start: RelationshipValues = {
  names: [],
  slug: '',
  sides: [newSide(), newSide()],
  form: 'sister-state',
  establishedOn: '',
};

const slugIn = ({ slug, names }: RelationshipValues): string => (slug.trim() === '' ? slugOf(names) : slug.trim());

/** Two or more places begin to work together. It belongs to no other relationship than itself. */
export function RelationshipForm({ begun }: { readonly begun: Begun }) {
  const choices = useChoices();
  return (
    <OneForm<RelationshipValues>
      begun={{ ...begun, relationships: [] }}
      kind="relationship"
      start={start}
      commandsOf={(values, key) => [
        commandIn(
          values,
          { id: oneId(key), command: 'EstablishRelationship', at: 'one' },
          { ...values.one, slug: slugIn(values.one), relationships: undefined },
        ),
      ]}
      belongs={false}
    >
      {(say, one) => (
        <>
          <TitlesField name="one.names" label={say('forms.name')} kind="official" />
          <SidesField name="one.sides" />
          <div className={fields['pair']}>
            <ChoiceField name="one.form" label={say('field.form')} choices={choices(relationshipForms)} />
            <DateField
              name="one.establishedOn"
              label={say('field.establishedOn')}
              hint={say('recording.unknown-is-a-date')}
            />
          </div>
          <TextField
            name="one.slug"
            label={say('recording.slug')}
            hint={say('recording.slug-hint')}
            placeholder={slugOf(one.names)}
            max={80}
          />
        </>
      )}
    </OneForm>
  );
}
