/** What the journeys of a file have in common: a server on a book, a browser, and windows that close by themselves. */
import type { Page } from 'playwright-core';
import { serverOn, type SignedIn, type TestBook, type TestServer } from '../server.ts';
import { brokenIn, openBrowser, type Sight } from './browser.ts';

/** What the journeys of one file share. */
export interface Stage<B extends TestBook> {
  readonly server: TestServer<B>;
  /** A window in which somebody is signed in, or nobody; closed when the journey is over. */
  look(who: SignedIn | undefined, sight?: Sight): Promise<Page>;
}

/** One server on a book of its own and one browser for a file. What breaks in a page fails the journey it broke in. */
export function stageOn<B extends TestBook>(book: () => Promise<B>): Stage<B> {
  let server: TestServer<B>;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  const windows: Page[] = [];
  beforeAll(async () => {
    [server, browser] = await Promise.all([book().then((opened) => serverOn(opened)), openBrowser()]);
  });
  afterEach(async () => {
    const faults = windows.flatMap(brokenIn);
    await Promise.all(windows.splice(0).map((page) => page.context().close()));
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    get server() {
      return server;
    },
    async look(who, sight) {
      const page = await browser.window(server, who, sight);
      windows.push(page);
      return page;
    },
  };
}
