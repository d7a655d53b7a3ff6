/** Managers look for what was announced and never heard of again. */
import { readFileSync } from 'node:fs';
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney } from './browser.ts';
import { bothWays } from './hands.ts';
import { stageOn } from './stage.ts';

describeJourney('Boards', () => {
  const stage = stageOn(exampleBook);
  let manager: SignedIn;

  beforeAll(async () => {
    manager = await stage.server.someone('M. Chen', ['manager']);
  });

  it.each(bothWays)(
    'a manager finds what was announced and not delivered, the longest silence first: $how',
    async ({ language, say, handsOn }) => {
      const page = await stage.look(manager, { language });
      const { press } = await handsOn(page);
      const head = stage.server.book.log.head();
      await page.goto('/r/sichuan-california/delivery?asOf=2026-11-25');
      const [institute, project] = [page.getByRole('row').nth(1), page.getByRole('row').nth(2)];
      await institute.getByText(say('delivery.open-opening')).waitFor();
      await institute.getByText(say('delivery.years', { count: 7 })).waitFor();
      const firms = {
        what: 'Firms with US capital',
        target: `${say('choice.atLeast')} 50 firms`,
        actual: say('kit.unknown'),
      };
      await project.getByText(say('delivery.target', firms)).waitFor();

      const download = page.waitForEvent('download');
      await press(page.getByRole('button', { name: 'CSV' }));
      const file = await download;
      const csv = readFileSync(await file.path(), 'utf8');
      expect(csv.split('\r\n')[1]).toMatch(
        new RegExp(`^"?Research institute .*,\\.\\./2018-11,${say('delivery.open-opening')},`),
      );

      const { rows } = (await manager('/api/v1/delivery?relationship=sichuan-california')).body as {
        rows: { kind: string; open: string[] }[];
      };
      expect(rows.map(({ kind, open }) => [kind, open])).toEqual([
        ['institute', ['opening']],
        ['project', ['start', 'actual']],
      ]);
      await press(page.getByRole('link', { name: say('kind.project'), exact: true }));
      await page.getByRole('row', { name: /Research institute/ }).waitFor({ state: 'detached' });
      expect(stage.server.book.log.head()).toBe(head);
    },
  );

  it('what became of it is asked on the board, stands in the due list, and is told when it is known', async () => {
    const page = await stage.look(manager);
    await page.goto('/r/sichuan-california/delivery?kind=institute');
    const institute = page.getByRole('row', { name: /Research institute/ });
    await institute.getByRole('button', { name: 'Ask' }).click();
    await page.getByRole('combobox', { name: 'Which side asks' }).click();
    await page.getByRole('option', { name: /^California/ }).click();
    await page.getByRole('textbox', { name: 'Due on' }).fill('15 Jan 2027');
    await page.locator('[data-previewed="1"]').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Put it on the due list' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.goto('/due?relationship=sichuan-california&owner=me');
    await page.getByRole('link', { name: /^Ask what became of: Research institute/ }).waitFor();

    await page.goto('/r/sichuan-california/delivery?kind=institute');
    await institute.getByRole('button', { name: 'What else happened' }).click();
    await page.getByRole('menuitem', { name: 'The institute opened' }).click();
    await page.getByRole('textbox', { name: 'Opened' }).fill('about 2021');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await institute.getByText('about 2021').first().waitFor();
    expect(await institute.getByRole('button').count()).toBe(0);

    const { events } = (await manager('/api/v1/events?order=newest&limit=2')).body as {
      events: { type: string; actor: string; data: object }[];
    };
    expect(events).toMatchObject([
      { type: 'ResearchInstituteOpened', actor: manager.id, data: { openedOn: '2021~' } },
      {
        type: 'CommitmentMade',
        actor: manager.id,
        data: { relationships: ['sichuan-california'], promisors: ['US-CA'], dueOn: '2027-01-15', owner: manager.id },
      },
    ]);
  });

  it('a renewal is recorded on the card of the expiry board, which then stands elsewhere', async () => {
    const page = await stage.look(manager);
    await page.goto('/r/all/expiry?asKnownOn=@20');
    await page.getByRole('region', { name: 'Term unknown' }).waitFor();
    expect(await page.getByRole('button', { name: 'Record renewal' }).count()).toBe(0);
    await page.goto('/r/all/expiry');
    const ended = page.getByRole('region', { name: 'Ended, not confirmed' });
    await ended.getByRole('button', { name: 'Record renewal' }).click();
    const dialog = page.getByRole('dialog', { name: 'Renew' });
    await dialog.getByRole('textbox', { name: 'Renewed on' }).fill('28 Oct 2023');
    await dialog.getByRole('textbox', { name: 'Until' }).fill('28 Oct 2043');
    await dialog.getByText('Ends 28 Oct 2043, not 28 Oct 2023.').waitFor();
    await dialog.getByRole('button', { name: 'Record renewal' }).click();
    await dialog.waitFor({ state: 'detached' });
    await ended.getByText('None is over without a word.').waitFor();
    await page.getByText('1 agreement ends later').waitFor();
    const { ended: left, later } = (await manager('/api/v1/agreements/expiry')).body as {
      ended: object[];
      later: number;
    };
    expect([left, later]).toEqual([[], 1]);
  });
});
