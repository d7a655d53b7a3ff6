/** What a record says on a day and no event says: what follows from its dates. */
import { inForce, termOf, termsOn } from '../events/agreement-term.ts';
import type { Agreement } from '../events/agreements.ts';
import { commitmentStatus, type Commitment } from '../events/commitments.ts';
import { instituteStatus, type Institute } from '../events/institutes.ts';
import { positionsOn, type Person } from '../events/people.ts';
import { projectStatus, titlesOn, type Project } from '../events/projects.ts';
import type { RecordOf } from '../events/records.ts';
import type { Day } from '../events/values/day.ts';

const byKind = {
  /** The posts held on the day. */
  person: ({ positions }: Person, day: Day) => ({ positions: positionsOn(positions, day) }),
  /** Whether it is in force, its term, and the terms as amended by then. */
  agreement: (agreement: Agreement, day: Day) => ({
    inForce: inForce(agreement, day),
    term: termOf(agreement, day),
    terms: termsOn(agreement, day),
  }),
  commitment: (commitment: Commitment, day: Day) => ({ status: commitmentStatus(commitment, day) }),
  institute: (institute: Institute, day: Day) => ({ status: instituteStatus(institute, day) }),
  project: (project: Project, day: Day) => ({ status: projectStatus(project, day), titles: titlesOn(project, day) }),
};

/** Undefined for a kind of record that is the same on any day. */
export function recordOn({ kind, state }: RecordOf<unknown>, day: Day): object | undefined {
  if (!Object.hasOwn(byKind, kind)) return undefined;
  return (byKind[kind as keyof typeof byKind] as (state: unknown, day: Day) => object)(state, day);
}
