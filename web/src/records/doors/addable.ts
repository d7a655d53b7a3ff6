/** What more can be told of a record that is in the book: each is one command, with the fields it asks for. */
import { zoneLevels } from '../../../../commands/places/designate-zone.ts';
import { projectStatuses } from '../../../../commands/projects/values.ts';
import type { Institute } from '../../../../events/institutes.ts';
import type { Person } from '../../../../events/people.ts';
import type { Place } from '../../../../events/places.ts';
import type { Project } from '../../../../events/projects.ts';
import type { Relationship } from '../../../../events/relationships.ts';
import { nobodyCounted } from '../../../../events/values/attendance.ts';
import type { Visit } from '../../../../events/visits.ts';
import type { RevisedKind } from '../../kit/addresses.ts';
import { saidBy, type Editor } from './editors.ts';

export interface AddedField {
  /** As the command names it. */
  readonly field: string;
  readonly editor: Editor;
  readonly optional?: boolean;
  /** What its editor begins with, where that is not nothing. */
  readonly start?: unknown;
}

/** Names of what can be told, in words by `add.<name>`. */
export type AdditionName =
  | 'stop'
  | 'attendance'
  | 'cancelled'
  | 'work'
  | 'started'
  | 'status'
  | 'renamed'
  | 'indicator'
  | 'actual'
  | 'investment'
  | 'opened'
  | 'closed'
  | 'never-opened'
  | 'post'
  | 'post-ended'
  | 'translation'
  | 'designation'
  | 'ended';

export interface Addition {
  readonly name: AdditionName;
  readonly command: string;
  /** The field of the command that names the record. */
  readonly target: string;
  readonly fields: readonly AddedField[];
}

const date: Editor = { as: 'date' };
const titles: Editor = { as: 'titles' };
const place: Editor = { as: 'place' };
const needs = (field: string, editor: Editor, start?: unknown): AddedField => ({
  field,
  editor,
  ...(start === undefined ? {} : { start }),
});
const may = (field: string, editor: Editor): AddedField => ({ field, editor, optional: true });

const attendance = (): Addition => ({
  name: 'attendance',
  command: 'RecordAttendance',
  target: 'of',
  fields: [needs('count', { as: 'attendance' }, nobodyCounted)],
});

const visit = ({ status }: Visit): readonly Addition[] =>
  status === 'cancelled'
    ? []
    : [
        {
          name: 'stop',
          command: 'AddStop',
          target: 'visit',
          fields: [
            needs('titles', titles),
            needs('occurredOn', date),
            may('place', place),
            may('hosts', { as: 'records', kinds: ['organisation'] }),
            may('unnamedHosts', { as: 'words', max: 500 }),
            may('note', { as: 'words', max: 2000 }),
          ],
        },
        attendance(),
        ...(status === 'planned'
          ? [{ name: 'cancelled', command: 'CancelVisit', target: 'visit', fields: [] } as const]
          : []),
      ];

const gathering = (): readonly Addition[] => [
  {
    name: 'work',
    command: 'ScreenWork',
    target: 'gathering',
    fields: [
      may('titles', titles),
      may('about', { as: 'texts' }),
      may('promotes', { as: 'record', kinds: ['organisation', 'place'], coded: true }),
      may('occurredOn', date),
    ],
  },
  attendance(),
];

const project = ({ startedOn, indicators }: Project): readonly Addition[] => [
  ...(startedOn === undefined
    ? [{ name: 'started', command: 'StartProject', target: 'project', fields: [needs('startedOn', date)] } as const]
    : []),
  {
    name: 'status',
    command: 'ChangeProjectStatus',
    target: 'project',
    fields: [needs('status', { as: 'choice', values: projectStatuses }), needs('on', date)],
  },
  ...(indicators.length > 0
    ? [
        {
          name: 'actual',
          command: 'ReportIndicator',
          target: 'project',
          fields: [
            needs('indicator', { as: 'part', list: 'indicators' }),
            needs('actual', { as: 'figure' }),
            needs('on', date),
          ],
        } as const,
      ]
    : []),
  {
    name: 'indicator',
    command: 'SetIndicator',
    target: 'project',
    fields: [
      needs('titles', titles),
      needs('setOn', date),
      may('unit', { as: 'words', max: 100 }),
      may('baseline', { as: 'figure', dated: true }),
      may('target', { as: 'figure' }),
      may('period', date),
    ],
  },
  {
    name: 'investment',
    command: 'SetIndicator',
    target: 'project',
    fields: [needs('investment', { as: 'money' }), needs('setOn', date)],
  },
  {
    name: 'renamed',
    command: 'RenameProject',
    target: 'project',
    fields: [needs('titles', titles), needs('renamedOn', date)],
  },
];

const institute = ({ openedOn, closedOn, neverOpenedKnownOn }: Institute): readonly Addition[] =>
  openedOn === undefined
    ? [
        {
          name: 'opened',
          command: 'OpenResearchInstitute',
          target: 'institute',
          fields: [needs('openedOn', date)],
        },
        ...(neverOpenedKnownOn === undefined
          ? [
              {
                name: 'never-opened',
                command: 'RecordNeverOpened',
                target: 'institute',
                fields: [needs('knownOn', date)],
              } as const,
            ]
          : []),
      ]
    : closedOn === undefined
      ? [{ name: 'closed', command: 'CloseInstitute', target: 'institute', fields: [needs('closedOn', date)] }]
      : [];

const person = ({ positions }: Person): readonly Addition[] => [
  {
    name: 'post',
    command: 'AppointPerson',
    target: 'person',
    fields: [
      needs('titles', titles),
      may('organisation', { as: 'record', kinds: ['organisation'] }),
      needs('from', date),
      may('to', date),
    ],
  },
  ...(positions.some(({ to }) => to === undefined)
    ? [
        {
          name: 'post-ended',
          command: 'EndAppointment',
          target: 'person',
          fields: [needs('position', { as: 'part', list: 'positions', open: 'to' }), needs('endedOn', date)],
        } as const,
      ]
    : []),
];

const statement = (): readonly Addition[] => [
  {
    name: 'translation',
    command: 'TranslateStatement',
    target: 'statement',
    fields: [
      needs('text', { as: 'words', max: 4000 }),
      needs('language', { as: 'language' }),
      needs('by', { as: 'choice', values: ['human', 'machine'] }, 'human'),
    ],
  },
];

const zone = ({ kind, designation }: Place): readonly Addition[] =>
  kind === 'zone' && designation === null
    ? [
        {
          name: 'designation',
          command: 'DesignateZone',
          target: 'place',
          fields: [
            needs('level', { as: 'choice', values: zoneLevels }),
            may('ordinal', { as: 'number', max: 100_000 }),
            needs('designatedOn', date),
            may('spans', { as: 'spans' }),
            may('fields', { as: 'texts' }),
          ],
        },
      ]
    : [];

const relationship = ({ status }: Relationship): readonly Addition[] =>
  status === 'ended'
    ? []
    : [{ name: 'ended', command: 'EndRelationship', target: 'relationship', fields: [needs('endedOn', date)] }];

/** Of the other kinds there is nothing to add, or it has a screen of its own. */
const additions: { readonly [K in RevisedKind]?: (state: never) => readonly Addition[] } = {
  visit,
  gathering,
  project,
  institute,
  person,
  statement,
  place: zone,
  relationship,
};

/** What can be told of a record as it stands. */
export const additionsTo = (kind: RevisedKind, state: object): readonly Addition[] =>
  additions[kind]?.(state as never) ?? [];

export type RecordedWith = 'gathering' | 'statement' | 'commitment';

const withIt: { readonly [K in RevisedKind]?: readonly RecordedWith[] } = {
  visit: ['gathering', 'statement', 'commitment'],
  gathering: ['gathering', 'statement', 'commitment'],
  agreement: ['statement', 'commitment'],
  institute: ['commitment'],
  project: ['commitment'],
};

const statusOf = (kind: RevisedKind, state: object) => (kind === 'visit' ? (state as Visit).status : undefined);

/** Records of their own that belong to this one: what was held in its course, said at it, promised there. */
export const recordedWith = (kind: RevisedKind, state: object): readonly RecordedWith[] =>
  (withIt[kind] ?? []).filter((one) => one !== 'gathering' || statusOf(kind, state) !== 'cancelled');

/** A visit that lies ahead as far as the book knows: that it was held is told in the form of a visit. */
export const isPlannedVisit = (kind: RevisedKind, state: object): boolean => statusOf(kind, state) === 'planned';

/** The command's own data, of what the editors hold: what was not written is left out. */
export const addedData = (fields: readonly AddedField[], held: { readonly [field: string]: unknown }) =>
  Object.fromEntries(
    fields.flatMap(({ field, editor }) => {
      const said = held[field] === undefined ? null : saidBy(editor, held[field]);
      return said === null ? [] : [[field, said] as const];
    }),
  );
