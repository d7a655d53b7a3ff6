import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { say as sayProblem } from '../../../commands/messages/catalogue.ts';
import type { Visit } from '../../../events/visits.ts';
import type { RecordAnswer } from '../api/answers.ts';
import { useAnswer } from '../api/reading.ts';
import { FormPage, FormSection } from '../forms/form-page.tsx';
import { namesIn } from '../forms/names-in.ts';
import { RelationshipsField } from '../forms/relationships-field.tsx';
import { useShowSaved } from '../forms/show-saved.ts';
import { SourceField } from '../forms/source-field.tsx';
import { useSitting } from '../forms/use-sitting.ts';
import { Writing, type Begun } from '../forms/writing.tsx';
import { Page } from '../kit/page.tsx';
import { RecordLink } from '../kit/reference.tsx';
import { Answered, Empty } from '../kit/states.tsx';
import { useWords } from '../language/language.ts';
import { VisitChecks } from './checks.tsx';
import { Gatherings } from './gatherings.tsx';
import { Statements } from './statements.tsx';
import { Stops } from './stops.tsx';
import { VisitFields } from './visit-fields.tsx';
import { asPlanned, newVisit, visitCommands, type VisitValues } from './visit-values.ts';

/** Logs a visit in one sitting: the visit, its stops, its gatherings, what was said, and the source of it all. */
export function VisitScreen() {
  const { of = '' } = useSearch({ strict: false });
  const asked = useAnswer<RecordAnswer<Visit>>(`/records/${of}`, {}, { enabled: of !== '' });
  if (of === '') return <Telling />;
  return <Answered of={asked}>{(plan) => <Telling key={of} plan={plan} />}</Answered>;
}

/** Of a visit that was planned, what was planned is there to begin with. */
function Telling({ plan }: { readonly plan?: RecordAnswer<Visit> }) {
  const { say, language } = useWords();
  // As it was when the form opened: once it is told, it is no plan any more.
  const [opened] = useState(plan);
  const title = say('visit.title');
  if (opened && opened.record.state.status !== 'planned')
    return (
      <Page title={title}>
        <Empty
          title={sayProblem('visit.not-planned', {}, language)}
          action={<RecordLink id={opened.record.id}>{say('timeline.open-record')}</RecordLink>}
        />
      </Page>
    );
  return (
    <Writing title={title} of={opened}>
      {(begun) => <VisitForm begun={begun} {...(opened ? { plan: opened } : {})} />}
    </Writing>
  );
}

interface VisitFormProps {
  readonly begun: Begun;
  readonly plan?: RecordAnswer<Visit>;
}

function VisitForm({ begun: { of, ...begun }, plan }: VisitFormProps) {
  const { say } = useWords();
  const showSaved = useShowSaved();
  const planned = plan && asPlanned(plan.record.state);
  const sitting = useSitting<VisitValues>({
    draft: of === undefined ? 'visit' : `visit.${of}`,
    start: {
      ...begun,
      ...newVisit,
      ...(planned && { visit: planned, names: { ...begun.names, ...namesIn(planned, plan) } }),
    },
    commandsOf: (values, key) => visitCommands(values, key, { command: 'RecordVisit', planned: of }),
    saved: (answer, { relationships }) => showSaved(answer, 'visit', relationships, of),
  });
  return (
    <FormPage
      sitting={sitting}
      title={say('visit.title')}
      verb={say('visit.save')}
      checks={<VisitChecks planned={of} />}
    >
      <VisitFields />
      <Gatherings />
      <Stops />
      <Statements />
      <FormSection title={say('forms.source')} hint={say('forms.every-fact-cites-it')}>
        <SourceField />
        <RelationshipsField />
      </FormSection>
    </FormPage>
  );
}
