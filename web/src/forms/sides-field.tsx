import { useWords } from '../language/language.ts';
import { PartList } from './part-list.tsx';
import { PlaceField } from './place-field.tsx';
import { RecordPicker } from './record-picker.tsx';
import classes from './fields.module.css';

/** The most sides of one relationship. */
const MOST = 50;

export const newSide = () => ({ place: '', organisations: [] });

/** The places that work together, and the bodies that act for each. */
export function SidesField({ name }: { readonly name: string }) {
  const { say } = useWords();
  return (
    <PartList
      name={name}
      start={newSide}
      most={MOST}
      add={say('forms.add-side')}
      heading={(number) => say('forms.side', { number })}
      remove={(number) => say('forms.remove-side', { number })}
    >
      {(path) => (
        <div className={classes['pair']}>
          <PlaceField
            name={`${path}.place`}
            label={say('forms.place')}
            hint={say('forms.side-place')}
            register={false}
          />
          <RecordPicker
            name={`${path}.organisations`}
            label={say('forms.acting-for')}
            hint={say('forms.acting-for-later')}
            kinds={['organisation']}
            many
            optional
          />
        </div>
      )}
    </PartList>
  );
}
