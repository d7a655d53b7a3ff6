import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterEach, expect, it } from '@jest/globals';
import { freePort } from '../../../test/kurrentd.ts';
import { StartingUp } from './starting-up.ts';

let startingUp: StartingUp;
afterEach(() => startingUp.close());

/** The answer at the address, as soon as somebody listens there. */
async function answerAt(address: string, headers: { readonly [name: string]: string } = {}): Promise<Response> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await fetch(address, { headers });
    } catch (error) {
      if (tries === 100) throw error;
    }
  }
}

it('says that it lives, is not ready, and how far it is; then leaves the address', async () => {
  const port = await freePort();
  startingUp = new StartingUp(port, '127.0.0.1', 0);
  const address = `http://127.0.0.1:${port}`;
  expect((await answerAt(`${address}/health/live`)).status).toBe(200);
  const early = await answerAt(`${address}/health/ready`);
  expect([early.status, ((await early.json()) as { code: string }).code]).toEqual([503, 'server.starting']);
  startingUp.at({ doing: 'building', position: 1_999, head: 9_999 });
  const ready = await answerAt(`${address}/health/ready`);
  expect([ready.status, ready.headers.get('Retry-After')]).toEqual([503, '5']);
  expect(await ready.json()).toMatchObject({
    type: '/problems/unavailable',
    code: 'server.building',
    detail: 'The server is being started: its views are being built, from 2000 of 10000 events. Ask again in a moment.',
    health: { status: 'error', error: { opening: { doing: 'building', position: 1_999, head: 9_999 } } },
  });
  startingUp.at({ doing: 'indexing', position: 9_999, head: 9_999 });
  const page = await answerAt(`${address}/r/all/timeline`, { 'Accept-Language': 'zh-CN' });
  expect([page.status, page.headers.get('Refresh')]).toEqual([503, '5']);
  expect(((await page.json()) as { detail: string }).detail).toContain('正在建立索引');
  await startingUp.close();
  await expect(fetch(address)).rejects.toThrow();
  const after = createServer().listen(port, '127.0.0.1');
  await once(after, 'listening');
  after.close();
});

it('says nothing where it is opened at once', async () => {
  const port = await freePort();
  startingUp = new StartingUp(port, '127.0.0.1');
  startingUp.at({ doing: 'building', position: 0, head: 1 });
  await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow();
});
