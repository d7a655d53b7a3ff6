import { Injectable } from '@nestjs/common';
import type { AgreementRow } from '../../projections/agreement-register.ts';
import type { CommitmentRow } from '../../projections/commitments.ts';
import { dueList, dueOfAgreement, dueOfCommitment, type DueItem } from '../../projections/due.ts';
import { Views } from '../platform/projecting/views.ts';
import { idsIn, named, type Named } from '../platform/reading/bodies.ts';
import { BadQuery } from '../platform/reading/lists.ts';
import { Moments, type AskedMoment } from '../platform/reading/moments.ts';
import { scopeOf } from '../platform/reading/scope.ts';
import { Snapshot } from '../platform/reading/snapshot.ts';

/** The most commitments, and the most agreements, looked at for one list. */
const MOST = 20_000;

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
      const scope = scopeOf(snapshot, relationship);
      const rows = (view: string) => {
        const found = snapshot.select({ view, where: [scope], order: ['position', 'key'], limit: MOST + 1 });
        if (found.length > MOST) throw new BadQuery('relationship', 'query.too-many-changes', { limit: MOST });
        return found.map(({ row }) => row as unknown);
      };
      const items = dueList([
        ...rows('commitments').flatMap((row) => dueOfCommitment(row as CommitmentRow, moment.asOf)),
        ...rows('agreements').flatMap((row) => dueOfAgreement(row as AgreementRow, moment.asOf)),
      ]).filter((item) => owner === undefined || item.owner === owner);
      return { position: snapshot.position, asOf: moment.asOf, items, names: named(snapshot, idsIn(items)) };
    });
  }
}
