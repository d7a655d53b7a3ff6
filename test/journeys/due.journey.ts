/** Staff work the due list; what two people change at once is shown to both, and nothing is lost. */
import type { Page } from 'playwright-core';
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney, fitsAcross, type Sight } from './browser.ts';
import { stageOn } from './stage.ts';

describeJourney('The due list', () => {
  const stage = stageOn(exampleBook);
  let staff: SignedIn;
  let manager: SignedIn;
  let asking = '';

  beforeAll(async () => {
    staff = await stage.server.someone('R. Ortiz', ['staff']);
    manager = await stage.server.someone('L. Meyer', ['manager']);
    const promised = await staff('/api/v1/commitments', {
      method: 'POST',
      body: {
        relationships: ['sichuan-california'],
        kind: 'action-item',
        what: [{ text: 'Ask whether the institute opened', language: 'en' }],
        promisors: ['US-CA'],
        promisees: ['CN-SC'],
        madeOn: '2018-11-14',
        dueOn: '2019-12-15',
        owner: staff.id,
      },
    });
    asking = (promised.body as { orders: [{ record: string }] }).orders[0].record;
  });

  interface Answered {
    readonly record: {
      readonly state: { readonly dueOn: string; readonly owner: string; readonly fulfilments: unknown };
    };
  }
  const recordOf = async (id: string) => ((await staff(`/api/v1/records/${id}`)).body as Answered).record;
  const lineOf = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Ask whether the institute opened' });
  const open = async (page: Page, verb: string) => {
    await lineOf(page).getByRole('button', { name: 'What else happened' }).click();
    await page.getByRole('menuitem', { name: verb, exact: true }).click();
  };

  it('a second person saves first: both values stand side by side, each keeps what they chose', async () => {
    const [page, other] = [await stage.look(staff), await stage.look(manager)];
    await Promise.all([page.goto('/due'), other.goto('/due')]);
    const overdue = page.getByRole('region', { name: /^Overdue/ });
    await overdue.getByText('Ask whether the institute opened').waitFor();
    await lineOf(page).getByText('How this is computed').click();
    await lineOf(page).getByText('Due 15 Dec 2019, as promised.').waitFor();

    await open(page, 'Reschedule');
    await page.getByRole('textbox', { name: 'Due on' }).fill('31 Jan 2027');
    await page.locator('[data-previewed="1"]').waitFor();
    expect(await barriersOn(page)).toEqual([]);

    await open(other, 'Reschedule');
    await other.getByRole('textbox', { name: 'Due on' }).fill('20 Jan 2027');
    await other.getByRole('button', { name: 'Record the new day' }).click();
    await other.getByRole('dialog').waitFor({ state: 'detached' });
    await open(other, 'Assign');
    await other.getByRole('combobox', { name: 'Owner' }).selectOption({ label: 'L. Meyer' });
    await other.getByRole('button', { name: 'Assign it' }).click();
    await other.getByRole('dialog').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Record the new day' }).click();
    const conflict = page.getByRole('dialog', { name: 'L. Meyer saved a change while you were editing' });
    await conflict.getByText('20 Jan 2027').waitFor();
    await conflict.getByText('31 Jan 2027').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await conflict.getByRole('button', { name: 'Save 1 of mine, keep 1 of theirs' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await lineOf(page).getByText('31 Jan 2027', { exact: true }).waitFor();
    await lineOf(page).getByText('L. Meyer').waitFor();

    const history = await staff(`/api/v1/records/${asking}/history`);
    const { events } = history.body as { events: { type: string; actor: string }[] };
    expect(events.map(({ type, actor }) => [type, actor === staff.id])).toEqual([
      ['CommitmentMade', true],
      ['CommitmentRescheduled', false],
      ['CommitmentAssigned', false],
      ['CommitmentRescheduled', true],
    ]);
    const { state } = await recordOf(asking);
    expect([state.dueOn, state.owner]).toEqual(['2027-01-31', manager.id]);
  });

  it('staff fulfil it with evidence, and it leaves the list', async () => {
    const page = await stage.look(staff);
    await page.goto('/due');
    await lineOf(page).getByRole('button', { name: 'Fulfil with evidence' }).click();
    await page.getByRole('textbox', { name: 'Done on' }).fill('2020-02');
    await page.getByRole('textbox', { name: 'Evidence' }).fill('A letter of the university');
    await page.getByRole('button', { name: 'Record the fulfilment' }).click();
    await lineOf(page).waitFor({ state: 'detached' });
    const { state } = await recordOf(asking);
    expect(state.fulfilments).toMatchObject([{ fulfilledOn: '2020-02', extent: 'whole' }]);
  });

  it('while the past is shown nothing can be done', async () => {
    const page = await stage.look(manager);
    await page.goto('/due?asKnownOn=2020-01-01');
    await page.getByRole('heading', { name: 'Due list' }).waitFor();
    await page.locator('main li, main h2').first().waitFor();
    expect(await page.getByRole('button', { name: 'Renew' }).count()).toBe(0);
  });

  const sights: readonly (readonly [string, Sight])[] = [
    ['light, wide', { colorScheme: 'light' }],
    ['dark, wide', { colorScheme: 'dark' }],
    ['light, 390 px, Chinese', { viewport: { width: 390, height: 844 }, language: 'zh-Hans' }],
  ];
  it.each(sights)('nothing bars the way: %s', async (_, sight) => {
    const page = await stage.look(manager, sight);
    await page.goto('/due');
    await page.locator('main li').first().waitFor();
    expect(await barriersOn(page)).toEqual([]);
    expect(await fitsAcross(page)).toBe(true);
  });
});
