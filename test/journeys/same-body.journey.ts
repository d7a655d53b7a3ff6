/** Staff find that one body was registered twice: they join the records, undo it, and say when two are not the same. */
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney, fitsAcross } from './browser.ts';
import { stageOn } from './stage.ts';

describeJourney('The same body', () => {
  const stage = stageOn(exampleBook);
  let staff: SignedIn;

  beforeAll(async () => {
    staff = await stage.server.someone('L. Meyer', ['staff']);
  });

  it('staff join two records of one body, undo it, and say that they are not the same', async () => {
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

    const page = await stage.look(staff);
    await page.goto(`/organisations/${council}`);
    await page.getByText('One may be short for the other: “Bay Area Council”, “BAC”').waitFor();
    await page.getByRole('link', { name: 'Compare and join…' }).click();
    await page.getByRole('heading', { level: 1, name: 'Join two records' }).waitFor();
    await page.getByRole('heading', { name: '0 facts move' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByLabel('Reason', { exact: true }).fill('The council calls itself so.');
    await page.getByRole('button', { name: 'Join the two' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bay Area Council' }).waitFor();
    expect((await now(other)).survivor).toBe(council);

    await page.getByRole('button', { name: 'Undo the merge…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason', { exact: true }).fill('Another BAC.');
    await dialog.getByRole('button', { name: 'Undo the merge' }).click();
    await page.getByRole('button', { name: 'Not the same body…' }).click();
    expect((await now(other)).survivor).toBeUndefined();
    await dialog.getByRole('button', { name: 'Not the same body' }).click();
    await page.getByRole('heading', { name: /^Possible duplicates/ }).waitFor({ state: 'hidden' });
    expect((await now(council)).record.state.distinctFrom).toEqual([other]);

    await page.getByRole('button', { name: 'Add a name' }).click();
    await dialog.getByLabel('Name', { exact: true }).fill('湾区委员会');
    await dialog.getByLabel('Language').selectOption('zh-Hans');
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Add a name' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('湾区委员会').first().waitFor();
    expect((await now(council)).record.state.names.map(({ text }) => text)).toEqual(['Bay Area Council', '湾区委员会']);

    // The name was in use since a day that is known by now.
    await page.getByRole('button', { name: 'Correct…' }).click();
    await dialog.getByRole('group', { name: 'Name 1' }).getByRole('textbox', { name: /^From/ }).fill('1945');
    await dialog.getByLabel('Reason', { exact: true }).fill('So says its own history.');
    await dialog.getByRole('button', { name: 'Correct: Names' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect((await now(council)).record.state.names[0]).toMatchObject({ text: 'Bay Area Council', from: '1945' });
  });

  it('while an organisation is registered on the way, staff say it is not the one that looks alike; a person is the one', async () => {
    const made = (command: string) => stage.server.book.made.get(command)?.record ?? '';
    const university = made('org-sichuan-university');
    const page = await stage.look(staff);
    await page.goto('/record/commitment');
    await page.getByRole('textbox', { name: 'What was promised', exact: true }).fill('To send ten students');
    const promisor = page.getByRole('combobox', { name: 'Promised by' });
    const dialog = page.getByRole('dialog');
    await promisor.fill('SCU alumni');
    await page.getByRole('option', { name: /Register a new organisation/ }).click();
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Sichuan  University');
    const asked = dialog.getByRole('region', { name: 'Is it one of these?' });
    await asked.getByText('“Sichuan University” are the same name').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await asked.getByRole('button', { name: 'Not the same' }).click();
    await asked.waitFor({ state: 'hidden' });
    await dialog.getByRole('button', { name: 'Add this organisation' }).click();

    // To whom: somebody who is in the book, typed the other way round.
    const promisee = page.getByRole('combobox', { name: 'Promised to' });
    await promisee.fill('SCU again');
    await page.getByRole('option', { name: /Register a new organisation/ }).click();
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('University Sichuan');
    await asked.getByRole('button', { name: 'Same', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });

    await page.getByRole('textbox', { name: 'Made on' }).fill('2018');
    await page.getByRole('textbox', { name: 'Due on' }).fill('unknown');
    await page.getByRole('checkbox', { name: 'Sichuan–California' }).check();
    await page.locator('[data-previewed]').waitFor();
    const before = stage.server.book.log.head();
    await page.getByRole('button', { name: /Save commitment/ }).click();
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
