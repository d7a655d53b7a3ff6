/** People read a record: what it says, on what that rests, and how it came to say so. */
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney } from './browser.ts';
import { bothWays, byKeysInChinese } from './hands.ts';
import { stageOn } from './stage.ts';

describeJourney('Reading records', () => {
  const stage = stageOn(exampleBook);
  let auditor: SignedIn;
  let staff: SignedIn;
  const made = (command: string) => stage.server.book.made.get(command)?.record ?? '';

  beforeAll(async () => {
    auditor = await stage.server.someone('J. Park', ['auditor']);
    staff = await stage.server.someone('L. Meyer', ['staff']);
  });

  it.each(bothWays)(
    'an auditor steps through one agreement event by event, with actor, source and reason: $how',
    async ({ language, keysOnly, say, either, date, handsOn }) => {
      const page = await stage.look(auditor, { language });
      const { press } = await handsOn(page);
      const head = stage.server.book.log.head();
      const agreement = made('agreement-sister-state');
      const { body } = await auditor(`/api/v1/records/${agreement}/history`);
      const events = (body as { events: { position: number }[] }).events;
      await page.goto(`/agreements/${agreement}`);
      const history = page.getByRole('region', { name: say('records.history') });
      const all = { number: events.length, count: events.length };
      await history.getByText(say('records.event-of', all)).first().waitFor();
      // A step has a button, and a key of its own.
      const step = (name: 'records.earlier' | 'records.later', key: string) =>
        keysOnly ? page.keyboard.press(key) : press(history.getByRole('button', { name: say(name) }));
      for (const { position } of events.slice(0, -1).toReversed()) {
        await step('records.earlier', '[');
        await page.waitForURL((url) => url.searchParams.get('at') === String(position));
      }
      const current = history.locator('[aria-current="step"]');
      await expect(current.textContent()).resolves.toMatch(new RegExp(`${say('event.AgreementProposed')}.*#\\d+`));
      await expect(current.textContent()).resolves.toContain('Press of 5 June 2017');
      await expect(current.textContent()).resolves.toContain('builds on agreements of 2015');
      await expect(history.textContent()).resolves.toContain('R. Ortiz');

      // After the first event nobody had signed, and the page says so.
      await press(page.getByLabel(say('records.show-as-then')));
      await page.getByText(either('Nothing here can be changed', '此处不可修改')).waitFor();
      await page
        .getByRole('cell', { name: say('records.not-signed') })
        .first()
        .waitFor();
      await step('records.later', ']');
      await page.waitForURL((url) => url.searchParams.get('asKnownOn') === `@${events[1]?.position}`);
      await page
        .getByRole('cell', { name: date('2017-06-05') })
        .first()
        .waitFor();
      const then = await auditor(`/api/v1/records/${agreement}?asKnownOn=@${events[1]?.position}`);
      const { record } = then.body as { record: { state: { parties: { signedOn?: string }[] } } };
      expect(record.state.parties.map(({ signedOn }) => signedOn)).toEqual(['2017-06-05', undefined]);
      expect(stage.server.book.log.head()).toBe(head);
    },
  );

  it.each(bothWays)(
    'an auditor follows a merged organisation by its old address: $how',
    async ({ language, either, handsOn }) => {
      const page = await stage.look(auditor, { language });
      const { press } = await handsOn(page);
      const head = stage.server.book.log.head();
      const [old, survivor] = [made('org-sichuan-government-again'), made('org-sichuan-government')];
      await page.goto(`/organisations/${old}`);
      const name = either('Sichuan Provincial People’s Government', '四川省人民政府');
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page
        .getByText(
          either(
            '四川省政府 was joined to this record on 12 Sep 2019 by R. Ortiz',
            '四川省政府 已于2019年9月12日由 R. Ortiz 并入本记录',
          ),
        )
        .waitFor();
      // Facts that named the old record stand under the survivor.
      await press(
        page.getByRole('link', { name: either('Sister-state agreement of California and Sichuan', '友好省州协议') }),
      );
      await page.waitForURL(`**/agreements/${made('agreement-sister-state')}`);
      const { body } = await auditor(`/api/v1/records/${old}`);
      const answer = body as { record: { id: string }; survivor: string };
      expect([answer.record.id, answer.survivor]).toEqual([old, survivor]);
      expect(stage.server.book.log.head()).toBe(head);
    },
  );

  it(`staff find a person by the other script, from anywhere, and look through the directory: ${byKeysInChinese.how}`, async () => {
    const { language, say, handsOn } = byKeysInChinese;
    const page = await stage.look(staff, { language });
    const { press } = await handsOn(page);
    await page.goto('/r/sichuan-california/directory?tab=sources');
    await page.getByRole('link', { name: 'Sichuan looks to innovative cooperation' }).waitFor();
    await press(page.getByRole('tab', { name: say('directory.places') }));
    await page.getByRole('link', { name: '天府新区' }).waitFor();
    expect(new URL(page.url()).searchParams.get('tab')).toBe('places');
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('/');
    await page.keyboard.type('Tang Limin');
    await page.getByRole('option', { name: '唐利民' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '唐利民' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/people/${made('speaker-1')}`);
  });

  it('a record that was withdrawn says who took it back and why; one that never was says so', async () => {
    const page = await stage.look(staff);
    await page.goto(`/statements/${made('said-potential-again')}`);
    await page.getByText(/^Withdrawn by M. Chen on 7 Aug 2019/).waitFor();
    await page.getByText('Recorded twice').first().waitFor();
    await page.goto('/visits/visit-00000000-0000-4000-8000-000000000000');
    await page.getByRole('heading', { level: 1, name: 'This record never existed here' }).waitFor();
  });

  it('contradicting claims stand side by side, each with its own source; a slip of the source is marked', async () => {
    const page = await stage.look(staff, { language: 'zh-Hans' });
    await page.goto(`/statements/${made('said-learn')}`);
    await page.getByRole('main').getByText('[原文如此]').first().waitFor();
    await page.getByText('时任secretary general', { exact: false }).first().waitFor();
    await page.goto(`/visits/${made('visit')}`);
    await page.getByText('只有2018年11月14日可以确定').waitFor();
  });
});
