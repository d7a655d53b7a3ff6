import { Injectable } from '@nestjs/common';
import type { AgreementRow } from '../../projections/agreement-register.ts';
import type { CommitmentRow } from '../../projections/commitments.ts';
import { dueList, dueOfAgreement, dueOfCommitment, type DueItem } from '../../projections/due.ts';
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

/** The due list, made at reading from commitments and agreements. */
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
      const items = dueList([
        ...promised.flatMap((row) => dueOfCommitment(row, moment.asOf)),
        ...agreed.flatMap((row) => dueOfAgreement(row, moment.asOf)),
      ]).filter((item) => owner === undefined || item.owner === owner);
      return { position: snapshot.position, asOf: moment.asOf, items, names: named(snapshot, idsIn(items)) };
    });
  }
}
