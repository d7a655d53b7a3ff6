/** Staff work the due list; what two people change at once is shown to both, and nothing is lost. */
import type { Page } from 'playwright-core';
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney } from './browser.ts';
import { bothWays, byKeysInChinese, type Hands } from './hands.ts';
import { stageOn } from './stage.ts';

describeJourney('The due list', () => {
  const stage = stageOn(exampleBook);
  let staff: SignedIn;
  let manager: SignedIn;
  const asked = { en: 'Ask whether the institute opened', 'zh-Hans': '询问研究院是否已启用' } as const;
  const asking = { en: '', 'zh-Hans': '' };

  beforeAll(async () => {
    staff = await stage.server.someone('R. Ortiz', ['staff']);
    manager = await stage.server.someone('L. Meyer', ['manager']);
    for (const language of ['en', 'zh-Hans'] as const) {
      const promised = await staff('/api/v1/commitments', {
        method: 'POST',
        body: {
          relationships: ['sichuan-california'],
          kind: 'action-item',
          what: [{ text: asked[language], language }],
          promisors: ['US-CA'],
          promisees: ['CN-SC'],
          madeOn: '2018-11-14',
          dueOn: '2019-12-15',
          owner: staff.id,
        },
      });
      asking[language] = (promised.body as { orders: [{ record: string }] }).orders[0].record;
    }
  });

  interface Answered {
    readonly record: {
      readonly state: { readonly dueOn: string; readonly owner: string; readonly fulfilments: unknown };
    };
  }
  const recordOf = async (id: string) => ((await staff(`/api/v1/records/${id}`)).body as Answered).record;

  it.each(bothWays)(
    'staff work it; a second person saves first: both values stand side by side, nothing is lost: $how',
    async ({ language, say, either, date, handsOn }) => {
      const [page, other] = [await stage.look(staff, { language }), await stage.look(manager, { language })];
      const [own, theirs] = [await handsOn(page), await handsOn(other)];
      const lineOf = (on: Page) => on.getByRole('listitem').filter({ hasText: asked[language] });
      const open = async (on: Page, { press }: Hands, verb: string) => {
        await press(lineOf(on).getByRole('button', { name: say('acts.more') }));
        await press(on.getByRole('menuitem', { name: verb, exact: true }));
      };
      const { overdue: late } = (await staff('/api/v1/due/counts')).body as { overdue: number };
      const inRail = (count: number) =>
        page.getByRole('navigation').getByRole('link', { name: say('shell.overdue', { count }) });
      await Promise.all([page.goto('/due'), other.goto('/due')]);
      await inRail(late).waitFor();
      const overdue = page.getByRole('region', { name: say('due.when-overdue') });
      await overdue.getByText(asked[language]).waitFor();
      await own.press(lineOf(page).getByText(say('computed.how')));
      await lineOf(page)
        .getByText(say('due.stated', { dueOn: date('2019-12-15') }))
        .waitFor();

      const dueOn = (on: Page) => on.getByRole('textbox', { name: say('acts.due-on') });
      await open(page, own, say('acts.reschedule'));
      await own.write(dueOn(page), date('2027-01-31'));
      await page.locator('[data-previewed="1"]').waitFor();

      await open(other, theirs, say('acts.reschedule'));
      await theirs.write(dueOn(other), date('2027-01-20'));
      await theirs.press(other.getByRole('button', { name: say('acts.reschedule-verb') }));
      await other.getByRole('dialog').waitFor({ state: 'detached' });
      await open(other, theirs, say('acts.assign'));
      await theirs.choose(other.getByRole('combobox', { name: say('acts.owner') }), 'L. Meyer');
      await theirs.press(other.getByRole('dialog').getByRole('button', { name: say('acts.assign-verb'), exact: true }));
      await other.getByRole('dialog').waitFor({ state: 'detached' });

      await own.press(page.getByRole('button', { name: say('acts.reschedule-verb') }));
      const conflict = page.getByRole('dialog', { name: say('conflict.who', { who: 'L. Meyer' }) });
      await conflict.getByText(date('2027-01-20')).waitFor();
      await conflict.getByText(date('2027-01-31')).waitFor();
      expect(await barriersOn(page)).toEqual([]);
      await own.press(conflict.getByRole('button', { name: say('conflict.save', { own: 1, theirs: 1 }) }));
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await lineOf(page).getByText(date('2027-01-31'), { exact: true }).waitFor();
      await lineOf(page).getByText('L. Meyer').waitFor();
      await inRail(late - 1).waitFor();

      const history = await staff(`/api/v1/records/${asking[language]}/history`);
      const { events } = history.body as { events: { type: string; actor: string }[] };
      expect(events.map(({ type, actor }) => [type, actor === staff.id])).toEqual([
        ['CommitmentMade', true],
        ['CommitmentRescheduled', false],
        ['CommitmentAssigned', false],
        ['CommitmentRescheduled', true],
      ]);
      const { state } = await recordOf(asking[language]);
      expect([state.dueOn, state.owner]).toEqual(['2027-01-31', manager.id]);

      // Fulfilled with evidence it leaves the list.
      await own.press(lineOf(page).getByRole('button', { name: say('acts.fulfil') }));
      await own.write(page.getByRole('textbox', { name: say('acts.fulfilled-on') }), '2020-02');
      await own.write(
        page.getByRole('textbox', { name: say('acts.evidence') }),
        either('A letter of the university', '大学来函'),
      );
      await own.press(page.getByRole('button', { name: say('acts.fulfil-verb') }));
      await lineOf(page).waitFor({ state: 'detached' });
      const fulfilled = await recordOf(asking[language]);
      expect(fulfilled.state.fulfilments).toMatchObject([{ fulfilledOn: '2020-02', extent: 'whole' }]);
    },
  );

  it(`while the past is shown nothing can be done, until somebody returns to today: ${byKeysInChinese.how}`, async () => {
    const { language, say, handsOn } = byKeysInChinese;
    const page = await stage.look(manager, { language });
    const { press } = await handsOn(page);
    await page.goto('/due?asKnownOn=2020-01-01');
    await page.getByRole('heading', { level: 1, name: say('due.title') }).waitFor();
    await page.locator('main li').first().waitFor();
    const renew = page.getByRole('button', { name: say('acts.renew'), exact: true });
    expect(await renew.count()).toBe(0);
    await press(page.getByRole('button', { name: say('banner.return'), exact: true }));
    await renew.first().waitFor();
  });
});
