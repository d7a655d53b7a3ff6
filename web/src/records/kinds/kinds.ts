/** What the page of each kind of record shows. */
import type { ComponentType } from 'react';
import type { RecordKind } from '../../kit/addresses.ts';
import { AgreementFacts } from './agreement.tsx';
import { CommitmentFacts } from './commitment.tsx';
import { GatheringFacts } from './gathering.tsx';
import { InstituteFacts } from './institute.tsx';
import { OrganisationFacts } from './organisation.tsx';
import { PersonFacts } from './person.tsx';
import { PlaceFacts } from './place.tsx';
import { ProjectFacts } from './project.tsx';
import { SourceFacts } from './source.tsx';
import { StatementFacts } from './statement.tsx';
import { VisitFacts } from './visit.tsx';

export const kinds: { readonly [K in RecordKind]: ComponentType } = {
  agreement: AgreementFacts,
  visit: VisitFacts,
  gathering: GatheringFacts,
  institute: InstituteFacts,
  project: ProjectFacts,
  statement: StatementFacts,
  commitment: CommitmentFacts,
  organisation: OrganisationFacts,
  person: PersonFacts,
  place: PlaceFacts,
  source: SourceFacts,
};
