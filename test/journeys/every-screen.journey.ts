/**
 * Every screen there is, in both languages, light and dark, wide and narrow: nothing bars anybody's way, nothing is to be
 * scrolled sideways, each says what it is. The list of screens is held against the routes of the page that runs.
 */
import { writeSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { sayIn } from '../../web/src/language/say-in.ts';
import { exampleBook } from '../example-book.ts';
import { addressOf, completed, screens } from '../screens.ts';
import type { SignedIn } from '../server.ts';
import { atRest, barriersOn, brokenIn, describeJourney, fitsAcross, type Sight } from './browser.ts';
import { stageOn } from './stage.ts';

const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

type OneSight = Required<Pick<Sight, 'language'>> & {
  readonly viewport: typeof wide;
  readonly colorScheme: 'light' | 'dark';
};

/** Four that stand for eight: any two of width, language and scheme meet in one of them. */
const sights = [
  { viewport: wide, language: 'en', colorScheme: 'light' },
  { viewport: wide, language: 'zh-Hans', colorScheme: 'dark' },
  { viewport: narrow, language: 'zh-Hans', colorScheme: 'light' },
  { viewport: narrow, language: 'en', colorScheme: 'dark' },
] as const satisfies readonly OneSight[];

/** How long all of them may take on a machine that has other things to do too, in milliseconds. */
const PATIENCE = 900_000;

async function turnTo(page: Page, { viewport, language, colorScheme }: OneSight): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  // By the switch that everybody has, which may be behind what is open.
  await page.evaluate(`document.querySelector('input[type=radio][value="${language}"]:not(:checked)')?.click()`);
  await page.locator(`html[lang="${language}"]`).waitFor();
  await atRest(page);
}

const open = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await atRest(page);
};

const press = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name }).or(page.getByRole('menuitem', { name })).first().click();
};

/** Which of the routes that show something none of these addresses is on, as the router of the open page has them. */
const routesWithout = (page: Page, addresses: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const router = globalThis.__TSR_ROUTER__;
    const reached = ${JSON.stringify(addresses)}.map((address) => router.getMatchedRoutes(address.split('?')[0])[0].at(-1));
    return Object.values(router.routesById)
      .filter((route) => route.options.path !== undefined && route.options.component && !reached.includes(route))
      .map(({ fullPath }) => fullPath);
  })()`);

/** Of what is open in front of a screen: two that have nothing in common. */
const sightsInFront = [sights[0], { viewport: narrow, language: 'zh-Hans', colorScheme: 'dark' }] as const;

/** What is wrong with what a page shows, in each of the sights. */
async function wrongWith(page: Page, what: string, isInFront = false): Promise<readonly string[]> {
  const found: string[] = [];
  for (const sight of isInFront ? sightsInFront : sights) {
    await turnTo(page, sight);
    // What sticks is at home where it covers nothing: the head of a wide screen at the top, the bar of a narrow one at the end.
    if (!isInFront) await page.evaluate(`scrollTo(0, ${sight.viewport === wide ? 0 : 'document.body.scrollHeight'})`);
    const { viewport, language, colorScheme } = sight;
    const wrong = [...(await barriersOn(page))];
    if ((await page.title()).trim() === '') wrong.push('has no title');
    if ((await page.locator('h1').allTextContents()).join('').trim() === '') wrong.push('has no heading');
    if (!(await fitsAcross(page))) wrong.push('is to be scrolled sideways');
    found.push(...wrong.map((fault) => `${what}, ${viewport.width} px, ${language}, ${colorScheme}: ${fault}`));
  }
  return found;
}

describeJourney('Every screen', () => {
  const stage = stageOn(exampleBook);
  let everything: SignedIn;

  beforeAll(async () => {
    everything = await stage.server.someone('J. Park', ['staff', 'manager', 'auditor', 'admin']);
    await completed(everything);
  });

  it('is on the list', async () => {
    const page = await stage.look(undefined);
    await open(page, '/sign-in');
    const addresses = await Promise.all(screens.map((screen) => addressOf(screen, everything)));
    expect(await routesWithout(page, addresses)).toEqual([]);
  });

  it(
    'bars nobody',
    async () => {
      const [inside, outside] = [await stage.look(everything), await stage.look(undefined)];
      const found: string[] = [];
      for (const screen of screens) {
        const page = screen.outside ? outside : inside;
        await open(page, await addressOf(screen, everything));
        for (const key of screen.grows ?? []) await press(page, sayIn('en')(key));
        found.push(...(await wrongWith(page, screen.name)));
      }
      expect([...found, ...brokenIn(inside), ...brokenIn(outside)]).toEqual([]);
      writeSync(1, `${screens.length} screens: ${screens.length * sights.length} sights\n`);
    },
    PATIENCE,
  );

  it(
    'bars nobody with what opens in front of it',
    async () => {
      const page = await stage.look(everything);
      const found: string[] = [];
      const isOpen = page.locator('[role="dialog"], [role="menu"]');
      let opened = 0;
      for (const screen of screens.filter(({ opens }) => opens !== undefined)) {
        await open(page, await addressOf(screen, everything));
        for (const names of screen.opens ?? []) {
          for (const name of names) await press(page, name);
          await isOpen.waitFor();
          await atRest(page);
          found.push(...(await wrongWith(page, `${screen.name}, ${names.join(', ')}`, true)));
          await turnTo(page, sights[0]);
          await page.keyboard.press('Escape');
          await isOpen.waitFor({ state: 'detached' });
          opened += 1;
        }
      }
      expect(found).toEqual([]);
      writeSync(1, `${opened} dialogs and menus: ${opened * sightsInFront.length} sights\n`);
    },
    PATIENCE,
  );
});
