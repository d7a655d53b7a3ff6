/** Managers see what is in force and what ends; staff sign agreements and change them. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney, fitsAcross, type Sight } from './browser.ts';
import { stageOn } from './stage.ts';

interface RegisterRow {
  readonly record: string;
  readonly titles: readonly { readonly text: string }[];
}

interface Told {
  readonly type: string;
  readonly data: { readonly signedOn?: string };
}

/** One field of an answer of the API. */
const asked = async <T>(who: SignedIn, path: string, field: string): Promise<T> =>
  ((await who(path)).body as { readonly [name: string]: unknown })[field] as T;

describeJourney('Agreements', () => {
  const stage = stageOn(exampleBook);
  let manager: SignedIn;
  let staff: SignedIn;

  beforeAll(async () => {
    manager = await stage.server.someone('M. Chen', ['manager']);
    staff = await stage.server.someone('R. Ortiz', ['staff']);
  });

  const saved = async (page: Page) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const file = await download;
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  };

  it('a manager sees what is in force, opens what is unknown, and why', async () => {
    const page = await stage.look(manager);
    await page.goto('/r/all/agreements?asOf=2020-01-01');
    const chips = page.getByRole('navigation', { name: 'How they stand' });
    await chips.getByRole('link', { name: 'In force 1', exact: true }).waitFor();
    await chips.getByRole('link', { name: 'Unknown 3' }).click();
    await page.getByRole('row', { name: /Jiangsu/ }).waitFor({ state: 'detached' });
    expect(await page.getByRole('rowheader').count()).toBe(3);

    await chips.getByRole('link', { name: 'In force 1', exact: true }).click();
    const row = page.getByRole('row', { name: /Jiangsu and California/ });
    await row.getByRole('button', { name: /Ends: 28 Oct 2023/ }).click();
    await page.getByText('The term is 4 years from the start.').waitFor();
    await page.keyboard.press('Escape');

    const { name, text } = await saved(page);
    expect(name).toMatch(/^agreements-all-2020-01-01-@\d+\.csv$/);
    expect(text.startsWith('\uFEFFAgreement,Parties,Instrument,Signed,In force on 1 Jan 2020,Ends')).toBe(true);
    expect(text).toContain(
      'Memorandum of understanding of Jiangsu and California,Jiangsu; California,memorandum of understanding,2019-10-28,yes,2023-10-28,',
    );
    expect(text).toMatch(/In effect on 1 Jan 2020\. As known on Today \(event \d+\)\./);
  });

  it('a manager looks twelve months ahead: the day to act, what is over unsaid, what has no known term', async () => {
    const page = await stage.look(manager);
    await page.goto('/r/all/expiry?asOf=2023-01-01');
    const october = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Oct 2023 1' }) });
    await october.getByRole('link', { name: /Jiangsu and California/ }).waitFor();
    expect(await page.getByRole('region', { name: 'Term unknown' }).getByRole('article').count()).toBe(3);

    await page.goto('/r/all/expiry');
    const ended = page.getByRole('region', { name: 'Ended, not confirmed' });
    await ended.getByText('28 Oct 2023').waitFor();
    expect(await page.getByRole('region', { name: 'Term unknown' }).getByRole('article').count()).toBe(3);
    const { text } = await saved(page);
    expect(text.split('\r\n').filter((line) => line.includes('Term unknown'))).toHaveLength(3);
    expect(text).toMatch(
      /,"?Ended, not confirmed"?,Memorandum of understanding of Jiangsu and California,.*,2023-10-28,/,
    );
  });

  it('staff sign a three-party memorandum; its term is added up while they type', async () => {
    const page = await stage.look(staff);
    await page.goto('/r/sichuan-california/agreements');
    await page.getByRole('link', { name: 'Sign an agreement' }).click();
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Memorandum on smart cities');
    const line = (number: number) => page.getByRole('group', { name: `Line ${number}`, exact: true });
    const pick = async (within: Locator, label: string, typed: string, found = new RegExp(`^${typed}`)) => {
      await within.getByRole('combobox', { name: label, exact: true }).fill(typed);
      await page.getByRole('option', { name: found }).first().click();
    };
    await page.getByRole('button', { name: 'Add a party' }).click();
    await pick(line(1), 'Party', 'Sichuan University');
    await line(1).getByRole('textbox', { name: 'Signed on' }).fill('Sep 2017');
    await pick(line(2), 'Party', 'California');
    await line(2).getByRole('textbox', { name: 'Signed on' }).fill('12 Sep 2017');
    await pick(line(3), 'Party', 'California');
    await line(3).getByText('day unknown', { exact: true }).click();

    // The same party twice is refused where it stands, in plain words.
    await line(3).getByText('California is already a party (line 2).').waitFor();
    await line(3)
      .getByRole('button', { name: /^Take California out/ })
      .click();
    await pick(line(3), 'Party', 'Meishan');

    await page.getByRole('textbox', { name: 'How long: number' }).fill('5');
    await page.getByText('tacit', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Renewed by: number' }).fill('1');
    await page.getByRole('textbox', { name: 'Notice period: number' }).fill('3');
    const computed = page.getByRole('region', { name: 'Computed' });
    await computed.getByRole('button', { name: 'Concluded: 12 Sep 2017 at the earliest' }).waitFor();
    await computed.getByRole('button', { name: 'Notice due: 12 Jun 2022 at the earliest' }).waitFor();
    await computed.getByRole('button', { name: 'First term ends: 12 Sep 2022 at the earliest' }).click();
    await page.getByText('The term is 5 years from the start.').waitFor();
    await page.keyboard.press('Escape');

    await pick(page.locator('form'), 'Source 1', 'Meishan press');
    await page.locator('[data-previewed="5"]').waitFor();
    // Companies that the source counts and does not name, what it is about, where, and what it carries out.
    await page.getByRole('textbox', { name: 'More parties, not named: number' }).fill('5');
    await page.getByRole('textbox', { name: 'The source says' }).fill('five more companies');
    const theirs = page.getByRole('radiogroup', { name: 'Their signature' });
    await theirs.getByText('day unknown', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Fields of work' }).fill('smart cities');
    await pick(page.locator('form'), 'Place', 'Meishan');
    await page.getByRole('button', { name: 'Add another agreement' }).click();
    await pick(
      page.getByRole('group', { name: 'Other agreement 1' }),
      'Agreement',
      'Memorandum of understanding of Jiangsu',
    );
    await page.locator('[data-previewed="6"]').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: /Record signatures/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Memorandum on smart cities' }).waitFor();
    await page.getByText('exactly 5 not named').waitFor();
    await page.getByRole('heading', { name: /^In force on .* unknown, because$/ }).waitFor();

    const rows = await asked<RegisterRow[]>(staff, '/api/v1/agreements?relationship=sichuan-california', 'rows');
    const written = rows.find(({ titles }) => /smart cities/.test(titles[0]?.text ?? ''));
    expect(written).toMatchObject({ term: { duration: 'P5Y' }, renewal: { period: 'P1Y' }, noticePeriod: 'P3M' });
    const history = await asked<Told[]>(staff, `/api/v1/records/${written?.record}/history`, 'events');
    expect(history.map(({ type, data }) => [type, data.signedOn])).toEqual([
      ['AgreementProposed', undefined],
      ['AgreementSigned', '2017-09'],
      ['AgreementSigned', '2017-09-12'],
      ['AgreementSigned', 'unknown'],
      ['AgreementConcluded', undefined],
      ['UnnamedPartiesSigned', 'unknown'],
    ]);
    expect(history[0]?.data).toMatchObject({
      unnamedParties: { quality: 'exact', count: 5, words: 'five more companies' },
      fields: [{ text: 'smart cities' }],
      links: [{ kind: 'implements' }],
    });
  });

  it('staff amend a term: it applies from a day on, and what ends when shows before it is written', async () => {
    const page = await stage.look(staff);
    await page.goto('/r/all/agreements');
    await page.getByRole('link', { name: /Jiangsu and California/ }).click();
    await page.getByRole('button', { name: 'Record what happened' }).click();
    await page.getByRole('menuitem', { name: 'Amend an agreement' }).click();
    const dialog = page.getByRole('dialog', { name: 'Amend an agreement' });
    await dialog.getByText('Amend: the parties changed it. It applies from a day on.').waitFor();
    await dialog.getByRole('textbox', { name: 'How long: number' }).fill('7');
    await dialog.getByRole('textbox', { name: 'In effect from' }).fill('1 Jan 2022');
    await dialog.getByText('Ends 28 Oct 2026, not 28 Oct 2023.').waitFor();
    await page.locator('[data-previewed="1"]').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Record the amendment' }).click();
    await dialog.waitFor({ state: 'detached' });

    const record = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const history = await asked<(Told & { data: { effectiveOn?: string; terms?: object } })[]>(
      staff,
      `/api/v1/records/${record}/history`,
      'events',
    );
    expect(history.at(-1)).toMatchObject({
      type: 'AgreementAmended',
      data: { effectiveOn: '2022-01-01', terms: { term: { kind: 'duration', duration: 'P7Y' } } },
    });
    const [before] = await asked<{ derived: { end: { latest: string } } }[]>(
      staff,
      '/api/v1/agreements?relationship=jiangsu-california&asOf=2021-06-30',
      'rows',
    );
    expect(before?.derived.end.latest).toBe('2023-10-28');
  });

  const sights: readonly (readonly [string, Sight])[] = [
    ['light, wide', { colorScheme: 'light' }],
    ['dark, wide', { colorScheme: 'dark' }],
    ['light, 390 px, Chinese', { viewport: { width: 390, height: 844 }, language: 'zh-Hans' }],
  ];
  it.each(sights)('nothing bars the way: %s', async (_, sight) => {
    const page = await stage.look(staff, sight);
    for (const path of [
      '/r/all/agreements?stands=withdrawn',
      '/r/all/agreements',
      '/r/all/expiry',
      '/record/agreement',
    ]) {
      await page.goto(path);
      await page.locator('main h2, main th').first().waitFor();
      expect(await barriersOn(page)).toEqual([]);
      expect(await fitsAcross(page)).toBe(true);
    }
  });
});
