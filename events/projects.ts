/**
 * Projects: what was announced, started, renamed and reported (an IATI activity, in its own words).
 *
 * STORAGE FORMAT: the `data` shapes below are written to the log. In this order: what is stored, what it adds up to.
 */
import { applyChanges } from './changes.ts';
import { vouched, type Corrected, type Vouched } from './records.ts';
import type { Event, Subject } from './subject.ts';
import type { Day } from './values/day.ts';
import type { Money } from './values/money.ts';
import { certainlyAfter, certainlyBefore, UNKNOWN } from './values/occurred-on.ts';
import type { Text } from './values/text.ts';

/** IATI codelist ActivityStatus, without its "post-completion". */
export type ProjectStatus = 'pipeline' | 'implementation' | 'finalisation' | 'closed' | 'cancelled' | 'suspended';

/** IATI codelist OrganisationRole, and `partner` for those whose part the source does not say. */
export type ParticipantRole = 'funding' | 'accountable' | 'extending' | 'implementing' | 'partner';

/** An organisation, or a place that takes part as such: an id or an ISO 3166-2 code. */
export interface Participant {
  readonly body: string;
  readonly role: ParticipantRole;
}

interface ProjectDetails {
  readonly relationships: readonly string[];
  readonly titles: readonly Text[];
  readonly participants: readonly Participant[];
  /** The places that work together in it: ISO 3166-2 codes or place ids. */
  readonly partnerPlaces: readonly string[];
  /** Where it is. */
  readonly place?: string;
  /** The agreement it rests on. */
  readonly basis?: string;
  /** What it is to be, in the words of those who announced it. */
  readonly concept: readonly Text[];
  readonly description: readonly Text[];
}

/** How good a figure is. `moreThan` leaves out the figure itself. */
export type FigureQuality = 'exact' | 'atLeast' | 'about' | 'moreThan';

/** A figure as the source gives it: a decimal text, and how good it is. */
export interface Figure {
  readonly value: string;
  readonly quality: FigureQuality;
}

/** What a project is measured by. Without a target or an actual, that is unknown. */
export interface IndicatorDetails {
  /** 1, 2, … in the order of telling. */
  readonly key: number;
  readonly titles: readonly Text[];
  /** What is counted, in words: firms, ha, years. */
  readonly unit?: string;
  readonly baseline?: Figure & { readonly on?: string };
  readonly target?: Figure;
  /** EDTF: by or within when. */
  readonly period?: string;
  /** When it was set. */
  readonly setOn: string;
}

export interface Actual extends Figure {
  readonly key: number;
  /** When it was so. */
  readonly on: string;
}

export interface Investment {
  readonly key: number;
  readonly money: Money;
  readonly announcedOn: string;
}

export type ProjectAnnounced = Event<
  'ProjectAnnounced',
  ProjectDetails & {
    readonly announcedOn: string;
    readonly status: ProjectStatus;
    readonly investment?: Money;
  }
>;
export type ProjectStarted = Event<'ProjectStarted', { readonly startedOn: string }>;
export type ProjectRenamed = Event<
  'ProjectRenamed',
  { readonly key: number; readonly titles: readonly Text[]; readonly renamedOn: string }
>;
export type ProjectStatusChanged = Event<
  'ProjectStatusChanged',
  { readonly key: number; readonly status: ProjectStatus; readonly on: string }
>;
/** An indicator was set, or set anew under the number it has. */
export type IndicatorSet = Event<'IndicatorSet', IndicatorDetails>;
export type IndicatorReported = Event<'IndicatorReported', Actual & { readonly indicator: number }>;
export type InvestmentAnnounced = Event<'InvestmentAnnounced', Investment>;
export type ProjectCorrected = Corrected<'ProjectCorrected'>;

export type ProjectEvent =
  | ProjectAnnounced
  | ProjectStarted
  | ProjectRenamed
  | ProjectStatusChanged
  | IndicatorSet
  | IndicatorReported
  | InvestmentAnnounced
  | ProjectCorrected;

export interface Indicator extends IndicatorDetails, Vouched {
  /** How it was set before, the first way first. */
  readonly earlier: readonly (Omit<IndicatorDetails, 'key'> & Vouched)[];
  readonly actuals: readonly (Actual & Vouched)[];
}

/** A renaming: what the project was called until then. */
export interface Renaming extends Vouched {
  readonly key: number;
  readonly formerTitles: readonly Text[];
  readonly renamedOn: string;
}

export interface Standing extends Vouched {
  readonly key: number;
  readonly status: ProjectStatus;
  readonly on: string;
}

/** A project. `titles` are today's. */
export interface Project extends ProjectDetails {
  readonly status: 'none' | 'recorded';
  readonly announcedOn: string;
  readonly startedOn?: string;
  /** What vouches for the start. */
  readonly start?: Vouched;
  readonly renamings: readonly Renaming[];
  /** Every status it was said to have, the first with key 1; see {@link projectStatus}. */
  readonly statuses: readonly Standing[];
  readonly indicators: readonly Indicator[];
  readonly investments: readonly (Investment & Vouched)[];
}

const noProject: Project = {
  status: 'none',
  relationships: [],
  titles: [],
  participants: [],
  partnerPlaces: [],
  concept: [],
  description: [],
  announcedOn: UNKNOWN,
  renamings: [],
  statuses: [],
  indicators: [],
  investments: [],
};

function withIndicator(indicators: readonly Indicator[], event: IndicatorSet): readonly Indicator[] {
  const known = indicators.find(({ key }) => key === event.data.key);
  const set = { ...event.data, ...vouched(event) };
  if (!known) return [...indicators, { ...set, earlier: [], actuals: [] }];
  const { earlier, actuals, key, ...before } = known;
  const anew: Indicator = { ...set, key, earlier: [...earlier, before], actuals };
  return indicators.map((one) => (one === known ? anew : one));
}

/** A renaming stands before those that certainly came after it, however late it was told. */
function renamed(project: Project, event: ProjectRenamed): Project {
  const { key, titles, renamedOn } = event.data;
  const renaming = { key, renamedOn, ...vouched(event) };
  const { renamings } = project;
  const next = renamings.findIndex((one) => certainlyBefore(renamedOn, one.renamedOn));
  const later = renamings[next];
  if (!later) return { ...project, titles, renamings: [...renamings, { ...renaming, formerTitles: project.titles }] };
  const between = [
    { ...renaming, formerTitles: later.formerTitles },
    { ...later, formerTitles: titles },
  ];
  return { ...project, renamings: renamings.toSpliced(next, 1, ...between) };
}

function evolve(project: Project, event: ProjectEvent): Project {
  switch (event.type) {
    case 'ProjectAnnounced': {
      const { status, investment: money, ...details } = event.data;
      const { announcedOn } = details;
      return {
        ...noProject,
        ...details,
        status: 'recorded',
        statuses: [{ key: 1, status, on: announcedOn, ...vouched(event) }],
        investments: money ? [{ key: 1, money, announcedOn, ...vouched(event) }] : [],
      };
    }
    case 'ProjectStarted':
      return { ...project, startedOn: event.data.startedOn, start: vouched(event) };
    case 'ProjectRenamed':
      return renamed(project, event);
    case 'ProjectStatusChanged':
      return { ...project, statuses: [...project.statuses, { ...event.data, ...vouched(event) }] };
    case 'IndicatorSet':
      return { ...project, indicators: withIndicator(project.indicators, event) };
    case 'IndicatorReported': {
      const { indicator, ...actual } = event.data;
      const reported = { ...actual, ...vouched(event) };
      return {
        ...project,
        indicators: project.indicators.map((one) =>
          one.key === indicator ? { ...one, actuals: [...one.actuals, reported] } : one,
        ),
      };
    }
    case 'InvestmentAnnounced':
      return { ...project, investments: [...project.investments, { ...event.data, ...vouched(event) }] };
    case 'ProjectCorrected':
      return applyChanges(project, event.data.changes);
    default:
      event satisfies never;
      return project;
  }
}

export const projects: Subject<Project, ProjectEvent> = {
  kind: 'project',
  types: {
    ProjectAnnounced: { version: 1 },
    ProjectStarted: { version: 1, part: true },
    ProjectRenamed: { version: 1, part: true },
    ProjectStatusChanged: { version: 1, part: true },
    IndicatorSet: { version: 1 },
    IndicatorReported: { version: 1, part: true },
    InvestmentAnnounced: { version: 1, part: true },
    ProjectCorrected: { version: 1 },
  },
  vouchers: { startedOn: 'start' },
  initial: noProject,
  evolve,
};

/** What the status and the titles are read from: a whole project, or a row that was made of one. */
export interface ProjectCourse {
  readonly titles: readonly Text[];
  readonly statuses: readonly { readonly status: ProjectStatus; readonly on: string }[];
  readonly renamings: readonly { readonly formerTitles: readonly Text[]; readonly renamedOn: string }[];
}

/**
 * What was last said of a project's status by a day (or in all): the latest that does not certainly lie after the day.
 * Where the dates do not say which of two came later, the one written down later counts.
 */
export function lastStanding<S extends ProjectCourse['statuses'][number]>(
  statuses: readonly S[],
  day?: Day,
): S | undefined {
  const byThen = statuses.filter(({ on }) => day === undefined || !certainlyAfter(on, day));
  return byThen.reduce<S | undefined>(
    (last, one) => (last && certainlyBefore(one.on, last.on) ? last : one),
    undefined,
  );
}

/** The status a project has on a day (or in all). */
export const projectStatus = ({ statuses }: Pick<ProjectCourse, 'statuses'>, day?: Day): ProjectStatus | 'unknown' =>
  lastStanding(statuses, day)?.status ?? 'unknown';

/** What the project was called on a day: the titles before the first renaming that certainly came later; today's without a day. */
export function titlesOn(
  { titles, renamings }: Pick<ProjectCourse, 'titles' | 'renamings'>,
  day: Day | undefined,
): readonly Text[] {
  if (day === undefined) return titles;
  return renamings.find(({ renamedOn }) => certainlyAfter(renamedOn, day))?.formerTitles ?? titles;
}
