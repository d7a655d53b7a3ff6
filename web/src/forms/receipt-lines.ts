/** What will be written, each event in words: the receipt comes before the signature. */
import { commandNamed } from '../../../commands/catalogue.ts';
import { kindOf } from '../../../events/subject.ts';
import type { Attendance } from '../../../events/values/attendance.ts';
import type { Name, Text } from '../../../events/values/text.ts';
import type { AnsweredEvent, GivenAnswer } from '../api/answers.ts';
import { shownName } from '../kit/names.ts';
import type { Language, Say } from '../language/language.ts';
import { attendanceInWords } from '../words/attendance.ts';
import { dateInWords } from '../words/dates.ts';
import { eventInWords } from '../words/events.ts';
import { isRegionCode, regionNames } from '../words/regions.ts';
import type { FormCommand, SittingValues } from './sitting.ts';

export interface ReceiptLine {
  readonly key: string;
  /** Of the record, or the part of it that is told: `visit`, `stop`, `source`. */
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  /** It says more of what stands above it. */
  readonly inside: boolean;
}

type Data = { readonly [field: string]: unknown };

/** The first event that a command writes, for what the server has not been asked about yet. */
const expected: { readonly [command: string]: string } = {
  RecordVisit: 'VisitRecorded',
  PlanVisit: 'VisitPlanned',
  AddStop: 'StopAdded',
  HoldGathering: 'GatheringHeld',
  RecordAttendance: 'AttendanceRecorded',
  ScreenWork: 'WorkScreened',
  RecordStatement: 'StatementRecorded',
  MakeCommitment: 'CommitmentMade',
  AnnounceInstitute: 'InstituteAnnounced',
  OpenResearchInstitute: 'ResearchInstituteOpened',
  AnnounceProject: 'ProjectAnnounced',
  SetIndicator: 'IndicatorSet',
  CiteSource: 'SourceCited',
  RegisterOrganisation: 'OrganisationRegistered',
  DeclareDistinct: 'OrganisationDeclaredDistinct',
  RegisterPerson: 'PersonRegistered',
  AppointPerson: 'PersonAppointed',
  RegisterPlace: 'PlaceRegistered',
  DesignateZone: 'ZoneDesignated',
  EstablishRelationship: 'RelationshipEstablished',
  ProposeAgreement: 'AgreementProposed',
  SignAgreement: 'AgreementSigned',
  BringIntoForce: 'AgreementBroughtIntoForce',
  AmendAgreement: 'AgreementAmended',
  AddSubsidiaryArrangement: 'SubsidiaryArrangementAdded',
  RenewAgreement: 'AgreementRenewed',
  GiveNotice: 'NoticeGiven',
  TerminateAgreement: 'AgreementTerminated',
  SupersedeAgreement: 'AgreementSuperseded',
  FulfilCommitment: 'CommitmentFulfilled',
  RescheduleCommitment: 'CommitmentRescheduled',
  AssignCommitment: 'CommitmentAssigned',
  ReleaseCommitment: 'CommitmentReleased',
  RecordNeverOpened: 'InstituteNeverOpened',
  CloseInstitute: 'InstituteClosed',
  StartProject: 'ProjectStarted',
  ChangeProjectStatus: 'ProjectStatusChanged',
  ReportIndicator: 'IndicatorReported',
};

const partKinds: { readonly [type: string]: string } = { StopAdded: 'stop', WorkScreened: 'screening' };

const insiders: ReadonlySet<string> = new Set([
  'AttendanceRecorded',
  'WorkScreened',
  'PersonAppointed',
  'ZoneDesignated',
  'IndicatorSet',
  'InvestmentAnnounced',
  'AgreementConcluded',
  'OrganisationDeclaredDistinct',
]);

const dateFields = [
  'occurredOn',
  'saidOn',
  'madeOn',
  'announcedOn',
  'openedOn',
  'signedOn',
  'designatedOn',
  'establishedOn',
  'publishedOn',
];

const isTexts = (value: unknown): value is readonly (Text | Name)[] =>
  Array.isArray(value) && value.every((one: unknown) => typeof one === 'object' && one !== null && 'text' in one);

export interface Saying {
  readonly say: Say;
  readonly language: Language;
  readonly names: SittingValues['names'];
}

const nameOf = (id: unknown, { language, names }: Saying): string | undefined => {
  if (typeof id !== 'string') return undefined;
  return shownName(names[id] ?? (isRegionCode(id) ? regionNames(id) : []), language)?.first.text;
};

/** The title of what is told, its places, its day, how many there were. */
function detailOf(data: Data, saying: Saying): string {
  const { say, language } = saying;
  const original = data['original'];
  const texts = [data['titles'], data['names'], data['what'], original && [original], data['about']].find(
    (value): value is readonly Text[] => isTexts(value) && value.length > 0,
  );
  const [from, to, place, person, organisation, promotes, other] = [
    'from',
    'to',
    'place',
    'person',
    'organisation',
    'promotes',
    'other',
  ].map((field) => nameOf(data[field], saying));
  const date = dateFields.map((field) => data[field]).find((value) => typeof value === 'string');
  const count = (data['count'] ?? data['attendance']) as Attendance | undefined;
  const isCounted = count !== undefined && (count.quality !== 'unknown' || count.named.length > 0);
  return [
    texts && shownName(texts, language)?.first.text,
    from !== undefined && to !== undefined ? say('forms.from-to', { from, to }) : undefined,
    place,
    person,
    organisation,
    promotes,
    other,
    date === undefined ? undefined : dateInWords(date, language, say),
    isCounted ? attendanceInWords(count, say) : undefined,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(say('forms.semicolon'));
}

const line = (key: string, kind: string, type: string, data: Data, saying: Saying): ReceiptLine => ({
  key,
  kind: partKinds[type] ?? kind,
  title: eventInWords(type, saying.say),
  detail: detailOf(data, saying),
  inside: insiders.has(type),
});

/** The kind of record that a command is about; of one that any record takes, that of the record it names. */
function kindAbout({ command, data }: FormCommand, commands: readonly FormCommand[]): string {
  const definition = commandNamed(command);
  const target = String(data[definition?.target ?? '']);
  const maker = commands.find(({ id }) => target === `@${id}`);
  return definition?.subject?.kind ?? (maker ? kindAbout(maker, commands) : kindOf(target));
}

/** Of commands that the server has not been asked about: what they are going to write, as far as they are filled in. */
export const expectedLines = (commands: readonly FormCommand[], saying: Saying): readonly ReceiptLine[] =>
  commands.map((given) =>
    line(given.id, kindAbout(given, commands), expected[given.command] ?? given.command, given.data, saying),
  );

/** Events of records that keep order behind the scenes: nobody has to read them. */
const isShown = ({ record }: AnsweredEvent): boolean => !record.startsWith('reservation');

/** Every event that would be written, in its order. */
export function previewedLines(
  { orders }: GivenAnswer,
  commands: readonly FormCommand[],
  { names, ...rest }: Saying,
): readonly ReceiptLine[] {
  // What the sitting itself makes is called by its command in the form, and by its record in the answer.
  const made = Object.fromEntries(
    orders.flatMap(({ id, record }) => {
      const own = names[`@${id}`] ?? commands.find((command) => command.id === id)?.data['names'];
      return isTexts(own) ? [[record, own] as const] : [];
    }),
  );
  const saying: Saying = { ...rest, names: { ...names, ...made } };
  return orders.flatMap(({ id, events }) => {
    const given = commands.find((command) => command.id === id)?.data ?? {};
    return events.filter(isShown).map((event, index) =>
      // Sealed fields of an event are not readable; the command says them in clear.
      line(event.id, kindOf(event.record), event.type, { ...event.data, ...(index === 0 ? given : {}) }, saying),
    );
  });
}
