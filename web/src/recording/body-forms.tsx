/** Organisations, people and places: what they are called, and what else is known of them at once. */
import { useNavigate } from '@tanstack/react-router';
import { useFormContext } from 'react-hook-form';
import { identifierSchemes } from '../../../commands/organisations/identifiers.ts';
import { personSchemes } from '../../../commands/people/register-person.ts';
import { zoneLevels } from '../../../commands/places/designate-zone.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { useChoices } from '../forms/choices.ts';
import { DateField } from '../forms/date-field.tsx';
import { IdentifiersField } from '../forms/identifiers-field.tsx';
import { MadeFields } from '../forms/made-fields.tsx';
import { NearMatches, type MatchedKind } from '../forms/near-matches.tsx';
import { NumberField } from '../forms/number-field.tsx';
import { PlaceField } from '../forms/place-field.tsx';
import { RecordPicker } from '../forms/record-picker.tsx';
import { commandIn, distinctCommands } from '../forms/sitting.ts';
import { SpansField } from '../forms/spans-field.tsx';
import { spansSaid } from '../forms/spans-said.ts';
import { TextField } from '../forms/text-field.tsx';
import { TextListField } from '../forms/text-list-field.tsx';
import { TitlesField } from '../forms/titles-field.tsx';
import type { Begun } from '../forms/writing.tsx';
import fields from '../forms/fields.module.css';
import { recordPath } from '../kit/addresses.ts';
import { useWords } from '../language/language.ts';
import { OneForm, oneId, type OneValues } from './one-form.tsx';

const organisation = {
  names: [],
  kind: 'unknown',
  identifiers: [],
  jurisdiction: '',
  parent: '',
  distinctFrom: [] as string[],
};

function organisationCommands(values: OneValues<typeof organisation>, key: string) {
  const { distinctFrom, ...registering } = values.one;
  const id = oneId(key);
  return [
    commandIn(values, { id, command: 'RegisterOrganisation', at: 'one' }, registering),
    ...distinctCommands(values, { id, distinctFrom, at: 'one' }),
  ];
}

/** The record is there already: its page is shown, and nothing is registered. Or it is another one, which is remembered. */
function Alike({ kind, discard }: { readonly kind: MatchedKind; readonly discard: () => void }) {
  const navigate = useNavigate();
  const { getValues, setValue, watch } = useFormContext<OneValues<{ readonly distinctFrom: readonly string[] }>>();
  const distinctFrom = watch('one.distinctFrom');
  return (
    <NearMatches
      kind={kind}
      at="one"
      distinctFrom={distinctFrom}
      same={({ record }) => {
        discard();
        void navigate({ to: recordPath(record) ?? '.' });
      }}
      notSame={({ record, names }) => {
        setValue('names', { ...getValues('names'), [record]: names });
        setValue('one.distinctFrom', [...distinctFrom, record]);
      }}
    />
  );
}

export function OrganisationForm({ begun }: { readonly begun: Begun }) {
  return (
    <OneForm begun={begun} kind="organisation" start={organisation} commandsOf={organisationCommands}>
      {(say, _, discard) => (
        <>
          <MadeFields kind="organisation" at="one" />
          <Alike kind="organisation" discard={discard} />
          <div className={fields['pair']}>
            <PlaceField name="one.jurisdiction" label={say('recording.jurisdiction')} optional />
            <RecordPicker name="one.parent" label={say('recording.parent')} kinds={['organisation']} optional />
          </div>
          <IdentifiersField name="one.identifiers" schemes={identifierSchemes} />
        </>
      )}
    </OneForm>
  );
}

const place = {
  names: [],
  kind: 'city',
  code: '',
  within: '',
  zone: { level: 'unknown', ordinal: '', designatedOn: '', spans: [], fields: [] },
};

/** Of a zone, with its designation as far as that is told. */
export function PlaceForm({ begun }: { readonly begun: Begun }) {
  return (
    <OneForm begun={begun} kind="place" start={place} commandsOf={placeCommands}>
      {(say) => (
        <>
          <MadeFields kind="place" at="one" />
          <TextField
            name="one.code"
            label={say('recording.code')}
            hint={say('recording.code-where')}
            max={6}
            placeholder="CN-SC"
            optional
          />
          <ZoneFields />
        </>
      )}
    </OneForm>
  );
}

function placeCommands(values: OneValues<typeof place>, key: string) {
  const { zone, ...registered } = values.one;
  const command = { id: oneId(key), command: 'RegisterPlace', at: 'one' };
  const isDesignated = registered.kind === 'zone' && JSON.stringify(zone) !== JSON.stringify(place.zone);
  return [
    commandIn(values, command, registered),
    ...(isDesignated
      ? [
          commandIn(
            values,
            { id: `${key}/zone`, command: 'DesignateZone', at: 'one.zone' },
            { ...zone, spans: spansSaid(zone.spans), place: `@${oneId(key)}` },
          ),
        ]
      : []),
  ];
}

function ZoneFields() {
  const { say } = useWords();
  const choices = useChoices();
  if (useFormContext().watch('one.kind') !== 'zone') return null;
  return (
    <>
      <div className={fields['pair']}>
        <ChoiceField name="one.zone.level" label={say('field.level')} choices={choices(zoneLevels)} />
        <NumberField name="one.zone.ordinal" label={say('field.ordinal')} max={100_000} optional />
      </div>
      <DateField
        name="one.zone.designatedOn"
        label={say('field.designatedOn')}
        hint={say('recording.unknown-is-a-date')}
        optional
      />
      <SpansField name="one.zone.spans" />
      <TextListField name="one.zone.fields" label={say('field.fields')} hint={say('forms.one-a-line')} optional />
    </>
  );
}

const person = {
  names: [],
  contact: { email: '', phone: '' },
  identifiers: [],
  distinctFrom: [] as string[],
  post: { titles: [], organisation: '', from: '' },
};

/** With the post they are known by, where one is told. */
export function PersonForm({ begun }: { readonly begun: Begun }) {
  return (
    <OneForm
      begun={begun}
      kind="person"
      start={person}
      commandsOf={(values, key) => {
        // Of people nothing is declared: they are only not asked about again.
        const { post, distinctFrom: _, ...registering } = values.one;
        const command = { id: oneId(key), command: 'RegisterPerson', at: 'one' };
        const registered = commandIn(values, command, registering);
        const isTold = post.titles.length > 0 || post.organisation !== '' || post.from !== '';
        const appointed = commandIn(
          values,
          { id: `${key}/post`, command: 'AppointPerson', at: 'one.post' },
          { ...post, person: `@${oneId(key)}` },
        );
        return isTold ? [registered, appointed] : [registered];
      }}
    >
      {(say, _, discard) => (
        <>
          <MadeFields kind="person" at="one" />
          <Alike kind="person" discard={discard} />
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
          <div className={fields['pair']}>
            <TextField name="one.contact.email" label={say('records.email')} max={254} optional />
            <TextField name="one.contact.phone" label={say('records.phone')} max={40} optional />
          </div>
          <IdentifiersField name="one.identifiers" schemes={personSchemes} />
        </>
      )}
    </OneForm>
  );
}
