/** Staff write down what was promised; it stands in every list that is about promises until it is kept. */
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { describeJourney } from './browser.ts';
import { byKeysInChinese } from './hands.ts';
import { stageOn } from './stage.ts';

describeJourney('Commitments', () => {
  const stage = stageOn(exampleBook);
  let staff: SignedIn;
  let manager: SignedIn;

  beforeAll(async () => {
    staff = await stage.server.someone('R. Ortiz', ['staff']);
    manager = await stage.server.someone('M. Chen', ['manager']);
  });

  const promise = '说明研究院是否已启用';
  const register = '/r/sichuan-california/commitments';
  const { how, language, say, date, handsOn } = byKeysInChinese;

  it(`staff record a promise, and find it among commitments, in the overview and in the due list: ${how}`, async () => {
    const page = await stage.look(staff, { language });
    const { press, write, pick } = await handsOn(page);
    const box = (label: string) => page.getByRole('textbox', { name: label, exact: true });
    await page.goto(register);
    await page.getByRole('heading', { name: say('commitments.none') }).waitFor();
    await press(page.getByRole('link', { name: say('recording.commitment') }));
    await write(box(say('recording.what-was-promised')), promise);
    await pick(
      page.getByRole('combobox', { name: say('recording.promised-by') }),
      '四川大学',
      page.getByRole('option', { name: /^四川大学/ }),
    );
    await write(box(say('recording.made-on')), '2018年11月14日');
    await write(box(say('recording.due-on')), '2019年12月');
    await page.locator('[data-previewed="1"]').waitFor();
    await press(page.getByRole('button', { name: say('recording.save-commitment') }));
    await page.getByRole('heading', { level: 1, name: say('timeline.title') }).waitFor();

    await page.goto(register);
    const row = page.getByRole('row', { name: new RegExp(promise) });
    await row.getByText(date('2019-12')).waitFor();
    await row.getByText(say('choice.lapsed')).waitFor();
    await page.goto('/r/sichuan-california/overview');
    const tasks = page.getByRole('region', { name: say('overview.to-do') });
    const late = `${say('overview.overdue')} · ${say('due.what-commitment')} ${date('2019-12')}`;
    await tasks.getByText(late).waitFor();
    await press(page.getByRole('link', { name: `1 ${say('overview.overdue')}`, exact: true }));
    await page
      .getByRole('region', { name: say('due.when-overdue') })
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

  it(`a manager tells on its page that it was kept, and it is among those to be done no more: ${how}`, async () => {
    const page = await stage.look(manager, { language });
    const { press, write } = await handsOn(page);
    await page.goto(register);
    await press(page.getByRole('link', { name: promise }));
    await press(page.getByRole('button', { name: say('acts.menu') }));
    await press(page.getByRole('menuitem', { name: say('acts.fulfil') }));
    await write(page.getByRole('textbox', { name: say('acts.fulfilled-on') }), '2020年2月');
    await write(page.getByRole('textbox', { name: say('acts.evidence') }), '大学来函');
    await press(page.getByRole('button', { name: say('acts.fulfil-verb') }));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: say('acts.menu') }).waitFor({ state: 'detached' });
    await page.goto(`${register}?status=fulfilled`);
    await page.getByRole('link', { name: promise }).waitFor();
    await page.goto(`${register}?status=open`);
    await page.getByRole('heading', { name: say('commitments.none-such') }).waitFor();
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
});
