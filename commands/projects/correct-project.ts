import { applyChanges, changesTo } from '../../events/changes.ts';
import type { Project, ProjectEvent, ProjectStatus } from '../../events/projects.ts';
import type { Day } from '../../events/values/day.ts';
import type { Decide } from '../decision.ts';
import {
  IfGiven,
  Many,
  ManyParts,
  OccurredOnField,
  One,
  OneOf,
  Optional,
  PlaceField,
  RefersTo,
  RefersToMany,
  Relationships,
  Words,
} from '../fields.ts';
import { checkOnlyTaken, PartCorrection, wantedOfParts, type Wanted } from '../parts.ts';
import { demand } from '../refused.ts';
import { Correcting, MoneyValue, ProseValue, TextValue, Titles } from '../values.ts';
import {
  BaselineValue,
  checkNotAhead,
  checkParticipants,
  checkSinceAnnounced,
  FigureValue,
  ParticipantValue,
  projectStatuses,
} from './values.ts';

export class RenamingCorrection extends PartCorrection {
  @IfGiven() @Titles() formerTitles?: TextValue[];
  @IfGiven() @OccurredOnField() renamedOn?: string;
}

export class StatusCorrection extends PartCorrection {
  @IfGiven() @OneOf(projectStatuses) status?: ProjectStatus;
  @IfGiven() @OccurredOnField() on?: string;
}

export class ActualCorrection extends PartCorrection {
  @IfGiven() @One(() => FigureValue) actual?: FigureValue;
  @IfGiven() @OccurredOnField() on?: string;
}

export class IndicatorCorrection extends PartCorrection {
  @IfGiven() @Titles() titles?: TextValue[];
  @Optional() @Words(100) unit?: string | null;
  @Optional() @One(() => BaselineValue) baseline?: BaselineValue | null;
  @Optional() @One(() => FigureValue) target?: FigureValue | null;
  @Optional() @OccurredOnField() period?: string | null;
  @IfGiven() @OccurredOnField() setOn?: string;
  @IfGiven() @ManyParts(() => ActualCorrection, { max: 200 }) actuals?: ActualCorrection[];
}

export class InvestmentCorrection extends PartCorrection {
  @IfGiven() @One(() => MoneyValue) money?: MoneyValue;
  @IfGiven() @OccurredOnField() announcedOn?: string;
}

/** We wrote the project down wrong. Only the fields given are changed, from the beginning. */
export class CorrectProject extends Correcting {
  @RefersTo('project') project!: string;
  @IfGiven() @Relationships() relationships?: string[];
  /** Today's titles; a name it had before stands in its renaming. */
  @IfGiven() @Titles() titles?: TextValue[];
  @IfGiven() @Many(() => ParticipantValue, { max: 100 }) participants?: ParticipantValue[];
  @IfGiven() @RefersToMany(['place', 'placeCode'], { max: 20 }) partnerPlaces?: string[];
  @Optional() @PlaceField() place?: string | null;
  @Optional() @RefersTo('agreement') basis?: string | null;
  @IfGiven() @Many(() => ProseValue, { max: 8 }) concept?: ProseValue[];
  @IfGiven() @Many(() => ProseValue, { max: 8 }) description?: ProseValue[];
  @IfGiven() @OccurredOnField() announcedOn?: string;
  /** `null`: it has not started. */
  @Optional() @OccurredOnField() startedOn?: string | null;
  @IfGiven() @ManyParts(() => RenamingCorrection, { max: 200 }) renamings?: RenamingCorrection[];
  @IfGiven() @ManyParts(() => StatusCorrection, { max: 200 }) statuses?: StatusCorrection[];
  @IfGiven() @ManyParts(() => IndicatorCorrection, { max: 200 }) indicators?: IndicatorCorrection[];
  @IfGiven() @ManyParts(() => InvestmentCorrection, { max: 200 }) investments?: InvestmentCorrection[];
}

/** The values wanted in a project's numbered parts. */
const wantedIn = (
  list: string,
  corrections: readonly PartCorrection[] | undefined,
  parts: readonly { readonly key: number }[],
  at?: string,
): Wanted => wantedOfParts(list, corrections, parts, 'project.no-such-part', undefined, at);

function wantedOfIndicators(corrections: readonly IndicatorCorrection[] | undefined, { indicators }: Project): Wanted {
  const own = (corrections ?? []).map(({ actuals, ...rest }) => rest);
  const wanted: Wanted[] = [wantedIn('indicators', own, indicators)];
  for (const [index, { key, remove, actuals }] of (corrections ?? []).entries()) {
    if (remove === true) {
      checkOnlyTaken(key, { actuals }, `/indicators/${index}/remove`);
      continue;
    }
    const reported = indicators.find((one) => one.key === key)?.actuals ?? [];
    const figures = actuals?.map(({ actual, ...rest }) => ({
      ...rest,
      value: actual?.value,
      quality: actual?.quality,
    }));
    wanted.push(wantedIn(`indicators/${key}/actuals`, figures, reported, `indicators/${index}/actuals`));
  }
  return Object.assign({}, ...wanted) as Wanted;
}

/** The first status was told with the announcement: where its date moves, so does the status'. */
function wantedOfAnnouncement(announcedOn: string | undefined, project: Project): Wanted {
  if (announcedOn === undefined) return {};
  const moved = (on: string | undefined) => on === project.announcedOn;
  return {
    announcedOn,
    ...(moved(project.statuses.find(({ key }) => key === 1)?.on) ? { 'statuses/1/on': announcedOn } : {}),
  };
}

/** Refuses what is told as done and certainly lies ahead, as where it was recorded. */
function checkToldAsDone(command: CorrectProject, today: Day): void {
  const { announcedOn, startedOn, renamings = [], statuses = [], indicators = [], investments = [] } = command;
  const told = [
    [announcedOn, '/announcedOn'],
    [startedOn, '/startedOn'],
    ...renamings.map(({ renamedOn }, index) => [renamedOn, `/renamings/${index}/renamedOn`] as const),
    ...statuses.map(({ on }, index) => [on, `/statuses/${index}/on`] as const),
    ...investments.map((one, index) => [one.announcedOn, `/investments/${index}/announcedOn`] as const),
    ...indicators.flatMap(({ setOn, actuals = [] }, index) => [
      [setOn, `/indicators/${index}/setOn`] as const,
      ...actuals.map(({ on }, place) => [on, `/indicators/${index}/actuals/${place}/on`] as const),
    ]),
  ] as const;
  for (const [on, pointer] of told) if (on != null) checkNotAhead(on, today, pointer);
}

export const correctProject: Decide<CorrectProject, Project, ProjectEvent> =
  (command, { today }) =>
  (project) => {
    const { relationships, titles, participants, partnerPlaces, place, basis, concept, description } = command;
    const { announcedOn, startedOn } = command;
    if (participants) checkParticipants(participants);
    demand(startedOn == null || project.startedOn !== undefined, 'project.not-started', {}, '/startedOn');
    checkToldAsDone(command, today);
    const changes = changesTo(project, {
      relationships,
      titles,
      participants,
      partnerPlaces,
      place,
      basis,
      concept,
      description,
      ...wantedOfAnnouncement(announcedOn, project),
      startedOn,
      ...wantedIn('renamings', command.renamings, project.renamings),
      ...wantedIn('statuses', command.statuses, project.statuses),
      ...wantedOfIndicators(command.indicators, project),
      ...wantedIn('investments', command.investments, project.investments),
    });
    if (Object.keys(changes).length === 0) return [];
    const after = applyChanges(project, changes);
    demand(after.statuses.length > 0, 'project.no-status', {}, '/statuses');
    if (after.startedOn !== undefined) checkSinceAnnounced(after.startedOn, after.announcedOn, '/startedOn');
    for (const { renamedOn } of after.renamings) checkSinceAnnounced(renamedOn, after.announcedOn, '/renamings');
    // The first was told with the announcement.
    for (const { key, on } of after.statuses) if (key > 1) checkSinceAnnounced(on, after.announcedOn, '/statuses');
    return [{ type: 'ProjectCorrected', data: { changes } }];
  };
