import { participantRoles } from '../../../commands/projects/values.ts';
import { useWords } from '../language/language.ts';
import { BodyField } from './body-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { useChoices } from './choices.ts';
import { PartList } from './part-list.tsx';
import classes from './fields.module.css';

/** The most participants of one project. */
const MOST = 100;

/** Who takes part in a project, and as what. */
export function ParticipantsField({ name }: { readonly name: string }) {
  const { say } = useWords();
  const choices = useChoices();
  return (
    <PartList
      name={name}
      start={() => ({ body: '', role: 'partner' })}
      most={MOST}
      add={say('forms.add-participant')}
      heading={(number) => say('forms.participant', { number })}
      remove={(number) => say('forms.remove-participant', { number })}
    >
      {(path) => (
        <div className={classes['pair']}>
          <BodyField name={`${path}.body`} label={say('forms.takes-part')} />
          <ChoiceField name={`${path}.role`} label={say('field.role')} choices={choices(participantRoles)} />
        </div>
      )}
    </PartList>
  );
}
