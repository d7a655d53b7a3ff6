/** Auditors and managers look back: what was known when, what is different since, and how it came about. */
import { readFileSync } from 'node:fs';
import { aVisit, everybody, newBook } from '../book.ts';
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney, fitsAcross } from './browser.ts';
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

  it('an auditor asks what was known on 30 June 2019, and what is different today', async () => {
    const page = await stage.look(auditor);
    await page.goto('/r/sichuan-california/timeline?asKnownOn=2019-06-29');
    await page.getByRole('button', { name: 'Compare with today' }).click();
    await page.getByRole('textbox', { name: 'First moment (A)' }).fill('2019-06-30');
    await page.keyboard.press('Enter');
    await page.getByText('event 57').waitFor();
    expect(new URL(page.url()).searchParams.get('a')).toBe('2019-06-30');
    const chips = page.getByRole('group', { name: 'Kinds of change' });
    const counts = ['All', 'New facts', 'Changed', 'Corrected', 'Withdrawn', 'Merged'];
    const told = await Promise.all(
      counts.map((name) => chips.getByRole('button', { name: new RegExp(`^${name} \\d+$`) }).textContent()),
    );
    expect(told.map((text) => Number(/\d+$/.exec(text ?? '')?.[0]))).toEqual([13, 2, 1, 8, 1, 1]);

    await chips.getByRole('button', { name: /^Corrected/ }).click();
    const forum = page.getByRole('row', { name: /Forum in San Francisco/ });
    await expect(forum.locator('s').textContent()).resolves.toBe('15 Nov 2018');
    await expect(forum.locator('mark').textContent()).resolves.toBe('14 Nov 2018');
    await expect(forum.textContent()).resolves.toContain('M. Chen, 6 Aug 2019 #67');

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export the difference' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^difference-sichuan-california-known-57-\d+\.csv$/);
    const csv = readFileSync(await file.path(), 'utf8');
    expect(csv.startsWith('\uFEFFChange,Kind,Fact')).toBe(true);
    expect(csv).toContain('Corrected,Gathering,Forum in San Francisco,When,2018-11-15,2018-11-14');
    expect(csv).toMatch(/Merged,Organisation,.*Sichuan–California,sichuan-california,What was known,2019-06-30,57/);

    // What the screen says is what the log holds: the correction stands at that very event.
    const { body } = await auditor('/api/v1/events?after=66&limit=1');
    const [event] = (body as { events: { type: string; data: { changes: object } }[] }).events;
    expect(event).toMatchObject({
      type: 'GatheringCorrected',
      data: { changes: { occurredOn: { was: '2018-11-15', now: '2018-11-14' } } },
    });
  });

  it('a manager compares what was in force on 1 January 2020 and 2024, by keys alone', async () => {
    const page = await stage.look(manager);
    await page.goto('/r/all/compare?axis=effect&a=2020-01-01&b=2024-01-01');
    await page.getByRole('button', { name: /^No longer there 1$/ }).waitFor();
    await page.getByText('3 unchanged').waitFor();
    await page.keyboard.press('j');
    const row = page.locator('tr:focus');
    await expect(row.textContent()).resolves.toContain('Memorandum of understanding of Jiangsu and California');
    await expect(row.textContent()).resolves.toContain('Ends 28 Oct 2023 (computed)');
    await page.keyboard.press('x');
    await page.getByRole('button', { name: /^Added 1$/ }).waitFor();
    expect(new URL(page.url()).search).toBe('?axis=effect&a=2024-01-01&b=2020-01-01');
    const on = async (day: string) => {
      const { body } = await manager(`/api/v1/agreements?inForce=yes&asOf=${day}`);
      return (body as { rows: { titles: { text: string }[] }[] }).rows.map(({ titles }) => titles[0]?.text);
    };
    expect([await on('2020-01-01'), await on('2024-01-01')]).toEqual([
      ['Memorandum of understanding of Jiangsu and California'],
      [],
    ]);
  });

  it('an auditor finds a correction in the log, and sees what it changed and how it stands there', async () => {
    const page = await stage.look(auditor);
    await page.goto('/events');
    const search = page.getByRole('combobox', { name: 'Search the log' });
    await search.fill('type:corr');
    await page.getByRole('option', { name: 'type:GatheringCorrected' }).click();
    await search.press('Enter');
    await page.getByText('1 event', { exact: true }).waitFor();
    await search.fill('kind:gathering -type:GatheringHeld,WorkScreened written:>=2019 actor:chen dateline');
    await search.press('Enter');
    await page.getByText('1 event', { exact: true }).waitFor();
    await page.getByRole('link', { name: '#67' }).click();
    await page.getByRole('heading', { name: 'Event 67', exact: true }).waitFor();
    await page.getByText('“On Wednesday” is 14 November.').first().waitFor();
    const letters = JSON.parse((await page.locator('pre').textContent()) ?? '') as object;
    const { body } = await auditor('/api/v1/events?after=66&limit=1');
    expect([letters]).toEqual((body as { events: object[] }).events);
    await page.keyboard.press(']');
    await page.getByRole('heading', { name: 'Event 68', exact: true }).waitFor();
  });

  it('an auditor replays a relationship by keys alone, and sees what each event made of its record', async () => {
    const page = await stage.look(auditor);
    await page.goto('/r/sichuan-california/replay');
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

  it.each([
    ['light, wide', { colorScheme: 'light' }],
    ['dark, wide, Chinese', { colorScheme: 'dark', language: 'zh-Hans' }],
    ['light, 390 px', { viewport: { width: 390, height: 844 } }],
  ] as const)('nothing bars the way: %s', async (_, sight) => {
    const page = await stage.look(auditor, sight);
    for (const [path, shown] of [
      ['/r/sichuan-california/compare?a=2019-06-30', 'table'],
      ['/r/all/compare?axis=effect&a=2020-01-01&b=2024-01-01', 'table'],
      ['/events?q=type:corrected nobody:here written:soon', 'table, h2'],
      ['/events/67', 'pre'],
      ['/r/sichuan-california/replay?at=67', 'input[type=range]'],
    ] as const) {
      await page.goto(path);
      await page.locator(shown).waitFor();
      expect(await barriersOn(page)).toEqual([]);
      expect(await fitsAcross(page)).toBe(true);
    }
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
