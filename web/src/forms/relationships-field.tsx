import { Checkbox } from '@mantine/core';
import { shownName } from '../kit/names.ts';
import { useWords } from '../language/language.ts';
import { useRelationships } from '../shell/relationship.ts';
import { useField, type FieldProps } from './field.tsx';

/** Which relationships everything in the sitting belongs to: the one that is looked at, unless somebody says otherwise. */
export function RelationshipsField({ name = 'relationships', ...field }: Partial<FieldProps>) {
  const { say, language } = useWords();
  const label = field.label ?? say('forms.belongs-to');
  const { value, set, error, mark } = useField<readonly string[]>({ name, label });
  const { data } = useRelationships();
  return (
    <Checkbox.Group {...mark} label={label} description={field.hint} value={[...value]} onChange={set} error={error}>
      {(data?.rows ?? [])
        .filter(({ standing }) => standing !== 'withdrawn')
        .map(({ code, names }) => (
          <Checkbox key={code} value={code} label={shownName(names, language)?.first.text ?? code} mt={6} />
        ))}
    </Checkbox.Group>
  );
}
