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

/** The due list, made at reading from commitments, agreements and planned visits. */
@Injectable()
export class Due {
  /** What was counted last, and of what: every open screen asks for the same, until something is written. */
  #counted: { readonly of: string; readonly counts: DueCounts } | undefined;

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

  /** @throws BadQuery, NoSuchRelationship, NoSuchMoment, NotThereYet */
  async counts(relationship: string, asked: AskedMoment): Promise<DueCountsAnswer> {
    const moment = await this.moments.resolve(asked);
    return Snapshot.read(this.views, moment.past ? moment.position : undefined, (snapshot) => {
      const { position } = snapshot;
      // A view that was built anew has another table.
      const tables = ['commitments', 'agreements', 'records'].map((view) => snapshot.table(view));
      const of = JSON.stringify([relationship, position, moment.asOf, tables]);
      if (this.#counted?.of !== of)
        this.#counted = { of, counts: dueCounts(dueIn(snapshot, relationship, moment.asOf)) };
      return { position, asOf: moment.asOf, ...this.#counted.counts };
    });
  }
}
