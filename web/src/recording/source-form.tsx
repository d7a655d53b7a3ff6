import { DateField } from '../forms/date-field.tsx';
import { MadeFields } from '../forms/made-fields.tsx';
import { TextField } from '../forms/text-field.tsx';
import type { Begun } from '../forms/writing.tsx';
import { asCommand, OneForm } from './one-form.tsx';

const start = {
  titles: [],
  kind: 'press',
  language: 'en',
  publisher: '',
  publishedOn: '',
  address: '',
  retrievedOn: '',
  sha256: '',
};

/** Something facts can be read in. */
export function SourceForm({ begun }: { readonly begun: Begun }) {
  return (
    <OneForm begun={begun} kind="source" start={start} commandsOf={asCommand('CiteSource')} sourced={false}>
      {(say) => (
        <>
          <MadeFields kind="source" at="one" />
          <DateField name="one.retrievedOn" label={say('field.retrievedOn')} optional />
          <TextField name="one.sha256" label={say('field.sha256')} max={64} optional />
        </>
      )}
    </OneForm>
  );
}
