/** Managers see what is in force and what ends; staff sign agreements and change them. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney, fitsAcross, stageOn, type Sight } from './browser.ts';

describeJourney('Agreements', () => {
  const stage = stageOn(exampleBook);
  let manager: SignedIn;

  beforeAll(async () => {
    manager = await stage.server.someone('M. Chen', ['manager']);
  });

  const saved = async (page: Page) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const file = await download;
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  };

  it('a manager sees what is in force, opens what is unknown, and why', async () => {
    const page = await stage.look(manager);
    await page.goto('/r/all/agreements?asOf=2020-01-01');
    const chips = page.getByRole('navigation', { name: 'How they stand' });
    await chips.getByRole('link', { name: 'In force 1', exact: true }).waitFor();
    await chips.getByRole('link', { name: 'Unknown 3' }).click();
    await page.getByRole('row', { name: /Jiangsu/ }).waitFor({ state: 'detached' });
    expect(await page.getByRole('rowheader').count()).toBe(3);

    await chips.getByRole('link', { name: 'In force 1', exact: true }).click();
    const row = page.getByRole('row', { name: /Jiangsu and California/ });
    await row.getByRole('button', { name: /Ends: 28 Oct 2023/ }).click();
    await page.getByText('The term is 4 years from the start.').waitFor();
    await page.keyboard.press('Escape');

    const { name, text } = await saved(page);
    expect(name).toMatch(/^agreements-all-2020-01-01-@\d+\.csv$/);
    expect(text.startsWith('\uFEFFAgreement,Parties,Instrument,Signed,In force on 1 Jan 2020,Ends')).toBe(true);
    expect(text).toContain(
      'Memorandum of understanding of Jiangsu and California,Jiangsu; California,memorandum of understanding,2019-10-28,yes,2023-10-28,',
    );
    expect(text).toMatch(/In effect on 1 Jan 2020\. As known on Today \(event \d+\)\./);
  });

  it('a manager looks twelve months ahead: the day to act, what is over unsaid, what has no known term', async () => {
    const page = await stage.look(manager);
    await page.goto('/r/all/expiry?asOf=2023-01-01');
    const october = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Oct 2023 1' }) });
    await october.getByRole('link', { name: /Jiangsu and California/ }).waitFor();
    expect(await page.getByRole('region', { name: 'Term unknown' }).getByRole('article').count()).toBe(3);

    await page.goto('/r/all/expiry');
    const ended = page.getByRole('region', { name: 'Ended, not confirmed' });
    await ended.getByText('28 Oct 2023').waitFor();
    expect(await page.getByRole('region', { name: 'Term unknown' }).getByRole('article').count()).toBe(3);
    const { text } = await saved(page);
    expect(text.split('\r\n').filter((line) => line.includes('Term unknown'))).toHaveLength(3);
    expect(text).toMatch(
      /,"?Ended, not confirmed"?,Memorandum of understanding of Jiangsu and California,.*,2023-10-28,/,
    );
  });

  const sights: readonly (readonly [string, Sight])[] = [
    ['light, wide', { colorScheme: 'light' }],
    ['dark, wide', { colorScheme: 'dark' }],
    ['light, 390 px, Chinese', { viewport: { width: 390, height: 844 }, language: 'zh-Hans' }],
  ];
  it.each(sights)('nothing bars the way: %s', async (_, sight) => {
    const page = await stage.look(manager, sight);
    for (const path of ['/r/all/agreements', '/r/all/agreements?stands=withdrawn', '/r/all/expiry']) {
      await page.goto(path);
      await page.locator('main h2, main th').first().waitFor();
      expect(await barriersOn(page)).toEqual([]);
      expect(await fitsAcross(page)).toBe(true);
    }
  });
});
