import { useState } from 'react';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { useChoices, useLanguages } from '../../forms/choices.ts';
import { DateField } from '../../forms/date-field.tsx';
import { SourceField } from '../../forms/source-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useSitting } from '../../forms/use-sitting.ts';
import { filledIn } from '../../forms/sitting.ts';
import { useWords } from '../../language/language.ts';
import { useShown } from '../shown.ts';
import { Door } from './door.tsx';
import { begun, doorCommand, type DoorValues } from './door-values.ts';
import { nameKinds } from './list-editors.tsx';

/** One more name of an organisation, with the time it was in use. */
export function NameDialog({ close }: { readonly close: () => void }) {
  const { say } = useWords();
  const choices = useChoices();
  const languages = useLanguages();
  const { record } = useShown();
  const [opened] = useState(record);
  const sitting = useSitting<DoorValues>({
    start: {
      ...begun(opened.revision, opened.relationships),
      sources: [{ source: '', locator: '' }],
      door: { reason: '', name: { text: '', language: 'en', kind: 'alias', from: '', to: '' } },
    },
    commandsOf: (values, key) => [
      doorCommand(
        values,
        { id: key, command: 'AddOrganisationName' },
        { organisation: opened.id, name: filledIn(values.door['name']) },
      ),
    ],
    saved: close,
  });
  return (
    <Door
      door="add"
      sitting={sitting}
      title={say('doors.add-name')}
      means={say('doors.add-name-means')}
      verb={say('doors.add-name')}
      close={close}
    >
      <TextField name="door.name.text" label={say('field.name')} max={1000} />
      <ChoiceField name="door.name.language" label={say('field.language')} choices={languages} />
      <ChoiceField name="door.name.kind" label={say('field.kind')} choices={choices(nameKinds)} />
      <DateField name="door.name.from" label={say('field.from')} optional />
      <DateField name="door.name.to" label={say('field.to')} optional />
      <SourceField />
    </Door>
  );
}
