/** A real book in a folder of its own, for tests; the folder goes when the test is over. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder, type FolderOptions, type OpenFolder } from '../src/platform/book/folder.ts';
import type { Answer, Order, Sitting } from '../src/platform/deciding/sitting.ts';

/** A folder that is gone when the test file is over. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'bridgebook-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}

export const everybody = { id: 'os:ortiz', roles: ['staff', 'manager', 'auditor', 'admin'] } as const;

/** Orders as one sitting, by somebody who may do everything. */
export const sittingOf = (orders: readonly Order[], more: Partial<Sitting> = {}): Sitting => ({
  id: orders[0]?.id ?? '',
  orders,
  by: everybody,
  mustHaveSeen: false,
  ...more,
});

/** Gives one command. */
export const give = (book: OpenFolder, id: string, command: string, data: object): Promise<Answer> =>
  book.decider.execute(sittingOf([{ id, command, data }]));

/** What every story needs first: an open book, two places' relationship, a source. */
export const firstLines: readonly Order[] = [
  { id: 'book', command: 'OpenBook', data: { name: 'Test', timeZone: 'America/Los_Angeles', example: false } },
  {
    id: 'relationship',
    command: 'EstablishRelationship',
    data: {
      slug: 'sichuan-california',
      names: [{ text: 'Sichuan–California', language: 'en', kind: 'official' }],
      sides: [{ place: 'CN-SC' }, { place: 'US-CA' }],
      form: 'sister-state',
      establishedOn: 'unknown',
    },
  },
];

/** A visit, as data of RecordVisit. */
export const aVisit = (title: string, occurredOn = '2018-11') => ({
  relationships: ['sichuan-california'],
  titles: [{ text: title, language: 'en' }],
  from: 'CN-SC',
  to: 'US-CA',
  occurredOn,
  delegation: { sentBy: [], count: { quality: 'unknown', named: [] } },
  hosts: [],
  purposes: [],
});

/** Opens a new book in a folder of its own, with {@link firstLines} in it. */
export async function newBook(
  options: Partial<FolderOptions> = {},
): Promise<OpenFolder & { reopen(): Promise<OpenFolder>; remove(): Promise<void> }> {
  const folder = temporaryFolder();
  const book = await openFolder({ home: folder.path, ...options });
  if (book.log.head() === -1) for (const order of firstLines) await book.decider.execute(sittingOf([order]));
  let open: OpenFolder | undefined = book;
  return {
    ...book,
    async close() {
      await open?.close();
      open = undefined;
    },
    async reopen() {
      await open?.close();
      open = await openFolder({ home: folder.path, ...options });
      return open;
    },
    async remove() {
      await open?.close();
      folder.remove();
    },
  };
}

/** Writes what a version of the future would write. */
export const writeNewer = ({ log }: OpenFolder) =>
  log.commit({
    appends: [
      {
        stream: 'visit-5e0c5d8e-3b0f-5c39-9a3b-0c9a2f3c4d5e',
        expected: -1,
        entries: [
          {
            id: 'c5a1ab1c-2b9d-5d7f-8a42-6f0b1c2d3e4f',
            type: 'VisitRecorded',
            version: 99,
            actor: everybody.id,
            commandId: 'newer',
            commandHash: '0'.repeat(64),
            correlationId: 'newer',
            sources: [],
            confidence: 'unstated',
            data: {},
          },
        ],
      },
    ],
  });

/** Every row of every view as text, sorted, when all that was written, wherever it was, is in them. */
export async function viewsOf({ log, views }: OpenFolder): Promise<{ readonly [view: string]: readonly string[] }> {
  await log.caughtUp(-1);
  await views.reach(log.head(), 30_000);
  const tables = views.db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%since%'").all();
  return Object.fromEntries(
    tables.map(({ name }) => {
      const rows = views.db.prepare(`SELECT * FROM "${String(name)}"`).all();
      return [String(name), rows.map((row) => JSON.stringify(row)).sort()];
    }),
  );
}
