import { useWords } from '../language/language.ts';
import { PartList } from './part-list.tsx';
import { PlaceField } from './place-field.tsx';
import { TitlesField } from './titles-field.tsx';

/** The most places that one zone reaches into. */
const MOST = 50;

/** The places that a zone reaches into, or the part of each. */
export function SpansField({ name }: { readonly name: string }) {
  const { say } = useWords();
  return (
    <PartList
      name={name}
      start={() => ({ place: '', part: [] })}
      most={MOST}
      add={say('forms.add-span')}
      heading={(number) => say('forms.span', { number })}
      remove={(number) => say('forms.remove-span', { number })}
    >
      {(path) => (
        <>
          <PlaceField name={`${path}.place`} label={say('field.place')} />
          <TitlesField name={`${path}.part`} label={say('field.part')} optional />
        </>
      )}
    </PartList>
  );
}
