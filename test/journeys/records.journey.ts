/** People read a record: what it says, on what that rests, and how it came to say so. */
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney, fitsAcross } from './browser.ts';
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

  it('an auditor steps through one agreement event by event, by keys, with actor, source and reason', async () => {
    const page = await stage.look(auditor);
    const agreement = made('agreement-sister-state');
    const { body } = await auditor(`/api/v1/records/${agreement}/history`);
    const events = (body as { events: { position: number }[] }).events;
    await page.goto(`/agreements/${agreement}`);
    const history = page.getByRole('region', { name: 'History' });
    await history.getByText(`Event ${events.length} of ${events.length}`).first().waitFor();
    for (const { position } of events.slice(0, -1).toReversed()) {
      await page.keyboard.press('[');
      await page.waitForURL((url) => url.searchParams.get('at') === String(position));
    }
    const current = history.locator('[aria-current="step"]');
    await expect(current.textContent()).resolves.toMatch(/Agreement proposed.*#\d+/);
    await expect(current.textContent()).resolves.toContain('Press of 5 June 2017');
    await expect(current.textContent()).resolves.toContain('builds on agreements of 2015');
    await expect(history.textContent()).resolves.toContain('R. Ortiz');

    // After the first event nobody had signed, and the page says so.
    await page.getByLabel('Show the page as it was after this event').check();
    await page.getByText('Nothing here can be changed').waitFor();
    await page.getByRole('cell', { name: 'not signed' }).first().waitFor();
    await page.keyboard.press(']');
    await page.waitForURL((url) => url.searchParams.get('asKnownOn') === `@${events[1]?.position}`);
    await page
      .getByRole('cell', { name: /5 Jun 2017/ })
      .first()
      .waitFor();
    const then = await auditor(`/api/v1/records/${agreement}?asKnownOn=@${events[1]?.position}`);
    const { record } = then.body as { record: { state: { parties: { signedOn?: string }[] } } };
    expect(record.state.parties.map(({ signedOn }) => signedOn)).toEqual(['2017-06-05', undefined]);
  });

  it('an auditor follows a merged organisation by its old address', async () => {
    const page = await stage.look(auditor);
    const [old, survivor] = [made('org-sichuan-government-again'), made('org-sichuan-government')];
    await page.goto(`/organisations/${old}`);
    await page.getByRole('heading', { level: 1, name: 'Sichuan Provincial People’s Government' }).waitFor();
    await page.getByText(/四川省政府 was joined to this record on 12 Sep 2019 by R. Ortiz/).waitFor();
    // Facts that named the old record stand under the survivor.
    await page.getByRole('link', { name: 'Sister-state agreement of California and Sichuan' }).waitFor();
    const { body } = await auditor(`/api/v1/records/${old}`);
    const answer = body as { record: { id: string }; survivor: string };
    expect([answer.record.id, answer.survivor]).toEqual([old, survivor]);
  });

  it('staff find a person by the other script, from anywhere, and look through the directory', async () => {
    const page = await stage.look(staff);
    await page.goto('/r/sichuan-california/directory?tab=sources');
    await page.getByRole('link', { name: 'Sichuan looks to innovative cooperation' }).waitFor();
    await page.getByRole('tab', { name: 'Places' }).click();
    await page.getByRole('link', { name: 'Tianfu New Area' }).waitFor();
    expect(new URL(page.url()).searchParams.get('tab')).toBe('places');
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('/');
    await page.keyboard.type('唐利民');
    await page.getByRole('option', { name: 'Tang Limin' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Tang Limin' }).waitFor();
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
    await page.getByText('确定的仅有：2018年11月14日').waitFor();
  });

  it.each([
    ['light, wide', { colorScheme: 'light' }, 10],
    ['dark, wide, Chinese', { colorScheme: 'dark', language: 'zh-Hans' }, 5],
    ['light, 390 px', { viewport: { width: 390, height: 844 } }, 4],
  ] as const)('nothing bars the way: %s', async (_, sight, most) => {
    const page = await stage.look(staff, sight);
    const paths = [
      `/visits/${made('visit')}?at=67`,
      `/agreements/${made('agreement-sister-state')}`,
      `/organisations/${made('org-sichuan-government-again')}`,
      `/projects/${made('project-smart-town')}`,
      `/statements/${made('said-learn')}`,
      `/people/${made('speaker-1')}`,
      `/places/${made('place-tianfu')}`,
      `/sources/${made('source-xinhua')}`,
      `/institutes/${made('institute')}`,
      `/gatherings/${made('forum')}`,
    ];
    for (const path of paths.slice(0, most)) {
      await page.goto(path);
      await page
        .getByRole('region', { name: /^(History|历史)$/ })
        .getByRole('list')
        .first()
        .waitFor();
      expect([path, await barriersOn(page)]).toEqual([path, []]);
      expect([path, await fitsAcross(page)]).toEqual([path, true]);
    }
  });
});
