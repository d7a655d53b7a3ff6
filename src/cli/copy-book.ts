/** Copies a book from one store into another, entry for entry, its vault with it, and looks whether they are equal then. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { filesIn } from '../platform/book/files.ts';
import { openFacts, type ClusterOptions, type OpenFacts } from '../platform/book/folder.ts';
import { LogUnavailable, NotAdoptable, OutcomeUnknown } from '../platform/log/log.ts';
import { compared, stateOf, surveyOf, type Compared, type Place, type Survey } from './compare-books.ts';
import { EXIT, Failure } from './exit.ts';
import { PAGE, takeOver, type Told } from './take-over.ts';

/** Where a book is: in a folder, or in a cluster. */
export type Address = { readonly home: string } | { readonly cluster: ClusterOptions };

/** What is being done, and how far it is. */
export type Phase = 'Looking' | 'Copying' | 'Building the views there' | 'Building the views here';

export interface CopyOptions {
  /** Where the master key may be, if in neither folder. */
  readonly key?: string | undefined;
  /** A folder whose `master.key` is taken where neither place has one. */
  readonly keyHome?: string;
  readonly told?: (phase: Phase, ...how: Parameters<Told>) => void;
  /** Entries copied at once, at most. */
  readonly page?: number;
}

export interface BookCopied {
  /** Entries that this run copied; 0 where they were all there. */
  readonly copied: number;
  readonly sha256: string;
  readonly lines: readonly Compared[];
}

/**
 * Copies what the target lacks: all of a book, or what a run that was broken off left, or what was written since.
 * @throws Failure it cannot be done, with what to do; FolderUnavailable, LogUnreadable, LogUnavailable, KeyUnavailable,
 *   VaultUnreadable
 */
export async function copyBook(source: Address, target: Address, options: CopyOptions = {}): Promise<BookCopied> {
  const { told = () => undefined } = options;
  checkApart(source, target);
  if ('home' in target) checkTarget(target.home);
  const key = options.key ?? keyIn(source, target, options.keyHome);
  // Of a book in a cluster a copy is read, and of what was written there another one.
  const temporary = mkdtempSync(join(tmpdir(), 'bridgebook-copy-'));
  const placeOf = (address: Address, folder: string): Place =>
    'home' in address
      ? { home: address.home, name: address.home }
      : { home: join(temporary, folder), cluster: address.cluster, name: `the book ${address.cluster.book}` };
  try {
    const from = placeOf(source, 'from');
    const { survey, copied } = await transfer(from, placeOf(target, 'to'), key, options);
    const there = await stateOf(placeOf(target, 'there'), key, (...how) => told('Building the views there', ...how));
    const here = await stateOf(from, key, (...how) => told('Building the views here', ...how));
    if (here.head > survey.head) throw writtenMeanwhile(from, survey.head, here.head);
    return { copied, sha256: there.sha256, lines: compared(here, there) };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function transfer(
  from: Place,
  to: Place,
  key: string,
  { told = () => undefined, page = PAGE }: CopyOptions,
): Promise<{ readonly survey: Survey; readonly copied: number }> {
  const source = await openFacts({ ...from, key, mayBegin: false });
  try {
    const looking: Told = (...how) => told('Looking', ...how);
    const survey = await surveyOf(source.log, source.log.head(), looking);
    if (survey.head === -1) throw new Failure(`${from.name} holds no book: nothing was ever written to it.`);
    const target = await openFacts({ ...to, key });
    try {
      const begun = target.log.head();
      let reached = begun;
      await checkBeginning(source, target, from, to, looking);
      // The keys first: a server that follows the target meanwhile can read each entry when it arrives.
      await target.vault.adopt(await source.vault.boxes(survey.accounts));
      await takeOver(
        (after, limit) => source.log.readAll(after, limit),
        target.log,
        survey.head,
        (done, of) => {
          reached = done - 1;
          told('Copying', done, of);
        },
        page,
      ).catch((error: unknown) => {
        throw explained(error, from, to, target.log.head() > reached);
      });
      await source.log.caughtUp(survey.head);
      if (source.log.head() > survey.head) throw writtenMeanwhile(from, survey.head, source.log.head());
      return { survey, copied: survey.head - begun };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** That all of the target is the beginning of the source. */
async function checkBeginning(source: OpenFacts, target: OpenFacts, from: Place, to: Place, told: Told): Promise<void> {
  const head = target.log.head();
  for (let at = -1; at < head;) {
    const [ours, theirs] = [await source.log.readAll(at, PAGE), await target.log.readAll(at, PAGE)];
    for (const { position, json } of theirs)
      if (ours[position - at - 1]?.json !== json)
        throw new Failure(
          `${to.name} is not empty, and not the beginning of ${from.name}: from position ${position} on it holds other events. ` +
            'Nothing was copied. Name a place where there is no book.',
        );
    at = theirs.at(-1)?.position ?? head;
    told(at + 1, head + 1);
  }
}

const writtenMeanwhile = ({ name }: Place, copied: number, head: number) =>
  new Failure(
    `${name} was written to meanwhile: it ends at position ${head} now, and was copied up to ${copied}. ` +
      'Stop its servers, and run the same command again: it copies the rest.',
    EXIT.conflict,
  );

/** What stopped the copying, in words that say what to do. */
function explained(error: unknown, from: Place, to: Place, targetMoved: boolean): unknown {
  if (error instanceof LogUnavailable || error instanceof OutcomeUnknown)
    return new Failure(`${error.message}. Run the same command again: it goes on where it stopped.`);
  if (!(error instanceof NotAdoptable)) return error;
  return targetMoved
    ? new Failure(`${to.name} was written to meanwhile, by somebody else (${error.message}).`, EXIT.conflict)
    : new Failure(`${from.name} is damaged. ${error.message}. What stands before it was copied.`, EXIT.verification);
}

function checkApart(source: Address, target: Address): void {
  const isSame =
    'home' in source
      ? 'home' in target && real(source.home) === real(target.home)
      : 'cluster' in target && source.cluster.book === target.cluster.book;
  if (isSame) throw new Failure('Both names are of the same place: there is nothing to copy.', EXIT.usage);
}

/** A folder by its one name, also where it is not there yet. */
const real = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));

/** That the target is an empty folder, or one that holds a book. */
function checkTarget(home: string): void {
  if (!existsSync(home)) return;
  const own = Object.values({ ...filesIn(home), replica: '' }).map((file) => basename(file));
  const isOwn = (name: string) => own.some((one) => one !== '' && (name === one || name.startsWith(`${one}-`)));
  const others = readdirSync(home).filter((name) => !isOwn(name));
  if (others.length > 0)
    throw new Failure(
      `${home} holds what is no part of a book (${others.slice(0, 3).join(', ')}${others.length > 3 ? ', …' : ''}). ` +
        'A book is copied into an empty folder: name another one.',
    );
}

/** The master key of both: what is sealed stays sealed on its way. */
function keyIn(source: Address, target: Address, keyHome: string | undefined): string {
  const homes = [source, target].flatMap((address) => ('home' in address ? [address.home] : []));
  const file = [...homes, ...(keyHome === undefined ? [] : [keyHome])]
    .map((home) => filesIn(home).key)
    .find((one) => existsSync(one));
  if (file === undefined)
    throw new Failure(
      `The master key of the book is missing: give it in BRIDGEBOOK_KEY, or put master.key into ${homes[0] ?? keyHome ?? 'BRIDGEBOOK_HOME'}.`,
    );
  return readFileSync(file, 'utf8');
}
