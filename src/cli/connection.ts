/** Finds whoever has the book open, or opens it: either way it is asked over the folder's control socket. */
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { filesIn } from '../platform/book/files.ts';
import type { OpenFolder, OpeningProgress } from '../platform/book/folder.ts';
import { clientOn, type Client } from './client.ts';
import { Failure } from './exit.ts';
import type { Output } from './output.ts';
import { openingShown } from './opening.ts';
import type { Settings } from './settings.ts';

/** The application on an open book. It is made of all areas, which this folder does not know: `main.ts` brings it. */
export interface Application {
  listen(options: { readonly port: number; readonly host?: string }): Promise<number>;
  listenOnSocket(): Promise<string>;
  welcomeAddress(): Promise<string | undefined>;
  close(): Promise<void>;
}

export type MakeApplication = (
  folder: OpenFolder,
  options?: { readonly origin?: string | undefined },
) => Promise<Application>;

/** A book that was opened here. */
export interface OwnBook {
  readonly application: Application;
  close(): Promise<void>;
}

export interface Connection {
  readonly client: Client;
  /** Absent where another process has the book open. */
  readonly own: () => OwnBook | undefined;
  /** Closes what was opened here. */
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** Whether a book may begin here; else an empty folder is refused before anything is made in it. */
  readonly mayCreate: boolean;
  readonly origin?: string | undefined;
  /** Told how far the opening is, where it takes long. */
  readonly opening?: (progress: OpeningProgress) => void;
}

/** How long a process that has just opened or is just closing the book is waited for, in milliseconds. */
const PATIENCE = 10_000;
const STEP = 100;
/** The longest path a socket can have; macOS takes the fewest, 104 bytes with the zero at the end. */
const LONGEST_PATH = 103;

/** @throws Failure, FolderUnavailable, LogUnreadable, KeyUnavailable, VaultUnreadable */
export async function connectTo(
  settings: Settings,
  make: MakeApplication,
  output: Output,
  options: ConnectOptions,
): Promise<Connection> {
  const { socket } = filesIn(settings.home);
  if (Buffer.byteLength(socket) > LONGEST_PATH)
    throw new Failure(`${socket} is too long for the path of a socket. Name a folder with a shorter one.`);
  let own: OwnBook | undefined;
  const open = async () => {
    own = await openUnlessServed(settings, make, output, options);
  };
  await open();
  return {
    client: clientOn(socket, open),
    own: () => own,
    close: async () => own?.close(),
  };
}

/** Answers the book opened here; undefined where somebody else answers on its socket. */
async function openUnlessServed(
  settings: Settings,
  make: MakeApplication,
  output: Output,
  options: ConnectOptions,
): Promise<OwnBook | undefined> {
  const { socket } = filesIn(settings.home);
  for (let waited = 0; ; waited += STEP) {
    if (await answers(socket)) return undefined;
    try {
      return await openHere(settings, make, output, options);
    } catch (error) {
      // Whoever has the lock is about to answer on the socket, or about to end.
      const held =
        error instanceof Error && error.name === 'FolderUnavailable' && error.message.startsWith('another Bridgebook');
      if (!held || waited >= PATIENCE) throw error;
      await pause(STEP);
    }
  }
}

async function openHere(
  settings: Settings,
  make: MakeApplication,
  output: Output,
  { mayCreate, origin, opening }: ConnectOptions,
): Promise<OwnBook> {
  const { home, key, cluster } = settings;
  if (!mayCreate && !cluster && !existsSync(filesIn(home).log))
    throw new Failure(
      `There is no book in ${home}. Load one (bridgebook load FILE), or name its folder in BRIDGEBOOK_HOME.`,
    );
  const shown = openingShown(output);
  // Most of the program: loaded only where no other process has the book open.
  const { openFolder } = await import('../platform/book/folder.ts');
  const folder = await openFolder({
    home,
    key,
    cluster,
    opening: (progress) => {
      shown.at(progress);
      opening?.(progress);
    },
  }).finally(() => shown.end());
  try {
    const application = await make(folder, { origin });
    await application.listenOnSocket();
    return {
      application,
      close: async () => {
        await application.close();
        await folder.close();
      },
    };
  } catch (error) {
    await folder.close();
    throw error;
  }
}

/** Whether somebody listens on a socket. */
export function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    connection.once('connect', () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', () => resolve(false));
  });
}
