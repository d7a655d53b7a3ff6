/** Staff revise a record: what was written down wrong is corrected, withdrawn, disputed, and nothing is lost. */
import { say as sayProblem } from '../../commands/messages/catalogue.ts';
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney, fitsAcross } from './browser.ts';
import { bothWays } from './hands.ts';
import { stageOn } from './stage.ts';

interface History {
  readonly events: readonly {
    readonly type: string;
    readonly position: number;
    readonly actor: string;
    readonly reason?: string;
    readonly data: object;
  }[];
}

describeJourney('Correcting records', () => {
  const stage = stageOn(exampleBook);
  let staff: SignedIn;
  let other: SignedIn;
  const made = (command: string) => stage.server.book.made.get(command)?.record ?? '';
  const lastOf = async (record: string) => {
    const { body } = await staff(`/api/v1/records/${record}/history`);
    return (body as History).events.at(-1);
  };

  beforeAll(async () => {
    staff = await stage.server.someone('L. Meyer', ['staff']);
    other = await stage.server.someone('K. Adams', ['staff']);
  });

  it.each(bothWays)(
    'staff correct a wrong date; as known before it still shows the old one: $how',
    async ({ language, keysOnly, say, either, date, handsOn }) => {
      const page = await stage.look(staff, { language });
      const { press, write } = await handsOn(page);
      const record = made('groundbreaking');
      // One corrects it, and the other what they corrected.
      const days = ['2019-07-16', '2019-07-15'] as const;
      const [was, now] = keysOnly ? ([days[1], days[0]] as const) : days;
      await page.goto(`/gatherings/${record}`);
      await press(page.getByRole('button', { name: say('doors.correct-menu') }));
      const dialog = page.getByRole('dialog', { name: say('doors.correct') });
      await dialog.getByText(date(was), { exact: true }).waitFor();
      // Without a reason nothing is written, and the dialog says what is missing.
      await write(dialog.getByLabel(say('doors.should-be')), date(now));
      await press(dialog.getByRole('button', { name: say('doors.correct-field', { field: say('field.occurredOn') }) }));
      const missing = sayProblem('field.isDefined', { field: say('field.reason') }, language);
      await dialog.getByText(missing).first().waitFor();
      expect(await barriersOn(page)).toEqual([]);
      const reason = either('The paper is of the 16th, and says “yesterday”.', '该报日期为16日，文中称“昨日”。');
      await write(dialog.getByLabel(say('field.reason'), { exact: true }), reason);
      await page.keyboard.press('Control+Enter');
      await dialog.waitFor({ state: 'hidden' });
      await page.getByRole('definition').getByText(date(now)).waitFor();

      const event = await lastOf(record);
      expect(event).toMatchObject({
        type: 'GatheringCorrected',
        actor: staff.id,
        reason,
        data: { changes: { occurredOn: { was, now } } },
      });
      await page
        .getByRole('region', { name: say('records.history') })
        .getByText(reason)
        .waitFor();
      await page.goto(`/gatherings/${record}?asKnownOn=@${(event?.position ?? 0) - 1}`);
      await page.getByRole('definition').getByText(date(was)).waitFor();
      expect(await page.getByRole('button', { name: say('doors.correct-menu') }).count()).toBe(0);
    },
  );

  it('staff correct the term of an agreement: it was written down wrong, and nothing is amended', async () => {
    const page = await stage.look(staff);
    const record = made('agreement-jiangsu');
    await page.goto(`/agreements/${record}`);
    await page.getByRole('button', { name: 'Correct…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Correct a fact' });
    await dialog.getByLabel('What is wrong').selectOption({ label: 'Term' });
    await dialog.getByRole('textbox', { name: 'How long: number' }).fill('5');
    await dialog.getByLabel('Reason', { exact: true }).fill('Article 7 says five years.');
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Correct: Term' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const event = await lastOf(record);
    expect(event).toMatchObject({ type: 'AgreementCorrected', reason: 'Article 7 says five years.' });
    expect(event?.data).toEqual({
      changes: { term: { was: { kind: 'duration', duration: 'P4Y' }, now: { kind: 'duration', duration: 'P5Y' } } },
    });
  });

  it('staff correct what a relationship is, beside its timeline: it has no page of its own', async () => {
    const page = await stage.look(staff);
    const record = 'relationship-jiangsu-california';
    await page.goto(`/r/jiangsu-california/timeline?sel=${record}`);
    const drawer = page.getByRole('complementary', { name: 'Chosen fact' });
    await drawer.getByRole('button', { name: 'Correct…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Correct a fact' });
    await dialog.getByLabel('What is wrong').selectOption({ label: 'Form' });
    await dialog.getByLabel('Should be').selectOption('friendship');
    await dialog.getByLabel('Reason', { exact: true }).fill('The text says friendly exchange.');
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Correct: Form' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const event = await lastOf(record);
    expect(event?.type).toBe('RelationshipCorrected');
    expect(event?.data).toEqual({ changes: { form: { was: 'sister-state', now: 'friendship' } } });
  });

  it('somebody saves the same field meanwhile: both values are shown, and the own one is kept', async () => {
    const page = await stage.look(staff, { colorScheme: 'dark' });
    const record = made('smart-town-renamed');
    await page.goto(`/projects/${record}`);
    await page.getByRole('button', { name: 'Correct…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Correct a fact' });
    await dialog.getByLabel('What is wrong').selectOption({ label: 'Announced' });
    await dialog.getByLabel('Should be').fill('2017');
    await dialog.getByLabel('Reason', { exact: true }).fill('Announced with the agreement.');
    const { body } = await other(`/api/v1/records/${record}`);
    const { revision } = (body as { record: { revision: number } }).record;
    const theirs = await other(`/api/v1/projects/${record}/corrections`, {
      method: 'POST',
      body: { announcedOn: '2018', reason: 'So says the paper.' },
      headers: { 'If-Match': `"${revision}"` },
    });
    expect(theirs.status).toBe(201);
    await dialog.getByRole('button', { name: 'Correct: Announced' }).click();
    const conflict = page.getByRole('dialog', { name: /K\. Adams/ });
    await conflict.waitFor();
    await expect(conflict.getByRole('row', { name: /Announced/ }).textContent()).resolves.toMatch(
      /by Nov 2018.*in 2018.*in 2017/,
    );
    expect(await barriersOn(page)).toEqual([]);
    await conflict.getByRole('button', { name: /^Save/ }).click();
    await conflict.waitFor({ state: 'hidden' });
    await dialog.waitFor({ state: 'hidden' });
    expect((await lastOf(record))?.data).toMatchObject({ changes: { announcedOn: { was: '2018', now: '2017' } } });
  });

  it('staff withdraw a record and reinstate it, on a small screen, in Chinese', async () => {
    const page = await stage.look(staff, { viewport: { width: 390, height: 844 }, language: 'zh-Hans' });
    const record = made('institute');
    await page.goto(`/institutes/${record}`);
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '撤回…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('来源仅称“在建”。');
    expect(await barriersOn(page)).toEqual([]);
    expect(await fitsAcross(page)).toBe(true);
    await dialog.getByRole('button', { name: '撤回记录' }).click();
    await page.getByText('L. Meyer 于', { exact: false }).waitFor();
    await expect(lastOf(record)).resolves.toMatchObject({ type: 'RecordWithdrawn', reason: '来源仅称“在建”。' });
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '恢复…' }).click();
    await dialog.getByLabel('理由').fill('已核实。');
    await dialog.getByRole('button', { name: '恢复记录' }).click();
    await page.getByRole('button', { name: '更正…' }).waitFor();
    await expect(lastOf(record)).resolves.toMatchObject({ type: 'RecordReinstated' });
  });

  it('a source says otherwise: both claims stand, until somebody decides', async () => {
    const page = await stage.look(staff);
    const record = made('forum');
    await page.goto(`/gatherings/${record}`);
    await page.getByRole('button', { name: 'More to do' }).click();
    await page.getByRole('menuitem', { name: 'A source says otherwise…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'The source says' }).fill('15 Nov 2018');
    await dialog.getByRole('combobox', { name: 'Source 1' }).fill('Chengdu press');
    await page.getByRole('option', { name: /Chengdu press on the memorandum/ }).click();
    await dialog.getByRole('button', { name: 'Record the claim' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const claims = page.getByRole('list', { name: 'Claims that contradict each other' });
    await claims.getByText('15 Nov 2018').waitFor();
    await expect(claims.textContent()).resolves.toContain('14 Nov 2018');
    await page.getByRole('button', { name: 'More to do' }).click();
    await page.getByRole('menuitem', { name: 'Decide: When…' }).click();
    await dialog.getByRole('radio', { name: /14 Nov 2018/ }).check();
    await dialog.getByLabel('Reason', { exact: true }).fill('The 15th is a dateline.');
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Decide', exact: true }).click();
    await claims.waitFor({ state: 'hidden' });
    await expect(lastOf(record)).resolves.toMatchObject({
      type: 'DisputeResolved',
      data: { field: 'occurredOn', accepted: 1 },
    });
  });
});
