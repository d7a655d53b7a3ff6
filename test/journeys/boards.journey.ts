/** Managers look for what was announced and never heard of again. */
import { readFileSync } from 'node:fs';
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney, fitsAcross, type Sight } from './browser.ts';
import { stageOn } from './stage.ts';

describeJourney('Boards', () => {
  const stage = stageOn(exampleBook);
  let manager: SignedIn;

  beforeAll(async () => {
    manager = await stage.server.someone('M. Chen', ['manager']);
  });

  it('a manager finds what was announced and not delivered, the longest silence first', async () => {
    const page = await stage.look(manager);
    await page.goto('/r/sichuan-california/delivery?asOf=2026-11-25');
    const [institute, project] = [page.getByRole('row').nth(1), page.getByRole('row').nth(2)];
    await institute.getByText('opening unknown').waitFor();
    await institute.getByText('no word for 7 years').waitFor();
    await project.getByText('Firms with US capital: at least 50 firms; actual unknown').waitFor();

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const file = await download;
    const csv = readFileSync(await file.path(), 'utf8');
    expect(csv.split('\r\n')[1]).toMatch(/^"?Research institute .*,\.\.\/2018-11,opening unknown,/);

    const { rows } = (await manager('/api/v1/delivery?relationship=sichuan-california')).body as {
      rows: { kind: string; open: string[] }[];
    };
    expect(rows.map(({ kind, open }) => [kind, open])).toEqual([
      ['institute', ['opening']],
      ['project', ['start', 'actual']],
    ]);
    await page.getByRole('link', { name: 'Project', exact: true }).click();
    await page.getByRole('row', { name: /Research institute/ }).waitFor({ state: 'detached' });
  });

  const sights: readonly (readonly [string, Sight])[] = [
    ['light, wide', { colorScheme: 'light' }],
    ['dark, wide', { colorScheme: 'dark' }],
    ['light, 390 px, Chinese', { viewport: { width: 390, height: 844 }, language: 'zh-Hans' }],
  ];
  it.each(sights)('nothing bars the way: %s', async (_, sight) => {
    const page = await stage.look(manager, sight);
    for (const path of ['delivery', 'visits', 'statements']) {
      await page.goto(`/r/sichuan-california/${path}`);
      await page.getByRole('rowheader').first().waitFor();
      expect(await barriersOn(page)).toEqual([]);
      expect(await fitsAcross(page)).toBe(true);
    }
  });
});
