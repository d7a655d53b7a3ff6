/** Every screen by name, and what opens in front of it: for those who look at all of them. */
import { recordFolders, recordPath } from '../web/src/kit/addresses.ts';
import type { MessageKey } from '../web/src/language/catalogue.ts';
import { sayIn } from '../web/src/language/say-in.ts';
import { recordables } from '../web/src/shell/recordable.ts';
import type { RecordRow } from '../projections/records.ts';

export interface Screen {
  readonly name: string;
  /** Its address; left out where it is the page of a record. */
  readonly path?: string;
  /** The kind of record whose page it is: the first one that the book holds. */
  readonly kind?: string;
  /** Of that kind, the one that is meant. */
  readonly which?: (row: RecordRow) => boolean;
  /** Where it is, if it is not that page itself; the records of that kind are given too. */
  readonly at?: (page: string, rows: readonly RecordRow[]) => string;
  /** Where the example book has too little to show: see {@link completed}. */
  readonly completed?: boolean;
  /** Only for people who are not signed in. */
  readonly outside?: boolean;
  /** What is pressed first, so that all of it is there: buttons, by their messages. */
  readonly grows?: readonly MessageKey[];
  /** The dialogs and menus that open in front of it, each by the names of what is pressed for that, in English. */
  readonly opens?: readonly (readonly string[])[];
}

const say = sayIn('en');
const agreementActs = ['amend', 'renew', 'notice', 'into-force', 'terminate', 'supersede', 'subsidiary'] as const;
const commitmentActs = ['reschedule', 'assign', 'release'] as const;
const instituteAdditions = ['opened', 'never-opened'] as const;
/** Of the example book. */
export const screens: readonly Screen[] = [
  { name: 'sign-in', path: '/sign-in', outside: true },
  { name: 'welcome', path: '/welcome?token=x', outside: true },
  { name: 'activate', path: '/activate?token=x', outside: true },
  {
    name: 'timeline',
    path: '/r/sichuan-california/timeline',
    opens: [
      [`${say('timeline.years')}: ${say('timeline.all-years')}`],
      [say('timeline.export')],
      [say('shell.record')],
      ['J. Park'],
      ['J. Park', say('shell.keys')],
    ],
  },
  { name: 'timeline-list', path: '/r/sichuan-california/timeline?view=list' },
  {
    name: 'timeline-fact',
    kind: 'gathering',
    at: (_, [first]) => `/r/sichuan-california/timeline?sel=${first?.record}/gathering.held`,
  },
  { name: 'timeline-of-nothing', path: '/r/sichuan-california/timeline?from=1990&to=1991&match=certainly' },
  { name: 'timeline-of-everything', path: '/r/all/timeline' },
  { name: 'timeline-known-in-june-2019', path: '/r/sichuan-california/timeline?asKnownOn=2019-06-30' },
  { name: 'overview', path: '/r/sichuan-california/overview' },
  { name: 'agreements', path: '/r/all/agreements' },
  { name: 'agreements-withdrawn', path: '/r/all/agreements?stands=withdrawn' },
  { name: 'expiry', path: '/r/all/expiry', opens: [[say('acts.renew-verb')]] },
  { name: 'visits', path: '/r/sichuan-california/visits' },
  { name: 'statements', path: '/r/sichuan-california/statements' },
  { name: 'commitments', path: '/r/sichuan-california/commitments', completed: true },
  {
    name: 'delivery',
    path: '/r/sichuan-california/delivery?kind=institute',
    opens: [[say('acts.ask')], ...instituteAdditions.map((name) => [say('acts.more'), say(`add.${name}`)])],
  },
  {
    name: 'due',
    path: '/due',
    completed: true,
    opens: [[say('acts.fulfil')], ...commitmentActs.map((act) => [say('acts.more'), say(`acts.${act}`)])],
  },
  ...(['organisations', 'people', 'places', 'sources'] as const).map((tab) => ({
    name: tab === 'organisations' ? 'directory' : `directory-${tab}`,
    path: `/r/sichuan-california/directory?tab=${tab}`,
  })),
  { name: 'compare', path: '/r/sichuan-california/compare?axis=known&a=2019-06-30&b=2019-12-31' },
  { name: 'compare-in-effect', path: '/r/all/compare?axis=effect&a=2020-01-01&b=2024-01-01' },
  { name: 'replay', path: '/r/sichuan-california/replay' },
  { name: 'events', path: '/events' },
  { name: 'events-searched', path: '/events?q=type:corrected nobody:here written:soon' },
  { name: 'event', path: '/events/44' },
  ...recordables.map(({ to }) => ({ name: to.slice(1).replace('/', '-'), path: to })),
  {
    name: 'record-visit-grown',
    path: '/record/visit',
    grows: ['visit.add-gathering', 'forms.add-work', 'visit.add-stop', 'visit.add-statement', 'visit.save'],
  },
  { name: 'record-agreement-grown', path: '/record/agreement', grows: ['sign.add-party', 'sign.save'] },
  { name: 'rebuild', path: '/operate/rebuild' },
  { name: 'users', path: '/operate/users' },
  { name: 'keys', path: '/operate/keys' },
  { name: 'no-screen', path: '/no/such/screen' },
  ...Object.keys(recordFolders).map((kind) => ({
    ...{ name: kind, kind, completed: kind === 'commitment' },
    ...opensOfKind(kind),
  })),
  { name: 'visit-at-an-event', kind: 'visit', at: (page) => `${page}?at=67` },
  { name: 'statement-withdrawn', kind: 'statement', which: ({ withdrawn }) => withdrawn },
  { name: 'merge', kind: 'organisation', at: (page, rows) => `${page}/merge?with=${rows[1]?.record}` },
  { name: 'merge-with-what', kind: 'organisation', at: (page) => `${page}/merge` },
];

function opensOfKind(kind: string): Pick<Screen, 'opens'> {
  const doors = [
    [say('doors.correct-menu')],
    [say('doors.more')],
    [say('doors.more'), say('doors.dispute-menu')],
    [say('doors.more'), say('doors.withdraw-menu')],
  ];
  if (kind === 'agreement')
    return { opens: [...doors, ...agreementActs.map((act) => [say('acts.menu'), say(`acts.${act}`)])] };
  if (kind === 'organisation') return { opens: [[say('doors.add-name')]] };
  return {};
}

/** Asks the API as somebody who is signed in. */
export type Ask = (
  path: string,
  asking?: { readonly method: string; readonly body: unknown },
) => Promise<{ readonly body: unknown }>;

/** Adds to the example book what it has none of and screens are for: a commitment. */
export async function completed(ask: Ask): Promise<void> {
  await ask('/api/v1/commitments', {
    method: 'POST',
    body: {
      relationships: ['sichuan-california'],
      kind: 'action-item',
      what: [{ text: 'Ask whether the institute opened', language: 'en' }],
      promisors: ['US-CA'],
      promisees: ['CN-SC'],
      madeOn: '2018-11-14',
      dueOn: '2019-12-15',
    },
  });
}

/** Where a screen is in this very book. */
export async function addressOf(screen: Screen, ask: Ask): Promise<string> {
  const { name, path, kind = '', which = () => true, at = (page: string) => page } = screen;
  if (path !== undefined) return path;
  const { body } = await ask(`/api/v1/records?kind=${kind}&limit=200`);
  const { rows } = body as { readonly rows: readonly RecordRow[] };
  const row = rows.find(which);
  const page = row && recordPath(row.record);
  if (page === undefined) throw new Error(`no record for the screen ${name}`);
  return at(page, rows);
}
