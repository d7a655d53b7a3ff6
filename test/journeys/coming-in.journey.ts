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

  const { how, language, say, handsOn } = byKeysInChinese;

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
    await page.getByRole('heading', { name: '回放' }).waitFor();
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

  it('the language switches at once, and is kept', async () => {
    const page = await look(manager);
    await page.goto('/');
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await page.getByText('中文', { exact: true }).click();
    await page.getByRole('heading', { name: '概览' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    await page.reload();
    await page.getByRole('heading', { name: '概览' }).waitFor();
  });
});
