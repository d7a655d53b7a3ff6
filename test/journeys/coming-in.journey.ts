/** People come in: sign in, land where the link pointed, in their language. */
import { writeSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { exampleBook } from '../example-book.ts';
import { password, type SignedIn } from '../server.ts';
import { describeJourney } from './browser.ts';
import { byKeysInChinese } from './hands.ts';
import { stageOn } from './stage.ts';

describeJourney('Coming in', () => {
  const stage = stageOn(exampleBook);
  const { look } = stage;
  let manager: SignedIn;

  beforeAll(async () => {
    manager = await stage.server.someone('M. Chen', ['manager']);
  });

  const { how, language, say, date, handsOn } = byKeysInChinese;

  it(`a manager follows a link into the past, signs in, and lands there: ${how}`, async () => {
    const page = await look(undefined, { language });
    const { press, write } = await handsOn(page);
    const word = page.getByLabel(say('sign-in.password'), { exact: true });
    const enter = page.getByRole('button', { name: say('sign-in.title') });
    await page.goto('/r/sichuan-california/timeline?asKnownOn=2019-06-30');
    await write(page.getByLabel(say('sign-in.name')), 'M. Chen');
    await write(word, 'not this one');
    await press(enter);
    await expect(page.getByRole('alert').textContent()).resolves.toMatch(/密码/);
    await write(word, password);
    await press(enter);
    await page.getByText('您正在查看截至2019年6月30日').waitFor();
    expect(new URL(page.url()).search).toBe('?asKnownOn=2019-06-30');
  });

  it(`somebody who was invited sets a password and is in: ${how}`, async () => {
    const invited = await stage.server.owner('/api/v1/accounts', {
      method: 'POST',
      body: { name: 'J. Park', roles: ['auditor'] },
    });
    const { token } = (invited.body as { activation: { token: string } }).activation;
    const page = await look(undefined, { language });
    const { press, write } = await handsOn(page);
    await page.goto(`/activate?token=${token}`);
    await write(page.getByLabel(say('sign-in.new-password')), 'short');
    await press(page.getByRole('button', { name: '设置密码并进入' }));
    await page.getByText(say('sign-in.too-short'), { exact: true }).waitFor();
    await write(page.getByLabel(say('sign-in.new-password')), password);
    await press(page.getByRole('button', { name: '设置密码并进入' }));
    await page.getByRole('heading', { level: 1, name: '回放' }).waitFor();
  });

  it.each(['timeline', 'overview'])(
    'what comes before the %s is seen is little: at most 300 kB of script',
    async (screen) => {
      const page = await look(manager);
      const sizes: Promise<number>[] = [];
      page.on('response', (response) => {
        if (response.request().resourceType() === 'script')
          sizes.push(response.body().then((body) => gzipSync(body).length));
      });
      await page.goto(`/r/sichuan-california/${screen}`);
      await page.locator('main h2, main svg[role]').first().waitFor();
      const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      writeSync(1, `First load of the ${screen}: ${(total / 1_000).toFixed(1)} kB of script, gzipped (limit 300)\n`);
      expect(total).toBeGreaterThan(100_000);
      expect(total).toBeLessThanOrEqual(300_000);
    },
  );

  it(`somebody goes to another relationship by its name, to a day, to an event, and comes back: ${how}`, async () => {
    const page = await look(manager, { language });
    const { press, write } = await handsOn(page);
    const search = () => new URL(page.url()).search;
    await page.goto('/r/sichuan-california/overview');
    await page.getByRole('heading', { level: 1, name: say('overview.title') }).waitFor();
    await press(page.locator('header').getByRole('button', { name: /四川省—加利福尼亚州/ }));
    // What is typed searches at once, by either script; the arrows lead through what is found.
    await page
      .getByRole('textbox', { name: say('shell.relationship') })
      .and(page.locator(':focus'))
      .waitFor();
    await page.keyboard.type('jiangsu');
    await page.getByRole('option', { name: /四川省/ }).waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/r\/jiangsu-california\/overview/);

    await page.keyboard.press('m');
    const day = page.getByRole('textbox', { name: say('moments.in-effect') });
    await write(day, '2020/01/01');
    await page.keyboard.press('Enter');
    await page.waitForURL(/asOf=2020-01-01/);
    await press(page.getByRole('button', { name: new RegExp(`^${say('moments.known')}`) }));
    await write(page.getByRole('textbox', { name: say('moments.event-number') }), '44');
    await page.keyboard.press('Enter');
    const [asOf, moment] = [date('2020-01-01'), say('moments.event', { position: 44 })];
    await page.getByText(say('banner.both', { day: asOf, moment })).waitFor();
    expect(search()).toBe('?asOf=2020-01-01&asKnownOn=%4044');
    const back = say('moments.back-to-today', { which: say('moments.in-effect') });
    await press(page.getByRole('button', { name: back }));
    await page.waitForURL((url) => !url.searchParams.has('asOf'));
    await press(page.getByRole('status').getByRole('button', { name: say('banner.return') }));
    await page.waitForURL((url) => url.search === '');
  });

  it('the language switches at once, and is kept', async () => {
    const page = await look(manager);
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await page.getByText('中文', { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '概览' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '概览' }).waitFor();
  });
});
