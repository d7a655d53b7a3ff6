/** Organisations, people and places: what they are called, and what else is known of them at once. */
import { DateField } from '../forms/date-field.tsx';
import { MadeFields } from '../forms/made-fields.tsx';
import { PlaceField } from '../forms/place-field.tsx';
import { RecordPicker } from '../forms/record-picker.tsx';
import { commandIn } from '../forms/sitting.ts';
import { TitlesField } from '../forms/titles-field.tsx';
import type { Begun } from '../forms/writing.tsx';
import fields from '../forms/fields.module.css';
import { asCommand, OneForm, oneId } from './one-form.tsx';

const organisation = { names: [], kind: 'unknown', identifiers: [], jurisdiction: '', parent: '' };

export function OrganisationForm({ begun }: { readonly begun: Begun }) {
  return (
    <OneForm begun={begun} kind="organisation" start={organisation} commandsOf={asCommand('RegisterOrganisation')}>
      {(say) => (
        <>
          <MadeFields kind="organisation" at="one" />
          <div className={fields['pair']}>
            <PlaceField name="one.jurisdiction" label={say('recording.jurisdiction')} optional />
            <RecordPicker name="one.parent" label={say('recording.parent')} kinds={['organisation']} optional />
          </div>
        </>
      )}
    </OneForm>
  );
}

const place = { names: [], kind: 'city', within: '' };

export function PlaceForm({ begun }: { readonly begun: Begun }) {
  return (
    <OneForm begun={begun} kind="place" start={place} commandsOf={asCommand('RegisterPlace')}>
      {() => <MadeFields kind="place" at="one" />}
    </OneForm>
  );
}

const person = { names: [], post: { titles: [], organisation: '', from: '' } };

/** With the post they are known by, where one is told. */
export function PersonForm({ begun }: { readonly begun: Begun }) {
  return (
    <OneForm
      begun={begun}
      kind="person"
      start={person}
      commandsOf={(values, key) => {
        const { names, post } = values.one;
        const registered = commandIn(values, { id: oneId(key), command: 'RegisterPerson', at: 'one' }, { names });
        const isTold = post.titles.length > 0 || post.organisation !== '' || post.from !== '';
        const appointed = commandIn(
          values,
          { id: `${key}/post`, command: 'AppointPerson', at: 'one.post' },
          { ...post, person: `@${oneId(key)}` },
        );
        return isTold ? [registered, appointed] : [registered];
      }}
    >
      {(say) => (
        <>
          <MadeFields kind="person" at="one" />
          <TitlesField name="one.post.titles" label={say('recording.post')} optional />
          <RecordPicker
            name="one.post.organisation"
            label={say('recording.post-at')}
            kinds={['organisation']}
            register="organisation"
            optional
          />
          <DateField
            name="one.post.from"
            label={say('recording.post-from')}
            hint={say('recording.unknown-is-a-date')}
            optional
          />
        </>
      )}
    </OneForm>
  );
}
