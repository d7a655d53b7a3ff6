import { jest } from '@jest/globals';
import { Conflict, LogUnavailable, OutcomeUnknown, EntryTooLarge } from '../../src/platform/log/log.ts';
import { openFolder } from '../../src/platform/book/folder.ts';
import { createServer } from '../../src/server.ts';
import { aVisit, temporaryFolder } from '../book.ts';
import {
  newServer,
  ownerAt,
  password,
  personAt,
  signedIn,
  type Asking,
  type SignedIn,
  type TestServer,
} from '../server.ts';

const visits = '/api/v1/visits';
const post = (body: unknown, headers: Asking['headers'] = {}): Asking => ({ method: 'POST', body, headers });

let it_: TestServer;
let staff: SignedIn;
beforeAll(async () => {
  it_ = await newServer();
  staff = await it_.someone('Ana Ortiz', ['staff']);
});
afterAll(() => it_.close());

const head = () => it_.book.log.head();

describe('a command', () => {
  it('is answered with where it was written, and where it is read', async () => {
    const { status, headers, body } = await staff(visits, post(aVisit('Forum'), { 'Idempotency-Key': 'forum' }));
    const [order] = body.orders;
    expect(status).toBe(201);
    expect(order).toMatchObject({ id: 'forum', command: 'RecordVisit', verdict: 'written', revision: 0 });
    expect(body.position).toBe(head());
    expect(headers.get('etag')).toBe('"0"');
    expect(headers.get('bridgebook-position')).toBe(String(body.position));
    expect(headers.get('idempotency-key')).toBe('forum');
    const read = await staff(headers.get('location') ?? '');
    expect(read.body.record).toMatchObject({ id: order.record, kind: 'visit', state: { occurredOn: '2018-11' } });
    expect(read.headers.get('etag')).toBe('"0"');
    const [event] = (await staff(`/api/v1/records/${order.record}/history`)).body.events;
    expect(event).toMatchObject({ actor: staff.id, commandId: 'forum', type: 'VisitRecorded' });
  });

  it('given twice with the same key has one effect and one answer', async () => {
    const asking = post(aVisit('Twice'), { 'Idempotency-Key': '"twice"' });
    const answers = await Promise.all([staff(visits, asking), staff(visits, asking), staff(visits, asking)]);
    const verdicts = answers.map(({ status, body }) => `${status} ${body.orders[0].verdict}`).toSorted();
    expect(verdicts).toEqual(['200 again', '200 again', '201 written']);
    expect(new Set(answers.map(({ body }) => JSON.stringify([body.position, body.orders[0].events]))).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    const other = await staff(visits, post(aVisit('Thrice'), { 'Idempotency-Key': 'twice' }));
    expect([other.status, other.body.type]).toEqual([409, '/problems/id-used']);
  });

  it('without a key is given one by the server, and two are two commands', async () => {
    const [one, two] = [await staff(visits, post(aVisit('Same'))), await staff(visits, post(aVisit('Same')))];
    expect(one.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(one.body.orders[0].record).not.toBe(two.body.orders[0].record);
  });

  it('that is refused carries its key too, so that it can be sent again', async () => {
    const { status, headers } = await staff(visits, post({}));
    expect([status, headers.get('idempotency-key')]).toEqual([422, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });

  it('previewed writes nothing, and names the very events that are then written', async () => {
    const before = head();
    const key = { 'Idempotency-Key': 'previewed' };
    const preview = await staff(`${visits}?preview=true`, post(aVisit('Preview'), key));
    expect([preview.status, preview.body.orders[0].verdict, head()]).toEqual([200, 'preview', before]);
    expect(preview.headers.get('etag')).toBeNull();
    const real = await staff(visits, post(aVisit('Preview'), key));
    const named = ({ id, type, record, revision }: { [name: string]: unknown }) => ({ id, type, record, revision });
    expect(real.body.orders[0].events.map(named)).toEqual(preview.body.orders[0].events.map(named));
    expect((await staff(`${visits}?preview=yes`, post({}))).body.errors[0].parameter).toBe('preview');
    const misspelt = await staff(`${visits}?Preview=true`, post(aVisit('Misspelt')));
    expect([misspelt.status, misspelt.body.errors[0]]).toMatchObject([400, { parameter: 'Preview' }]);
  });

  it('that cites a source with null for the place in it says no more than without', async () => {
    const told = {
      titles: [{ text: 'Xinhua', language: 'en' }],
      kind: 'press',
      language: 'en',
      publishedOn: 'unknown',
    };
    const source = (await staff('/api/v1/sources', post(told))).body.orders[0].record;
    const cited = await staff(visits, post({ ...aVisit('Cited'), sources: [{ source, locator: null }] }));
    expect(cited.status).toBe(201);
    const { events } = (await staff(`/api/v1/records/${cited.body.orders[0].record}/history`)).body;
    expect(events[0].sources).toEqual([{ source }]);
  });

  it('finds its record in the address; a body that says another is refused', async () => {
    const visit = (await staff(visits, post(aVisit('Stops')))).body.orders[0].record;
    const stop = { titles: [{ text: 'Autodesk', language: 'en' }], occurredOn: '2018-11-14/..' };
    expect((await staff(`${visits}/${visit}/stops`, post(stop))).body.orders[0]).toMatchObject({
      record: visit,
      revision: 1,
    });
    const other = await staff(`${visits}/${visit}/stops`, post({ ...stop, visit: 'visit-1' }));
    expect([other.status, other.body.errors[0]]).toEqual([
      422,
      expect.objectContaining({ pointer: '/visit', code: 'path.contradicted' }),
    ]);
    expect((await staff(`${visits}/${visit}/stops`, post({ ...stop, visit }))).status).toBe(201);
    // What only the address says is no place in the body.
    const nowhere = await staff(`${visits}/visit-nope/stops`, post(stop));
    expect([nowhere.status, nowhere.body.errors[0]]).toMatchObject([422, { parameter: 'visit' }]);
    expect(nowhere.body.errors[0].pointer).toBeUndefined();
    const ended = await staff('/api/v1/relationships/sichuan-california/end?preview=true', post({ endedOn: '2020' }));
    expect(ended.body.orders[0].record).toBe('relationship-sichuan-california');
  });
});

describe('what was seen', () => {
  const correction = { occurredOn: '2018-11-14', reason: 'A slip' };
  const newVisit = async () => (await staff(visits, post(aVisit('Seen')))).body.orders[0].record as string;
  const correct = (visit: string, seen?: string, body: object = correction) =>
    staff(`${visits}/${visit}/corrections`, post(body, seen === undefined ? {} : { 'If-Match': seen }));

  it('must be said where something is replaced', async () => {
    const { status, body } = await correct(await newVisit());
    expect([status, body.type, body.code]).toEqual([428, '/problems/seen-missing', 'seen.missing']);
    expect(body.errors).toMatchObject([{ header: 'If-Match' }]);
  });

  it('is the revision: with the right one it is written', async () => {
    const { status, headers } = await correct(await newVisit(), '"0"');
    expect([status, headers.get('etag')]).toEqual([201, '"1"']);
  });

  it('is stale: both values are shown, and nothing is written', async () => {
    const visit = await newVisit();
    await correct(visit, '"0"');
    const before = head();
    const { status, headers, body } = await correct(visit, '"0"', { ...correction, occurredOn: '2018-11-15' });
    expect([status, head(), headers.get('etag')]).toEqual([412, before, '"1"']);
    expect(body).toMatchObject({
      type: '/problems/stale',
      seen: 0,
      record: { id: visit, revision: 1, state: { occurredOn: '2018-11-14' } },
      since: [
        {
          type: 'VisitCorrected',
          actor: staff.id,
          data: { changes: { occurredOn: { was: '2018-11', now: '2018-11-14' } } },
        },
      ],
    });
  });

  it('may be said of an addition, and then holds for it too', async () => {
    const visit = await newVisit();
    const stop = { titles: [{ text: 'Stop', language: 'en' }], occurredOn: '2018-11' };
    expect((await staff(`${visits}/${visit}/stops`, post(stop, { 'If-Match': '"7"' }))).status).toBe(412);
  });

  it.each(['0', 'W/"0"', '*', '"0", "1"', '"-1"'])('%s is no revision', async (seen) => {
    const { status, body } = await correct(await newVisit(), seen);
    expect([status, body.errors[0].header]).toEqual([400, 'If-Match']);
  });
});

describe('a sitting', () => {
  const sitting = (...commands: object[]) => post({ commands });

  it('is written as a whole, each command seeing those before', async () => {
    const { status, headers, body } = await staff('/api/v1/sittings', {
      ...sitting(
        { id: 'sit-visit', command: 'RecordVisit', data: aVisit('Sitting') },
        {
          command: 'AddStop',
          data: { visit: '@sit-visit', titles: [{ text: 'Stop', language: 'en' }], occurredOn: '2018-11' },
        },
        { command: 'CorrectVisit', data: { visit: '@sit-visit', occurredOn: '2018-11-14', reason: 'Better known' } },
      ),
      headers: { 'Idempotency-Key': 'sit' },
    });
    expect([status, headers.get('idempotency-key')]).toEqual([201, 'sit']);
    expect(body.orders.map(({ id, record }: { id: string; record: string }) => [id, record])).toEqual([
      ['sit-visit', body.orders[0].record],
      ['sit/2', body.orders[0].record],
      ['sit/3', body.orders[0].record],
    ]);
    const { events } = (await staff(`/api/v1/records/${body.orders[0].record}/history`)).body;
    expect(events.map(({ correlationId }: { correlationId: string }) => correlationId)).toEqual(['sit', 'sit', 'sit']);
  });

  it('whose last command is refused writes nothing, and says which and where', async () => {
    const before = head();
    const refused = await staff(
      '/api/v1/sittings',
      sitting(
        { command: 'RecordVisit', data: aVisit('One') },
        { command: 'RecordVisit', data: aVisit('Two', '2099-01-01') },
      ),
    );
    expect([refused.status, head()]).toEqual([422, before]);
    expect(refused.body.errors).toEqual([
      expect.objectContaining({
        pointer: '/commands/1/data/occurredOn',
        code: 'visit.held-in-the-future',
        params: { occurredOn: '2099-01-01', today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      }),
    ]);
  });

  it.each([
    ['no list', {}, '/commands'],
    ['an empty list', { commands: [] }, '/commands'],
    ['too many', { commands: Array.from({ length: 101 }, () => ({ command: 'RecordVisit' })) }, '/commands'],
    ['no command', { commands: ['x'] }, '/commands/0'],
    ['no name', { commands: [{ data: {} }] }, '/commands/0/command'],
    ['an unknown field', { commands: [{ command: 'RecordVisit', data: {}, by: 'me' }] }, '/commands/0/by'],
    ['an unknown command', { commands: [{ command: 'Fly', data: {} }] }, '/commands/0/command'],
    ['a command that is not for them', { commands: [{ command: 'OpenBook', data: {} }] }, '/commands/0/command'],
    ['one id twice', { commands: [1, 2].map(() => ({ id: 'a', command: 'RecordVisit', data: {} })) }, '/commands/1/id'],
    ['a revision that is none', { commands: [{ command: 'RecordVisit', data: {}, seen: '1' }] }, '/commands/0/seen'],
    ['an id with spaces', { commands: [{ id: 'a b', command: 'RecordVisit', data: {} }] }, '/commands/0/id'],
  ])('with %s is refused, with the place', async (_, body, pointer) => {
    const answer = await staff('/api/v1/sittings', post(body));
    expect([400, 403, 422]).toContain(answer.status);
    expect(answer.body.errors[0].pointer).toBe(pointer);
    expect(answer.body.detail).not.toBe(answer.body.code);
  });

  it('that refers to what is not there, or is of another kind, says in which command and field', async () => {
    const none = 'person-00000000-0000-4000-8000-000000000000';
    const visit = { id: 'made', command: 'RecordVisit', data: aVisit('Refers') };
    const stop = { titles: [{ text: 'Stop', language: 'en' }], occurredOn: '2018-11' };
    const led = (head: object) => ({ ...aVisit('Led'), delegation: { count: { quality: 'unknown' }, head } });
    for (const [command, data, pointer, code] of [
      ['RecordVisit', led({ person: none }), '/delegation/head/person', 'reference.unknown'],
      ['RecordVisit', led({ person: '@made' }), '/delegation/head/person', 'field.refersTo'],
      ['RecordVisit', { ...aVisit('Hosted'), hosts: ['@made'] }, '/hosts/0', 'field.refersToMany'],
      ['RecordVisit', { ...aVisit('Cited'), sources: [{ source: '@later' }] }, '/sources/0/source', 'field.refersTo'],
      ['AddStop', { visit: none.replace('person', 'visit'), ...stop }, '/visit', 'record.unknown'],
      ['AddStop', { visit: none, ...stop }, '/visit', 'field.refersTo'],
    ] as const) {
      const { status, body } = await staff('/api/v1/sittings', sitting(visit, { command, data }));
      expect([status, body.errors]).toEqual([
        422,
        [expect.objectContaining({ pointer: `/commands/1/data${pointer}`, code })],
      ]);
    }
  });

  it('must say what it saw of what it replaces', async () => {
    const visit = (await staff(visits, post(aVisit('Seen')))).body.orders[0].record;
    const data = { visit, occurredOn: '2018-11-14', reason: 'A slip' };
    const unseen = await staff('/api/v1/sittings', sitting({ command: 'CorrectVisit', data }));
    expect([unseen.status, unseen.body.errors[0].pointer]).toEqual([428, '/commands/0/seen']);
    expect((await staff('/api/v1/sittings', sitting({ command: 'CorrectVisit', data, seen: 0 }))).status).toBe(201);
    const stale = await staff('/api/v1/sittings', sitting({ command: 'CorrectVisit', data, seen: 0 }));
    expect([stale.status, stale.body.errors[0].pointer]).toEqual([412, '/commands/0/seen']);
  });
});

describe('what is wrong is said', () => {
  it('in the reader’s language', async () => {
    const wrong = post({ ...aVisit('x'), from: 'US-CA' });
    const english = await staff(visits, wrong);
    const chinese = await staff(visits, { ...wrong, headers: { 'Accept-Language': 'fr, zh-CN;q=0.9, en;q=0.5' } });
    expect(english.body).toMatchObject({ title: 'A rule refuses this', code: 'visit.from-is-to', status: 422 });
    expect(english.body.errors[0]).toMatchObject({ pointer: '/to', detail: expect.stringMatching(/both are US-CA/) });
    expect(english.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(english.headers.get('content-language')).toBe('en');
    expect(chinese.body.detail).toMatch(/访问须从一地前往另一地/);
    expect((await staff(`${visits}?lang=zh-Hans`, wrong)).body.title).toBe('规则不允许');
    expect(
      (await staff(`${visits}?lang=en`, { ...wrong, headers: { 'Accept-Language': 'zh' } })).headers.get(
        'content-language',
      ),
    ).toBe('en');
  });

  it('with a pointer for every field', async () => {
    const { status, body } = await staff(
      visits,
      post({ ...aVisit('x'), occurredOn: '14/11/2018', colour: 'red', to: 7 }),
    );
    expect([status, body.type]).toEqual([422, '/problems/invalid']);
    expect(
      body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]).toSorted(),
    ).toEqual([
      ['/colour', 'field.whitelistValidation'],
      ['/occurredOn', 'field.occurredOn'],
      ['/to', 'field.refersTo'],
    ]);
  });

  it('of half a character, and of a number beyond all bounds, where they stand', async () => {
    const sent = (raw: string) => staff(visits, { method: 'POST', raw });
    const said = JSON.stringify(aVisit('x'));
    for (const [json, pointer] of [
      [said.replace('"x"', '"\\ud800"'), '/titles/0/text'],
      [said.replace(/}$/, ',"reason":1e999}'), '/reason'],
    ] as const) {
      const { status, body } = await sent(json);
      expect([status, body.errors]).toMatchObject([422, [{ pointer, code: 'field.unsayable' }]]);
    }
  });

  it('of a reference to nothing, and of an address of nothing', async () => {
    const nowhere = 'organisation-00000000-0000-4000-8000-000000000000';
    const reference = await staff(visits, post({ ...aVisit('x'), hosts: [nowhere] }));
    expect(reference.body).toMatchObject({ status: 422, code: 'reference.unknown', errors: [{ pointer: '/hosts/0' }] });
    const missing = nowhere.replace('organisation', 'visit');
    expect((await staff(`${visits}/${missing}/cancellation`, post({}))).status).toBe(404);
    expect((await staff(`/api/v1/records/${missing}`)).body).toMatchObject({ status: 404, code: 'record.unknown' });
    expect((await staff('/api/v1/records/nonsense')).status).toBe(404);
    for (const path of ['/api/v1/nowhere', '/nowhere', '/assets/nowhere.js', '/organisations/%ff']) {
      const { body, headers } = await staff(path);
      expect(body).toMatchObject({ status: 404, code: 'route.unknown', detail: `There is nothing at ${path}.` });
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    }
    for (const path of ['/api/v1/records/%ff', '/api/v1/%ff', '/problems/%e5%9b'])
      expect((await staff(path)).body).toMatchObject({
        status: 400,
        code: 'path.unreadable',
        detail: expect.stringContaining(`${path} cannot be read`),
      });
  });

  it.each([
    ['PATCH', visits, 'GET, HEAD, POST'],
    ['PUT', `${visits}/visit-1/stops`, 'POST'],
    ['DELETE', '/api/v1/records/visit-1', 'GET, HEAD'],
    ['GET', '/api/v1/accounts/account-1/roles/staff', 'DELETE'],
    ['POST', '/openapi.json', 'GET, HEAD'],
    ['OPTIONS', visits, 'GET, HEAD, POST'],
  ])('of %s on %s, which takes %s', async (method, path, allowed) => {
    const { status, headers, body } = await staff(path, { method });
    expect([status, headers.get('allow')]).toEqual([405, allowed]);
    expect(body).toMatchObject({ type: '/problems/other-method', code: 'method.other' });
    expect(body.detail).toBe(`${path} does not take ${method}. It takes: ${allowed}.`);
  });

  it.each([
    ['{"a": 1', 1, 8],
    ['{"a": 1}}', 1, 9],
    ['{\n  "a": tru\n}', 2, 8],
    ['{"a": 1,}', 1, 9],
    ["{'a': 1}", 1, 2],
    ['[1 2]', 1, 4],
    ['"\u0001"', 1, 1],
    ['{"a" 1}', 1, 6],
    ['nonsense', 1, 1],
    ['01', 1, 1],
  ])('of %j, which is no JSON, with line and column', async (raw, line, column) => {
    const { status, body } = await staff(visits, { method: 'POST', raw });
    expect([status, body.code]).toEqual([400, 'body.not-json']);
    expect(body.detail).toContain(`line ${line}, column ${column}`);
  });

  it('of a body that is too large, too deep, in another form or another encoding', async () => {
    const large = await staff(visits, post({ ...aVisit('x'), reason: 'x'.repeat(256 * 1024) }));
    expect([large.status, large.body.code]).toEqual([413, 'body.too-large']);
    const deep = await staff(visits, { method: 'POST', raw: '['.repeat(120_000) });
    expect([deep.status, deep.body.code]).toEqual([400, 'body.too-deep']);
    const nested = await staff(
      visits,
      post({ ...aVisit('x'), titles: JSON.parse(`${'['.repeat(20)}${']'.repeat(20)}`) }),
    );
    expect([nested.status, nested.body.code]).toEqual([422, 'field.depth']);
    const raw = 'title=x';
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/json; charset=gb18030']) {
      const form = await staff(visits, { method: 'POST', raw, headers: { 'Content-Type': type } });
      expect([form.status, form.body.code]).toEqual([415, 'body.media-type']);
    }
    const zipped = await staff(visits, { method: 'POST', raw, headers: { 'Content-Encoding': 'gzip' } });
    expect(zipped.status).toBe(415);
    const latin = await staff(visits, { method: 'POST', raw: new Uint8Array([0x22, 0xe9, 0x22]) });
    expect([latin.status, latin.body.code]).toEqual([400, 'body.not-utf-8']);
    expect((await staff(visits, { method: 'POST' })).status).toBe(422);
    expect((await staff(visits, { method: 'POST', raw: '[]' })).body.code).toBe('field.object');
  });

  it('of an entry that is too large', async () => {
    const long = '长'.repeat(1000);
    const purposes = Array.from({ length: 20 }, () => ({ text: long, language: 'zh-Hans' }));
    const { status, body } = await staff(visits, post({ ...aVisit('x'), purposes }));
    expect([status, body.code]).toEqual([413, 'entry.too-large']);
    expect(body.detail).toMatch(/32768/);
  });

  it.each(['', 'a b', 'ä', 'x'.repeat(129)])('of the key %j', async (key) => {
    const { status, body } = await staff(
      visits,
      post(aVisit('x'), { 'Idempotency-Key': encodeURIComponent(key) === key ? key : `"${key}"` }),
    );
    expect([status, body.errors?.[0]?.header]).toEqual([400, 'Idempotency-Key']);
  });

  it.each([
    [new LogUnavailable('full'), 503, '/problems/unavailable', '10'],
    [new OutcomeUnknown('?'), 503, '/problems/outcome-unknown', '1'],
    [new EntryTooLarge('VisitRecorded', 40_000, 32_768), 413, '/problems/too-large', null],
    [new Conflict({ stream: 'visit-1', expected: 0, actual: 1 }), 409, '/problems/contended', '1'],
    [new Error('secret of the machine'), 500, '/problems/failed', null],
  ])('of what the log throws: %s', async (error, status, type, retryAfter) => {
    const commit = jest.spyOn(it_.book.log, 'commit').mockRejectedValue(error);
    const logged = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      const { headers, body, ...answer } = await staff(visits, post(aVisit('x')));
      expect([answer.status, body.type, headers.get('retry-after')]).toEqual([status, type, retryAfter]);
      expect(JSON.stringify(body)).not.toContain('secret of the machine');
    } finally {
      commit.mockRestore();
      logged.mockRestore();
    }
  });
});

describe('over the control socket', () => {
  it('the owner writes as the system’s user, and need not say what was seen', async () => {
    const visit = (await it_.owner(visits, post(aVisit('Owner')))).body.orders[0].record;
    const corrected = await it_.owner(`${visits}/${visit}/corrections`, post({ occurredOn: '2018', reason: 'A slip' }));
    expect(corrected.status).toBe(201);
    expect((await it_.owner(`/api/v1/records/${visit}/history`)).body.events[0].actor).toMatch(/^os:\w+$/);
  });

  it('only an example book is written in the name of others', async () => {
    const headers = { 'Bridgebook-Actor': 'os:ortiz', 'Bridgebook-At': '2018-11-20T09:00:00.000Z' };
    expect((await it_.owner(visits, post(aVisit('x'), headers))).body.code).toBe('access.example-headers');
    expect((await it_.owner(visits, post(aVisit('x'), { 'Bridgebook-At': headers['Bridgebook-At'] }))).body.code).toBe(
      'book.takes-no-writing-day',
    );
    expect((await staff(visits, post(aVisit('x'), headers))).status).toBe(403);
  });

  it('an example book takes who wrote and when from its lines, of those it knows and from nobody else', async () => {
    const home = temporaryFolder();
    const folder = await openFolder({ home: home.path });
    const server = await createServer(folder);
    const [port, owner] = [await server.listen({ port: 0 }), ownerAt(await server.listenOnSocket())];
    try {
      const headers = { 'Bridgebook-Actor': 'os:ortiz', 'Bridgebook-At': '2018-11-20T09:00:00.000Z' };
      const book = { name: 'Example', timeZone: 'UTC', example: true };
      expect((await owner('/api/v1/book', post({ ...book, example: false }, headers))).status).toBe(403);
      expect((await owner('/api/v1/book', post(book, headers))).status).toBe(201);
      const [opened] = (await owner('/api/v1/events')).body.events;
      expect([opened.actor, opened.recordedAt]).toEqual(['os:ortiz', '2018-11-20T09:00:00.000Z']);

      const invite = (actor: string) =>
        owner('/api/v1/accounts', post({ name: 'Bo', roles: ['admin'] }, { ...headers, 'Bridgebook-Actor': actor }));
      for (const actor of ['root', 'os:', 'account-00000000-0000-4000-8000-000000000000', 'visit-1'])
        expect((await invite(actor)).body.code).toBe('access.no-such-actor');
      const earlier = { ...headers, 'Bridgebook-At': '2018-11-19T09:00:00.000Z' };
      expect((await owner('/api/v1/accounts', post({ name: 'Bo', roles: ['admin'] }, earlier))).body.code).toBe(
        'instant.refused',
      );
      const { activation, orders } = (await invite('os:ortiz')).body;
      expect((await invite(orders[0].record)).status).toBe(201);

      const nobody = personAt(port);
      const activated = await nobody('/api/v1/activations', post({ token: activation.token, password }));
      const bo = signedIn(port, activated);
      expect((await bo('/api/v1/accounts', post({ name: 'Cem', roles: ['staff'] }, headers))).body.code).toBe(
        'access.example-headers',
      );
    } finally {
      await server.close();
      await folder.close();
      home.remove();
    }
  });
});
