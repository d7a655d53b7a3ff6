import { type Project, type ProjectEvent } from '../../events/projects.ts';
import type { Decide } from '../decision.ts';
import { OccurredOnField, One, RefersTo, Whole } from '../fields.ts';
import { nextKey } from '../parts.ts';
import { demand } from '../refused.ts';
import { Recorded } from '../values.ts';
import { checkNotAhead, FigureValue } from './values.ts';

/** How far an indicator has come. */
export class ReportIndicator extends Recorded {
  @RefersTo('project') project!: string;
  /** The number of the indicator. */
  @Whole(1, 1000) indicator!: number;
  @One(() => FigureValue) actual!: FigureValue;
  /** When it was so. */
  @OccurredOnField() on!: string;
}

export const reportIndicator: Decide<ReportIndicator, Project, ProjectEvent> =
  ({ indicator, actual: { value, quality }, on }, { today }) =>
  ({ indicators }, record) => {
    const known = indicators.find(({ key }) => key === indicator);
    demand(known !== undefined, 'project.no-such-indicator', { indicator }, '/indicator');
    const { actuals } = known;
    if (actuals.some((one) => one.value === value && one.quality === quality && one.on === on)) return [];
    checkNotAhead(on, today, '/on');
    const key = nextKey(`indicators/${indicator}/actuals`, record);
    return [{ type: 'IndicatorReported', data: { indicator, key, value, quality, on } }];
  };
