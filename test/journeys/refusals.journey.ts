/**
 * Whatever the server answers, or where it does not answer at all: what was typed stays, the form says what to do, and once
 * the cause is gone the same button saves, once.
 */
import type { Page, Route } from 'playwright-core';
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import type { Language } from '../../commands/messages/messages.ts';
import { sayIn } from '../../web/src/language/say-in.ts';
import { dateInWords } from '../../web/src/words/dates.ts';
import { noInWords } from '../../web/src/words/refusals.ts';
import { describeJourney } from './browser.ts';
import { stageOn } from './stage.ts';

interface Cause {
  readonly what: string;
  /** By this the form tells it from others: `refused.failed`, and what to do, `refused.failed-do`. */
  readonly said: 'signed-out' | 'not-allowed' | 'contended' | 'stale' | 'rule' | 'failed' | 'outcome';
  /** Brings it about. @returns what ends it */
  readonly begin: (page: Page) => Promise<() => Promise<unknown>>;
}

const isSaving = (url: URL) => url.pathname === '/api/v1/sittings' && url.search === '';

/** What happens to a sitting on its way to the server, or on the way back. */
const onTheWay = (what: (route: Route) => Promise<void>) => async (page: Page) => {
  await page.route(isSaving, what);
  return () => page.unroute(isSaving, what);
};

/** An answer that a server cannot be brought to give at will. */
const answering = (status: number, type: string, more: object = {}) =>
  onTheWay((route) =>
    route.fulfill({
      status,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: `/problems/${type}`,
        title: type,
        status,
        detail: 'In words.',
        code: type,
        ...more,
      }),
    }),
  );

const notThatDay = {
  pointer: '/commands/0/data/occurredOn',
  code: 'visit.held-in-the-future',
  detail: 'Not that day.',
  params: { occurredOn: '2030-03-05', today: '2026-11-26' },
};

/** Everything that somebody typed, ticked or chose in the form that is open. */
const typedIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`[
    ...[...document.querySelectorAll('form input, form textarea, form select')].map((field) => field.value + ' ' + field.checked),
    ...[...document.querySelectorAll('form .mantine-Pill-label')].map((chosen) => chosen.textContent),
  ]`);

describeJourney('Refusals', () => {
  const stage = stageOn(exampleBook);
  let staff: SignedIn;
  let other: SignedIn;

  beforeAll(async () => {
    staff = await stage.server.someone('L. Meyer', ['staff']);
    other = await stage.server.someone('K. Adams', ['staff']);
  });

  const causes: readonly Cause[] = [
    {
      what: '401: they were signed out meanwhile',
      said: 'signed-out',
      async begin(page) {
        const cookies = await page.context().cookies();
        await page.context().clearCookies();
        return () => page.context().addCookies(cookies);
      },
    },
    { what: '403: they may not write', said: 'not-allowed', begin: answering(403, 'not-allowed') },
    { what: '409: others keep writing', said: 'contended', begin: answering(409, 'contended') },
    { what: '412: somebody saved before them', said: 'stale', begin: answering(412, 'stale') },
    { what: '422: a rule', said: 'rule', begin: answering(422, 'refused', { errors: [notThatDay] }) },
    { what: '500: the server failed', said: 'failed', begin: answering(500, 'failed') },
    { what: '503: the server does not know', said: 'outcome', begin: answering(503, 'outcome-unknown') },
    {
      what: 'no answer: no connection',
      said: 'outcome',
      async begin(page) {
        await page.context().setOffline(true);
        return () => page.context().setOffline(false);
      },
    },
    {
      what: 'no answer: it was written, and the answer lost',
      said: 'outcome',
      begin: onTheWay(async (route) => {
        await route.fetch();
        await route.abort();
      }),
    },
  ];

  /** The types of the events after a position, as the log holds them. */
  const writtenAfter = async (position: number): Promise<readonly string[]> => {
    const entries = await stage.server.book.log.readAll(position, 100);
    return entries.map(({ json }) => (JSON.parse(json) as { type: string }).type);
  };

  const isTold = async (page: Page, { said }: Cause, language: Language): Promise<void> => {
    const say = sayIn(language);
    const alert = page.locator('[data-refusal]').filter({ hasText: say(`refused.${said}`) });
    await alert.getByText(say(`refused.${said}-do`)).waitFor();
    if (said === 'rule') await page.getByText(noInWords(notThatDay, { language, say })).first().waitFor();
    if (said === 'signed-out') await alert.getByRole('link', { name: say('refused.sign-in') }).waitFor();
  };

  it.each(causes)('a visit is not saved, and then it is: $what', async (cause) => {
    const page = await stage.look(staff);
    const say = sayIn('en');
    await page.goto('/record/visit');
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Trade mission');
    await page.getByRole('textbox', { name: 'When', exact: true }).fill('2019');
    for (const [name, typed, found] of [
      ['From', 'US-CA', /California/],
      ['To', 'CN-SC', /Sichuan/],
    ] as const) {
      await page.getByRole('combobox', { name, exact: true }).fill(typed);
      await page.getByRole('option', { name: found }).first().click();
    }
    await page.getByRole('checkbox', { name: 'Sichuan–California' }).check();
    await page.locator('ol[data-previewed="1"]').waitFor();

    const [typed, before] = [await typedIn(page), stage.server.book.log.head()];
    const save = page.getByRole('button', { name: say('visit.save') });
    const end = await cause.begin(page);
    await save.click();
    await isTold(page, cause, 'en');
    expect(await typedIn(page)).toEqual(typed);
    const languages = page.locator('header').getByRole('radiogroup');
    await languages.getByText('中文').click();
    await isTold(page, cause, 'zh-Hans');
    await languages.getByText('EN').click();
    await isTold(page, cause, 'en');

    await end();
    await save.click();
    await page.waitForURL(/\/timeline/);
    expect(await writtenAfter(before)).toEqual(['VisitRecorded']);
  });

  // What a correction meets when somebody saved before stands below: it shows both values.
  it.each(causes.filter(({ said }) => said !== 'stale'))(
    'a correction is not saved, and then it is, in Chinese: $what',
    async (cause) => {
      const page = await stage.look(staff, { language: 'zh-Hans' });
      const { dialog, save } = await correcting(page);
      const [typed, before] = [await typedIn(page), stage.server.book.log.head()];
      const end = await cause.begin(page);
      await save.click();
      await isTold(page, cause, 'zh-Hans');
      expect(await typedIn(page)).toEqual(typed);

      await end();
      await save.click();
      await dialog.waitFor({ state: 'hidden' });
      expect(await writtenAfter(before)).toEqual(['GatheringCorrected']);
    },
  );

  it('a correction is not saved, and then it is, in Chinese: 412: somebody saved before them', async () => {
    const page = await stage.look(staff, { language: 'zh-Hans' });
    const { say, dialog, save, record } = await correcting(page);
    const typed = await typedIn(page);
    const { body } = await other(`/api/v1/records/${record}`);
    const { revision } = (body as { record: { revision: number } }).record;
    const theirs = await other(`/api/v1/gatherings/${record}/corrections`, {
      method: 'POST',
      body: { occurredOn: '2019-06', reason: 'So says the paper.' },
      headers: { 'If-Match': `"${revision}"` },
    });
    expect(theirs.status).toBe(201);
    const before = stage.server.book.log.head();
    await save.click();
    const conflict = page.getByRole('dialog', { name: say('conflict.who', { who: 'K. Adams' }) });
    await conflict.getByText(say('conflict.nothing-lost')).waitFor();
    await conflict
      .getByRole('button', { name: say('conflict.keep-editing') })
      .last()
      .click();
    await conflict.waitFor({ state: 'hidden' });
    expect(await typedIn(page)).toEqual(typed);

    await save.click();
    await conflict.getByRole('button', { name: say('conflict.save', { own: 1, theirs: 0 }) }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await writtenAfter(before)).toEqual(['GatheringCorrected']);
  });

  let day = 0;

  /** The dialog that corrects the day of a gathering, filled in with a day that it never had. */
  async function correcting(page: Page) {
    const say = sayIn('zh-Hans');
    const record = stage.server.book.made.get('groundbreaking')?.record ?? '';
    day += 1;
    await page.goto(`/gatherings/${record}`);
    await page.getByRole('button', { name: say('doors.correct-menu') }).click();
    const dialog = page.getByRole('dialog', { name: say('doors.correct') });
    const should = dateInWords(`2019-07-0${day}`, 'zh-Hans', say, { weekday: false });
    await dialog.getByLabel(say('doors.should-be')).fill(should);
    await dialog.getByLabel(say('field.reason'), { exact: true }).fill('来源如此记载。');
    const verb = say('doors.correct-field', { field: say('field.occurredOn') });
    return { say, record, dialog, save: dialog.getByRole('button', { name: verb }) };
  }
});
