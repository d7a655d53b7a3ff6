import { request } from 'node:http';
import { projections } from '../../projections/catalogue.ts';
import { Views } from '../../src/platform/projecting/views.ts';
import { aVisit, firstLines } from '../book.ts';
import { newServer, type Answered, type Asking, type SignedIn, type TestServer } from '../server.ts';

const post = (body: unknown, headers: Asking['headers'] = {}): Asking => ({ method: 'POST', body, headers });

let it_: TestServer;
let staff: SignedIn;
let admin: SignedIn;
/** Position after everything that {@link beforeAll} wrote. */
let last: number;
/** Position of the correction of the forum. */
let corrected: number;
const ids: { [name: string]: string } = {};

async function write(name: string, path: string, body: object, headers: Asking['headers'] = {}): Promise<Answered> {
  const answer = await staff(`/api/v1${path}`, post(body, headers));
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  ids[name] = answer.body.orders[0].record as string;
  last = answer.body.position as number;
  return answer;
}

const text = (words: string, language = 'en') => [{ text: words, language }];

beforeAll(async () => {
  it_ = await newServer({ listeners: 2, beat: 200 });
  staff = await it_.someone('Ana Ortiz', ['staff', 'manager']);
  admin = await it_.someone('Ad Min', ['admin']);
  await write('bac', '/organisations', {
    names: [
      { text: 'Bay Area Council', language: 'en', kind: 'official' },
      { text: '湾区委员会', language: 'zh-Hans', kind: 'official' },
    ],
    kind: 'association',
    relationships: ['sichuan-california'],
  });
  await write('forum', '/visits', { ...aVisit('Forum visit', '2018-11'), hosts: [ids['bac']] });
  await write('year', '/visits', aVisit('A visit of that year', '2014'));
  await write('unknown', '/visits', aVisit('Nobody knows when', 'unknown'));
  await write('promise', '/commitments', {
    relationships: ['sichuan-california'],
    kind: 'pledge',
    what: text('A report'),
    promisors: [ids['bac']],
    madeOn: '2018-11-14',
    dueOn: '2019-06',
  });
  await write(
    'forum',
    `/visits/${ids['forum']}/corrections`,
    { occurredOn: '2018-11-14', reason: 'The programme' },
    { 'If-Match': '"0"' },
  );
  corrected = last;
  await write('year', `/records/${ids['year']}/withdrawal`, { reason: 'Another delegation' }, { 'If-Match': '"0"' });
});
afterAll(() => it_.close());

const rows = async (query: string) => {
  const { status, body } = await staff(`/api/v1/${query}${query.includes('?') ? '&' : '?'}atLeast=${last}`);
  expect(status).toBe(200);
  return body.rows as { readonly [field: string]: unknown }[];
};
const dates = async (query: string) => (await rows(query)).map(({ occurredOn }) => occurredOn);

describe('a list', () => {
  it('is in product order, with names beside it', async () => {
    const { body } = await staff(`/api/v1/timeline?relationship=sichuan-california&kind=visit&atLeast=${last}`);
    expect(body.rows.map(({ occurredOn }: { occurredOn: string }) => occurredOn)).toEqual([
      'unknown',
      '2014',
      '2018-11-14',
    ]);
    expect(body.position).toBeGreaterThanOrEqual(last);
    expect(body.names[ids['bac'] as string].names[1].text).toBe('湾区委员会');
  });

  it('takes filters: possibly and certainly in, standing, body', async () => {
    expect(await dates('visits?from=2014-03-01&to=2014-04-01')).toEqual(['unknown', '2014']);
    expect(await dates('visits?from=2014-03-01&to=2014-04-01&match=certainly')).toEqual([]);
    expect(await dates('visits?from=2014-01-01&to=2014-12-31&match=certainly')).toEqual(['2014']);
    expect(await dates('visits?standing=withdrawn')).toEqual(['2014']);
    expect(await dates(`timeline?body=${ids['bac']}&kind=visit`)).toEqual(['2018-11-14']);
  });

  it.each([
    'timeline?',
    'agreements?',
    'agreements/counts?',
    'agreements/expiry?',
    'due?',
    'due/counts?',
    'activity?',
    'delivery/counts?',
    'changes?view=timeline&from=@0&to=@{last}&',
  ])('%s of a relationship that is not there, or was not yet, says so', async (query) => {
    const asked = `/api/v1/${query.replace('{last}', String(last))}relationship=`;
    const { status, body } = await staff(`${asked}nonsense`);
    expect([status, body.code, body.errors]).toEqual([
      404,
      'relationship.unknown',
      [expect.objectContaining({ parameter: 'relationship' })],
    ]);
    expect(body.detail).toBe('There is no relationship nonsense in this book. It has: sichuan-california.');
    const early = query.startsWith('changes')
      ? '/api/v1/changes?view=timeline&from=@-1&to=@0&relationship=sichuan-california'
      : `${asked}sichuan-california&asKnownOn=@0`;
    expect((await staff(early)).body).toMatchObject({ status: 404, code: 'relationship.not-known-then' });
  });

  it('is shown as known at any moment', async () => {
    expect(await dates(`visits?asKnownOn=@${corrected - 1}`)).toEqual(['unknown', '2014', '2018-11']);
    expect(await rows(`visits?asKnownOn=@${corrected - 1}&standing=withdrawn`)).toEqual([]);
    expect(await dates('visits?asKnownOn=2001-01-01')).toEqual([]);
    expect(await dates('visits?asKnownOn=9999-12-31')).toEqual(await dates('visits'));
    const [event] = (await staff(`/api/v1/events?after=${corrected - 1}&limit=1`)).body.events;
    expect(await dates(`visits?asKnownOn=${event.recordedAt}`)).toContain('2018-11-14');
  });

  it('is the day’s: what was promised is open, then lapsed', async () => {
    const statusOn = async (day: string) => (await rows(`commitments?asOf=${day}`))[0]?.['status'];
    expect([await statusOn('2018-12-01'), await statusOn('2019-07-01')]).toEqual(['open', 'lapsed']);
    expect(await rows('commitments?asOf=2018-12-01&status=lapsed')).toEqual([]);
  });

  it('is the day’s on the timeline: what had begun by then, and what may have', async () => {
    const byThen = async (query: string) =>
      (await rows(`timeline?kind=visit,commitment&${query}`)).map(({ happening, occurredOn, byThen: by }) => [
        happening,
        occurredOn,
        by,
      ]);
    expect(await byThen('asOf=2014-07-01')).toEqual([
      ['visit.held', 'unknown', 'possibly'],
      ['visit.held', '2014', 'possibly'],
    ]);
    expect(await byThen('asOf=2018-11-14')).toEqual([
      ['visit.held', 'unknown', 'possibly'],
      ['visit.held', '2014', 'certainly'],
      ['visit.held', '2018-11-14', 'certainly'],
      ['commitment.made', '2018-11-14', 'certainly'],
    ]);
    const promise = async (day: string) =>
      (await rows(`timeline?kind=commitment&asOf=${day}`)).map(({ status }) => status);
    expect([await promise('2018-12-01'), await promise('2019-07-01')]).toEqual([['open'], ['lapsed']]);
  });

  it('comes in pages of one moment, whatever is written meanwhile', async () => {
    const first = (await staff(`/api/v1/visits?limit=1&atLeast=${last}`)).body;
    await write('meanwhile', '/visits', aVisit('Meanwhile', '2016'));
    const seen = [...first.rows];
    for (let next = first.next as string | undefined; next;) {
      const page = (await staff(`/api/v1/visits?cursor=${next}`)).body;
      expect(page.position).toBe(first.position);
      seen.push(...page.rows);
      next = page.next as string | undefined;
    }
    expect(seen.map(({ occurredOn }) => occurredOn)).toEqual(['unknown', '2014', '2018-11-14']);
    expect(await dates('visits')).toEqual(['unknown', '2014', '2016', '2018-11-14']);
  });

  it('a cursor goes on with what it was made for, and with nothing else', async () => {
    const asked = `visits?limit=1&relationship=sichuan-california&standing=unstated&asOf=2019-01-01&asKnownOn=@${last}`;
    const { next, position } = (await staff(`/api/v1/${asked}`)).body;
    const beside = async (query: string) => (await staff(`/api/v1/visits?cursor=${next}&${query}`)).body;
    const again = await staff(`/api/v1/${asked}&cursor=${next}`);
    expect([again.status, again.body]).toEqual([200, await beside('')]);
    expect((await beside(`limit=2&match=possibly&atLeast=${last}`)).position).toBe(position);
    for (const query of [
      'asOf=2018-01-01',
      'asKnownOn=@1',
      'relationship=all',
      'standing=withdrawn',
      'standing=',
      'match=certainly',
      'status=held',
    ]) {
      const [parameter] = query.split('=');
      const { status, detail, errors } = await beside(query);
      expect([query, status, errors]).toEqual([
        query,
        400,
        [expect.objectContaining({ parameter, code: 'query.not-of-cursor' })],
      ]);
      expect(detail).toContain(`another ${parameter}`);
    }
    expect(await beside('colour=red')).toMatchObject({ status: 400, code: 'query.unknown-filter' });
    const untold = (await staff('/api/v1/visits?limit=1')).body;
    const same = await staff(`/api/v1/visits?cursor=${untold.next}&asKnownOn=@${untold.position}&relationship=all`);
    expect(same.status).toBe(200);
    expect((await staff(`/api/v1/visits?cursor=${untold.next}&asOf=${untold.asOf}`)).status).toBe(400);
  });

  it('is the day’s for people: which posts they held, in the list and in the record', async () => {
    await write('tang', '/people', {
      relationships: ['sichuan-california'],
      names: [{ text: 'Tang Limin', language: 'en', kind: 'official' }],
    });
    await write('post', `/people/${ids['tang']}/appointments`, {
      titles: text('secretary general'),
      from: '2017',
      to: '2019-05',
    });
    const on = async (day: string) => [
      (await rows(`people?asOf=${day}`)).map(({ onTheDay }) => onTheDay),
      [(await staff(`/api/v1/records/${ids['tang']}?asOf=${day}`)).body.onTheDay],
    ];
    const held = (certain: boolean) => {
      const post = expect.objectContaining({ key: 1, titles: text('secretary general'), certain });
      return [[{ positions: [post] }], [{ positions: [post] }]];
    };
    const none = [[{ positions: [] }], [{ positions: [] }]];
    expect(await on('2016-12-31')).toEqual(none);
    expect(await on('2017-06-01')).toEqual(held(false));
    expect(await on('2018-06-01')).toEqual(held(true));
    expect(await on('2019-06-01')).toEqual(none);
    const { body } = await staff('/api/v1/changes?view=people&axis=effect&from=2016-01-01&to=2018-01-01');
    expect(body.changes).toMatchObject([{ kind: 'added', record: ids['tang'] }]);
  });

  it('leaves nothing out of the timeline where no day is asked for, on any page, and says what lies ahead', async () => {
    await write('plan', '/visits/plans', aVisit('A visit of the next century', '2118-05'));
    const [all, today] = [await rows('timeline?kind=visit'), (await staff('/api/v1/book')).body.today];
    expect(all.at(-1)).toMatchObject({ happening: 'visit.planned', occurredOn: '2118-05', byThen: 'no' });
    expect(await rows(`timeline?kind=visit&asOf=${today}`)).toEqual(all.slice(0, -1));
    for (const [query, expected] of [
      ['kind=visit', all],
      [`kind=visit&asOf=${today}`, all.slice(0, -1)],
    ] as const) {
      const seen: unknown[] = [];
      for (let next: string | undefined = query; next;) {
        const page: Answered['body'] = (await staff(`/api/v1/timeline?limit=2&${next}`)).body;
        seen.push(...page.rows);
        next = page.next && `cursor=${page.next}`;
      }
      expect(seen).toEqual(expected);
    }
  });

  const shortCursor = Buffer.from(
    JSON.stringify({ view: 'records', position: 1, day: '2019-01-01', query: {}, after: ['one value too few'] }),
  ).toString('base64url');
  const forgedCursor = Buffer.from(
    JSON.stringify({
      view: 'records',
      position: 1,
      day: '2019-01-01',
      query: { standing: 1 },
      after: ['', 0, 0, 'record'],
    }),
  ).toString('base64url');

  it.each([
    ['visits?colour=red', 'colour', 'query.unknown-filter'],
    ['visits?limit=0', 'limit', 'query.bad-limit'],
    ['visits?limit=201', 'limit', 'query.bad-limit'],
    ['visits?limit=1&limit=2', 'limit', 'query.twice'],
    ['visits?cursor=x', 'cursor', 'query.bad-cursor'],
    [`visits?cursor=${shortCursor}`, 'cursor', 'query.bad-cursor'],
    [`visits?cursor=${forgedCursor}`, 'cursor', 'query.bad-cursor'],
    ['visits?from=2018-02-30', 'from', 'moment.no-day'],
    ['visits?from=2018-02-02&to=2018-02-01', 'from', 'query.from-after-to'],
    ['events?before=2', 'before', 'query.of-other-order'],
    ['events?order=newest&after=2', 'after', 'query.of-other-order'],
    ['actors?asKnownOn=yesterday', 'asKnownOn', 'moment.no-moment'],
    ['actors?colour=red', 'colour', 'query.unknown-filter'],
    ['visits?standing=good', 'standing', 'query.not-one-of'],
    ['visits?match=maybe', 'match', 'query.not-one-of'],
    [`visits?standing=${'primary,'.repeat(50)}primary`, 'standing', 'query.too-many-values'],
    ['visits?status=nonsense', 'status', 'query.not-one-of'],
    ['timeline?kind=nonsense', 'kind', 'query.not-one-of'],
    ['timeline?kind=visit,source', 'kind', 'query.not-one-of'],
    ['records?kind=stop', 'kind', 'query.not-one-of'],
    ['records?status=nonsense', 'status', 'query.not-one-of'],
    ['sources?kind=rumour', 'kind', 'query.not-one-of'],
    ['agreements?instrument=treaty', 'instrument', 'query.not-one-of'],
    ['search?q=x&kind=account', 'kind', 'query.not-one-of'],
    ['events?kind=visit,-stop', 'kind', 'query.not-one-of'],
    ['events?type=VisitRecalled', 'type', 'query.not-one-of'],
    ['records/visit-x/history?parts=maybe', 'parts', 'query.not-one-of'],
    ['agreements?inForce=perhaps', 'inForce', 'query.not-one-of'],
    ['delivery?delivered=maybe', 'delivered', 'query.not-one-of'],
    ['visits?asOf=yesterday', 'asOf', 'moment.no-day'],
    ['visits?asKnownOn=yesterday', 'asKnownOn', 'moment.no-moment'],
    ['visits?asKnownOn=@1000000', 'asKnownOn', 'moment.not-written-yet'],
    ...['-2', '1e3', '1.5', '99999999999999999999', ''].flatMap((text) => [
      [`visits?asKnownOn=@${text}`, 'asKnownOn', 'moment.no-position'],
      [`visits?atLeast=${text}`, 'atLeast', 'moment.no-position'],
    ]),
    ['visits?atLeast=1000000', 'atLeast', 'moment.not-written-yet'],
    ['visits?atLeast=x', 'atLeast', 'moment.no-position'],
    ['search', 'q', 'query.missing'],
    [`search?q=${'x'.repeat(201)}`, 'q', 'query.too-long'],
    ['search?q=x&colour=red', 'colour', 'query.unknown-filter'],
    ['changes?view=timeline', 'from', 'query.missing'],
    ['changes?view=dreams&from=@0&to=@1', 'view', 'query.not-one-of'],
    ['changes?view=accounts&from=@0&to=@1', 'view', 'query.not-one-of'],
    ['changes?view=timeline&axis=z&from=@0&to=@1', 'axis', 'query.not-one-of'],
    ['changes?view=timeline&from=@1&to=@0', 'from', 'query.from-after-to'],
    ['changes?view=timeline&from=yesterday&to=@0', 'from', 'moment.no-moment'],
    ['changes?view=timeline&from=@0&to=@x', 'to', 'moment.no-position'],
    ['changes?view=timeline&axis=effect&from=@0&to=2019-01-01', 'from', 'moment.no-day'],
    ['changes?view=timeline&axis=effect&from=2019-01-01&to=2019', 'to', 'moment.no-day'],
    ['changes?view=timeline&axis=effect&from=2019-01-01&to=2019-01-02&asKnownOn=x', 'asKnownOn', 'moment.no-moment'],
    ['changes?view=sources&axis=effect&from=2018-01-01&to=2019-01-01', 'axis', 'query.no-effect-axis'],
    ['changes?view=visits&kind=visit&from=@0&to=@1', 'kind', 'query.unknown-filter'],
    ['changes?view=agreements&inForce=yes&from=@0&to=@1', 'inForce', 'query.unknown-filter'],
    ['events?after=x', 'after', 'moment.no-position'],
    ['events?limit=1001', 'limit', 'query.bad-limit'],
    ['events?order=up', 'order', 'query.not-one-of'],
    ['events?writtenFrom=2019', 'writtenFrom', 'moment.no-day'],
    ['events?words=a+b+c+d+e+f+g+h+i', 'words', 'query.too-many-words'],
  ])('%s is a question it does not take', async (query, parameter, code) => {
    const { status, body } = await staff(`/api/v1/${query}`);
    expect([status, body.errors[0]]).toEqual([400, expect.objectContaining({ parameter, code })]);
    expect(body.detail).not.toBe(code);
  });

  it('answers every list and every plain route there is, on an old moment too', async () => {
    const lists = it_.server.routes.filter(({ lists: list }) => list);
    expect(lists.length).toBeGreaterThanOrEqual(15);
    for (const { path } of lists) {
      for (const query of ['', `?asKnownOn=@1`, '?asKnownOn=@-1', '?asOf=1990-01-01']) {
        const { status, body } = await (path.endsWith('/accounts') ? admin : staff)(`${path}${query}`);
        expect([path, query, status, Array.isArray(body.rows)]).toEqual([path, query, 200, true]);
      }
    }
  });
});

describe('what else is read', () => {
  it('a record as it was known, and no revision of it to give commands on', async () => {
    const { headers, body } = await staff(`/api/v1/records/${ids['forum']}?asKnownOn=@${corrected - 1}`);
    expect([headers.get('etag'), body.record.state.occurredOn]).toEqual([null, '2018-11']);
    const before = await staff(`/api/v1/records/${ids['forum']}?asKnownOn=@1`);
    expect(before.body).toMatchObject({ status: 404, code: 'record.not-known-then' });
  });

  it('nothing of a record that there is not, or was not yet', async () => {
    const none = 'visit-00000000-0000-4000-8000-000000000000';
    for (const path of ['', '/history', '/history?parts=true', '/parts'])
      for (const id of [none, 'nonsense', 'relationship-nowhere'])
        expect([path, (await staff(`/api/v1/records/${id}${path}`)).body]).toEqual([
          path,
          expect.objectContaining({ status: 404, code: 'record.unknown' }),
        ]);
    expect((await staff(`/api/v1/records/${ids['forum']}/parts?asKnownOn=@1`)).body).toMatchObject({
      status: 404,
      code: 'record.not-known-then',
    });
  });

  it('a record just written, at its address, at once', async () => {
    for (let time = 0; time < 20; time += 1) {
      const { headers } = await write('at once', '/visits', aVisit('At once', '2017'));
      expect((await staff(headers.get('location') ?? '')).status).toBe(200);
    }
  });

  it('the log, filtered, page by page to its end', async () => {
    const head = it_.book.log.head();
    const all: number[] = [];
    for (let next = -1; ;) {
      const { body } = await staff(`/api/v1/events?after=${next}&limit=3`);
      if (body.events.length === 0) break;
      all.push(...body.events.map(({ position }: { position: number }) => position));
      next = body.next as number;
    }
    expect(all).toEqual(Array.from({ length: head + 1 }, (_, position) => position));
    const mine = (await staff(`/api/v1/events?actor=${staff.id}&type=VisitRecorded,RecordWithdrawn&limit=200`)).body;
    expect(mine.events.map(({ type }: { type: string }) => type)).toEqual([
      'VisitRecorded',
      'VisitRecorded',
      'VisitRecorded',
      'RecordWithdrawn',
      'VisitRecorded',
      ...Array.from({ length: 20 }, () => 'VisitRecorded'),
    ]);
    expect([mine.next, mine.head]).toEqual([head, head]);
    const [first, second] = mine.events;
    const page = (await staff(`/api/v1/events?actor=${staff.id}&type=VisitRecorded&limit=1`)).body;
    expect([page.events, page.next]).toEqual([[first], first.position]);
    const after = (await staff(`/api/v1/events?actor=${staff.id}&limit=1&after=${first.position}`)).body;
    expect(after.events).toEqual([second]);
    expect((await staff(`/api/v1/events?record=${ids['year']}`)).body.events).toHaveLength(2);
  });

  it('the log newest first, with what is left out, of a relationship, by day and by word', async () => {
    const positions = async (query: string) => {
      const { body } = await staff(`/api/v1/events?${query}`);
      return body.events.map(({ position }: { position: number }) => position) as number[];
    };
    const head = it_.book.log.head();
    const newest: number[] = [];
    for (let before = head + 1; ;) {
      const { body } = await staff(`/api/v1/events?order=newest&limit=7&before=${before}`);
      newest.push(...body.events.map(({ position }: { position: number }) => position));
      if (body.complete) break;
      before = body.next as number;
    }
    expect(newest).toEqual(Array.from({ length: head + 1 }, (_, index) => head - index));
    const known = await staff(`/api/v1/events?asKnownOn=@${corrected}&order=newest&limit=1`);
    expect([known.body.head, known.body.events[0].position]).toEqual([corrected, corrected]);

    const all = (await staff('/api/v1/events?limit=1000')).body.events as { type: string; stream: string }[];
    const only = (fits: (event: { type: string; stream: string }) => boolean) =>
      all.flatMap((event, position) => (fits(event) ? [position] : []));
    expect(await positions('kind=visit,-account&type=-VisitRecorded&limit=1000')).toEqual(
      only(({ type, stream }) => stream.startsWith('visit-') && type !== 'VisitRecorded'),
    );
    const inRelationship = await positions('relationship=sichuan-california&limit=1000');
    expect(inRelationship).toEqual(only(({ stream }) => !/^(account|book)/.test(stream)));
    const { today } = (await staff('/api/v1/book')).body;
    expect(await positions(`writtenFrom=${today}&limit=1000`)).toHaveLength(head + 1);
    expect(await positions('writtenTo=2001-01-01')).toEqual([]);
    expect(await positions('words=the+PROGRAMME')).toEqual([corrected]);
    expect((await staff(`/api/v1/events?record=${ids['forum']}`)).body.names[ids['bac'] as string].names[0].text).toBe(
      'Bay Area Council',
    );
  });

  it('who writes is named to everybody, and nothing else of them is', async () => {
    const { names } = (await staff('/api/v1/actors')).body;
    expect(names[staff.id]).toBe('Ana Ortiz');
    expect(Object.values(names).every((name) => typeof name === 'string')).toBe(true);
    expect((await staff('/api/v1/events?words=ad+min')).body.events).toEqual([]);
    expect((await admin('/api/v1/events?words=ad+min')).body.events).toHaveLength(1);
  });

  it('moments, from a day or an instant to a position and back', async () => {
    const { body } = await staff(`/api/v1/moments?asKnownOn=@${last}`);
    expect(body).toMatchObject({ position: last, asOf: (await staff('/api/v1/book')).body.today });
    expect((await staff(`/api/v1/moments?asKnownOn=${body.recordedAt}`)).body.position).toBeGreaterThanOrEqual(last);
    const day = (await staff(`/api/v1/moments?asKnownOn=${body.day}`)).body;
    expect([day.position, day.head]).toEqual([it_.book.log.head(), it_.book.log.head()]);
    expect((await staff('/api/v1/moments?asKnownOn=1999-12-31')).body).toMatchObject({
      position: -1,
      recordedAt: null,
    });
  });

  it('changes between two moments, each by its kind', async () => {
    const { body } = await staff(`/api/v1/changes?view=visits&from=@${corrected - 1}&to=@${corrected + 1}`);
    expect(body.changes.map(({ kind, record }: { kind: string; record: string }) => [kind, record])).toEqual(
      expect.arrayContaining([
        ['corrected', ids['forum']],
        ['withdrawn', ids['year']],
      ]),
    );
    const effect = await staff('/api/v1/changes?view=commitments&axis=effect&from=2018-01-01&to=2019-12-01');
    expect(effect.body).toMatchObject({ axis: 'effect', changes: [{ kind: 'changed', after: { status: 'lapsed' } }] });
    const backwards = await staff('/api/v1/changes?view=commitments&axis=effect&from=2019-12-01&to=2018-01-01');
    expect(backwards.body.changes).toMatchObject([{ before: { status: 'lapsed' }, after: { status: 'open' } }]);
    const happened = await staff('/api/v1/changes?view=timeline&axis=effect&from=2018-11-01&to=2018-11-30');
    expect(
      happened.body.changes.map(({ kind, after }: { kind: string; after: { happening: string } }) => [
        kind,
        after.happening,
      ]),
    ).toEqual([
      ['added', 'commitment.made'],
      ['added', 'visit.held'],
    ]);
  });

  it('changes in the list that is named, through its filters, and of nothing else', async () => {
    const changed = async (query: string) => {
      const { changes, unchanged } = (await staff(`/api/v1/changes?${query}&from=@-1&to=@${last}`)).body;
      const records = changes.map(({ record }: { record: string }) => record) as string[];
      return { kinds: [...new Set(records.map((id) => id.slice(0, id.indexOf('-'))))], records, unchanged };
    };
    expect(await changed('view=organisations')).toEqual({
      kinds: ['organisation'],
      records: [ids['bac']],
      unchanged: 0,
    });
    expect((await changed('view=people')).kinds).toEqual(['person']);
    expect((await changed('view=visits')).kinds).toEqual(['visit']);
    expect((await changed('view=timeline&kind=commitment,agreement')).kinds).toEqual(['commitment']);
    expect((await changed('view=timeline&kind=agreement')).records).toEqual([]);
    expect((await changed(`view=timeline&kind=visit&body=${ids['bac']}`)).records).toEqual([ids['forum']]);
    const withdrawal = await staff(`/api/v1/changes?view=visits&standing=withdrawn&from=@${corrected}&to=@${last}`);
    expect(withdrawal.body).toMatchObject({ changes: [{ kind: 'withdrawn', record: ids['year'] }], unchanged: 0 });
    const effect = await staff(
      '/api/v1/changes?view=commitments&axis=effect&status=open&from=2018-01-01&to=2018-12-01&relationship=sichuan-california',
    );
    expect(effect.body).toMatchObject({ changes: [], unchanged: 1 });
  });

  it('names in any script, activity, what is due, the book', async () => {
    const hit = (await staff('/api/v1/search?q=湾区&kind=organisation')).body.hits[0];
    expect([hit.record, hit.titles[0].text]).toEqual([ids['bac'], 'Bay Area Council']);
    const activity = (await staff('/api/v1/activity?relationship=sichuan-california')).body;
    expect(activity.months).toContainEqual(expect.objectContaining({ period: '2018-11' }));
    const before = (await staff('/api/v1/activity?relationship=sichuan-california&asOf=2018-10-31')).body;
    expect([before.asOf, before.months.filter(({ period }: { period: string }) => period > '2018-10')]).toEqual([
      '2018-10-31',
      [],
    ]);
    const ahead = async () => {
      const { months } = (await staff(`/api/v1/activity?relationship=sichuan-california&atLeast=${last}`)).body;
      return months.filter(({ period }: { period: string }) => period === '2031-05');
    };
    await write('plan', '/visits/plans', aVisit('Planned', '2031-05'));
    expect(await ahead()).toEqual([{ period: '2031-05', total: 1, kinds: { visit: 1 } }]);
    await write('plan', `/visits/${ids['plan']}/cancellation`, {}, { 'If-Match': '"0"' });
    expect(await ahead()).toEqual([]);
    await write('never told', '/visits/plans', aVisit('Planned', '2019-06'));
    const due = (await staff(`/api/v1/due?asOf=2019-08-01&atLeast=${last}`)).body;
    expect(due.items).toEqual([
      expect.objectContaining({ what: 'commitment', when: 'overdue', record: ids['promise'] }),
      expect.objectContaining({ what: 'visit', when: 'overdue', record: ids['never told'] }),
    ]);
    const earlier = (await staff('/api/v1/due?asOf=2019-06-30')).body;
    expect(earlier.items.map(({ what }: { what: string }) => what)).toEqual(['commitment']);
    const overdue = async (asOf: string) =>
      (await staff(`/api/v1/due/counts?asOf=${asOf}&atLeast=${last}`)).body.overdue;
    expect([await overdue('2019-06-30'), await overdue('2019-08-01')]).toEqual([0, 2]);
    await write('late', '/visits/plans', aVisit('Planned', '2019-06'));
    expect(await overdue('2019-08-01')).toBe(3);
    expect((await staff('/api/v1/due/counts?asOf=2019-08-01&asKnownOn=@0')).body.overdue).toBe(0);
    expect(await overdue('2019-08-01')).toBe(3);
    const expiry = (await staff('/api/v1/agreements/expiry?asOf=2018-06-30&horizon=P6M')).body;
    expect(expiry).toMatchObject({
      asOf: '2018-06-30',
      until: '2018-12-30',
      ahead: [],
      ended: [],
      unknown: [],
      later: 0,
    });
    expect((await staff('/api/v1/agreements/expiry?horizon=soon')).body.code).toBe('query.no-duration');
    expect((await staff('/api/v1/delivery/counts?asOf=2019-08-01')).body).toMatchObject({
      asOf: '2019-08-01',
      open: 1,
      settled: 0,
      withdrawn: 0,
    });
    expect((await staff('/api/v1/agreements/counts')).body).toMatchObject({ yes: 0, no: 0, unknown: 0, withdrawn: 0 });
    expect((await staff('/api/v1/book')).body).toMatchObject({
      name: 'Test',
      example: false,
      head: it_.book.log.head(),
    });
  });
});

describe('the stream of positions', () => {
  interface Listener {
    readonly status: number;
    readonly lines: string[];
    readonly ended: Promise<void>;
    until(test: (lines: readonly string[]) => boolean): Promise<void>;
    leave(): void;
  }

  const listen = (cookie = staff.cookie) =>
    new Promise<Listener>((resolve, reject) => {
      const asking = request({ port: it_.port, path: '/api/v1/events/stream', headers: { cookie, host: 'localhost' } });
      asking.on('error', reject).on('response', (response) => {
        const lines: string[] = [];
        let heard = () => undefined as void;
        response.setEncoding('utf8').on('data', (chunk: string) => {
          lines.push(...chunk.split('\n').filter(Boolean));
          heard();
        });
        response.on('error', () => undefined);
        const ended = new Promise<void>((end) => response.on('close', () => end()));
        resolve({
          status: response.statusCode ?? 0,
          lines,
          ended,
          until: (test) =>
            new Promise((done) => {
              heard = () => (test(lines) ? done() : undefined);
              heard();
            }),
          leave: () => asking.destroy(),
        });
      });
      asking.end();
    });

  it('tells each new one, and beats while there is none', async () => {
    const listener = await listen();
    expect(listener.status).toBe(200);
    const { body } = await staff('/api/v1/visits', post(aVisit('Heard', '2017')));
    await listener.until((lines) => lines.includes(`data: {"position":${body.position}}`));
    expect(listener.lines).toContain(`id: ${body.position}`);
    await listener.until((lines) => lines.includes(': still here'));
    listener.leave();
    await listener.ended;
  });

  it('takes so many listeners and no more, and has room again when one leaves', async () => {
    const [one, two] = [await listen(), await listen()];
    const refused = await staff('/api/v1/events/stream');
    expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([
      503,
      'listeners.too-many',
      '30',
    ]);
    one.leave();
    two.leave();
    await Promise.all([one.ended, two.ended]);
    let again = await listen();
    // The server hears of the leaving in its own time.
    while (again.status === 503) again = await listen();
    expect(again.status).toBe(200);
    again.leave();
  });

  it('ends for who may no longer read', async () => {
    const leaving = await it_.someone('Leaving', ['auditor']);
    let listener = await listen(leaving.cookie);
    while (listener.status === 503) listener = await listen(leaving.cookie);
    await it_.owner(`/api/v1/accounts/${leaving.id}/deactivation`, post({}));
    await listener.ended;
    expect(listener.lines).toContain(': listening');
  });
});

describe('an operator', () => {
  it('sees every view, and rebuilds one while people write', async () => {
    const { views } = (await staff('/api/v1/views')).body;
    expect(views.map(({ name, state }: { name: string; state: string }) => `${name} ${state}`).toSorted()).toEqual(
      projections.map(({ name }) => `${name} live`).toSorted(),
    );
    const begun = await admin('/api/v1/views/timeline/rebuilds', post({ switching: 'never' }));
    expect([begun.status, begun.body]).toEqual([202, expect.objectContaining({ view: 'timeline', state: 'running' })]);
    const state = async () => (await admin(`/api/v1/views/timeline/rebuilds/${begun.body.id}`)).body;
    let now = await state();
    while (now.state === 'running') {
      await staff('/api/v1/visits', post(aVisit('While it is rebuilt')));
      now = await state();
    }
    expect(now).toMatchObject({ state: 'done', switching: 'never', result: { equal: true, switched: false } });
    expect((await admin('/api/v1/views/dreams/rebuilds', post({}))).status).toBe(404);
    expect((await admin('/api/v1/views/timeline/rebuilds/x')).status).toBe(404);
  });

  it('asks whether it lives and is ready; a view that failed makes it not ready', async () => {
    expect((await it_.nobody('/health/live')).body).toEqual({ status: 'ok' });
    expect((await it_.nobody('/health/ready')).body).toMatchObject({
      status: 'ok',
      info: { views: { status: 'up' }, log: { status: 'up' } },
    });
    const failed = {
      ...it_.book.views.status,
      views: [{ name: 'timeline', version: 1, state: 'failed', position: 3 }],
    };
    const status = Object.getOwnPropertyDescriptor(Views.prototype, 'status') as PropertyDescriptor;
    Object.defineProperty(Views.prototype, 'status', { configurable: true, get: () => failed });
    try {
      const { status: code, body } = await it_.nobody('/health/ready');
      expect([code, body.health.error]).toEqual([
        503,
        { views: expect.objectContaining({ status: 'down', failed: 'timeline' }) },
      ]);
    } finally {
      Object.defineProperty(Views.prototype, 'status', status);
    }
  });
});

it('closing ends the streams at once, and takes no more', async () => {
  const own = await newServer();
  const { cookie } = await own.someone('Ana', ['staff']);
  const ended = new Promise<void>((resolve, reject) =>
    request({ port: own.port, path: '/api/v1/events/stream', headers: { cookie } }, (response) => {
      response.resume().on('end', resolve);
      void own.server.close();
    })
      .on('error', reject)
      .end(),
  );
  await ended;
  await expect(own.nobody('/health/live')).rejects.toThrow();
  await own.book.remove();
});

it('a book is opened over HTTP too, by the owner', async () => {
  const { openFolder } = await import('../../src/platform/book/folder.ts');
  const { createServer } = await import('../../src/server.ts');
  const { temporaryFolder } = await import('../book.ts');
  const { ownerAt } = await import('../server.ts');
  const home = temporaryFolder();
  const folder = await openFolder({ home: home.path });
  const server = await createServer(folder);
  const owner = ownerAt(await server.listenOnSocket());
  expect((await owner('/api/v1/book')).body).toMatchObject({ open: false, head: -1 });
  expect((await owner('/api/v1/timeline')).body.rows).toEqual([]);
  expect((await owner('/api/v1/visits', post(aVisit('x')))).body).toMatchObject({
    status: 409,
    code: 'book.not-open',
  });
  expect((await owner('/api/v1/book', post(firstLines[0]?.data))).status).toBe(201);
  const other = await owner('/api/v1/book', post({ name: 'Other', timeZone: 'UTC', example: false }));
  expect(other.body).toMatchObject({ status: 409, code: 'book.open-already' });
  await server.close();
  await folder.close();
  home.remove();
});

describe('the parts of a record', () => {
  it('are whole, parts of parts among them, with what they cite', async () => {
    const { relationships } = aVisit('', '2018');
    await write('press', '/sources', { titles: text('A paper'), kind: 'press', language: 'en', publishedOn: '2018' });
    await write('speaker', '/people', {
      relationships,
      names: [{ text: 'Tang Limin', language: 'en', kind: 'official' }],
    });
    await write('held', '/gatherings', {
      relationships,
      form: 'forum',
      titles: text('A forum'),
      occurredOn: '2018-11-14',
      partOf: ids['forum'],
      attendance: { quality: 'unknown' },
    });
    const before = last;
    await write('said', '/statements', {
      relationships,
      original: { text: 'We are here to learn', language: 'en' },
      verbatim: true,
      speaker: ids['speaker'],
      saidOn: '2018-11-14',
      at: ids['held'],
      sources: [{ source: ids['press'] }],
    });
    const at = (moment: string) => staff(`/api/v1/records/${ids['forum']}/parts${moment}`);
    const { body } = await at('');
    expect(body.parts.map(({ id }: { id: string }) => id)).toEqual([ids['held'], ids['said']]);
    expect(body.parts[1].state.original.text).toBe('We are here to learn');
    expect(body.names[ids['speaker'] as string].names[0].text).toBe('Tang Limin');
    expect(body.sources[ids['press'] as string].titles[0].text).toBe('A paper');
    expect(body.related[ids['held'] as string].titles[0].text).toBe('A forum');
    expect((await at(`?asKnownOn=@${before}`)).body.parts).toHaveLength(1);
    const history = await staff(`/api/v1/records/${ids['forum']}/history?parts=true`);
    expect(history.body.events.map(({ type }: { type: string }) => type)).toEqual([
      'VisitRecorded',
      'VisitCorrected',
      'GatheringHeld',
      'StatementRecorded',
    ]);
  });
});
