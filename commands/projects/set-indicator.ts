import { changesTo } from '../../events/changes.ts';
import { type Indicator, type Project, type ProjectEvent } from '../../events/projects.ts';
import type { RecordOf } from '../../events/records.ts';
import type { Decided } from '../../events/subject.ts';
import type { Decide } from '../decision.ts';
import { IfGiven, OccurredOnField, One, Optional, RefersTo, Whole, Words } from '../fields.ts';
import { nextKey } from '../parts.ts';
import { demand } from '../refused.ts';
import { known, MoneyValue, Recorded, TextValue, Titles } from '../values.ts';
import { BaselineValue, checkNotAhead, FigureValue } from './values.ts';

/**
 * What the project is to reach was announced: a figure that is measured by an indicator, or the money that is to be
 * invested, one of the two.
 */
export class SetIndicator extends Recorded {
  @RefersTo('project') project!: string;
  /** When it was announced. */
  @OccurredOnField() setOn!: string;
  /** The number of an indicator that is set anew, as a whole; left out: a new one. */
  @Optional() @Whole(1, 1000) indicator?: number;
  @IfGiven() @Titles() titles?: TextValue[];
  /** What is counted, in words: firms, ha, years. */
  @Optional() @Words(100) unit?: string;
  @Optional() @One(() => BaselineValue) baseline?: BaselineValue;
  @Optional() @One(() => FigureValue) target?: FigureValue;
  /** By or within when: EDTF. */
  @Optional() @OccurredOnField() period?: string;
  @Optional() @One(() => MoneyValue) investment?: MoneyValue;
}

function investmentOf(command: SetIndicator, record: RecordOf<Project>): readonly Decided<ProjectEvent>[] {
  const { investment: money, setOn, indicator, titles, unit, baseline, target, period } = command;
  for (const [field, value] of Object.entries({ indicator, titles, unit, baseline, target, period })) {
    demand(value == null, 'project.indicator-or-investment', {}, `/${field}`);
  }
  if (money == null) return [];
  const announced = { money, announcedOn: setOn };
  if (record.state.investments.some((one) => Object.keys(changesTo(one, announced)).length === 0)) return [];
  return [{ type: 'InvestmentAnnounced', data: { key: nextKey('investments', record), ...announced } }];
}

export const setIndicator: Decide<SetIndicator, Project, ProjectEvent> =
  (command, { today }) =>
  (project, record) => {
    const { setOn, indicator, titles, unit, baseline, target, period } = command;
    checkNotAhead(setOn, today, '/setOn');
    if (command.investment != null) return investmentOf(command, record);
    demand(titles !== undefined, 'project.indicator-or-investment', {}, '/titles');
    const there: Indicator | undefined = project.indicators.find(({ key }) => key === indicator);
    demand(
      indicator == null || there !== undefined,
      'project.no-such-indicator',
      { indicator: indicator ?? 0 },
      '/indicator',
    );
    const details = known({ titles, unit, baseline, target, period, setOn });
    const wanted = {
      ...details,
      unit: unit ?? null,
      baseline: baseline ?? null,
      target: target ?? null,
      period: period ?? null,
    };
    const asItIs = (one: Indicator) => Object.keys(changesTo(one, wanted)).length === 0;
    if (there ? asItIs(there) : project.indicators.some(asItIs)) return [];
    return [{ type: 'IndicatorSet', data: { key: there?.key ?? nextKey('indicators', record), ...details } }];
  };
