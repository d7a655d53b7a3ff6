/** Staff write down what was promised; it stands in every list that is about promises until it is kept. */
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney, fitsAcross, type Sight } from './browser.ts';
import { stageOn } from './stage.ts';

describeJourney('Commitments', () => {
  const stage = stageOn(exampleBook);
  let staff: SignedIn;
  let manager: SignedIn;

  beforeAll(async () => {
    staff = await stage.server.someone('R. Ortiz', ['staff']);
    manager = await stage.server.someone('M. Chen', ['manager']);
  });

  const promise = 'Say whether the institute opened';
  const register = '/r/sichuan-california/commitments';

  it('staff record a promise, and find it among commitments, in the overview and in the due list', async () => {
    const page = await stage.look(staff);
    await page.goto(register);
    await page.getByRole('heading', { name: 'No promise is recorded here' }).waitFor();
    await page.getByRole('link', { name: 'Record a commitment' }).click();
    await page.getByRole('textbox', { name: 'What was promised', exact: true }).fill(promise);
    await page.getByRole('combobox', { name: 'Promised by' }).fill('Sichuan University');
    await page.getByRole('option', { name: /^Sichuan University/ }).click();
    await page.getByRole('textbox', { name: 'Made on' }).fill('14 Nov 2018');
    await page.getByRole('textbox', { name: 'Due on' }).fill('Dec 2019');
    await page.locator('[data-previewed="1"]').waitFor();
    await page.getByRole('button', { name: /^Save commitment/ }).click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();

    await page.goto(register);
    const row = page.getByRole('row', { name: new RegExp(promise) });
    await row.getByText('some day in Dec 2019').waitFor();
    await row.getByText('lapsed').waitFor();
    await page.goto('/r/sichuan-california/overview');
    const toDo = page.getByRole('region', { name: 'To do' });
    await toDo.getByText('overdue · Promised, due some day in Dec 2019').waitFor();
    await page.getByRole('link', { name: '1 overdue', exact: true }).click();
    await page
      .getByRole('region', { name: /^Overdue/ })
      .getByRole('link', { name: promise })
      .waitFor();

    const { events } = (await staff('/api/v1/events?order=newest&limit=1')).body as {
      events: { type: string; data: object; actor: string }[];
    };
    expect(events).toMatchObject([
      {
        type: 'CommitmentMade',
        actor: staff.id,
        data: { relationships: ['sichuan-california'], kind: 'pledge', madeOn: '2018-11-14', dueOn: '2019-12' },
      },
    ]);
  });

  it('a manager tells on its page that it was kept, and it is among those to be done no more', async () => {
    const page = await stage.look(manager);
    await page.goto(register);
    await page.getByRole('link', { name: promise }).click();
    await page.getByRole('button', { name: 'Record what happened' }).click();
    await page.getByRole('menuitem', { name: 'Fulfil with evidence' }).click();
    await page.getByRole('textbox', { name: 'Done on' }).fill('2020-02');
    await page.getByRole('textbox', { name: 'Evidence' }).fill('A letter of the university');
    await page.getByRole('button', { name: 'Record the fulfilment' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Record what happened' }).waitFor({ state: 'detached' });
    await page.goto(`${register}?status=fulfilled`);
    await page.getByRole('link', { name: promise }).waitFor();
    await page.goto(`${register}?status=open`);
    await page.getByRole('heading', { name: 'No promise stands so' }).waitFor();
    const { items } = (await manager('/api/v1/due?relationship=sichuan-california')).body as { items: object[] };
    expect(items).toEqual([]);
  });

  it('as of the day before, it was open still', async () => {
    const page = await stage.look(manager);
    await page.goto(`${register}?asOf=2019-12-31`);
    await page
      .getByRole('row', { name: new RegExp(promise) })
      .getByText('open', { exact: true })
      .waitFor();
    expect(await page.getByRole('link', { name: 'Record a commitment' }).count()).toBe(0);
  });

  const sights: readonly (readonly [string, Sight])[] = [
    ['light, wide', { colorScheme: 'light' }],
    ['dark, 390 px, Chinese', { colorScheme: 'dark', viewport: { width: 390, height: 844 }, language: 'zh-Hans' }],
  ];
  it.each(sights)('nothing bars the way: %s', async (_, sight) => {
    const page = await stage.look(manager, sight);
    await page.goto(register);
    await page.getByRole('rowheader').first().waitFor();
    expect(await barriersOn(page)).toEqual([]);
    expect(await fitsAcross(page)).toBe(true);
  });
});
