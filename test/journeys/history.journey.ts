/** Auditors and managers look back: what was known when, what is different since, and how it came about. */
import { readFileSync } from 'node:fs';
import { aVisit, everybody, newBook } from '../book.ts';
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney } from './browser.ts';
import { bothWays, byKeysInChinese } from './hands.ts';
import { keepsPace } from './speed.ts';
import { stageOn } from './stage.ts';

describeJourney('Looking back', () => {
  const stage = stageOn(exampleBook);
  let auditor: SignedIn;
  let manager: SignedIn;

  beforeAll(async () => {
    auditor = await stage.server.someone('J. Park', ['auditor']);
    manager = await stage.server.someone('L. Meyer', ['manager']);
  });

  it.each(bothWays)(
    'an auditor asks what was known on 30 June 2019, and what is different today: $how',
    async ({ language, say, either, date, handsOn }) => {
      const page = await stage.look(auditor, { language });
      const { press, write } = await handsOn(page);
      const head = stage.server.book.log.head();
      await page.goto('/r/sichuan-california/timeline?asKnownOn=2019-06-29');
      await press(page.getByRole('button', { name: say('banner.compare') }));
      await write(page.getByRole('textbox', { name: say('compare.moment-a') }), '2019-06-30');
      await page.keyboard.press('Enter');
      await page
        .getByText(say('moments.event', { position: 57 }))
        .first()
        .waitFor();
      expect(new URL(page.url()).searchParams.get('a')).toBe('2019-06-30');
      const chips = page.getByRole('group', { name: say('compare.kinds') });
      const chip = (kind: 'all' | `kind-${'new' | 'changed' | 'corrected' | 'withdrawn' | 'merged'}`) =>
        chips.getByRole('button', { name: new RegExp(`^${say(`compare.${kind}`)} ?\\d+$`) });
      const kinds = ['all', 'kind-new', 'kind-changed', 'kind-corrected', 'kind-withdrawn', 'kind-merged'] as const;
      const told = await Promise.all(kinds.map((kind) => chip(kind).textContent()));
      expect(told.map((text) => Number(/\d+$/.exec(text ?? '')?.[0]))).toEqual([13, 2, 1, 8, 1, 1]);

      await press(chip('kind-corrected'));
      const name = either('Forum in San Francisco', '旧金山论坛');
      const forum = page.getByRole('row', { name });
      await expect(forum.locator('s').textContent()).resolves.toBe(date('2018-11-15'));
      await expect(forum.locator('mark').textContent()).resolves.toBe(date('2018-11-14'));
      for (const said of ['M. Chen', date('2019-08-06'), '#67'])
        await expect(forum.textContent()).resolves.toContain(said);

      const download = page.waitForEvent('download');
      await press(page.getByRole('button', { name: say('compare.export') }));
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/^difference-sichuan-california-known-57-\d+\.csv$/);
      const csv = readFileSync(await file.path(), 'utf8');
      expect(
        csv.startsWith(`\uFEFF${say('compare.csv-change')},${say('compare.csv-kind')},${say('compare.fact')}`),
      ).toBe(true);
      const corrected = [say('compare.kind-corrected'), say('kind.gathering'), name, say('field.occurredOn')];
      expect(csv).toContain([...corrected, '2018-11-15', '2018-11-14'].join(','));
      expect(csv).toMatch(
        new RegExp(`${say('compare.kind-merged')},.*,sichuan-california,${say('compare.axis-known')},2019-06-30,57`),
      );

      // What the screen says is what the log holds: the correction stands at that very event. Looking wrote nothing.
      const { body } = await auditor('/api/v1/events?after=66&limit=1');
      const [event] = (body as { events: { type: string; data: { changes: object } }[] }).events;
      expect(event).toMatchObject({
        type: 'GatheringCorrected',
        data: { changes: { occurredOn: { was: '2018-11-15', now: '2018-11-14' } } },
      });
      expect(stage.server.book.log.head()).toBe(head);
    },
  );

  it.each(bothWays)(
    'a manager compares what was in force on 1 January 2020 and 2024: $how',
    async ({ language, keysOnly, say, date, handsOn }) => {
      const page = await stage.look(manager, { language });
      const { press } = await handsOn(page);
      const head = stage.server.book.log.head();
      await page.goto('/r/all/compare?axis=effect&a=2020-01-01&b=2024-01-01');
      const chip = (kind: 'removed' | 'added') =>
        page.getByRole('button', { name: new RegExp(`^${say(`compare.kind-${kind}`)} ?1$`) });
      await chip('removed').waitFor();
      const unchanged = page.getByText(say('compare.unchanged', { count: 3 }));
      await unchanged.waitFor();
      // What is the same unfolds, and is closed again.
      await (keysOnly ? unchanged.press('Enter') : unchanged.click());
      const same = page.locator('details li');
      await same.nth(2).waitFor();
      await expect(same.count()).resolves.toBe(3);
      expect(await barriersOn(page)).toEqual([]);
      await (keysOnly ? unchanged.press('Enter') : unchanged.click());
      const row = page.getByRole('row', { name: /Memorandum of understanding of Jiangsu and California/ });
      await expect(row.textContent()).resolves.toContain(say('compare.ends', { date: date('2023-10-28') }));
      if (keysOnly) {
        await page.keyboard.press('j');
        await expect(page.locator('tr:focus').textContent()).resolves.toContain('Jiangsu and California');
        await page.keyboard.press('x');
      } else await press(page.getByRole('button', { name: say('compare.swap') }));
      await chip('added').waitFor();
      expect(new URL(page.url()).search).toBe('?axis=effect&a=2024-01-01&b=2020-01-01');
      const on = async (day: string) => {
        const { body } = await manager(`/api/v1/agreements?inForce=yes&asOf=${day}`);
        return (body as { rows: { titles: { text: string }[] }[] }).rows.map(({ titles }) => titles[0]?.text);
      };
      expect([await on('2020-01-01'), await on('2024-01-01')]).toEqual([
        ['Memorandum of understanding of Jiangsu and California'],
        [],
      ]);
      expect(stage.server.book.log.head()).toBe(head);
    },
  );

  it(`an auditor finds a correction in the log, and sees what it changed and how it stands there: ${byKeysInChinese.how}`, async () => {
    const { language, say, handsOn } = byKeysInChinese;
    const page = await stage.look(auditor, { language });
    const { press, write, pick } = await handsOn(page);
    await page.goto('/events');
    const search = page.getByRole('combobox', { name: say('log.search') });
    await pick(search, 'type:corr', page.getByRole('option', { name: 'type:GatheringCorrected' }));
    await page.keyboard.press('Enter');
    const one = page.getByText(say('log.count', { count: 1 }), { exact: true });
    await one.waitFor();
    await write(search, 'kind:gathering -type:GatheringHeld,WorkScreened written:>=2019 actor:chen dateline');
    await page.keyboard.press('Enter');
    await one.waitFor();
    await press(page.getByRole('link', { name: '#67' }));
    await page.getByRole('heading', { name: say('log.event', { position: 67 }), exact: true }).waitFor();
    await page.getByText('“On Wednesday” is 14 November.').first().waitFor();
    const letters = JSON.parse((await page.locator('pre').textContent()) ?? '') as object;
    const { body } = await auditor('/api/v1/events?after=66&limit=1');
    expect([letters]).toEqual((body as { events: object[] }).events);
    await page.keyboard.press(']');
    await page.getByRole('heading', { name: say('log.event', { position: 68 }), exact: true }).waitFor();
  });

  it('an auditor replays a relationship by keys alone, and sees what each event made of its record', async () => {
    const page = await stage.look(auditor);
    await page.goto('/r/sichuan-california/replay?at=84');
    // Parties that were counted and not named are parties still.
    const memorandum = page.getByRole('region', { name: 'The record after event 84' });
    const counted = memorandum.getByText('at least 21 parties');
    await counted.waitFor();
    expect(await counted.textContent()).toContain('more than twenty parties, Signed some day in Jul 2015');
    const slider = page.getByRole('slider', { name: 'Event' });
    await slider.waitFor();
    await slider.focus();
    const said = () => slider.getAttribute('aria-valuetext');
    await page.keyboard.press('Home');
    expect(await said()).toBe('event 4, 19 Nov 2018, Relationship established, Sichuan–California');
    await page.keyboard.press('End');
    await page.getByText('step 80 of 80').waitFor();
    // Sitting by sitting back to the corrections of 6 August 2019, then on by single events.
    for (let sitting = 0; sitting < 40 && !(await said())?.includes('Gathering corrected'); sitting += 1) {
      await page.keyboard.press((await said())?.includes('6 Aug 2019') ? 'ArrowLeft' : 'Shift+ArrowLeft');
    }
    expect(await said()).toBe('event 67, 6 Aug 2019, Gathering corrected, Forum in San Francisco');
    const state = page.getByRole('region', { name: 'The record after event 67' });
    await expect(state.getByText('14 Nov 2018').count()).resolves.toBe(1);
    await page.getByText('Before', { exact: true }).click();
    await page.getByRole('region', { name: 'The record before event 67' }).getByText('15 Nov 2018').waitFor();
    await page.waitForURL(/at=67/);

    await slider.focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.getByText('Event 68', { exact: true }).waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Play' }).waitFor();

    await page.getByLabel('Only corrections, amendments, withdrawals, merges').check();
    await page.getByText(/of 15$/).waitFor();
    // The server folded up to that event says the same as the replay did.
    const { body } = await auditor('/api/v1/records/gathering-197e8b95-3445-51f1-b3e0-953e9afccc66?asKnownOn=@67');
    expect((body as { record: object }).record).toMatchObject({ state: { occurredOn: '2018-11-14' } });
  });
});

/** Sittings of so many visits each. */
const SITTINGS = 20;
const VISITS = 100;

async function bookOfManyEvents() {
  const book = await newBook();
  for (let sitting = 0; sitting < SITTINGS; sitting += 1) {
    const orders = Array.from({ length: VISITS }, (_, visit) => ({
      id: `visit-${sitting}-${visit}`,
      command: 'RecordVisit',
      data: aVisit(`Visit ${sitting} ${visit}`, `${1990 + sitting}-0${1 + (visit % 9)}`),
    }));
    await book.decider.execute({ id: `sitting-${sitting}`, orders, by: everybody, mustHaveSeen: false });
  }
  await book.views.reach(book.log.head(), 30_000);
  return book;
}

/** What a step may take, in milliseconds: a frame of a screen that shows sixty a second. */
const FRAME = 16;
const STEPS = 100;

describeJourney('A replay of 2,000 events', () => {
  const stage = stageOn(bookOfManyEvents);

  it('steps without a wait', async () => {
    const auditor = await stage.server.someone('J. Park', ['auditor']);
    const page = await stage.look(auditor);
    await page.goto('/r/sichuan-california/replay');
    await page.getByText(/^step \d+ of 20\d\d$/).waitFor();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    // Time of the page's own thread, so that what else this machine does counts for nothing.
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const worked = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1_000;
    };
    const before = await worked();
    // Each step a task of its own: the knob is moved, the step is drawn and laid out.
    await page.evaluate(`(async () => {
      const slider = document.querySelector('input[type=range]');
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      for (let step = 0; step < ${STEPS}; step += 1) {
        set.call(slider, String((step * 997) % 2000));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        document.body.getBoundingClientRect();
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      }
    })()`);
    const each = ((await worked()) - before) / STEPS;
    keepsPace("Replay of 2,000 events, a step, of the page's own thread, painting included", each, FRAME);
    expect(requests.filter((url) => url.includes('/api/v1/records') || url.includes('/api/v1/events?'))).toEqual([]);
  });
});
