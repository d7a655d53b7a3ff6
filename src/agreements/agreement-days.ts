import { Injectable } from '@nestjs/common';
import { addDuration, isDuration, type Day } from '../../events/values/day.ts';
import type { AgreementRow } from '../../projections/agreement-register.ts';
import { countsOn, expiryBoard, type AgreementCounts, type ExpiryBoard } from '../../projections/expiry.ts';
import { Views } from '../platform/projecting/views.ts';
import { BadQuery } from '../platform/reading/lists.ts';
import { Moments, type AskedMoment } from '../platform/reading/moments.ts';
import { Snapshot } from '../platform/reading/snapshot.ts';
import { wholeView } from '../platform/reading/whole.ts';

/** How far ahead the board looks where nothing is asked. */
export const HORIZON = 'P12M';

interface OnADay {
  readonly position: number;
  readonly asOf: Day;
}

export type CountsAnswer = OnADay & AgreementCounts;
/** `until`: the last day of the board. */
export type ExpiryAnswer = OnADay & ExpiryBoard & { readonly until: Day };

/** What all agreements together say on a day, made at reading from the register. */
@Injectable()
export class AgreementDays {
  constructor(
    private readonly views: Views,
    private readonly moments: Moments,
  ) {}

  /** @throws BadQuery, NoSuchRelationship, NoSuchMoment, NotThereYet */
  counts(relationship: string, asked: AskedMoment): Promise<CountsAnswer> {
    return this.#on(relationship, asked, (rows, day) => countsOn(rows, day));
  }

  /** @param horizon how far ahead: an ISO 8601 duration. @throws as {@link counts} */
  async expiry(relationship: string, horizon: string, asked: AskedMoment): Promise<ExpiryAnswer> {
    if (!isDuration(horizon)) throw new BadQuery('horizon', 'query.no-duration', { given: horizon });
    return this.#on(relationship, asked, (rows, day) => {
      const until = addDuration(day, horizon);
      return { until, ...expiryBoard(rows, day, until) };
    });
  }

  async #on<T extends object>(
    relationship: string,
    asked: AskedMoment,
    answer: (rows: readonly AgreementRow[], day: Day) => T,
  ): Promise<OnADay & T> {
    const moment = await this.moments.resolve(asked);
    return Snapshot.read(this.views, moment.past ? moment.position : undefined, (snapshot) => ({
      position: snapshot.position,
      asOf: moment.asOf,
      ...answer(wholeView<AgreementRow>(snapshot, 'agreements', relationship), moment.asOf),
    }));
  }
}
