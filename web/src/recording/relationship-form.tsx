import { relationshipForms } from '../../../commands/relationships/establish-relationship.ts';
import type { Name } from '../../../events/values/text.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { useChoices } from '../forms/choices.ts';
import { DateField } from '../forms/date-field.tsx';
import { PartList } from '../forms/part-list.tsx';
import { PlaceField } from '../forms/place-field.tsx';
import { RecordPicker } from '../forms/record-picker.tsx';
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

const side = () => ({ place: '', organisations: [] });

const start: RelationshipValues = {
  names: [],
  slug: '',
  sides: [side(), side()],
  form: 'sister-state',
  establishedOn: '',
};

/** The most sides the command takes. */
const MOST_SIDES = 50;

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
          <PartList
            name="one.sides"
            start={side}
            most={MOST_SIDES}
            add={say('recording.add-side')}
            heading={(number) => say('recording.side', { number })}
            remove={(number) => say('recording.remove-side', { number })}
          >
            {(path) => (
              <div className={fields['pair']}>
                <PlaceField
                  name={`${path}.place`}
                  label={say('forms.place')}
                  hint={say('recording.side-place')}
                  register={false}
                />
                <RecordPicker
                  name={`${path}.organisations`}
                  label={say('recording.acting-for')}
                  hint={say('recording.acting-for-later')}
                  kinds={['organisation']}
                  many
                  optional
                />
              </div>
            )}
          </PartList>
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
