/** Staff find that one body was registered twice: they join the records, undo it, and say when two are not the same. */
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney, fitsAcross } from './browser.ts';
import { byKeysInChinese } from './hands.ts';
import { stageOn } from './stage.ts';

describeJourney('The same body', () => {
  const stage = stageOn(exampleBook);
  let staff: SignedIn;

  beforeAll(async () => {
    staff = await stage.server.someone('L. Meyer', ['staff']);
  });

  const { how, language, say, called, handsOn } = byKeysInChinese;

  it(`staff join two records of one body, undo it, and say that they are not the same: ${how}`, async () => {
    const council = stage.server.book.made.get('org-bay-area-council')?.record ?? '';
    const registered = await staff('/api/v1/organisations', {
      method: 'POST',
      body: {
        relationships: ['sichuan-california'],
        names: [{ text: 'BAC', language: 'en', kind: 'acronym' }],
        kind: 'association',
        identifiers: [],
      },
    });
    const [order] = (registered.body as { orders: { record: string }[] }).orders;
    const other = order?.record ?? '';
    const now = async (id: string) => {
      const { body } = await staff(`/api/v1/records/${id}`);
      return body as { survivor?: string; record: { state: { distinctFrom: string[]; names: { text: string }[] } } };
    };

    const page = await stage.look(staff, { language });
    const { press, write, choose } = await handsOn(page);
    const because = (reason: string) => write(page.getByLabel(say('field.reason'), { exact: true }), reason);
    await page.goto(`/organisations/${council}`);
    await page.getByText(say('near.alike-short', { own: 'Bay Area Council', other: 'BAC' })).waitFor();
    await press(page.getByRole('link', { name: say('doors.merge-menu') }));
    await page.getByRole('heading', { level: 1, name: say('merge.title') }).waitFor();
    await page.getByRole('heading', { name: say('merge.moves', { count: 0 }) }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await because('该委员会即用此简称。');
    await press(page.getByRole('button', { name: say('merge.verb'), exact: true }));
    await page.getByRole('heading', { level: 1, name: 'Bay Area Council' }).waitFor();
    expect((await now(other)).survivor).toBe(council);

    await press(page.getByRole('button', { name: say('doors.unmerge-menu') }));
    const dialog = page.getByRole('dialog');
    await because('另有一个 BAC。');
    await press(dialog.getByRole('button', { name: say('doors.unmerge-verb') }));
    await press(page.getByRole('button', { name: say('doors.distinct-menu') }));
    expect((await now(other)).survivor).toBeUndefined();
    await press(dialog.getByRole('button', { name: say('doors.distinct-verb') }));
    await page.getByRole('heading', { name: say('records.possible-duplicates') }).waitFor({ state: 'hidden' });
    expect((await now(council)).record.state.distinctFrom).toEqual([other]);

    await press(page.getByRole('button', { name: say('doors.add-name') }));
    await write(dialog.getByLabel(say('field.name'), { exact: true }), '湾区委员会');
    await choose(dialog.getByLabel(say('field.language')), '简体中文');
    expect(await barriersOn(page)).toEqual([]);
    await press(dialog.getByRole('button', { name: say('doors.add-name') }));
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('湾区委员会').first().waitFor();
    expect((await now(council)).record.state.names.map(({ text }) => text)).toEqual(['Bay Area Council', '湾区委员会']);

    // The name was in use since a day that is known by now.
    await press(page.getByRole('button', { name: say('doors.correct-menu') }));
    const first = dialog.getByRole('group', { name: say('doors.name-number', { number: 1 }) });
    await write(first.getByRole('textbox', { name: called(say('field.from')) }), '1945年');
    await because('见其自述历史。');
    await press(dialog.getByRole('button', { name: say('doors.correct-field', { field: say('field.names') }) }));
    await dialog.waitFor({ state: 'hidden' });
    expect((await now(council)).record.state.names[0]).toMatchObject({ text: 'Bay Area Council', from: '1945' });
  });

  it(`while an organisation is registered on the way, staff say it is not the one that looks alike, or that it is: ${how}`, async () => {
    const made = (command: string) => stage.server.book.made.get(command)?.record ?? '';
    const university = made('org-sichuan-university');
    const page = await stage.look(staff, { language });
    const { press, write, pick } = await handsOn(page);
    const box = (label: string) => page.getByRole('textbox', { name: label, exact: true });
    const dialog = page.getByRole('dialog');
    const register = (label: string, typed: string) =>
      pick(
        page.getByRole('combobox', { name: label }),
        typed,
        page.getByRole('option', { name: say('forms.register-organisation', { typed }) }),
      );
    const called = (name: string) =>
      write(dialog.getByRole('textbox', { name: say('forms.in-en', { label: say('forms.name') }) }), name);
    await page.goto('/record/commitment');
    await write(box(say('recording.what-was-promised')), '派出十名学生');
    await register(say('recording.promised-by'), 'SCU alumni');
    await called('Sichuan  University');
    const asked = dialog.getByRole('region', { name: say('near.organisation') });
    await asked.getByText('“Sichuan University”名称相同').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await press(asked.getByRole('button', { name: say('near.not-same') }));
    await asked.waitFor({ state: 'hidden' });
    await press(dialog.getByRole('button', { name: say('forms.add-organisation') }));

    // To whom: somebody who is in the book, typed the other way round.
    await register(say('recording.promised-to'), 'SCU again');
    await called('University Sichuan');
    await press(asked.getByRole('button', { name: say('near.same'), exact: true }));
    await dialog.waitFor({ state: 'hidden' });

    await write(box(say('recording.made-on')), '2018年');
    await write(box(say('recording.due-on')), '不详');
    await press(page.getByRole('checkbox', { name: '四川省—加利福尼亚州' }));
    await page.locator('[data-previewed]').waitFor();
    const before = stage.server.book.log.head();
    await press(page.getByRole('button', { name: say('recording.save-commitment') }));
    await page.waitForURL(/sel=commitment-/);
    const written = (await stage.server.book.log.readAll(before, 20)).map(
      ({ json }) => JSON.parse(json) as { type: string; stream: string; data: { [field: string]: unknown } },
    );
    expect(written.map(({ type }) => type)).toEqual([
      'OrganisationRegistered',
      'OrganisationDeclaredDistinct',
      'OrganisationDeclaredDistinct',
      'CommitmentMade',
    ]);
    const registered = written[0]?.stream;
    expect(written[1]).toMatchObject({ stream: registered, data: { other: university } });
    expect(written[3]?.data).toMatchObject({ promisors: [registered], promisees: [university] });
  });

  it('the two records stand under one another on a small screen, in the dark', async () => {
    const made = (command: string) => stage.server.book.made.get(command)?.record ?? '';
    const page = await stage.look(staff, {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
      language: 'zh-Hans',
    });
    await page.goto(`/organisations/${made('org-oewd')}/merge?with=${made('org-autodesk')}`);
    await page.getByRole('heading', { name: '代表二者' }).waitFor();
    await page.getByRole('button', { name: '对调' }).click();
    expect(await barriersOn(page)).toEqual([]);
    expect(await fitsAcross(page)).toBe(true);
  });
});
