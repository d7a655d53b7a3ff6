/** Managers see what happened between two places: as a drawing and as a list, in either language, wherever they sit. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { aVisit, newBook, sittingOf } from '../book.ts';
import { sayIn } from '../../web/src/language/say-in.ts';
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { describeJourney } from './browser.ts';
import { bothWays, byKeysInChinese } from './hands.ts';
import { keepsPace } from './speed.ts';
import { stageOn } from './stage.ts';

/** How many facts the drawing stands for, mark by mark. */
const drawnIn = (page: Page): Promise<number> =>
  page.evaluate(
    `[...document.querySelectorAll('svg [role="listitem"] a')].reduce((sum, mark) => sum + Number(mark.dataset.facts), 0)`,
  );
const listedIn = (page: Page): Promise<number> => page.locator('li[data-fact]').count();
const mark = (page: Page, name: RegExp) => page.getByRole('link', { name });
const query = (page: Page) => new URL(page.url()).searchParams;

describeJourney('The timeline', () => {
  const stage = stageOn(exampleBook);
  let manager: SignedIn;

  beforeAll(async () => {
    manager = await stage.server.someone('L. Meyer', ['manager']);
  });

  it('Escape closes what a button opened while the focus is on that button still', async () => {
    const page = await stage.look(manager);
    await page.goto('/r/sichuan-california/timeline');
    const years = page.getByRole('button', { name: `${sayIn('en')('timeline.years')}:` });
    await years.click();
    await page.locator('[role=dialog]:focus-within').waitFor();
    await years.focus();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 5_000 });
  });

  it.each(bothWays)(
    'a manager opens Sichuan–California, filters years and kinds, zooms, and switches the language: $how, $zone',
    async ({ language, zone, say, either, handsOn }) => {
      const page = await stage.look(manager, { timezoneId: zone, language });
      const { press, write } = await handsOn(page);
      const head = stage.server.book.log.head();
      await page.goto('/r/sichuan-california/timeline');
      await page.getByText(either('22 facts, 1 withdrawn', '22 项事实，1 项已撤回')).waitFor();

      await press(page.getByRole('button', { name: `${say('timeline.years')}: ${say('timeline.all-years')}` }));
      await write(page.getByLabel(say('timeline.from'), { exact: true }), '2014');
      await write(page.getByLabel(say('timeline.to'), { exact: true }), '2019');
      await press(page.getByRole('button', { name: say('timeline.apply') }));
      const years = `${say('timeline.years')}: 2014 – 2019 ${say('timeline.possibly')}`;
      await page.getByRole('button', { name: years }).waitFor();
      expect(query(page).get('from')).toBe('2014');

      // A year is as wide as the year, and never its first of January.
      const names = {
        en: [
          /^in 2014, Place, Tianfu New Area, designated, primary source$/,
          /^Wed 14 Nov 2018, Gathering, Forum in San Francisco, primary source, corrected$/,
        ],
        'zh-Hans': [
          /^2014年内，地点，天府新区，获批，原始来源$/,
          /^2018年11月14日 星期三，活动，旧金山论坛，原始来源，已更正$/,
        ],
      } as const;
      const year = mark(page, names[language][0]);
      const band = await year.locator('.tl-band').boundingBox();
      const plot = await page.locator('svg.tl').boundingBox();
      expect(band && plot && band.width / ((plot.width - 112 - 112) / 6)).toBeCloseTo(1, 1);

      // The same day in every zone.
      await mark(page, names[language][1]).waitFor();

      const kinds = page.getByRole('group', { name: say('timeline.kinds') });
      await press(kinds.getByRole('button', { name: new RegExp(`^${say('timeline.lane-gathering')} ?4$`) }));
      await press(kinds.getByRole('button', { name: new RegExp(`^${say('timeline.lane-place')} ?1$`) }));
      await page.getByText(either('5 facts', '5 项事实')).first().waitFor();
      expect(query(page).get('kinds')).toBe('place,gathering');
      expect(await drawnIn(page)).toBe(5);
      const views = page.getByRole('radiogroup', { name: say('timeline.view') });
      await press(views.getByRole('radio', { name: say('timeline.list') }));
      await page.getByRole('heading', { name: '2014' }).waitFor();
      expect(await listedIn(page)).toBe(5);
      await press(views.getByRole('radio', { name: say('timeline.title') }));

      await press(page.getByRole('button', { name: say('timeline.zoom-in') }));
      await page.waitForURL((url) => url.searchParams.get('from') !== '2014');
      const nearer = query(page).get('from') ?? '';
      await page.keyboard.press('-');
      await page.waitForURL((url) => url.searchParams.get('from') !== nearer);
      await page.keyboard.press('0');
      await page.waitForURL((url) => !url.searchParams.has('from'));

      const another = language === 'en' ? 'zh-Hans' : 'en';
      const switched = page.getByRole('radiogroup', { name: say('shell.language') });
      await press(switched.getByRole('radio', { name: either('中文', 'EN') }));
      for (const name of names[another]) await mark(page, name).waitFor();

      // What is drawn is what the book holds, and looking wrote nothing.
      const { body } = await manager('/api/v1/timeline?relationship=sichuan-california&kind=gathering,screening,place');
      expect((body as { rows: object[] }).rows).toHaveLength(5);
      expect(stage.server.book.log.head()).toBe(head);
    },
  );

  it('the list and the drawing hold the same facts, whatever is filtered', async () => {
    const page = await stage.look(manager);
    for (const [asked, count] of [
      ['', 23],
      ['from=2018&to=2018&match=certainly', 11],
      ['q=加州', 4],
    ] as const) {
      await page.goto(`/r/sichuan-california/timeline?${asked}`);
      await page.locator('svg.tl').waitFor();
      expect([asked, await drawnIn(page)]).toEqual([asked, count]);
      await page.goto(`/r/sichuan-california/timeline?${asked}&view=list`);
      await page.locator('li[data-fact]').first().waitFor();
      expect([asked, await listedIn(page)]).toEqual([asked, count]);
    }
    await page.goto('/r/sichuan-california/timeline?from=1990&to=1991&match=certainly');
    await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.getByText('22 facts, 1 withdrawn').waitFor();
  });

  it('by keys alone somebody walks from fact to fact, opens one, and reads what was corrected and when', async () => {
    const page = await stage.look(manager);
    await page.goto('/r/sichuan-california/timeline?kinds=gathering');
    await mark(page, /Forum in San Francisco/).waitFor();
    await page.locator('svg.tl a[tabindex="0"]').focus();
    // One stop for Tab, arrows inside.
    expect(await page.locator('svg.tl a[tabindex="0"]').count()).toBe(1);
    const focused = () => page.evaluate(`document.activeElement.getAttribute('aria-label')`);
    expect(await focused()).toMatch(/Forum in San Francisco/);
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toMatch(/2 of them, 2 screenings/);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    const fact = page.getByRole('complementary', { name: 'Chosen fact' });
    await fact.getByText('First written down as 15 Nov 2018.').waitFor();
    await fact.getByText('#67').waitFor();
    await fact.getByText('Gathering corrected, M. Chen').waitFor();
    expect(query(page).get('sel')).toMatch(/^gathering-.*\/gathering\.held$/);
    await page.keyboard.press('Escape');
    await fact.waitFor({ state: 'detached' });
    expect(await focused()).toMatch(/Forum in San Francisco/);

    // As it was known before, it still stands on the 15th.
    await page.goto('/r/sichuan-california/timeline?kinds=gathering&asKnownOn=2019-08-05');
    await mark(page, /^Thu 15 Nov 2018, Gathering, Forum in San Francisco, primary source$/).waitFor();
  });

  it(`it is taken away as a picture and as a table, each with its moment: ${byKeysInChinese.how}`, async () => {
    const { language, say, handsOn } = byKeysInChinese;
    const page = await stage.look(manager, { language });
    const { press } = await handsOn(page);
    await page.goto('/r/sichuan-california/timeline?from=2014&to=2019');
    await page.locator('svg.tl').waitFor();
    const files: { readonly [name: string]: Buffer } = Object.fromEntries(
      await ['SVG', 'PNG', 'CSV', 'JSON'].reduce<Promise<[string, Buffer][]>>(async (before, kind) => {
        const taken = await before;
        await press(page.getByRole('button', { name: say('timeline.export') }));
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          press(page.getByRole('menuitem', { name: kind })),
        ]);
        expect(download.suggestedFilename()).toMatch(/^sichuan-california-\d{4}-\d{2}-\d{2}-event-\d+\.[a-z]+$/);
        return [...taken, [kind, readFileSync(await download.path())]];
      }, Promise.resolve([])),
    );
    const svg = files['SVG']?.toString('utf8') ?? '';
    expect(svg).toMatch(/截至第\d+号事件所知/);
    expect(svg).toContain('2014年内，地点，天府新区');
    // It stands for itself: its colours are in it, and nothing is fetched.
    expect(svg).toContain('--place:');
    expect(svg.match(/https?:\/\/[^"]+/g)).toEqual(Array(2).fill('http://www.w3.org/2000/svg'));
    expect(files['PNG']?.subarray(1, 4).toString()).toBe('PNG');
    expect(files['CSV']?.toString('utf8').trim().split('\r\n')).toHaveLength(24);
    expect(JSON.parse(files['JSON']?.toString('utf8') ?? '')).toMatchObject({ relationship: 'sichuan-california' });
  });
});

/** What a zoom step may take until it is painted, in milliseconds. */
const STEP = 50;
const FACTS = 5_000;

async function fullBook() {
  const book = await newBook();
  for (let first = 0; first < FACTS; first += 100) {
    await book.decider.execute(
      sittingOf(
        Array.from({ length: 100 }, (_, n) => {
          const number = first + n;
          const pad = (value: number) => String(value).padStart(2, '0');
          const day = `${1985 + (number % 40)}-${pad(1 + (number % 12))}-${pad(1 + (number % 28))}`;
          const data = aVisit(`Delegation ${number}`, number % 9 === 0 ? day.slice(0, 4) : day);
          return { id: `visit-${number}`, command: 'RecordVisit', data };
        }),
      ),
    );
  }
  await book.views.reach(book.log.head(), 60_000);
  return book;
}

describeJourney('A timeline of 5,000 facts', () => {
  const stage = stageOn(fullBook);

  it('zooms without a wait', async () => {
    const page = await stage.look(await stage.server.someone('L. Meyer', ['manager']));
    await page.goto('/r/sichuan-california/timeline');
    await page.getByText('5001 facts').waitFor({ timeout: 30_000 });
    expect(await drawnIn(page)).toBe(FACTS + 1);
    await page.evaluate(`
      window.steps = [];
      new PerformanceObserver((list) => window.steps.push(...list.getEntries().map(({ name, duration }) => [name, duration])))
        .observe({ type: 'event', durationThreshold: 16 });`);
    const zoomed = new URL(page.url());
    for (const key of ['+', '+', '+', '+', '+', '+', '-', '-', '-', '-']) {
      await page.keyboard.press(key);
      // Each step is painted before the next.
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    }
    await page.waitForURL((url) => url.search !== zoomed.search);
    const steps = await page.evaluate<[string, number][]>('window.steps');
    const taken = steps.flatMap(([name, duration]) => (name === 'keydown' ? [duration] : [])).toSorted((a, b) => a - b);
    // A step that is painted within a frame is not told at all.
    const [usual, slowest] = [taken.at(-5) ?? 0, taken.at(-1) ?? 0];
    keepsPace(`Timeline of ${FACTS} facts, 10 zoom steps, key to paint, at most ${slowest} ms, usually`, usual, STEP);
  });
});
