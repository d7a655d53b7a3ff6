/** Auditors and managers look back: what was known when, and what is different since. */
import { readFileSync } from 'node:fs';
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney, fitsAcross, stageOn } from './browser.ts';

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
    await page.goto('/r/sichuan-california/compare');
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
    ] as const) {
      await page.goto(path);
      await page.locator(shown).waitFor();
      expect(await barriersOn(page)).toEqual([]);
      expect(await fitsAcross(page)).toBe(true);
    }
  });
});
