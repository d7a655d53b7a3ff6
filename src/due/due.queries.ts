import { Injectable } from '@nestjs/common';
import type { AgreementRow } from '../../projections/agreement-register.ts';
import type { CommitmentRow } from '../../projections/commitments.ts';
import { dueList, dueOfAgreement, dueOfCommitment, dueOfVisit, type DueItem } from '../../projections/due.ts';
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

/** Visits that lie ahead, as far as the book knows; few of all the records there are. */
const planned = { sql: "kind = 'visit' AND status = 'planned'", values: [] };

/** The due list, made at reading from commitments, agreements and planned visits. */
@Injectable()
export class Due {
  constructor(
    private readonly views: Views,
    private readonly moments: Moments,
  ) {}

  /** @throws BadQuery, NoSuchRelationship, NoSuchMoment, NotThereYet */
  async list(relationship: string, owner: string | undefined, asked: AskedMoment): Promise<DueAnswer> {
    const moment = await this.moments.resolve(asked);
    return Snapshot.read(this.views, moment.past ? moment.position : undefined, (snapshot) => {
      const promised = wholeView<CommitmentRow>(snapshot, 'commitments', relationship);
      const agreed = wholeView<AgreementRow>(snapshot, 'agreements', relationship);
      const visits = wholeView<RecordRow>(snapshot, 'records', relationship, [planned]);
      const items = dueList([
        ...promised.flatMap((row) => dueOfCommitment(row, moment.asOf)),
        ...agreed.flatMap((row) => dueOfAgreement(row, moment.asOf)),
        ...visits.flatMap((row) => dueOfVisit(row, moment.asOf)),
      ]).filter((item) => owner === undefined || item.owner === owner);
      return { position: snapshot.position, asOf: moment.asOf, items, names: named(snapshot, idsIn(items)) };
    });
  }
}
