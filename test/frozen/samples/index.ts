/** One sample of every event type at its current version, and of earlier versions as they were written. */
import type { Sample } from '../sample.ts';
import { agreementSamples } from './agreements.ts';
import { organisationSamples, personSamples, placeSamples, relationshipSamples, reservationSamples } from './bodies.ts';
import { accountSamples, bookSamples } from './book.ts';
import { instituteSamples } from './institutes.ts';
import { projectSamples } from './projects.ts';
import { sourceSamples } from './sources.ts';
import { gatheringSamples, recordSamples, visitSamples } from './visits.ts';
import { commitmentSamples, statementSamples } from './words.ts';

export const samples: readonly Sample[] = [
  ...bookSamples,
  ...relationshipSamples,
  ...organisationSamples,
  ...reservationSamples,
  ...personSamples,
  ...placeSamples,
  ...visitSamples,
  ...gatheringSamples,
  ...agreementSamples,
  ...instituteSamples,
  ...projectSamples,
  ...statementSamples,
  ...commitmentSamples,
  ...sourceSamples,
  ...accountSamples,
  ...recordSamples,
];
