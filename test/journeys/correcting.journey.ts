/** Staff revise a record: what was written down wrong is corrected, withdrawn, disputed, and nothing is lost. */
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney, fitsAcross } from './browser.ts';
import { bothWays, byKeysInChinese } from './hands.ts';
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
      await dialog.getByText(either('“Reason” is missing.', '缺少“理由”。')).first().waitFor();
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

  const { how, language, say, date, handsOn } = byKeysInChinese;

  it(`staff correct the term of an agreement: it was written down wrong, and nothing is amended: ${how}`, async () => {
    const page = await stage.look(staff, { language });
    const { press, write, choose } = await handsOn(page);
    const record = made('agreement-jiangsu');
    await page.goto(`/agreements/${record}`);
    await press(page.getByRole('button', { name: say('doors.correct-menu') }));
    const dialog = page.getByRole('dialog', { name: say('doors.correct') });
    await choose(dialog.getByLabel(say('doors.what-is-wrong')), say('field.term'));
    const long = say('forms.duration-number', { label: say('forms.how-long') });
    await write(dialog.getByRole('textbox', { name: long }), '5');
    await write(dialog.getByLabel(say('field.reason'), { exact: true }), '第七条载明为五年。');
    expect(await barriersOn(page)).toEqual([]);
    await press(dialog.getByRole('button', { name: say('doors.correct-field', { field: say('field.term') }) }));
    await dialog.waitFor({ state: 'hidden' });
    const event = await lastOf(record);
    expect(event).toMatchObject({ type: 'AgreementCorrected', reason: '第七条载明为五年。' });
    expect(event?.data).toEqual({
      changes: { term: { was: { kind: 'duration', duration: 'P4Y' }, now: { kind: 'duration', duration: 'P5Y' } } },
    });
  });

  it(`staff correct what a relationship is, beside its timeline: it has no page of its own: ${how}`, async () => {
    const page = await stage.look(staff, { language });
    const { press, write, choose } = await handsOn(page);
    const record = 'relationship-jiangsu-california';
    await page.goto(`/r/jiangsu-california/timeline?sel=${record}`);
    const drawer = page.getByRole('complementary', { name: say('timeline.chosen') });
    await press(drawer.getByRole('button', { name: say('doors.correct-menu') }));
    const dialog = page.getByRole('dialog', { name: say('doors.correct') });
    await choose(dialog.getByLabel(say('doors.what-is-wrong')), say('field.form'));
    await choose(dialog.getByLabel(say('doors.should-be')), say('choice.friendship'));
    await write(dialog.getByLabel(say('field.reason'), { exact: true }), '原文称友好交流。');
    expect(await barriersOn(page)).toEqual([]);
    await press(dialog.getByRole('button', { name: say('doors.correct-field', { field: say('field.form') }) }));
    await dialog.waitFor({ state: 'hidden' });
    const event = await lastOf(record);
    expect(event?.type).toBe('RelationshipCorrected');
    expect(event?.data).toEqual({ changes: { form: { was: 'sister-state', now: 'friendship' } } });
  });

  it(`somebody saves the same field meanwhile: both values are shown, and the own one is kept: ${how}`, async () => {
    const page = await stage.look(staff, { colorScheme: 'dark', language });
    const { press, write, choose } = await handsOn(page);
    const record = made('smart-town-renamed');
    await page.goto(`/projects/${record}`);
    await press(page.getByRole('button', { name: say('doors.correct-menu') }));
    const dialog = page.getByRole('dialog', { name: say('doors.correct') });
    await choose(dialog.getByLabel(say('doors.what-is-wrong')), say('field.announcedOn'));
    await write(dialog.getByLabel(say('doors.should-be')), '2017年');
    await write(dialog.getByLabel(say('field.reason'), { exact: true }), '与协议同时宣布。');
    const { body } = await other(`/api/v1/records/${record}`);
    const { revision } = (body as { record: { revision: number } }).record;
    const theirs = await other(`/api/v1/projects/${record}/corrections`, {
      method: 'POST',
      body: { announcedOn: '2018', reason: 'So says the paper.' },
      headers: { 'If-Match': `"${revision}"` },
    });
    expect(theirs.status).toBe(201);
    const verb = say('doors.correct-field', { field: say('field.announcedOn') });
    await press(dialog.getByRole('button', { name: verb }));
    const conflict = page.getByRole('dialog', { name: /K\. Adams/ });
    await conflict.waitFor();
    const line = await conflict.getByRole('row', { name: say('field.announcedOn') }).textContent();
    expect(line).toMatch(new RegExp(['../2018-11', '2018', '2017'].map(date).join('.*')));
    expect(await barriersOn(page)).toEqual([]);
    await press(conflict.getByRole('button', { name: /^保存我的 1 项/ }));
    await conflict.waitFor({ state: 'hidden' });
    await dialog.waitFor({ state: 'hidden' });
    expect((await lastOf(record))?.data).toMatchObject({ changes: { announcedOn: { was: '2018', now: '2017' } } });
  });

  it(`staff withdraw a record and reinstate it, on a small screen: ${how}`, async () => {
    const page = await stage.look(staff, { viewport: { width: 390, height: 844 }, language });
    const { press, write } = await handsOn(page);
    const record = made('institute');
    await page.goto(`/institutes/${record}`);
    await press(page.getByRole('button', { name: say('doors.more') }));
    await press(page.getByRole('menuitem', { name: say('doors.withdraw-menu') }));
    const dialog = page.getByRole('dialog');
    await write(dialog.getByLabel(say('field.reason')), '来源仅称“在建”。');
    expect(await barriersOn(page)).toEqual([]);
    expect(await fitsAcross(page)).toBe(true);
    await press(dialog.getByRole('button', { name: say('doors.withdraw-verb') }));
    await page.getByText('L. Meyer 于', { exact: false }).waitFor();
    await expect(lastOf(record)).resolves.toMatchObject({ type: 'RecordWithdrawn', reason: '来源仅称“在建”。' });
    await press(page.getByRole('button', { name: say('doors.more') }));
    await press(page.getByRole('menuitem', { name: say('doors.reinstate-menu') }));
    await write(dialog.getByLabel(say('field.reason')), '已核实。');
    await press(dialog.getByRole('button', { name: say('doors.reinstate-verb') }));
    await page.getByRole('button', { name: say('doors.correct-menu') }).waitFor();
    await expect(lastOf(record)).resolves.toMatchObject({ type: 'RecordReinstated' });
  });

  it(`a source says otherwise: both claims stand, until somebody decides: ${how}`, async () => {
    const page = await stage.look(staff, { language });
    const { press, write, pick } = await handsOn(page);
    const record = made('forum');
    await page.goto(`/gatherings/${record}`);
    const [fourteenth, fifteenth] = ['2018-11-14', '2018-11-15'].map(date) as [string, string];
    await press(page.getByRole('button', { name: say('doors.more') }));
    await press(page.getByRole('menuitem', { name: say('doors.dispute-menu') }));
    const dialog = page.getByRole('dialog');
    await write(dialog.getByRole('textbox', { name: say('doors.the-source-says') }), fifteenth);
    await pick(
      dialog.getByRole('combobox', { name: say('forms.source-number', { number: 1 }) }),
      'Chengdu press',
      page.getByRole('option', { name: /Chengdu press on the memorandum/ }),
    );
    await press(dialog.getByRole('button', { name: say('doors.dispute-verb') }));
    await dialog.waitFor({ state: 'hidden' });
    const claims = page.getByRole('list', { name: say('records.claims') });
    await claims.getByText(fifteenth).waitFor();
    await expect(claims.textContent()).resolves.toContain(fourteenth);
    await press(page.getByRole('button', { name: say('doors.more') }));
    await press(page.getByRole('menuitem', { name: say('doors.resolve-menu', { field: say('field.occurredOn') }) }));
    await press(dialog.getByRole('radio', { name: fourteenth }));
    await write(dialog.getByLabel(say('field.reason'), { exact: true }), '15日为电头日期。');
    expect(await barriersOn(page)).toEqual([]);
    await press(dialog.getByRole('button', { name: say('doors.resolve-verb'), exact: true }));
    await claims.waitFor({ state: 'hidden' });
    await expect(lastOf(record)).resolves.toMatchObject({
      type: 'DisputeResolved',
      data: { field: 'occurredOn', accepted: 1 },
    });
  });
});
