import { FormPage, FormSection } from '../forms/form-page.tsx';
import { RelationshipsField } from '../forms/relationships-field.tsx';
import { useShowSaved } from '../forms/show-saved.ts';
import { SourceField } from '../forms/source-field.tsx';
import { useSitting } from '../forms/use-sitting.ts';
import { Writing, type Begun } from '../forms/writing.tsx';
import { useWords } from '../language/language.ts';
import { VisitChecks } from './checks.tsx';
import { Stops } from './stops.tsx';
import { VisitFields } from './visit-fields.tsx';
import { newVisit, visitCommands, type VisitValues } from './visit-values.ts';

/** A visit that lies ahead, and where it is to lead. */
export function PlanScreen() {
  const { say } = useWords();
  return <Writing title={say('visit.plan')}>{(begun) => <PlanForm begun={begun} />}</Writing>;
}

function PlanForm({ begun }: { readonly begun: Begun }) {
  const { say } = useWords();
  const showSaved = useShowSaved();
  const sitting = useSitting<VisitValues>({
    draft: 'plan',
    start: { ...begun, ...newVisit },
    commandsOf: (values, key) => visitCommands(values, key, { command: 'PlanVisit' }),
    saved: (answer, { relationships }) => showSaved(answer, 'visit', relationships),
  });
  return (
    <FormPage sitting={sitting} title={say('visit.plan')} verb={say('visit.save-plan')} checks={<VisitChecks />}>
      <VisitFields />
      <Stops />
      <FormSection title={say('forms.source')} hint={say('forms.every-fact-cites-it')}>
        <SourceField />
        <RelationshipsField />
      </FormSection>
    </FormPage>
  );
}
