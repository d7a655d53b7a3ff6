/** Staff tell more of a record from its own page: a stop of a visit, what was said there, what a project reached. */
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney, fitsAcross } from './browser.ts';
import { byKeysInChinese } from './hands.ts';
import { stageOn } from './stage.ts';

interface Logged {
  readonly type: string;
  readonly stream: string;
  readonly data: { readonly [field: string]: unknown };
  readonly sources: readonly object[];
}

describeJourney('Adding to a record', () => {
  const stage = stageOn(exampleBook);
  let staff: SignedIn;
  const made = (command: string) => stage.server.book.made.get(command)?.record ?? '';
  const writtenAfter = async (position: number) =>
    (await stage.server.book.log.readAll(position, 20)).map(({ json }) => JSON.parse(json) as Logged);

  beforeAll(async () => {
    staff = await stage.server.someone('L. Meyer', ['staff']);
  });

  const { how, language, say, handsOn } = byKeysInChinese;
  it(`staff add a stop to a visit, and what was said in its course: ${how}`, async () => {
    const page = await stage.look(staff, { language });
    const { press, write, pick } = await handsOn(page);
    const visit = made('visit');
    const add = async (what: 'add.stop' | 'kind.statement') => {
      await press(page.getByRole('button', { name: say('add.menu') }));
      await press(page.getByRole('menuitem', { name: say(what) }));
    };
    await page.goto(`/visits/${visit}`);
    await page
      .getByRole('navigation', { name: say('records.where') })
      .getByRole('link', { name: say('lists.visits-title') })
      .waitFor();
    await add('add.stop');
    const dialog = page.getByRole('dialog', { name: say('add.stop') });
    await write(dialog.getByRole('textbox', { name: say('field.titles'), exact: true }), '纳帕的一家酒庄');
    await write(dialog.getByRole('textbox', { name: say('field.occurredOn') }), '2018年11月15日');
    await write(dialog.getByRole('textbox', { name: say('field.unnamedHosts') }), '一户人家');
    await pick(
      dialog.getByRole('combobox', { name: say('forms.source-number', { number: 1 }) }),
      'Chengdu press',
      page.getByRole('option', { name: /Chengdu press on the memorandum/ }),
    );
    expect(await barriersOn(page)).toEqual([]);
    const before = stage.server.book.log.head();
    await press(dialog.getByRole('button', { name: say('add.verb'), exact: true }));
    await dialog.waitFor({ state: 'hidden' });
    // They go on from the button whose menu led there.
    await page
      .getByRole('button', { name: say('add.menu') })
      .and(page.locator(':focus'))
      .waitFor();
    await page.getByText('纳帕的一家酒庄').first().waitFor();
    expect(await writtenAfter(before)).toMatchObject([
      {
        type: 'StopAdded',
        stream: visit,
        data: { occurredOn: '2018-11-15', unnamedHosts: '一户人家' },
        sources: [{ source: expect.stringMatching(/^source-/) as string }],
      },
    ]);

    await add('kind.statement');
    await write(page.getByRole('textbox', { name: say('forms.words') }), 'We shall come back');
    await pick(
      page.getByRole('combobox', { name: say('forms.speaker') }),
      '唐利民',
      page.getByRole('option', { name: /唐利民/ }).first(),
    );
    await write(page.getByRole('textbox', { name: say('forms.said-on') }), '2018年11月15日');
    await page.locator('[data-previewed]').waitFor();
    await press(page.getByRole('button', { name: say('recording.save-statement') }));
    await page.waitForURL(new RegExp(`/visits/${visit}`));
    await page.getByText('We shall come back').first().waitFor();
    expect((await writtenAfter(before)).at(-1)).toMatchObject({ type: 'StatementRecorded', data: { at: visit } });
  });

  it(`staff write down what a project reached, on a small screen: ${how}`, async () => {
    const page = await stage.look(staff, { viewport: { width: 390, height: 844 }, colorScheme: 'dark', language });
    const { press, write, choose } = await handsOn(page);
    const project = made('smart-town-renamed');
    await page.goto(`/projects/${project}`);
    await press(page.getByRole('button', { name: say('add.menu') }));
    await press(page.getByRole('menuitem', { name: say('add.actual') }));
    const dialog = page.getByRole('dialog');
    const indicators = dialog.getByRole('combobox', { name: say('field.indicator') });
    await choose(indicators, (await indicators.locator('option').nth(1).textContent()) ?? '');
    await write(dialog.getByRole('textbox', { name: new RegExp(`^${say('field.actual')}`) }), '12');
    await choose(dialog.getByRole('combobox', { name: '精确程度' }), say('choice.atLeast'));
    await write(dialog.getByRole('textbox', { name: new RegExp(`^${say('field.on')}`) }), '2019年');
    expect(await barriersOn(page)).toEqual([]);
    expect(await fitsAcross(page)).toBe(true);
    const before = stage.server.book.log.head();
    await press(dialog.getByRole('button', { name: say('add.verb') }));
    await dialog.waitFor({ state: 'hidden' });
    expect(await writtenAfter(before)).toMatchObject([
      { type: 'IndicatorReported', stream: project, data: { indicator: 1, on: '2019' } },
    ]);
  });

  it('between 1200 and 1439 pixels the history is behind the record, and keys step in it all the same', async () => {
    const page = await stage.look(staff, { viewport: { width: 1280, height: 800 } });
    await page.goto(`/visits/${made('visit')}`);
    const history = page.getByRole('region', { name: 'History' });
    await page.getByRole('heading', { name: /^Itinerary/ }).waitFor();
    expect(await history.isVisible()).toBe(false);
    await page.getByRole('radiogroup', { name: 'What is shown' }).getByText('History').click();
    await history.waitFor();
    expect(await page.getByRole('heading', { name: /^Itinerary/ }).isVisible()).toBe(false);
    // There is nothing to step in before the events are here.
    await history.getByText(/^Event \d+ of \d+$/).waitFor();
    await page.keyboard.press('[');
    await page.waitForURL(/at=\d+/);
    expect(await barriersOn(page)).toEqual([]);
  });
});
