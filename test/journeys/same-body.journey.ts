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
