/** Staff record one fact by itself: a project with its money, a source, a person with a post, a zone. */
import type { Page } from 'playwright-core';
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney } from './browser.ts';
import { stageOn } from './stage.ts';

interface History {
  readonly events: readonly { readonly type: string; readonly data: { readonly [field: string]: unknown } }[];
}

describeJourney('One fact by itself', () => {
  const stage = stageOn(exampleBook);
  let staff: SignedIn;

  beforeAll(async () => {
    staff = await stage.server.someone('L. Meyer', ['staff']);
  });

  const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
  const belongs = (page: Page) => page.getByRole('checkbox', { name: 'Sichuan–California' }).check();
  const historyOf = async (record: string) => {
    const { body } = await staff(`/api/v1/records/${record}/history`);
    return (body as History).events;
  };
  /** The id of the record whose page is shown. */
  const shown = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';

  it('staff announce a project with what is to be invested, and see it chosen on the timeline', async () => {
    const page = await stage.look(staff);
    await page.goto('/record/project');
    await page.getByRole('button', { name: /Save project/ }).click();
    // What is missing is called as the form calls it.
    const missing = page.getByRole('region', { name: /things to mend/ });
    await missing.getByRole('button', { name: 'Announced on is missing.' }).waitFor();
    await box(page, 'Title').fill('Smart Town Two');
    await box(page, 'Announced on').fill('Nov 2018');
    await box(page, 'Investment optional').fill('26000000000');
    await box(page, 'Currency optional').fill('CNY');
    await box(page, 'Worth on optional').fill('2018');
    await page.getByRole('button', { name: 'Add the same in another currency' }).click();
    const other = page.getByRole('group', { name: 'The same in another currency 1' });
    await other.getByRole('textbox', { name: 'Amount' }).fill('3700000000');
    await other.getByRole('textbox', { name: 'Currency' }).fill('USD');
    await belongs(page);
    await page.locator('[data-previewed]').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: /Save project/ }).click();
    await page.waitForURL(/\/timeline\?sel=project-/);
    await page.getByRole('link', { name: 'Open record' }).waitFor();
    const [announced] = await historyOf(new URL(page.url()).searchParams.get('sel') ?? '');
    expect(announced?.data['investment']).toEqual({
      value: '26000000000',
      currency: 'CNY',
      valueDate: '2018',
      about: [{ value: '3700000000', currency: 'USD' }],
    });
  });

  it('staff cite a source, register a person with a post and a zone, and come to the page of each', async () => {
    const page = await stage.look(staff);
    await page.goto('/record/source');
    await box(page, 'Title').fill('A paper of Chengdu');
    await box(page, 'Published on').fill('16 Nov 2018');
    await box(page, 'Retrieved optional').fill('2019-08-06');
    await page.getByRole('button', { name: /Save source/ }).click();
    await page.getByRole('heading', { level: 1, name: 'A paper of Chengdu' }).waitFor();
    expect((await historyOf(shown(page))).map(({ type, data }) => [type, data['retrievedOn']])).toEqual([
      ['SourceCited', '2019-08-06'],
    ]);

    await page.goto('/record/person');
    await box(page, 'Name').fill('Zhao Hong');
    await box(page, 'Position optional').fill('deputy director');
    await box(page, 'Since optional').fill('unknown');
    await box(page, 'E-mail optional').fill('zhao@example.org');
    await page.getByRole('button', { name: 'Another identifier' }).click();
    await box(page, 'Identifier').fill('0000-0002-1825-0097');
    await belongs(page);
    await page.getByRole('button', { name: /Save person/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Zhao Hong' }).waitFor();
    await page.getByText('zhao@example.org').waitFor();
    expect((await historyOf(shown(page))).map(({ type }) => type)).toEqual(['PersonRegistered', 'PersonAppointed']);

    await page.goto('/record/place');
    await box(page, 'Name').fill('Second New Area');
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('zone');
    await page.getByRole('combobox', { name: 'Level' }).selectOption('national');
    await box(page, 'Number at its level optional').fill('19');
    await box(page, 'Designated optional').fill('Oct 2014');
    await belongs(page);
    await page.locator('[data-previewed="2"]').waitFor();
    await page.getByRole('button', { name: /Save place/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Second New Area' }).waitFor();
    expect((await historyOf(shown(page))).map(({ type, data }) => [type, data['ordinal']])).toEqual([
      ['PlaceRegistered', undefined],
      ['ZoneDesignated', 19],
    ]);
  });
});
