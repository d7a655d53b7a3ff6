import { Injectable } from '@nestjs/common';
import type { Day } from '../../events/values/day.ts';
import { deliveryCounts, type DeliveryCounts, type DeliveryRow } from '../../projections/delivery.ts';
import { deliveryOnDay } from '../../projections/delivery/on-a-day.ts';
import { Views } from '../platform/projecting/views.ts';
import { Moments, type AskedMoment } from '../platform/reading/moments.ts';
import { Snapshot } from '../platform/reading/snapshot.ts';
import { wholeView } from '../platform/reading/whole.ts';

export interface DeliveryCountsAnswer extends DeliveryCounts {
  readonly position: number;
  readonly asOf: Day;
}

/** What all that was announced or promised by a day adds up to on it, made at reading from the board. */
@Injectable()
export class DeliveryDays {
  constructor(
    private readonly views: Views,
    private readonly moments: Moments,
  ) {}

  /** @throws BadQuery, NoSuchRelationship, NoSuchMoment, NotThereYet */
  async counts(relationship: string, asked: AskedMoment): Promise<DeliveryCountsAnswer> {
    const moment = await this.moments.resolve(asked);
    return Snapshot.read(this.views, moment.past ? moment.position : undefined, (snapshot) => ({
      position: snapshot.position,
      asOf: moment.asOf,
      ...deliveryCounts(
        wholeView<DeliveryRow>(snapshot, 'delivery', relationship).flatMap((row) => {
          const { byThen, open } = deliveryOnDay(row, moment.asOf);
          return moment.dayAsked && byThen === 'no' ? [] : [{ standing: row.standing, open }];
        }),
      ),
    }));
  }
}
