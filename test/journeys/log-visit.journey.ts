/** Staff log a visit in one sitting: in either script, by keyboard alone, with a draft that stays and a server that says no. */
import type { Page } from 'playwright-core';
import { newBook, sittingOf } from '../book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney } from './browser.ts';
import { bothWays, byKeysInChinese } from './hands.ts';
import { stageOn } from './stage.ts';

const named = (en: string, zh?: string) => [
  { text: en, language: 'en', kind: 'official' },
  ...(zh === undefined ? [] : [{ text: zh, language: 'zh-Hans', kind: 'official' }]),
];
const relationships = ['sichuan-california'];

/** A book in which the people of the forum, their bodies and the city are known, and no visit yet. */
async function bookOfPeople() {
  const book = await newBook();
  const person = (id: string, en: string, zh?: string) => ({
    id,
    command: 'RegisterPerson',
    data: { relationships, names: named(en, zh) },
  });
  await book.decider.execute(
    sittingOf([
      person('tang', 'Tang Limin', '唐利民'),
      person('goyal', 'Manish Goyal'),
      person('huang', 'Huang Jiandong', '黄建东'),
      {
        id: 'tang-post',
        command: 'AppointPerson',
        data: {
          person: '@tang',
          titles: named('secretary general').map(({ kind: _, ...text }) => text),
          from: '../2018-11',
        },
      },
      {
        id: 'autodesk',
        command: 'RegisterOrganisation',
        data: { relationships, names: named('Autodesk', '欧特克'), kind: 'company', identifiers: [] },
      },
      {
        id: 'city',
        command: 'RegisterPlace',
        data: { relationships, names: named('San Francisco', '旧金山'), kind: 'city', within: 'US-CA' },
      },
    ]),
  );
  await book.views.reach(book.log.head(), 10_000);
  return book;
}

const words = {
  en: {
    visit: 'Visit',
    title: 'Title',
    from: 'From',
    to: 'To',
    when: 'When',
    head: 'Headed by',
    titleThen: 'Title then',
    gathering: 'Add a gathering',
    number: 'Attended: number',
    named: 'Named',
    work: 'Add a film or work shown',
    about: 'What it shows',
    stop: 'Add a stop',
    what: 'What',
    source: 'Source 1',
    cite: /Cite a new source/,
    publisher: 'Publisher',
    published: 'Published on',
    add: 'Add a source',
    events: (count: number) => `${count} events`,
    timeline: 'Timeline',
  },
  'zh-Hans': {
    visit: '访问',
    title: '标题',
    from: '出发地',
    to: '目的地',
    when: '时间',
    head: '团长',
    titleThen: '时任职务',
    gathering: '添加活动',
    number: '出席人数：人数',
    named: '具名',
    work: '添加放映的影片或作品',
    about: '内容',
    stop: '添加行程',
    what: '内容',
    source: '来源 1',
    cite: /引用新来源/,
    publisher: '出版方',
    published: '发布日期',
    add: '添加来源',
    events: (count: number) => `${count} 个事件`,
    timeline: '时间线',
  },
} as const;

describeJourney('Logging a visit', () => {
  const stage = stageOn(bookOfPeople);
  let staff: SignedIn;

  beforeAll(async () => {
    staff = await stage.server.someone('R. Ortiz', ['staff']);
  });

  /** The events after a position, as the log holds them. */
  const writtenAfter = async (position: number) => {
    const entries = await stage.server.book.log.readAll(position, 100);
    return entries.map(
      ({ json }) =>
        JSON.parse(json) as { type: string; stream: string; data: Record<string, unknown>; sources: object[] },
    );
  };

  it.each(bothWays)(
    'staff log the forum visit in one sitting: $how, $zone',
    async ({ zone, language, keysOnly, called, handsOn }) => {
      const page = await stage.look(staff, { timezoneId: zone, language });
      const { press, write, pick: take } = await handsOn(page);
      const say = words[language];
      const box = (name: string, at = 0) => page.getByRole('textbox', { name: called(name) }).nth(at);
      const pick = (name: string, typed: string, found: string | RegExp, at = 0) =>
        take(
          page.getByRole('combobox', { name, exact: true }).nth(at),
          typed,
          page.getByRole('option', { name: found }).first(),
        );
      const inChinese = language === 'zh-Hans';

      await page.goto('/r/sichuan-california/timeline');
      await page.getByRole('heading', { level: 1, name: say.timeline }).waitFor();
      await page.keyboard.press('n');
      await press(page.getByRole('menuitem', { name: say.visit, exact: true }));

      await write(
        box(say.title),
        inChinese ? '四川省代表团访问硅谷' : 'Delegation of Sichuan Province to Silicon Valley',
      );
      await pick(say.from, inChinese ? '四川' : 'Sich', /Sichuan/);
      await pick(say.to, inChinese ? '加利福尼亚' : 'US-CA', /California/);
      await write(box(say.when), inChinese ? '2018年11月' : 'Nov 2018');
      await page
        .getByText(inChinese ? '2018年11月（某日）' : 'some day in Nov 2018')
        .first()
        .waitFor();
      await pick(say.head, inChinese ? '唐利' : 'tang', /secretary general/);
      expect(await box(say.titleThen).inputValue()).toBe('secretary general');

      await press(page.getByRole('button', { name: say.gathering }));
      await write(box(say.title, 1), inChinese ? '旧金山论坛' : 'Forum in San Francisco');
      await write(box(say.when, 1), inChinese ? '2018/11/14' : '14 Nov 2018');
      await write(page.getByLabel(say.number), '40');
      await pick(say.named, inChinese ? '唐利民' : 'Tang', /Tang Limin/, 1);
      await pick(say.named, 'Goyal', /Goyal/, 1);
      await pick(say.named, inChinese ? '黄' : 'Huang', /Huang/, 1);
      await page
        .getByText(inChinese ? '约40人，具名3人' : 'about 40, 3 named')
        .first()
        .waitFor();
      for (const [at, about] of ['Sichuan Province', 'Tianfu New Area'].entries()) {
        await press(page.getByRole('button', { name: say.work }));
        await write(box(say.about, at), about);
      }
      await press(page.getByRole('button', { name: say.stop }));
      await write(box(say.what, inChinese ? 2 : 0), 'Autodesk');
      await write(box(say.when, 2), inChinese ? '2018年11月14日或之后' : 'from 14 Nov 2018');

      // A source of that title may be in the book already; then it stands above.
      await pick(say.source, 'Sichuan looks to innovative cooperation', say.cite);
      const dialog = page.getByRole('dialog');
      await write(dialog.getByRole('textbox', { name: say.publisher }), 'Xinhua');
      await write(dialog.getByRole('textbox', { name: say.published }), '2018-11-16');
      await press(dialog.getByRole('button', { name: say.add }));
      await dialog.waitFor({ state: 'hidden' });

      // What was checked while typing: the forum fits, and nobody logged this visit before, or somebody did.
      const checks = page.getByRole('list', { name: inChinese ? '核对' : 'Checks' });
      await checks.getByText(inChinese ? '所办活动均在访问期间' : 'What was held falls inside').waitFor();
      await checks
        .getByText(inChinese ? /没有其他类似访问|已有类似访问/ : /No other visit like this|There is a visit like this/)
        .waitFor();

      const receipt = page.locator('ol[data-previewed="7"] li');
      await receipt.first().waitFor();
      await page.getByRole('button', { name: say.events(7) }).waitFor();
      expect(await receipt.count()).toBe(7);
      const before = stage.server.book.log.head();
      await page.keyboard.press('Control+Enter');
      // The timeline opens with the visit chosen.
      await page.waitForURL(/\/timeline\?sel=visit-/);
      await page.locator('[aria-current="true"]').first().waitFor({ state: 'attached' });
      await page
        .getByText(inChinese ? '四川省代表团访问硅谷' : 'Delegation of Sichuan Province')
        .first()
        .waitFor();

      const events = await writtenAfter(before);
      expect(events.map(({ type }) => type)).toEqual([
        'SourceCited',
        'VisitRecorded',
        'GatheringHeld',
        'AttendanceRecorded',
        'WorkScreened',
        'WorkScreened',
        'StopAdded',
      ]);
      expect(events[3]?.data['count']).toMatchObject({ quality: 'about', total: 40 });
      expect(events.slice(1).every(({ sources }) => sources.length === 1)).toBe(true);
      expect([1, 2, 6].map((at) => events[at]?.data['occurredOn'])).toEqual(['2018-11', '2018-11-14', '2018-11-14/..']);
      const { body } = await staff(`/api/v1/timeline?relationship=sichuan-california&atLeast=${before + 7}&limit=200`);
      const rows = (body as { rows: { kind: string; occurredOn: string }[] }).rows;
      const once = keysOnly ? 2 : 1;
      expect(rows.filter(({ kind }) => kind === 'screening')).toHaveLength(2 * once);
      expect(rows.filter(({ kind }) => kind === 'gathering').map(({ occurredOn }) => occurredOn)).toEqual(
        Array.from({ length: once }, () => '2018-11-14'),
      );
    },
  );

  it(`staff plan a visit, tell that it was held as planned but for its day, and call another off when the due list asks: ${byKeysInChinese.how}`, async () => {
    const { language, say, called, date, handsOn } = byKeysInChinese;
    const page = await stage.look(staff, { language });
    const { press, write, pick } = await handsOn(page);
    const box = (label: string) => page.getByRole('textbox', { name: called(label) }).first();
    const found = (name: RegExp) => page.getByRole('option', { name }).first();
    const asking = (label: string) => page.getByRole('combobox', { name: label, exact: true }).first();
    const add = async (what: string) => {
      await press(page.getByRole('button', { name: say('add.menu') }));
      await press(page.getByRole('menuitem', { name: what }));
    };
    await page.goto('/r/sichuan-california/timeline');
    await page.getByRole('heading', { level: 1, name: say('timeline.title') }).waitFor();
    await page.keyboard.press('n');
    await press(page.getByRole('menuitem', { name: say('visit.plan') }));
    await write(box(say('forms.title')), '加州代表团访问四川');
    await pick(asking(say('visit.from')), '加利福尼亚', found(/California/));
    await pick(asking(say('visit.to')), '四川', found(/Sichuan/));
    await write(box(say('visit.when')), '2019年3月');
    await pick(asking(say('visit.head')), '黄建', found(/Huang Jiandong/));
    await page.locator('ol[data-previewed="1"]').waitFor();
    const before = stage.server.book.log.head();
    await page.keyboard.press('Control+Enter');
    await press(page.getByRole('link', { name: say('timeline.open-record') }));

    await add(say('add.held'));
    const day = box(say('visit.when'));
    await day.waitFor();
    expect(await day.inputValue()).toBe('2019-03');
    await write(day, date('2019-03-05'));
    await page.locator('ol[data-previewed="1"]').waitFor();
    await press(page.getByRole('button', { name: say('visit.save') }));
    await page.getByText(say('choice.held'), { exact: true }).waitFor();
    const [planned, held, ...others] = await writtenAfter(before);
    expect([planned?.type, held?.type, others]).toEqual(['VisitPlanned', 'VisitHeld', []]);
    expect(held?.stream).toBe(planned?.stream);
    expect(held?.data).toEqual({ ...planned?.data, occurredOn: '2019-03-05' });

    // What was held is no plan any more; another plan comes to nothing.
    await page.goto(`/record/visit?of=${held?.stream}`);
    await page.getByText('该访问不是计划中的访问').waitFor();
    const another = await staff('/api/v1/visits/plans', { method: 'POST', body: planned?.data });
    const [{ record }] = (another.body as { orders: [{ record: string }] }).orders;
    await page.goto('/due');
    const overdue = page.getByRole('region', { name: say('due.when-overdue') }).getByRole('listitem');
    const line = overdue.filter({ hasText: '加州代表团访问四川' });
    await line.getByText(say('due.what-visit')).waitFor();
    await press(line.getByText(say('computed.how')));
    await line.getByText(say('due.planned-for', { plannedOn: '2019年3月' })).waitFor();
    await press(line.getByRole('button', { name: say('add.held') }));
    await day.waitFor();
    expect([new URL(page.url()).searchParams.get('of'), await day.inputValue()]).toEqual([record, '2019-03']);
    await page.goBack();
    await press(line.getByRole('button', { name: say('acts.more') }));
    await press(page.getByRole('menuitem', { name: say('add.cancelled') }));
    await press(page.getByRole('dialog').getByRole('button', { name: say('add.verb') }));
    await line.waitFor({ state: 'detached' });
    expect((await writtenAfter(before)).at(-1)).toMatchObject({ type: 'VisitCancelled', stream: record });
  });

  it(`a draft survives a closed tab, and goes when it is thrown away: ${byKeysInChinese.how}`, async () => {
    const { language, say, handsOn } = byKeysInChinese;
    const titleIn = (page: Page) => page.getByRole('textbox', { name: say('forms.title'), exact: true });
    const first = await stage.look(staff, { language });
    const { write } = await handsOn(first);
    await first.goto('/record/visit');
    await write(titleIn(first), '写到一半的访问');
    await first.getByText(say('forms.draft-kept', { time: '' })).waitFor();
    const context = first.context();
    await first.close();
    const second = await context.newPage();
    const { press } = await handsOn(second);
    const title = titleIn(second);
    await second.goto('/record/visit');
    await title.waitFor();
    expect(await title.inputValue()).toBe('写到一半的访问');
    await press(second.getByRole('button', { name: say('forms.discard') }));
    expect(await title.inputValue()).toBe('');
    await second.reload();
    await second.getByRole('heading', { level: 1 }).waitFor();
    expect(await title.inputValue()).toBe('');
  });

  it(`what is missing is said at once, each beside its field, and the first has the focus: ${byKeysInChinese.how}`, async () => {
    const { language, say, handsOn } = byKeysInChinese;
    const page = await stage.look(staff, { language });
    const { press, write } = await handsOn(page);
    await page.goto('/record/visit');
    await press(page.getByRole('button', { name: say('visit.save') }));
    await page.getByText(say('forms.problems', { count: 4 })).waitFor();
    expect(await page.evaluate('document.activeElement?.closest("[data-field]")?.dataset.field')).toBe('visit.titles');
    // A name that was typed and not chosen is not left out in silence, nor lost.
    const unchosen = page.getByText(say('forms.unchosen', { typed: '无名氏' })).first();
    await page.getByRole('combobox', { name: say('visit.head') }).fill('无名氏');
    await unchosen.waitFor();
    await page.getByText(say('forms.draft-kept', { time: '' })).waitFor();
    await page.reload();
    await press(page.getByRole('button', { name: say('visit.save') }));
    await unchosen.waitFor();
    await write(page.getByRole('textbox', { name: say('visit.when'), exact: true }), '03/04/2018');
    await page.getByText(say('forms.date-ambiguous')).first().waitFor();
  });

  it('who only reads, and whoever reads the past, finds no way to write', async () => {
    const page = await stage.look(await stage.server.someone('J. Park', ['auditor']));
    await page.goto('/record/visit');
    await page.getByText('You may read this book, not write in it').waitFor();
    expect(await page.getByRole('button', { name: /Record a fact/ }).count()).toBe(0);
    const past = await stage.look(staff);
    await past.goto('/record/visit?asKnownOn=@1');
    await past.getByText('Nothing can be written there.').waitFor();
    expect(await past.getByRole('button', { name: /Record a fact|Save visit/ }).count()).toBe(0);
  });

  it.each([
    ['light, wide', { colorScheme: 'light' }],
    ['dark, wide', { colorScheme: 'dark' }],
    ['light, 390 px, Chinese', { viewport: { width: 390, height: 844 }, language: 'zh-Hans' }],
  ] as const)('nothing bars the way to somebody who is not in the book: %s', async (_, sight) => {
    const page = await stage.look(staff, sight);
    await page.goto('/record/visit');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const isChinese = 'language' in sight;
    await page.getByRole('combobox', { name: isChinese ? '团长' : 'Headed by' }).fill('nobody');
    await page.getByRole('option', { name: /nobody/ }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });
});
