import { Injectable } from '@nestjs/common';
import type { Day } from '../../events/values/day.ts';
import type { AgreementRow } from '../../projections/agreement-register.ts';
import type { CommitmentRow } from '../../projections/commitments.ts';
import {
  dueCounts,
  dueList,
  dueOfAgreement,
  dueOfCommitment,
  dueOfVisit,
  type DueCounts,
  type DueItem,
} from '../../projections/due.ts';
import type { RecordRow } from '../../projections/records.ts';
import { Views } from '../platform/projecting/views.ts';
import { idsIn, named, type Named } from '../platform/reading/bodies.ts';
import { Moments, type AskedMoment } from '../platform/reading/moments.ts';
import { Snapshot } from '../platform/reading/snapshot.ts';
import { wholeView } from '../platform/reading/whole.ts';

export interface DueAnswer {
  readonly position: number;
  readonly asOf: string;
  readonly items: readonly DueItem[];
  readonly names: Named;
}

export interface DueCountsAnswer extends DueCounts {
  readonly position: number;
  readonly asOf: Day;
}

/** Visits that lie ahead, as far as the book knows; few of all the records there are. */
const planned = { sql: "kind = 'visit' AND status = 'planned'", values: [] };

/** What is due on a day, in no order. */
function dueIn(snapshot: Snapshot, relationship: string, day: Day): readonly DueItem[] {
  const promised = wholeView<CommitmentRow>(snapshot, 'commitments', relationship);
  const agreed = wholeView<AgreementRow>(snapshot, 'agreements', relationship);
  const visits = wholeView<RecordRow>(snapshot, 'records', relationship, [planned]);
  return [
    ...promised.flatMap((row) => dueOfCommitment(row, day)),
    ...agreed.flatMap((row) => dueOfAgreement(row, day)),
    ...visits.flatMap((row) => dueOfVisit(row, day)),
  ];
}

/**
 * Every open screen asks for the counts, again whenever something was written, and in a large book all of it is looked
 * through for them. So they rest after each time for so many times as long as it took, but for whoever has written.
 */
const REST = 20;

/** What was counted last. */
interface Counted {
  readonly of: string;
  readonly answer: DueCountsAnswer;
  /** Until when it is new enough though more has been written since, in milliseconds of `performance.now()`. */
  readonly until: number;
}

/** The due list, made at reading from commitments, agreements and planned visits. */
@Injectable()
export class Due {
  #counted: Counted | undefined;

  constructor(
    private readonly views: Views,
    private readonly moments: Moments,
  ) {}

  /** @throws BadQuery, NoSuchRelationship, NoSuchMoment, NotThereYet */
  async list(relationship: string, owner: string | undefined, asked: AskedMoment): Promise<DueAnswer> {
    const moment = await this.moments.resolve(asked);
    return Snapshot.read(this.views, moment.past ? moment.position : undefined, (snapshot) => {
      const items = dueList(dueIn(snapshot, relationship, moment.asOf)).filter(
        (item) => owner === undefined || item.owner === owner,
      );
      return { position: snapshot.position, asOf: moment.asOf, items, names: named(snapshot, idsIn(items)) };
    });
  }

  /**
   * Of a moment, or of one a little before the newest (`position` says which) while others write: see {@link REST}.
   * @throws BadQuery, NoSuchRelationship, NoSuchMoment, NotThereYet
   */
  async counts(relationship: string, asked: AskedMoment): Promise<DueCountsAnswer> {
    const moment = await this.moments.resolve(asked);
    return Snapshot.read(this.views, moment.past ? moment.position : undefined, (snapshot) => {
      // A view that was built anew has another table.
      const tables = ['commitments', 'agreements', 'records'].map((view) => snapshot.table(view));
      const of = JSON.stringify([relationship, moment.asOf, tables]);
      const began = performance.now();
      const last = this.#counted;
      const isNewEnough = ({ answer: { position }, until }: Counted) =>
        position === snapshot.position || (!moment.past && began < until && position >= Number(asked.atLeast ?? -1));
      if (last?.of === of && isNewEnough(last)) return last.answer;
      const counts = dueCounts(dueIn(snapshot, relationship, moment.asOf));
      const answer = { position: snapshot.position, asOf: moment.asOf, ...counts };
      const end = performance.now();
      this.#counted = { of, answer, until: moment.past ? began : end + REST * (end - began) };
      return answer;
    });
  }
}
