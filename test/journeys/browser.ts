/** A real Chromium on a real server: people who look at screens. */
import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  type Request,
} from 'playwright-core';
import { describeWith } from '../needs.ts';
import type { SignedIn, TestServer } from '../server.ts';

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** BRIDGEBOOK_BROWSER, or the first Chromium on PATH. */
const executable = (): string | undefined =>
  process.env['BRIDGEBOOK_BROWSER'] ??
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
    .find(isProgram);

/** `describe` for journeys: skipped out loud where there is no browser. */
export const describeJourney = (title: string, tests: () => void): void =>
  describeWith(
    'browser',
    executable() === undefined
      ? 'no Chromium on PATH: install it (Debian: apt-get install chromium fonts-wqy-microhei) or name one in BRIDGEBOOK_BROWSER'
      : undefined,
    title,
    tests,
  );

export interface Sight extends Pick<
  BrowserContextOptions,
  'viewport' | 'colorScheme' | 'timezoneId' | 'reducedMotion'
> {
  readonly language?: 'en' | 'zh-Hans';
}

/** One browser for a file of journeys. */
export async function openBrowser() {
  const browser: Browser = await chromium.launch({
    executablePath: executable() ?? '',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  return {
    /** A window in which somebody is signed in, or nobody. Errors of the page's own fail the journey that is run. */
    async window(
      { port }: Pick<TestServer, 'port'>,
      who: Pick<SignedIn, 'cookie'> | undefined,
      { language = 'en', ...sight }: Sight = {},
    ): Promise<Page> {
      const context: BrowserContext = await browser.newContext({
        baseURL: `http://127.0.0.1:${port}`,
        locale: language === 'en' ? 'en-GB' : 'zh-CN',
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        ...sight,
      });
      if (who) {
        const [name = '', value = ''] = who.cookie.split('=');
        await context.addCookies([{ name, value, url: `http://127.0.0.1:${port}` }]);
      }
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      broken.set(page, []);
      underWay.set(page, new Set());
      page.on('request', (request) => {
        // What is heard while the page stands open never ends.
        if (request.resourceType() !== 'eventsource') underWay.get(page)?.add(request);
      });
      const ended = (request: Request) => underWay.get(page)?.delete(request);
      page.on('requestfinished', ended).on('requestfailed', ended);
      page.on('pageerror', ({ message }) => broken.get(page)?.push(message));
      page.on('console', (message) => {
        // A refusal of the server is said in the console too; that is no fault of the page.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          broken.get(page)?.push(message.text());
      });
      return page;
    },
    close: () => browser.close(),
  };
}

const broken = new WeakMap<Page, string[]>();

/** What went wrong in the page itself: scripts that threw, and what the content security policy stopped. */
export const brokenIn = (page: Page): readonly string[] => broken.get(page) ?? [];

const underWay = new WeakMap<Page, Set<Request>>();

/** How long a page may take to come to rest, in milliseconds. */
const PATIENCE = 30_000;

/** When a page has its heading, waits for no answer, and stands there in its own letters. */
export async function atRest(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  const until = Date.now() + PATIENCE;
  do {
    if (Date.now() > until) throw new Error(`${page.url()} does not come to rest`);
    await page.evaluate(
      'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))',
    );
  } while (underWay.get(page)?.size || (await page.locator('[aria-busy="true"]').count()) > 0);
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a screen: WCAG 2.2 A and AA, and best practice. Each with the places it is at. */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  // By the debugger, so that the page's own policy stays as strict as it is.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: { run(options: object): Promise<Found> } }).axe;
    interface Found {
      readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

/** Whether everything fits the width: nothing is to be scrolled sideways. */
export const fitsAcross = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth <= innerWidth');
