/** The first book, from its file to what it shows: today, and as it was known before each slip was mended. */
import type { DeliveryRow } from '../projections/delivery.ts';
import type { RecordRow } from '../projections/records.ts';
import type { TimelineFact } from '../projections/timeline.ts';
import { deliveryList } from '../src/delivery/delivery.queries.ts';
import { openFolder, type OpenFolder } from '../src/platform/book/folder.ts';
import { dayIn } from '../src/platform/deciding/clock.ts';
import type { AnsweredOrder } from '../src/platform/deciding/sitting.ts';
import type { ListDefinition } from '../src/platform/reading/lists.ts';
import { Reading } from '../src/platform/reading/reading.ts';
import { statuses } from '../src/platform/reading/register.ts';
import { projectList } from '../src/projects/projects.queries.ts';
import { recordList } from '../src/records/records.queries.ts';
import { timelineList } from '../src/timeline/timeline.queries.ts';
import { temporaryFolder } from './book.ts';
import { loadExample } from './example-book.ts';

const folder = temporaryFolder();
let book: OpenFolder;
let reading: Reading;
/** What became of each command, by its id. */
let orders: ReadonlyMap<string, AnsweredOrder>;

beforeAll(async () => {
  book = await openFolder({ home: folder.path });
  reading = new Reading(book);
  orders = await loadExample(book);
});
afterAll(async () => {
  await book.close();
  folder.remove();
});

const order = (id: string): AnsweredOrder => {
  const found = orders.get(id);
  if (!found) throw new Error(`no command ${id} in the file`);
  return found;
};
const recordOf = (id: string): string => order(id).record;
/** As known after a command, and before it. */
const after = (id: string) => `@${order(id).events.at(-1)?.position}`;
const before = (id: string) => `@${(order(id).events[0]?.position ?? 0) - 1}`;

const timeline = async (relationship: string, asKnownOn?: string): Promise<readonly TimelineFact[]> => {
  const page = await reading.lists.page(timelineList, {
    relationship,
    limit: '200',
    ...(asKnownOn === undefined ? {} : { asKnownOn }),
  });
  return page.rows as TimelineFact[];
};
/** The facts of a record, made by a command of the file. */
const factsOf = async (id: string, asKnownOn?: string) =>
  (await timeline('sichuan-california', asKnownOn)).filter(({ record }) => record === recordOf(id));

const short = ({ occurredOn, happening, standing, titles }: TimelineFact) =>
  `${occurredOn} ${happening} ${standing} ${titles[0]?.text.slice(0, 40) ?? '–'}`;

describe('the Sichuan–California book', () => {
  it('says for ever that it is an example, and was written on the days its lines say', async () => {
    expect(await book.decider.book()).toEqual(
      expect.objectContaining({ example: true, timeZone: 'America/Los_Angeles' }),
    );
    const entries = await reading.records.log(-1, 200);
    const days = entries.map(({ recordedAt }) => dayIn('America/Los_Angeles', new Date(recordedAt)));
    expect([...new Set(days)]).toEqual([
      '2018-11-19',
      '2018-12-03',
      '2019-07-18',
      '2019-08-06',
      '2019-08-07',
      '2019-09-12',
      '2019-09-30',
      '2019-11-04',
    ]);
    expect(days).toEqual(days.toSorted());
  });

  it('names who wrote each line: the accounts it invites, never a name in clear', async () => {
    const entries = await reading.records.log(-1, 200);
    expect([...new Set(entries.map(({ actor }) => actor))]).toEqual([
      'os:bridgebook',
      recordOf('account-1'),
      recordOf('account-2'),
    ]);
    const stored = (await book.log.readAll(-1, 200)).map(({ json }) => json).join('\n');
    expect(stored).not.toMatch(/Tang|Limin|唐利民|Goyal|Huang|Jiandong|Jerry|Brown|Yin Li|尹力|Ortiz|Chen\b/);
  });

  it('shows facts 1 to 18 with their dates as entered, in product order', async () => {
    expect((await timeline('sichuan-california')).map(short)).toEqual([
      '../2018-11 project.announced primary California Smart Town',
      '../2018-11 institute.announced primary Research institute of the University of ',
      '2014 place.designated primary Tianfu New Area',
      '2015-07 agreement.signed reported Memorandum of 19 Chengdu districts with ',
      '2017-06-05 relationship.established reported Sichuan–California',
      '2017-06-05 agreement.signed reported Sister-state agreement of California and',
      '2017-09 agreement.signed reported Agreement on California Smart Town with ',
      '2018-11 visit.held primary Delegation of Sichuan Province to Silico',
      '2018-11-14 gathering.held primary Forum in San Francisco',
      '2018-11-14 gathering.screened primary –',
      '2018-11-14 gathering.screened primary –',
      '2018-11-14 statement.recorded primary We are hear to learn',
      '2018-11-14 statement.recorded primary The relationship between Sichuan and Cal',
      '2018-11-14 statement.recorded primary The potential for cooperation is great',
      '2018-11-14 statement.recorded primary Both lie in the west of their countries ',
      '2018-11-14 statement.recorded primary We can work together to look at how we a',
      '2018-11-14 statement.recorded primary The unique geographic advantages and for',
      '2018-11-14/.. visit.stop primary Stop at Autodesk',
      '2018-11-14/.. visit.stop primary Stops at a few other high-tech companies',
      '2018-11-15 statement.recorded withdrawn The potential for cooperation is great',
      '2019-07-16 gathering.held reported Groundbreaking of the Meishan project',
      '2019-07-16 project.renamed reported California Smart Town',
      '2019-07-16 project.investmentAnnounced reported California Smart Town',
    ]);
  });

  it('establishes both relationships with their sources, and has nothing to correct about them', async () => {
    const told = async (slug: string) =>
      (await timeline(slug))
        .filter(({ kind }) => kind === 'relationship')
        .map(({ corrected, sources }) => [corrected, sources]);
    expect(await told('sichuan-california')).toEqual([[false, [{ source: recordOf('source-press-2017-06') }]]]);
    expect((await told('jiangsu-california')).map(([corrected]) => corrected)).toEqual([false]);
  });

  it('gives a source for every fact', async () => {
    const facts = [...(await timeline('sichuan-california')), ...(await timeline('jiangsu-california'))];
    expect(facts.filter(({ sources }) => sources.length === 0).map(short)).toEqual([]);
  });

  it.each([{}, { asOf: '2018-01-01' }])('has no status that cannot be asked for: %j', async (day) => {
    const { rows } = await reading.lists.page(recordList, { limit: '200', ...day });
    const found = (rows as RecordRow[]).map(({ kind, status }) => ({ kind, status }));
    expect(found.length).toBeGreaterThan(30);
    expect(found.filter(({ kind, status }) => !statuses[kind]?.includes(status))).toEqual([]);
  });

  it('has the two signatories of the sister-state agreement, with the titles they held then', async () => {
    const [signed] = await factsOf('agreement-sister-state');
    expect(signed?.details['parties']).toEqual([
      expect.objectContaining({
        signedOn: '2017-06-05',
        signatories: [{ person: recordOf('governor-of-sichuan'), titleThen: 'Governor of Sichuan' }],
      }),
      expect.objectContaining({
        body: 'US-CA',
        signedOn: '2017-06-05',
        signatories: [{ person: recordOf('governor-of-california'), titleThen: 'Governor of California' }],
      }),
    ]);
  });

  it('has the project renamed by the groundbreaking of fact 17, and its old name before', async () => {
    const state = async (moment: object) =>
      (await reading.records.record(recordOf('project-smart-town'), moment)).record.state as {
        titles: { text: string }[];
      };
    expect((await state({})).titles.at(-1)?.text).toBe('眉山加州智慧城');
    expect((await state({ asKnownOn: '2019-06-30' })).titles.at(-1)?.text).toBe('加州智慧小镇');
  });

  it('has the project in every list as it was called on the day asked for, and compares two days by it', async () => {
    const lists = [projectList, recordList, deliveryList];
    const project = async (list: ListDefinition, asOf: string) => {
      const query = { relationship: 'sichuan-california', kind: 'project', asOf };
      const { kind: _, ...ofOneKind } = query;
      const { rows } = await reading.lists.page(list, list === projectList ? ofOneKind : query);
      return (rows as readonly DeliveryRow[])[0]?.titles.at(-1)?.text;
    };
    for (const list of lists) {
      expect(await project(list, '2019-07-15')).toBe('加州智慧小镇');
      expect(await project(list, '2019-07-16')).toBe('眉山加州智慧城');
      const between = {
        relationship: 'sichuan-california',
        axis: 'effect',
        from: '2019-07-15',
        to: '2019-07-16',
      } as const;
      const { changes } = await reading.changes.between(list, between);
      const titles = changes
        .filter(({ record }) => record === recordOf('project-smart-town'))
        .map(({ kind, ...change }) => [
          kind,
          ...[change.before, change.after].map((row) => (row as DeliveryRow).titles.at(-1)?.text),
        ]);
      expect(titles).toEqual([['changed', '加州智慧小镇', '眉山加州智慧城']]);
    }
  });

  it('names the project beside what refers to it as it was called on the day', async () => {
    const project = recordOf('project-smart-town');
    const called = async (asOf: string) => {
      const { related } = await reading.records.record(recordOf('groundbreaking'), { asOf });
      return (related[project]?.['titles'] as { text: string }[] | undefined)?.at(-1)?.text;
    };
    expect([await called('2019-07-15'), await called('2019-07-16')]).toEqual(['加州智慧小镇', '眉山加州智慧城']);
  });

  it('lists first what had been silent longest by the day asked for', async () => {
    const board = async (asOf: string) => {
      const { rows } = await reading.lists.page(deliveryList, { relationship: 'sichuan-california', asOf });
      return (rows as readonly DeliveryRow[]).map(({ kind, lastWord }) => `${kind} ${lastWord?.occurredOn}`);
    };
    expect(await board('2019-07-15')).toEqual(['project ../2018-11', 'institute ../2018-11']);
    expect(await board('2019-07-16')).toEqual(['institute ../2018-11', 'project 2019-07-16']);
  });

  it('puts both claims of fact 19 side by side, each with its source', async () => {
    const [relationship, signed, ...others] = await timeline('jiangsu-california');
    expect(others).toEqual([]);
    expect(relationship?.claims?.map(({ value, sources }) => [value, sources.map(({ source }) => source)])).toEqual([
      ['2011', [recordOf('source-cec-list')]],
      ['1985', [recordOf('source-encyclopedia')]],
    ]);
    expect(signed).toEqual(expect.objectContaining({ happening: 'agreement.signed', occurredOn: '2019-10-28' }));
  });

  it('invents nobody: its people are those the sources name, and the rest stays a number', async () => {
    const people: ListDefinition = { view: 'directory', order: ['position', 'record', 'key'], filters: {} };
    const { rows } = await reading.lists.page(people, { relationship: 'all', limit: '200' });
    const names = (rows as { kind: string; names: { text: string }[] }[])
      .filter(({ kind }) => kind === 'person')
      .map((person) => person.names.map(({ text }) => text).join(' '));
    expect(names).toEqual(['Tang Limin 唐利民', 'Manish Goyal', 'Huang Jiandong', 'Jerry Brown', 'Yin Li 尹力']);
    const [forum] = await factsOf('forum');
    expect(forum?.details['attendance']).toEqual({
      quality: 'about',
      total: 40,
      named: ['speaker-1', 'speaker-2', 'speaker-3'].map(recordOf),
      words: 'dozens of local business leaders',
    });
  });
});

/** Three ways to name the moment before a command of a day, and the moment after it. */
const moments = (first: string, last: string, day: string, dayBefore: string) =>
  [
    ['position', () => before(first), () => after(last)],
    ['day', () => dayBefore, () => day],
    ['instant', () => `${day}T08:00:00.000Z`, () => `${day}T23:59:59.999Z`],
  ] as const;

describe('as known before a slip was mended, the book shows the slip', () => {
  it.each(moments('forum-corrected', 'said-advantages-corrected', '2019-08-06', '2019-08-05'))(
    'of the forum that was dated a day late and the word that was mended, by %s',
    async (_, was, now) => {
      const facts = async (moment: string) =>
        [await factsOf('forum', moment), await factsOf('said-learn', moment)].map(([fact]) => [
          fact?.occurredOn,
          fact?.titles[0]?.text,
          fact?.corrected,
        ]);
      expect(await facts(was())).toEqual([
        ['2018-11-15', 'Forum in San Francisco', false],
        ['2018-11-15', 'We are here to learn', false],
      ]);
      expect(await facts(now())).toEqual([
        ['2018-11-14', 'Forum in San Francisco', true],
        ['2018-11-14', 'We are hear to learn', true],
      ]);
    },
  );

  it.each(moments('institute-not-open', 'institute-not-open', '2019-08-07', '2019-08-06'))(
    'of the institute that was being built and not opened, by %s',
    async (_, was, now) => {
      const happenings = async (moment: string) =>
        (await factsOf('institute', moment)).map(({ happening, occurredOn }) => [happening, occurredOn]);
      expect(await happenings(was())).toEqual([
        ['institute.announced', '../2018-11'],
        ['institute.opened', '2018-11'],
      ]);
      expect(await happenings(now())).toEqual([['institute.announced', '../2018-11']]);
    },
  );

  it.each(moments('said-potential-withdrawn', 'said-potential-withdrawn', '2019-08-07', '2019-08-06'))(
    'of the statement that stood there twice, by %s',
    async (_, was, now) => {
      const standings = async (moment: string) =>
        (await factsOf('said-potential-again', moment)).map(({ standing }) => standing);
      expect(await standings(was())).toEqual(['primary']);
      expect(await standings(now())).toEqual(['withdrawn']);
    },
  );

  const survivor = async (id: string, asKnownOn?: string) =>
    (await reading.records.record(recordOf(id), { asKnownOn })).survivor;

  it.each(moments('merge-sichuan-government', 'merge-by-mistake', '2019-09-12', '2019-09-11'))(
    'of the government that was registered twice, by %s',
    async (_, was, now) => {
      expect(await survivor('org-sichuan-government-again', was())).toBeUndefined();
      expect(await survivor('org-sichuan-government-again', now())).toBe(recordOf('org-sichuan-government'));
      expect(await survivor('org-sichuan-government-again')).toBe(recordOf('org-sichuan-government'));
    },
  );

  it.each(moments('merge-undone', 'merge-undone', '2019-09-30', '2019-09-29'))(
    'of the two bodies that were merged by mistake, by %s',
    async (_, was, now) => {
      expect(await survivor('org-oewd', before('merge-by-mistake'))).toBeUndefined();
      expect(await survivor('org-oewd', was())).toBe(recordOf('org-bay-area-council'));
      expect(await survivor('org-oewd', now())).toBeUndefined();
      expect(await survivor('org-oewd')).toBeUndefined();
    },
  );
});

describe('the difference between two moments', () => {
  const directory: ListDefinition = { view: 'directory', order: ['position', 'record', 'key'], filters: {} };

  const kindsOf = async (list: ListDefinition, from: string, to: string) => {
    const { changes } = await reading.changes.between(list, {
      axis: 'known',
      relationship: 'sichuan-california',
      from,
      to,
    });
    const ids = new Map([...orders].toReversed().map(([id, { record }]) => [record, id]));
    return changes.map(({ kind, record, key }) => `${kind} ${ids.get(record)} ${key.split('/').slice(1).join('/')}`);
  };

  it('names each change of the summer of 2019 by its kind', async () => {
    expect(await kindsOf(timelineList, '2019-06-30', '2019-12-31')).toEqual([
      'new groundbreaking gathering.held',
      'new project-smart-town project.renamed/1',
      'new project-smart-town project.investmentAnnounced/1',
      'changed project-smart-town project.announced',
      'corrected forum gathering.held',
      'corrected forum gathering.screened/1',
      'corrected forum gathering.screened/2',
      ...['learn', 'grown', 'potential', 'west', 'smart-city', 'advantages'].map(
        (said) => `corrected said-${said} statement.recorded`,
      ),
      'corrected institute institute.opened',
      'withdrawn said-potential-again statement.recorded',
      'new agreement-memorandum agreement.signed',
    ]);
  });

  it('names a merge, by day and by position, and a merge that was undone nets out', async () => {
    expect(await kindsOf(directory, '2019-09-11', '2019-09-12')).toEqual([
      'merged org-sichuan-government entry',
      'merged org-sichuan-government-again entry',
      'merged org-bay-area-council entry',
      'merged org-oewd entry',
    ]);
    const undone = [before('merge-undone'), after('merge-undone')] as const;
    expect(await kindsOf(directory, ...undone)).toEqual(['merged org-bay-area-council entry', 'merged org-oewd entry']);
    expect(await kindsOf(directory, '2019-09-11', '2019-12-31')).toEqual([
      'merged org-sichuan-government entry',
      'merged org-sichuan-government-again entry',
    ]);
  });
});

describe('loading the file a second time', () => {
  it('changes nothing', async () => {
    const head = book.log.head();
    const again = await loadExample(book);
    expect([...new Set([...again.values()].map(({ verdict }) => verdict))]).toEqual(['again']);
    expect([...again.values()].map(({ record, events }) => [record, events])).toEqual(
      [...orders.values()].map(({ record, events }) => [record, events]),
    );
    expect(book.log.head()).toBe(head);
  });
});
