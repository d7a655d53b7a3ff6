/** The command line as people run it: real processes on real folders. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TimelineFact } from '../projections/timeline.ts';
import { Answered, exitOf } from '../src/cli/client.ts';
import type { LineVerdict } from '../src/cli/load.ts';
import { columnsOf } from '../src/cli/width.ts';
import { temporaryFolder } from './book.ts';
import { buildIfOutdated, program, root } from './built.ts';

const example = join(root, 'examples/sichuan-california.jsonl');
const folder = temporaryFolder();
const inFolder = (name: string) => join(folder.path, name);

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const started = new Set<ChildProcess>();

/** A process on its way: what it has printed, and how it ends. */
function start(home: string, ...args: readonly string[]) {
  const { BRIDGEBOOK_KEY: _, ...env } = process.env;
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...env, BRIDGEBOOK_HOME: inFolder(home), PORT: '0', NODE_OPTIONS: '' },
  });
  started.add(child);
  let [out, err] = ['', ''];
  const waiting = new Set<() => void>();
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
    for (const look of waiting) look();
  });
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code) => {
      started.delete(child);
      resolve({ code, out, err });
    }),
  );
  return {
    child,
    ended,
    /** What it has printed, as soon as that contains the words; fails if it ends without. */
    prints: (words: string) =>
      new Promise<string>((resolve, reject) => {
        const look = () => (out.includes(words) ? resolve(out) : undefined);
        waiting.add(look);
        look();
        void ended.then(() => reject(new Error(`ended without printing ${words}:\n${out}\n${err}`)));
      }),
  };
}

const run = (home: string, ...args: readonly string[]): Promise<Ended> => start(home, ...args).ended;

const verdicts = ({ out }: Ended): readonly LineVerdict[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LineVerdict);

/** The first loading of the example, whose verdicts nobody reads to the end. */
let unread: Ended;

beforeAll(async () => {
  buildIfOutdated();
  const loading = start('book', 'load', example);
  loading.child.stdout.destroy();
  unread = await loading.ended;
});
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  folder.remove();
});

describe('load', () => {
  it('goes on to the end when nobody reads its verdicts any more', () => {
    expect(unread).toEqual(expect.objectContaining({ code: 0, err: '48 written\n' }));
  });

  it('a second time changes nothing', async () => {
    const log = async () => /log .*/.exec((await run('book', 'doctor')).out)?.[0];
    const before = await log();
    expect(before).toContain('94 events in 49 records');
    expect(await run('book', 'load', example)).toEqual(expect.objectContaining({ code: 0, err: '48 again\n' }));
    expect(await log()).toBe(before);
  });

  const source = { relationships: ['a-b'], titles: [{ text: 'S', language: 'en' }], kind: 'press', language: 'en' };
  const sides = [{ place: 'CN-SC' }, { place: 'US-CA' }];
  const names = [{ text: 'A–B', language: 'en', kind: 'official' }];
  const rows = [
    { book: { name: 'Rows', timeZone: 'Asia/Shanghai', example: false } },
    {
      command: 'EstablishRelationship',
      id: 'r',
      data: { slug: 'a-b', names, sides, form: 'twinning', establishedOn: '2014' },
    },
    '{"command": "CiteSource", "id": "x", "data": {"relationships": ["a-b"],}}',
    { command: 'CiteSauce', id: 'x', data: {} },
    { command: 'CiteSource', id: 'x', data: { ...source, publishedOn: '2018', colour: 'red' } },
    { command: 'CiteSource', id: 'x', data: { ...source, publishedOn: '2018-13' } },
    { command: 'WithdrawRecord', id: 'x', data: { record: '@nobody', reason: 'none' } },
    { command: 'CiteSource', id: 'x', data: { ...source, publishedOn: '2018' }, at: '2018-11-19T00:00:00.000Z' },
    {
      sitting: 's',
      commands: [
        { command: 'CiteSource', id: 's1', data: { ...source, publishedOn: 'unknown' } },
        { command: 'CiteSource', id: 's2', data: {} },
      ],
    },
    '{"command": "CiteSource", "id": "x", "data": {"relationships": ["a-b"], "titles": [{"text": "\\ud800", "language": "en"}]}}',
    { command: 'CiteSource', id: 'good', data: { ...source, publishedOn: 'unknown' } },
  ];
  const file = inFolder('rows.jsonl');
  const text = () => rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');

  const wrong = [
    [3, { column: 72 }],
    [4, { code: 'command.unknown' }],
    [5, { pointer: '/data/colour', code: 'field.whitelistValidation' }],
    [6, { pointer: '/data/publishedOn', code: 'field.occurredOn' }],
    [7, { pointer: '/data/record', code: 'field.refersTo' }],
    [8, { code: 'book.takes-no-writing-day' }],
    [9, { pointer: '/commands/1/data/titles' }],
    [10, { pointer: '/data/titles/0/text', code: 'field.unsayable' }],
  ] as const;
  const refusals = wrong.map(([line, what]): unknown => expect.objectContaining({ line, verdict: 'refused', ...what }));

  it('as a preview says of every line what would come of it, and writes nothing, not even a folder', async () => {
    writeFileSync(file, text());
    const ended = await run('rows', 'load', file, '--preview', '--json');
    expect(ended).toEqual(expect.objectContaining({ code: 3, err: '3 preview, 8 refused; nothing was written\n' }));
    expect(verdicts(ended).filter(({ verdict }) => verdict === 'refused')).toEqual(refusals);
    expect(existsSync(inFolder('rows'))).toBe(false);
  });

  it('names the place in every line that is refused, writes the others, and ends with 3; from standard input too', async () => {
    const loading = start('rows', 'load', '-', '--json');
    loading.child.stdin.end(text());
    const ended = await loading.ended;
    expect(ended).toEqual(expect.objectContaining({ code: 3, err: '3 written, 8 refused\n' }));
    expect(verdicts(ended).filter(({ verdict }) => verdict === 'refused')).toEqual(refusals);
    expect(verdicts(ended).every(({ verdict, message }) => verdict !== 'refused' || (message ?? '').length > 10)).toBe(
      true,
    );
  });

  it('of a file that is not there begins no book', async () => {
    expect(await run('nothing', 'load', inFolder('no.jsonl'))).toEqual(expect.objectContaining({ code: 1, out: '' }));
    expect(existsSync(inFolder('nothing'))).toBe(false);
  });

  it('by two processes at once writes each line once', async () => {
    const ended = await Promise.all([run('both', 'load', example, '--json'), run('both', 'load', example, '--json')]);
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    const lines = ended.map((one) => verdicts(one).map(({ verdict }) => verdict));
    expect(lines[0]?.map((one, index) => [one, lines[1]?.[index]].toSorted().join(' '))).toEqual(
      Array(48).fill('again written'),
    );
  });
});

/** Serves the book; answers how to end it. */
async function serve(home: string) {
  const server = start(home, 'serve');
  const printed = await server.prints('/welcome?token=');
  return {
    address: /http:\S+\/welcome\?token=\S+/.exec(printed)?.[0] ?? '',
    end: async () => {
      server.child.kill('SIGTERM');
      return server.ended;
    },
  };
}

describe('with a server on the folder', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve('book');
  });
  afterAll(async () => {
    await server.end();
  });

  describe('timeline', () => {
    it('is a table that lines up, Chinese characters included', async () => {
      const { code, out } = await run('book', 'timeline', 'sichuan-california');
      expect(code).toBe(0);
      const [title = '', , heading = '', rule = '', ...lines] = out.split('\n');
      expect(title).toContain('an example');
      const facts = lines.slice(0, 23);
      const columns = [...rule.matchAll(/ {2}(?=─)/g)].map(({ index }) => index + 2);
      for (const line of [heading, ...facts]) {
        // A column begins after two spaces, counted in columns of the screen.
        const at = (column: number) => {
          let taken = 0;
          return [...line].findIndex((character) => (taken += columnsOf(character)) > column);
        };
        for (const column of columns)
          expect([...line].slice(at(column) - 2, at(column) + 1).join('')).toMatch(/^ {2}\S$/);
      }
    });

    it('as JSON keeps every date as it was entered, today and as known before the correction', async () => {
      const dates = async (...options: readonly string[]) => {
        const { out } = await run('book', 'timeline', 'sichuan-california', '--json', ...options);
        const { rows, example: isExample } = JSON.parse(out) as { rows: TimelineFact[]; example: boolean };
        expect(isExample).toBe(true);
        return rows.map(({ occurredOn }) => occurredOn);
      };
      expect([...new Set(await dates())]).toEqual(
        '../2018-11 2014 2015-07 2017-06-05 2017-09 2018-11 2018-11-14 2018-11-14/.. 2018-11-15 2019-07-16'.split(' '),
      );
      expect(await dates('--kind', 'gathering', '--as-known-on', '2019-08-05')).toEqual(['2018-11-15', '2019-07-16']);
      expect(await dates('--kind', 'gathering', '--as-known-on', '2019-08-06')).toEqual(['2018-11-14', '2019-07-16']);
    });

    it('is drawn, in either language, in a document that needs nothing else', async () => {
      const drawn = await run(
        'book',
        'timeline',
        'sichuan-california',
        '--from',
        '2014-01-01',
        '--to',
        '2019-12-31',
        '--svg',
        'zh-Hans',
      );
      expect(drawn.code).toBe(0);
      expect(drawn.out).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns=/);
      expect(drawn.out).toContain('aria-label="2018年11月14日 星期三，活动，旧金山论坛，原始来源，已更正"');
      const facts = [...drawn.out.matchAll(/data-facts="(\d+)"/g)].map(([, count]) => Number(count));
      expect(facts.reduce((sum, count) => sum + count, 0)).toBe(23);
      expect(drawn.out).toContain('--agreement:');
      expect(await run('book', 'timeline', 'sichuan-california', '--svg', 'fr')).toEqual({
        code: 2,
        out: '',
        err: 'A picture is in en or zh-Hans.\n',
      });
      expect((await run('book', 'timeline', 'all', '--svg', '--json')).code).toBe(2);
    });

    it('of a relationship that is not there says which there are', async () => {
      expect(await run('book', 'timeline', 'nowhere')).toEqual({
        code: 1,
        out: '',
        err: 'relationship: There is no relationship nowhere in this book. It has: sichuan-california, jiangsu-california.\n',
      });
      expect(await run('book', 'timeline', 'jiangsu-california', '--as-known-on', '2019-08-05')).toEqual({
        code: 1,
        out: '',
        err: 'relationship: There is no relationship jiangsu-california at that moment: it was written later.\n',
      });
    });
  });

  describe('history', () => {
    it('is replayed event by event, up to any position', async () => {
      const { out } = await run('book', 'replay', 'sichuan-california', '--until', '45', '--json');
      const steps = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { event: { position: number } });
      const positions = steps.map(({ event }) => event.position);
      expect(positions).toEqual(positions.toSorted((a, b) => a - b));
      expect(positions.at(-1)).toBe(45);
      const { out: jiangsu } = await run('book', 'replay', 'jiangsu-california');
      expect(jiangsu).toContain('establishedOn: 2011');
      // In the book's own time zone, not in UTC.
      expect(jiangsu).toContain('2019-11-04 10:00  RelationshipEstablished');
    });

    it('is compared between two moments, each change by its kind, with who and why', async () => {
      const { out } = await run('book', 'diff', 'timeline', '--from', '2019-06-30', '--to', '2019-12-31');
      const kinds = out.split('\n').flatMap((line) => /^[a-z]+/.exec(line)?.[0] ?? []);
      expect([...new Set(kinds)].toSorted()).toEqual(['changed', 'corrected', 'new', 'withdrawn']);
      expect(out).toContain('occurredOn: 2018-11-15 → 2018-11-14');
      expect(out).toContain('by M. Chen: “On Wednesday” is 14 November.');
    });

    it('and what is shown of it are equal', async () => {
      const { code, out } = await run('book', 'rebuild', '--check');
      expect({ code, unequal: out.includes('NO') }).toEqual({ code: 0, unequal: false });
    });
  });

  describe('a command that makes no sense', () => {
    it.each([
      [2, ['nonsense']],
      [2, ['timeline']],
      [2, ['load', example, '--previw']],
      [2, ['rebuild', '--projection', 'nothing']],
      [2, ['timeline', 'sichuan-california', '--as-known-on', 'yesterday'], '--as-known-on: “yesterday” is not'],
      [2, ['replay', 'sichuan-california', '--until', 'x'], '--until: “x” is not a position'],
      [2, ['serve', '--origin', 'book'], '--origin: “book” is not an address'],
      [2, ['serve', '--origin', 'https://book.example.org/path'], 'without a path'],
      [1, ['show', 'nothing'], 'There is no record with the id nothing, and no relationship of that name.'],
      [1, ['restore', root], 'is a folder. Name the file of a backup.'],
      [2, ['copy', '--from', '.', '--to', 'kurrent:book'], 'kurrent is no store.'],
      [0, ['--help']],
    ])('ends with %i: %j', async (code, args, says = '') => {
      const ended = await run('book', ...args);
      expect(ended.code).toBe(code);
      expect((code === 0 ? ended.out : ended.err).length).toBeGreaterThan(10);
      expect(ended.err).toContain(says);
    });

    it('on a folder without a book makes none', async () => {
      expect(await run('nothing', 'show', 'book')).toEqual(
        expect.objectContaining({ code: 1, err: expect.stringContaining('There is no book in') }),
      );
      expect(existsSync(inFolder('nothing'))).toBe(false);
    });

    it('that somebody else was before ends with 4', () => {
      const problem = { type: '', title: '', detail: '', code: '' };
      expect([409, 412, 422, 404].map((status) => exitOf(new Answered({ ...problem, status })))).toEqual([4, 4, 2, 1]);
    });
  });

  describe('a backup', () => {
    const file = inFolder('backup');

    it('restored into an empty folder is the same book; into any other it is refused', async () => {
      expect((await run('book', 'backup', file)).code).toBe(0);
      expect(statSync(`${file}.vault`).mode & 0o777).toBe(0o600);
      writeFileSync(inFolder('key'), readFileSync(inFolder('book/master.key')));
      expect(await run('restored', 'restore', file)).toEqual(
        expect.objectContaining({ code: 0, err: expect.stringContaining('master.key') }),
      );
      writeFileSync(inFolder('restored/master.key'), readFileSync(inFolder('key')), { mode: 0o600 });
      expect((await run('restored', 'events', '--json')).out).toBe((await run('book', 'events', '--json')).out);
      expect(await run('restored', 'restore', file)).toEqual(
        expect.objectContaining({ code: 1, err: expect.stringContaining('is not empty') }),
      );
    });

    it('that is damaged is refused with 5 and its position; what is none, with 1', async () => {
      const db = new DatabaseSync(file);
      db.exec('DELETE FROM entries WHERE position = 50');
      db.close();
      expect(await run('elsewhere', 'restore', file)).toEqual(
        expect.objectContaining({ code: 5, err: expect.stringContaining('position 51') }),
      );
      // It has no vault, which nobody asks for.
      const letter = inFolder('letter');
      writeFileSync(letter, 'a letter and no log\n'.repeat(100));
      expect(await run('elsewhere', 'restore', letter)).toEqual(
        expect.objectContaining({ code: 1, err: expect.stringContaining('is not a Bridgebook log') }),
      );
      expect(existsSync(inFolder('elsewhere'))).toBe(false);
    });
  });

  describe('a copy', () => {
    it('is compared with the source; a second one has nothing left; an address is refused', async () => {
      const places = ['--from', inFolder('copied'), '--to', inFolder('copy')];
      expect((await run('copied', 'load', example)).code).toBe(0);
      const first = await run('copied', 'copy', ...places);
      expect(first).toEqual(expect.objectContaining({ code: 0, err: expect.stringContaining('copy/master.key') }));
      expect(first.out).toMatch(/^94 events copied\./);
      expect(first.out).not.toContain('NO');
      const second = await run('copied', 'copy', ...places, '--json');
      expect(JSON.parse(second.out)).toMatchObject({ copied: 0, equal: true });
      const other = await run('copied', 'copy', '--from', inFolder('copied'), '--to', 'kurrentdb://a:secret@b');
      expect(other).toEqual(expect.objectContaining({ code: 2, err: expect.stringContaining('KURRENTDB_URL') }));
    });
  });
});

describe('serve', () => {
  it('gives one address to come in by, lets others through, tells who follows, and ends in order', async () => {
    const server = await serve('book');
    expect((await fetch(server.address, { headers: { Accept: 'text/html' } })).status).toBe(200);
    expect(await run('book', 'serve')).toEqual(
      expect.objectContaining({ code: 1, err: expect.stringContaining('open already') }),
    );
    expect((await run('book', 'doctor')).out).toContain('a server has the book open and answers');

    const following = start('book', 'events', '--after', '93', '--follow', '--json');
    const more = inFolder('more.jsonl');
    const line = { command: 'GrantRole', id: 'more', data: { account: '@account-2', role: 'manager' } };
    writeFileSync(more, JSON.stringify(line));
    expect(await run('book', 'load', more)).toEqual(expect.objectContaining({ code: 0, err: '1 written\n' }));
    expect(await following.prints('RoleGranted')).toContain('"position":94');

    expect((await server.end()).code).toBe(0);
    expect((await following.ended).code).toBe(0);
    expect((await run('book', 'doctor')).out).toContain('nobody has the book open');
  });

  it('the demo shows its timeline and lets somebody in; a second run changes nothing', async () => {
    for (const words of ['48 lines written', '48 already here']) {
      const demo = start('demo', 'demo');
      expect(await demo.prints('/welcome?token=')).toContain('“We are hear to learn” Tang Limin 唐利民');
      demo.child.kill('SIGINT');
      expect(await demo.ended).toEqual(expect.objectContaining({ code: 0, err: expect.stringContaining(words) }));
    }
  });
});
