import { MadeFields } from '../forms/made-fields.tsx';
import type { Begun } from '../forms/writing.tsx';
import { asCommand, OneForm } from './one-form.tsx';

const start = { titles: [], kind: 'press', language: 'en', publisher: '', publishedOn: '', address: '' };

/** Something facts can be read in. */
export function SourceForm({ begun }: { readonly begun: Begun }) {
  return (
    <OneForm begun={begun} kind="source" start={start} commandsOf={asCommand('CiteSource')} sourced={false}>
      {() => <MadeFields kind="source" at="one" />}
    </OneForm>
  );
}
