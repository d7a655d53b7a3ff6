import { v4 as newId } from 'uuid';
import { useFormContext } from 'react-hook-form';
import { FormSection } from '../forms/form-page.tsx';
import { GatheringFields } from '../forms/gathering-fields.tsx';
import { newGathering } from '../forms/gathering-values.ts';
import { PartList } from '../forms/part-list.tsx';
import { useWords } from '../language/language.ts';
import type { VisitValues } from './visit-values.ts';

/** Forums, meetings, ceremonies in the course of the visit: who was there, what was shown. */
export function Gatherings() {
  const { say } = useWords();
  const { getValues } = useFormContext<VisitValues>();
  return (
    <FormSection title={say('visit.gatherings')}>
      <PartList
        name="gatherings"
        // The first day that comes to mind is the visit's own; it can be any within it.
        start={() => ({ ...newGathering(newId()), occurredOn: exactly(getValues('visit.occurredOn')) })}
        most={10}
        add={say('visit.add-gathering')}
        heading={(number) => say('visit.gathering', { number })}
        remove={(number) => say('visit.remove-gathering', { number })}
      >
        {(path) => <GatheringFields path={path} />}
      </PartList>
    </FormSection>
  );
}

/** A day, where the visit took one day. */
const exactly = (occurredOn: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(occurredOn) ? occurredOn : '');
