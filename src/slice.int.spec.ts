/* eslint-disable @typescript-eslint/no-unsafe-member-access -- an answer is whatever JSON came */
import { aVisit } from '../test/book.ts';
import { newServer } from '../test/server.ts';

it('slice', async () => {
  const it = await newServer();
  console.log(await it.server.welcomeAddress());
  const staff = await it.someone('Ana Ortiz', ['staff']);
  console.log((await staff('/api/v1/session')).body);
  const one = await staff('/api/v1/visits', { method: 'POST', body: aVisit('Forum') });
  console.log(one.status, [...one.headers], JSON.stringify(one.body));
  console.log(JSON.stringify((await staff(`/api/v1/timeline?atLeast=${one.body.position}`)).body));
  console.log(JSON.stringify((await it.nobody('/health/ready')).body));
  console.log(JSON.stringify((await it.nobody('/openapi.json')).body));
  await it.close();
});
