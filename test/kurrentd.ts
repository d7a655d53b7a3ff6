/**
 * A KurrentDB for tests: the one KURRENTDB_URL names, or one that is started here with the command `kurrentd` where that
 * is on PATH (any build of the server that takes its options), on loopback, in a fresh folder, and ended afterwards.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, writeSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { temporaryFolder } from './book.ts';

/** How long a node may take until it leads, in milliseconds. */
const START = 60_000;
const COMMAND = 'kurrentd';

/** What keeps these tests from a server, if anything does. */
export const noServer: string | undefined =
  process.env['KURRENTDB_URL'] || isOnPath(COMMAND)
    ? undefined
    : `no KurrentDB: name one in KURRENTDB_URL, or put its server on PATH as ${COMMAND} (https://www.kurrent.io/downloads, or its container image)`;

/** A server that runs. */
export interface Kurrent {
  /** As the client takes it. */
  readonly url: string;
  readonly version: string;
  /** Undefined where it is not ours to end. */
  readonly node: Node | undefined;
  close(): Promise<void>;
}

/** @throws Error it does not come to lead in time. */
export async function someKurrent(): Promise<Kurrent> {
  const given = process.env['KURRENTDB_URL'];
  if (given) {
    const [, first = ''] = /:\/\/(?:[^@]*@)?([^,/?]*)/.exec(given) ?? [];
    const version = await versionAt(`${given.includes('tls=false') ? 'http' : 'https'}://${first}`);
    return said({ url: given, version, node: undefined, close: async () => undefined });
  }
  const node = await Node.new();
  await node.start();
  const version = await versionAt(`http://127.0.0.1:${node.port}`);
  return said({ url: node.url, version, node, close: () => node.remove() });
}

/** One server of ours. It can be stopped and started on the same port with the same data. */
export class Node {
  readonly port: number;
  readonly #ports: readonly string[];
  readonly #folder = temporaryFolder();
  #process: ChildProcess | undefined;

  private constructor(port: number, replication: number) {
    this.port = port;
    this.#ports = ['--node-port', String(port), '--replication-port', String(replication)];
  }

  static async new(): Promise<Node> {
    return new Node(await freePort(), await freePort());
  }

  get url(): string {
    return `kurrentdb://127.0.0.1:${this.port}?tls=false`;
  }

  async start(): Promise<void> {
    const { path } = this.#folder;
    const folders = ['--db', join(path, 'data'), '--log', join(path, 'log')];
    const addresses = ['--node-ip', '127.0.0.1', '--replication-ip', '127.0.0.1', ...this.#ports];
    this.#process = spawn(COMMAND, ['--insecure', ...folders, ...addresses], { cwd: path, stdio: 'ignore' });
    const until = Date.now() + START;
    while ((await stateAt(`http://127.0.0.1:${this.port}`)) !== 'leader') {
      if (this.#process.exitCode !== null) throw new Error(`${COMMAND} ended with code ${this.#process.exitCode}`);
      if (Date.now() > until) throw new Error(`${COMMAND} does not lead after ${START} ms`);
      await setTimeout(100);
    }
  }

  /** Ends it at once, as a power cut would, but for what the operating system still writes. */
  async kill(): Promise<void> {
    const running = this.#process;
    if (running?.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, 'exit');
    running.kill('SIGKILL');
    await gone;
  }

  async remove(): Promise<void> {
    await this.kill();
    this.#folder.remove();
  }
}

function said(kurrent: Kurrent): Kurrent {
  writeSync(1, `KurrentDB ${kurrent.version}\n`);
  return kurrent;
}

/** What a node says of itself; its version stands under another name since it is called KurrentDB. */
interface Info {
  readonly state?: string;
  readonly esVersion?: string;
  readonly dbVersion?: string;
}

async function infoAt(address: string): Promise<Info | undefined> {
  try {
    return (await (await fetch(`${address}/info`)).json()) as Info;
  } catch {
    return undefined;
  }
}

const stateAt = async (address: string) => (await infoAt(address))?.state;

async function versionAt(address: string): Promise<string> {
  const info = await infoAt(address);
  return info?.dbVersion ?? info?.esVersion ?? 'of a version it does not tell';
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

function isOnPath(command: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
