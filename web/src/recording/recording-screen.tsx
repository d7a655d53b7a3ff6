import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Writing, type Begun } from '../forms/writing.tsx';
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
  if (!isKind(kind)) return <NotFound />;
  const Form = forms[kind];
  return (
    <Writing key={kind} title={say(`recording.${kind}`)}>
      {(begun) => <Form begun={begun} />}
    </Writing>
  );
}
