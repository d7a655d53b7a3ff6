import { useFormContext } from 'react-hook-form';
import { ChoiceField } from '../forms/choice-field.tsx';
import { FormSection } from '../forms/form-page.tsx';
import { PartList } from '../forms/part-list.tsx';
import { StatementFields } from '../forms/statement-fields.tsx';
import { shownName } from '../kit/names.ts';
import { useWords } from '../language/language.ts';
import { newStatement, type VisitValues } from './visit-values.ts';

/** What was said in the course of the visit, in the words of the source. */
export function Statements() {
  const { say, language } = useWords();
  const { watch, getValues } = useFormContext<VisitValues>();
  const gatherings = watch('gatherings');
  const visitOn = watch('visit.occurredOn');
  const places = gatherings.map(({ id, titles }, index) => ({
    value: id,
    label: shownName(titles, language)?.first.text || say('visit.gathering', { number: index + 1 }),
  }));
  return (
    <FormSection title={say('visit.statements')}>
      <PartList
        name="statements"
        start={() => newStatement(getValues('gatherings')[0]?.id ?? '')}
        most={20}
        add={say('visit.add-statement')}
        heading={(number) => say('visit.statement', { number })}
        remove={(number) => say('visit.remove-statement', { number })}
      >
        {(path, index) => {
          const at = watch(`statements.${index}.gathering`);
          const on = gatherings.find(({ id }) => id === at)?.occurredOn ?? visitOn;
          return (
            <StatementFields path={path} on={on} dayIsKnown>
              {places.length > 0 && (
                <ChoiceField
                  name={`${path}.gathering`}
                  label={say('visit.said-at')}
                  choices={[...places, { value: 'visit', label: say('visit.elsewhere') }]}
                />
              )}
            </StatementFields>
          );
        }}
      </PartList>
    </FormSection>
  );
}
