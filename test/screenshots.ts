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
import type { Page } from 'playwright-core';
import { openBrowser, type Sight } from './journeys/browser.ts';
import { recordFolders, recordPath } from '../web/src/kit/addresses.ts';

/** Every screen by name: where it is, or the kind of record whose first one is shown. (The example holds no commitment.) */
const screens: readonly { readonly name: string; readonly path?: string; readonly kind?: string }[] = [
  { name: 'timeline', path: '/r/sichuan-california/timeline' },
  { name: 'timeline-list', path: '/r/sichuan-california/timeline?view=list' },
  { name: 'timeline-known-in-june-2019', path: '/r/sichuan-california/timeline?asKnownOn=2019-06-30' },
  { name: 'agreements', path: '/r/all/agreements' },
  { name: 'expiry', path: '/r/all/expiry' },
  { name: 'delivery', path: '/r/sichuan-california/delivery' },
  { name: 'due', path: '/due' },
  { name: 'directory', path: '/r/sichuan-california/directory' },
  { name: 'compare', path: '/r/sichuan-california/compare?axis=known&a=2019-06-30&b=2019-12-31' },
  { name: 'replay', path: '/r/sichuan-california/replay' },
  { name: 'events', path: '/events' },
  { name: 'event', path: '/events/44' },
  { name: 'record-visit', path: '/record/visit' },
  { name: 'record-agreement', path: '/record/agreement' },
  { name: 'rebuild', path: '/operate/rebuild' },
  { name: 'users', path: '/operate/users' },
  { name: 'keys', path: '/operate/keys' },
  ...Object.keys(recordFolders)
    .filter((kind) => kind !== 'commitment')
    .map((kind) => ({ name: kind, kind })),
];

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

/** The page of the first record of a kind that the example holds. */
async function pageOf(kind: string, address: URL, cookie: string): Promise<string> {
  const answer = await fetch(new URL(`/api/v1/records?kind=${kind}&limit=1`, address), { headers: { Cookie: cookie } });
  const { rows } = (await answer.json()) as { readonly rows: readonly { readonly record: string }[] };
  if (!rows[0]) throw new Error(`the example has no ${kind}`);
  return recordPath(rows[0].record) ?? '/';
}

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

const settled = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
};

const home = mkdtempSync(join(tmpdir(), 'bridgebook-'));
const { server, address } = await startExample(home);
const browser = await openBrowser();
try {
  const cookie = await comeIn(address);
  mkdirSync(folder, { recursive: true });
  const shown = await Promise.all(
    screens.map(async ({ name, path, kind = '' }) => ({ name, path: path ?? (await pageOf(kind, address, cookie)) })),
  );
  for (const [width, height] of Object.entries(widths))
    for (const language of languages) {
      const sight: Sight = { language, viewport: { width: Number(width), height }, colorScheme: 'light' };
      const page = await browser.window({ port: Number(address.port) }, { cookie }, sight);
      for (const { name, path } of shown) {
        await page.goto(path);
        await settled(page);
        await page.screenshot({ path: join(folder, `${name}-${width}-${language}.png`) });
        process.stdout.write('.');
      }
      await page.context().close();
    }
  process.stdout.write(`\n${screens.length * 6} pictures in ${folder}\n`);
} finally {
  await browser.close();
  server.kill();
  rmSync(home, { recursive: true, force: true, maxRetries: 3 });
}
