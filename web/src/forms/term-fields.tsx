import { useFormContext } from 'react-hook-form';
import type { Renewal, Term } from '../../../events/agreements.ts';
import { useWords } from '../language/language.ts';
import { FewField } from './choice-field.tsx';
import { useChoices } from './choices.ts';
import { DateField } from './date-field.tsx';
import { DurationField } from './duration-field.tsx';
import type { FieldProps } from './field.tsx';

const termKinds: readonly Term['kind'][] = ['duration', 'until', 'indefinite', 'unstated'];
const renewalKinds: readonly Renewal['kind'][] = ['none', 'tacit', 'express', 'unstated'];

const useKind = (name: string): unknown => useFormContext().watch(`${name}.kind`);

/** How long it holds, and what has to be told of that. */
export function TermFields({
  name,
  kinds = termKinds,
  ...field
}: FieldProps & { readonly kinds?: readonly Term['kind'][] }) {
  const { say } = useWords();
  const choices = useChoices();
  const kind = useKind(name);
  return (
    <>
      <FewField {...field} name={`${name}.kind`} choices={choices(kinds)} />
      {kind === 'duration' && <DurationField name={`${name}.duration`} label={say('forms.how-long')} />}
      {kind === 'until' && <DateField name={`${name}.until`} label={say('forms.last-day')} />}
    </>
  );
}

/** Whether and how it is renewed. */
export function RenewalFields({ name, ...field }: FieldProps) {
  const { say } = useWords();
  const choices = useChoices();
  return (
    <>
      <FewField {...field} name={`${name}.kind`} choices={choices(renewalKinds)} />
      {useKind(name) === 'tacit' && <DurationField name={`${name}.period`} label={say('forms.renewed-by')} optional />}
    </>
  );
}
