/** What the form of a visit holds, and the commands it says: the visit, its stops, its gatherings, what was said there. */
import type { Attendance } from '../../../events/values/attendance.ts';
import { nobodyCounted } from '../../../events/values/attendance.ts';
import type { Text } from '../../../events/values/text.ts';
import type { Visit } from '../../../events/visits.ts';
import { gatheringCommands, type GatheringValues } from '../forms/gathering-values.ts';
import { commandIn, type FormCommand, type SittingValues } from '../forms/sitting.ts';

export interface StopValues {
  readonly titles: readonly Text[];
  readonly occurredOn: string;
  readonly place: string;
  readonly hosts: readonly string[];
  readonly unnamedHosts: string;
  readonly note: string;
}

export interface StatementValues {
  readonly original: Text;
  readonly verbatim: boolean;
  /** One at most. */
  readonly translations: readonly { readonly text: string; readonly language: string; readonly by: string }[];
  readonly speaker: string;
  readonly titleThen: string;
  /** '' for the day of what it was said at. */
  readonly saidOn: string;
  /** The id of a gathering of this form; '' for the visit itself. */
  readonly gathering: string;
}

export interface VisitValues extends SittingValues {
  readonly visit: {
    readonly titles: readonly Text[];
    readonly from: string;
    readonly to: string;
    readonly occurredOn: string;
    readonly delegation: {
      readonly sentBy: readonly string[];
      readonly head: { readonly person: string; readonly titleThen: string };
      readonly count: Attendance;
    };
    readonly hosts: readonly string[];
    readonly purposes: readonly Text[];
  };
  readonly stops: readonly StopValues[];
  readonly gatherings: readonly GatheringValues[];
  readonly statements: readonly StatementValues[];
}

export const newStop: StopValues = { titles: [], occurredOn: '', place: '', hosts: [], unnamedHosts: '', note: '' };

export const newStatement = (gathering: string): StatementValues => ({
  original: { text: '', language: 'en' },
  verbatim: true,
  translations: [{ text: '', language: 'zh-Hans', by: 'human' }],
  speaker: '',
  titleThen: '',
  saidOn: '',
  gathering,
});

export const newVisit: Pick<VisitValues, 'visit' | 'stops' | 'gatherings' | 'statements'> = {
  visit: {
    titles: [],
    from: '',
    to: '',
    occurredOn: '',
    delegation: { sentBy: [], head: { person: '', titleThen: '' }, count: nobodyCounted },
    hosts: [],
    purposes: [],
  },
  stops: [],
  gatherings: [],
  statements: [],
};

/** What was planned, as the form begins with it when the visit is told. */
export const asPlanned = ({
  titles,
  from,
  to,
  occurredOn,
  delegation: { sentBy, head, count },
  hosts,
  purposes,
}: Visit): VisitValues['visit'] => ({
  titles,
  from,
  to,
  occurredOn,
  delegation: { sentBy, head: { person: '', titleThen: '', ...head }, count },
  hosts,
  purposes,
});

/** Whether the visit lies ahead or was held; `planned` is the record of the plan that it fulfils. */
export interface Told {
  readonly command: 'PlanVisit' | 'RecordVisit';
  readonly planned?: string | undefined;
}

/** The visit, then each part of it as a fact of its own. */
export function visitCommands(values: VisitValues, key: string, { command, planned }: Told): readonly FormCommand[] {
  const id = `${key}/visit`;
  const visit = planned ?? `@${id}`;
  return [
    commandIn(values, { id, command, at: 'visit' }, { ...values.visit, planned }),
    ...values.gatherings.flatMap((gathering, index) =>
      gatheringCommands(values, { ...gathering, partOf: visit }, { at: `gatherings.${index}`, key: `${key}/${index}` }),
    ),
    ...values.stops.map((stop, index) =>
      commandIn(values, { id: `${key}/stop-${index}`, command: 'AddStop', at: `stops.${index}` }, { ...stop, visit }),
    ),
    ...values.statements.map((statement, index) => statementCommand(values, statement, index, visit, key)),
  ];
}

function statementCommand(
  values: VisitValues,
  { gathering, translations, saidOn, ...statement }: StatementValues,
  index: number,
  visit: string,
  key: string,
): FormCommand {
  const where = values.gatherings.find(({ id }) => id === gathering);
  const day = where?.occurredOn ?? values.visit.occurredOn;
  return commandIn(
    values,
    { id: `${key}/statement-${index}`, command: 'RecordStatement', at: `statements.${index}` },
    {
      ...statement,
      sic: [],
      translations: translations.filter(({ text }) => text.trim() !== ''),
      saidOn: saidOn === '' ? day : saidOn,
      at: where ? `@${where.id}` : visit,
    },
  );
}
