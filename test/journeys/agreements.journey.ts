/** Managers see what is in force and what ends; staff sign agreements and change them. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { say as sayProblem } from '../../commands/messages/catalogue.ts';
import { monthInWords } from '../../web/src/words/dates.ts';
import { durationInWords } from '../../web/src/words/durations.ts';
import { describeJourney } from './browser.ts';
import { bothWays, type Hands, type Way } from './hands.ts';
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

  const saved = async (page: Page, hands: Hands) => {
    const download = page.waitForEvent('download');
    await hands.press(page.getByRole('button', { name: 'CSV' }));
    const file = await download;
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  };

  it.each(bothWays)('a manager sees what is in force, opens what is unknown, and why: $how', async (way) => {
    const { language, say, date, handsOn } = way;
    const page = await stage.look(manager, { language });
    const hands = await handsOn(page);
    const head = stage.server.book.log.head();
    await page.goto('/r/all/agreements?asOf=2020-01-01');
    const chips = page.getByRole('navigation', { name: say('agreements.stands') });
    const inForce = chips.getByRole('link', { name: `${say('agreements.stands-yes')} 1`, exact: true });
    await inForce.waitFor();
    await hands.press(chips.getByRole('link', { name: `${say('agreements.stands-unknown')} 3` }));
    await page.getByRole('row', { name: /Jiangsu/ }).waitFor({ state: 'detached' });
    expect(await page.getByRole('rowheader').count()).toBe(3);

    await hands.press(inForce);
    const row = page.getByRole('row', { name: /Jiangsu and California/ });
    await hands.press(row.getByRole('button', { name: `${say('agreements.ends')}: ${date('2023-10-28')}` }));
    await page.getByText(termOf(way, 4)).waitFor();
    await page.keyboard.press('Escape');

    const { name, text } = await saved(page, hands);
    expect(name).toMatch(/^agreements-all-2020-01-01-event-\d+\.csv$/);
    const columns = (['agreement', 'parties', 'instrument', 'signed'] as const).map((one) => say(`agreements.${one}`));
    expect(
      text.startsWith(`\uFEFF${columns.join(',')},${say('agreements.in-force-on', { day: date('2020-01-01') })}`),
    ).toBe(true);
    expect(text).toMatch(/\nMemorandum of understanding of Jiangsu and California,.*,2019-10-28,[^,]+,2023-10-28,/);
    const { today } = (await manager('/api/v1/book')).body as { today: string };
    expect(text).toContain(say('kit.stamp', { day: date('2020-01-01'), known: date(today), position: head }));

    // What is shown is what the book holds, and looking wrote nothing.
    const held = await asked<object[]>(manager, '/api/v1/agreements?asOf=2020-01-01&inForce=yes', 'rows');
    expect(held).toHaveLength(1);
    expect(stage.server.book.log.head()).toBe(head);
  });

  it.each(bothWays)(
    'a manager looks twelve months ahead: the day to act, what is over unsaid, what has no known term: $how',
    async ({ language, say, date, handsOn }) => {
      const page = await stage.look(manager, { language });
      const hands = await handsOn(page);
      const head = stage.server.book.log.head();
      const tray = (place: 'ended' | 'unknown') => page.getByRole('region', { name: say(`expiry.${place}`) });
      await page.goto('/r/all/expiry?asOf=2023-01-01');
      const heading = page.getByRole('heading', { name: `${monthInWords(2023, 10, language)} 1` });
      const october = page.getByRole('listitem').filter({ has: heading });
      await october.getByRole('link', { name: /Jiangsu and California/ }).waitFor();
      expect(await tray('unknown').getByRole('article').count()).toBe(3);

      await hands.press(page.getByRole('status').getByRole('button', { name: say('banner.return') }));
      await tray('ended').getByText(date('2023-10-28')).waitFor();
      expect(await tray('unknown').getByRole('article').count()).toBe(3);
      const { text } = await saved(page, hands);
      expect(text.split('\r\n').filter((line) => line.includes(say('expiry.unknown')))).toHaveLength(3);
      expect(text).toMatch(
        new RegExp(`,"?${say('expiry.ended')}"?,Memorandum of understanding of Jiangsu and California,.*,2023-10-28,`),
      );
      const cards = await asked<object[]>(manager, '/api/v1/agreements/expiry?horizon=P12M', 'ended');
      expect(cards).toHaveLength(1);
      expect(stage.server.book.log.head()).toBe(head);
    },
  );

  it.each(bothWays)('staff sign a three-party memorandum; its term is added up while they type: $how', async (way) => {
    const { language, say, either, date, called, handsOn } = way;
    const page = await stage.look(staff, { language });
    const { press, write, pick } = await handsOn(page);
    const title = either('Memorandum on smart cities', '智慧城市备忘录');
    const [california, university, meishan] = [
      either('California', '加利福尼亚州'),
      either('Sichuan University', '四川大学'),
      either('Meishan', '眉山'),
    ];
    await page.goto('/r/sichuan-california/agreements');
    await press(page.getByRole('link', { name: say('sign.title') }));
    await write(page.getByRole('textbox', { name: called(say('forms.title')) }), title);
    const line = (number: number) => page.getByRole('group', { name: say('sign.party', { number }), exact: true });
    const take = (within: Locator, label: string, typed: string, found = new RegExp(`^${typed}`)) =>
      pick(
        within.getByRole('combobox', { name: label, exact: true }),
        typed,
        page.getByRole('option', { name: found }).first(),
      );
    const signedOn = (number: number) => line(number).getByRole('textbox', { name: say('sign.signed-on') });
    await press(page.getByRole('button', { name: say('sign.add-party') }));
    await take(line(1), say('sign.body'), university);
    await write(signedOn(1), either('Sep 2017', '2017年9月'));
    await take(line(2), say('sign.body'), california);
    await write(signedOn(2), either('12 Sep 2017', '2017年9月12日'));
    await take(line(3), say('sign.body'), california);
    await press(line(3).getByRole('radio', { name: say('sign.signs-unknown') }));

    // The same party twice is refused where it stands, in plain words.
    const twice = either('California is already a party (line 2).', '加利福尼亚州已是缔约方（第 2 行）。');
    await line(3).getByText(twice).waitFor();
    const out = say('forms.take-away', { name: california, label: say('sign.body') });
    await press(line(3).getByRole('button', { name: out }));
    await take(line(3), say('sign.body'), meishan);

    const number = (label: string) => page.getByRole('textbox', { name: say('forms.duration-number', { label }) });
    await write(number(say('forms.how-long')), '5');
    await press(page.getByRole('radio', { name: say('choice.tacit') }));
    await write(number(say('forms.renewed-by')), '1');
    await write(number(say('field.noticePeriod')), '3');
    const computed = (label: string, day: string) =>
      page.getByRole('region', { name: say('sign.computed') }).getByRole('button', {
        name: `${label}: ${say('reckoned.earliest', { day: date(day) })}`,
      });
    await computed(say('sign.concluded'), '2017-09-12').waitFor();
    await computed(say('sign.first-notice'), '2022-06-12').waitFor();
    await press(computed(say('sign.first-ends'), '2022-09-12'));
    await page.getByText(termOf(way, 5)).waitFor();
    await page.keyboard.press('Escape');

    const form = page.locator('form');
    await take(form, say('forms.source-number', { number: 1 }), 'Meishan press');
    await page.locator('[data-previewed="5"]').waitFor();
    // Companies that the source counts and does not name, what it is about, where, and what it carries out.
    await write(page.getByRole('textbox', { name: say('sign.unnamed') }), '5');
    await write(
      page.getByRole('textbox', { name: called(say('forms.source-says')) }),
      either('five more companies', '另有五家企业'),
    );
    const theirs = page.getByRole('radiogroup', { name: say('sign.unnamed-signature') });
    await press(theirs.getByRole('radio', { name: say('sign.signs-unknown') }));
    await write(page.getByRole('textbox', { name: called(say('field.fields')) }), either('smart cities', '智慧城市'));
    await take(form, say('forms.place'), meishan);
    await press(page.getByRole('button', { name: say('forms.add-link') }));
    const other = page.getByRole('group', { name: say('forms.link', { number: 1 }) });
    await take(other, say('kind.agreement'), 'Memorandum of understanding of Jiangsu');
    await page.locator('[data-previewed="6"]').waitFor();
    await press(page.getByRole('button', { name: say('sign.save') }));
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByText(say('records.unnamed-parties', { quality: say('choice.exact'), count: 5 })).waitFor();
    await page.getByRole('heading', { name: say('records.in-force-unknown') }).waitFor();

    const rows = await asked<RegisterRow[]>(staff, '/api/v1/agreements?relationship=sichuan-california', 'rows');
    const written = rows.find(({ titles }) => titles[0]?.text === title);
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
      unnamedParties: { quality: 'exact', count: 5, words: either('five more companies', '另有五家企业') },
      fields: [{ text: either('smart cities', '智慧城市') }],
      links: [{ kind: 'implements' }],
    });
  });

  it.each(
    bothWays.map((way, turn) => ({
      ...way,
      turn: [
        { years: 7, from: '2022-01-01', before: '2023-10-28', after: '2026-10-28' },
        { years: 9, from: '2023-01-01', before: '2026-10-28', after: '2028-10-28' },
      ][turn] as Amended,
    })),
  )(
    'staff amend a term: it applies from a day on, and what ends when shows before it is written: $how',
    async ({ language, say, date, handsOn, turn: { years, from, before, after } }) => {
      const page = await stage.look(staff, { language });
      const { press, write } = await handsOn(page);
      await page.goto('/r/all/agreements');
      await press(page.getByRole('link', { name: /Jiangsu and California/ }));
      await press(page.getByRole('button', { name: say('acts.menu') }));
      await press(page.getByRole('menuitem', { name: say('acts.amend') }));
      const dialog = page.getByRole('dialog', { name: say('acts.amend') });
      await dialog.getByText(say('acts.amend-about')).waitFor();
      const long = say('forms.duration-number', { label: say('forms.how-long') });
      await write(dialog.getByRole('textbox', { name: long }), String(years));
      await write(dialog.getByRole('textbox', { name: say('acts.effective-on') }), date(from));
      await dialog.getByText(say('acts.end-moves', { after: date(after), before: date(before) })).waitFor();
      await page.locator('[data-previewed="1"]').waitFor();
      await press(dialog.getByRole('button', { name: say('acts.amend-verb') }));
      await dialog.waitFor({ state: 'detached' });

      const record = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      const history = await asked<Told[]>(staff, `/api/v1/records/${record}/history`, 'events');
      expect(history.at(-1)).toMatchObject({
        type: 'AgreementAmended',
        data: { effectiveOn: from, terms: { term: { kind: 'duration', duration: `P${years}Y` } } },
      });
      const [then] = await asked<{ derived: { end: { latest: string } } }[]>(
        staff,
        `/api/v1/agreements?relationship=jiangsu-california&asOf=2021-06-30`,
        'rows',
      );
      expect(then?.derived.end.latest).toBe('2023-10-28');
    },
  );
});

interface Amended {
  readonly years: number;
  readonly from: string;
  readonly before: string;
  readonly after: string;
}

/** How a term that is so many years long is explained. */
const termOf = ({ language, say }: Way, years: number): string =>
  sayProblem('term.duration', { duration: durationInWords(`P${years}Y`, say) }, language);
