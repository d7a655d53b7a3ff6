import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RecordAnswer } from '../api/answers.ts';
import { useAnswer } from '../api/reading.ts';
import { Writing, type Begun } from '../forms/writing.tsx';
import { Answered } from '../kit/states.tsx';
import { useWords } from '../language/language.ts';
import { NotFound } from '../shell/no-screen.tsx';
import { GatheringForm } from './gathering-form.tsx';
import { InstituteForm } from './institute-form.tsx';
import { CommitmentForm } from './commitment-form.tsx';
import { OrganisationForm, PersonForm, PlaceForm } from './body-forms.tsx';
import { ProjectForm } from './project-form.tsx';
import { RelationshipForm } from './relationship-form.tsx';
import { SourceForm } from './source-form.tsx';
import { StatementForm } from './statement-form.tsx';

const forms = {
  gathering: GatheringForm,
  statement: StatementForm,
  commitment: CommitmentForm,
  institute: InstituteForm,
  project: ProjectForm,
  source: SourceForm,
  organisation: OrganisationForm,
  person: PersonForm,
  place: PlaceForm,
  relationship: RelationshipForm,
} satisfies { readonly [kind: string]: (props: { readonly begun: Begun }) => ReactNode };

const isKind = (kind: string): kind is keyof typeof forms => Object.hasOwn(forms, kind);

/** One fact by itself: every kind that has no screen of its own. */
export function RecordingScreen() {
  const { say } = useWords();
  const { kind = '' } = useParams({ strict: false });
  const { of = '' } = useSearch({ strict: false });
  const asked = useAnswer<RecordAnswer>(`/records/${of}`, {}, { enabled: of !== '' });
  if (!isKind(kind)) return <NotFound />;
  const Form = forms[kind];
  const writing = (whole: RecordAnswer | undefined) => (
    <Writing key={`${kind} ${of}`} title={say(`recording.${kind}`)} of={whole}>
      {(begun) => <Form begun={begun} />}
    </Writing>
  );
  return of === '' ? writing(undefined) : <Answered of={asked}>{writing}</Answered>;
}
