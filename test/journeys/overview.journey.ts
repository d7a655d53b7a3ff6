/** Managers begin with how it stands: what is late, what ends, what never came, how much happened. */
import { dateInWords } from '../../web/src/words/dates.ts';
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { describeJourney } from './browser.ts';
import { byKeysInChinese } from './hands.ts';
import { stageOn } from './stage.ts';

describeJourney('The overview', () => {
  const stage = stageOn(exampleBook);
  let manager: SignedIn;

  beforeAll(async () => {
    manager = await stage.server.someone('M. Chen', ['manager']);
  });

  const overview = '/r/sichuan-california/overview';

  const { how, language, say, date, handsOn } = byKeysInChinese;

  it(`a manager begins here, sees how it stands, and each figure leads to what it counts: ${how}`, async () => {
    const page = await stage.look(manager, { language });
    const { press } = await handsOn(page);
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: say('overview.title') }).waitFor();
    await page.goto(overview);
    const announced = page.getByRole('region', { name: say('overview.announced') });
    await announced.getByText(`${say('delivery.open-opening')} · ${say('delivery.years', { count: 7 })}`).waitFor();
    const { open } = (await manager('/api/v1/delivery/counts?relationship=sichuan-california')).body as {
      open: number;
    };
    await press(page.getByRole('link', { name: `${open} ${say('overview.open')}` }));
    await page.getByRole('heading', { level: 1, name: say('delivery.title') }).waitFor();
    await page.getByText(say('delivery.open', { count: open })).waitFor();
    await page.goBack();

    await press(page.getByRole('link', { name: `3 ${say('overview.in-force-unknown')}` }));
    await page.getByRole('heading', { level: 1, name: say('agreements.title') }).waitFor();
    await page.getByRole('rowheader').nth(2).waitFor();
    expect(await page.getByRole('rowheader').count()).toBe(3);
  });

  it(`what happened in a month leads to the timeline of that month: ${how}`, async () => {
    const page = await stage.look(manager, { language });
    const { press } = await handsOn(page);
    await page.goto(overview);
    const { months } = (await manager('/api/v1/activity?relationship=sichuan-california')).body as {
      months: { period: string; total: number }[];
    };
    const november = months.find(({ period }) => period === '2018-11');
    const period = dateInWords('2018-11', language, say, { bare: true });
    const name = say('overview.facts-in', { period, count: november?.total ?? 0 });
    await press(page.getByRole('table').getByRole('link', { name }));
    await page.getByRole('heading', { level: 1, name: say('timeline.title') }).waitFor();
    expect(new URL(page.url()).search).toBe('?from=2018-11-01&to=2018-11-30');
  });

  it(`as of a day, nothing counts that lies after it; and the day stays when a link is followed: ${how}`, async () => {
    const page = await stage.look(manager, { language });
    const { press } = await handsOn(page);
    await page.goto(`${overview}?asOf=2018-10-31`);
    await page.getByText(say('overview.on', { day: date('2018-10-31') })).waitFor();
    await page.getByRole('table').getByRole('rowheader', { name: '2017' }).waitFor();
    expect(await page.getByRole('table').getByRole('link', { name: /2018/ }).count()).toBe(0);
    await press(page.getByRole('main').getByRole('link', { name: say('shell.expiry') }));
    await page.getByRole('heading', { level: 1, name: say('shell.expiry') }).waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2018-10-31');
  });

  it(`before anything of it was written it leads back to today: ${how}`, async () => {
    const page = await stage.look(manager, { language });
    const { press } = await handsOn(page);
    await page.goto(`${overview}?asKnownOn=2018-01-01`);
    await press(page.getByRole('alert').getByRole('button', { name: say('banner.return') }));
    await page.getByRole('region', { name: say('overview.to-do') }).waitFor();
    expect(await page.getByRole('button', { name: say('kit.try-again') }).count()).toBe(0);
  });

  it(`where the server does not answer it says so once, and shows all when it does again: ${how}`, async () => {
    const page = await stage.look(manager, { language });
    const { press } = await handsOn(page);
    await page.route('**/api/v1/activity?*', (route) => route.abort());
    await page.goto(overview);
    await page.getByRole('heading', { name: say('kit.no-answer') }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
    await page.unroute('**/api/v1/activity?*');
    await press(page.getByRole('button', { name: say('kit.try-again') }));
    await page.getByRole('region', { name: say('overview.activity') }).waitFor();
  });

  it('on a phone it is reached from the bar at the bottom', async () => {
    const page = await stage.look(manager, { viewport: { width: 390, height: 844 } });
    await page.goto('/r/sichuan-california/timeline');
    await page.getByRole('button', { name: 'More screens' }).click();
    await page.getByRole('menuitem', { name: 'Overview' }).click();
    await page.getByRole('region', { name: 'To do' }).waitFor();
  });
});
