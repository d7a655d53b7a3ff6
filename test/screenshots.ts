/**
 * Pictures of every screen of the example book, in both languages and at three widths: `npm run screenshots`.
 * They go to docs/screens/; those that the README shows are committed, the others are for looking.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { atRest, openBrowser, type Sight } from './journeys/browser.ts';
import { sayIn } from '../web/src/language/say-in.ts';
import { addressOf, completed, screens, type Ask, type Screen } from './screens.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs', 'screens');
const widths = { 1440: 900, 1024: 768, 390: 844 };
const languages = ['en', 'zh-Hans'] as const;
/** How long the example may take to load, in milliseconds. */
const PATIENCE = 60_000;

/** Starts the example; answers the address that lets one person in. */
async function startExample(home: string) {
  const server = spawn(process.execPath, [join(root, 'src/bridgebook.mjs'), 'demo'], {
    env: { ...process.env, BRIDGEBOOK_HOME: home, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
    signal: AbortSignal.timeout(10 * PATIENCE),
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const [address] = /http:\S+\/welcome\?token=\S+/.exec(line) ?? [];
    if (address) return { server, address: new URL(address) };
  }
  throw new Error('the example did not start');
}

/** Asks as somebody who is signed in. */
const askAt =
  (address: URL, cookie: string): Ask =>
  async (path, { method, body } = { method: 'GET', body: undefined }) => {
    const answer = await fetch(new URL(path, address), {
      method,
      headers: { Cookie: cookie, 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return { body: await answer.json() };
  };

/** Comes in as the first person. @returns the cookie */
async function comeIn(address: URL): Promise<string> {
  const answer = await fetch(new URL('/api/v1/welcome', address), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      token: address.searchParams.get('token'),
      name: 'R. Ortiz',
      password: 'a few words in a row',
    }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

const home = mkdtempSync(join(tmpdir(), 'bridgebook-'));
const { server, address } = await startExample(home);
const browser = await openBrowser();

/** Pictures of some screens, in every language and width, as somebody who is signed in with this cookie has them. */
async function take(some: readonly Screen[], cookie: string): Promise<void> {
  const ask = askAt(address, cookie);
  for (const [width, height] of Object.entries(widths))
    for (const language of languages) {
      const sight: Sight = { language, viewport: { width: Number(width), height }, colorScheme: 'light' };
      const port = { port: Number(address.port) };
      const [inside, outside] = [
        await browser.window(port, { cookie }, sight),
        await browser.window(port, undefined, sight),
      ];
      for (const screen of some) {
        const page = screen.outside ? outside : inside;
        await page.goto(await addressOf(screen, ask));
        await atRest(page);
        for (const key of screen.grows ?? [])
          await page
            .getByRole('button', { name: sayIn(language)(key) })
            .first()
            .click();
        await page.screenshot({ path: join(folder, `${screen.name}-${width}-${language}.png`) });
        process.stdout.write('.');
      }
      await Promise.all([inside, outside].map((page) => page.context().close()));
    }
}

try {
  const cookie = await comeIn(address);
  mkdirSync(folder, { recursive: true });
  // What the example holds is pictured before anything is added to it.
  await take(
    screens.filter((screen) => !screen.completed),
    cookie,
  );
  await completed(askAt(address, cookie));
  await take(
    screens.filter((screen) => screen.completed),
    cookie,
  );
  process.stdout.write(`\n${screens.length * 6} pictures in ${folder}\n`);
} finally {
  await browser.close();
  server.kill();
  rmSync(home, { recursive: true, force: true, maxRetries: 3 });
}
