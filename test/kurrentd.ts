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
const START = 120_000;
/** How often a node that ends itself while it joins is started again. */
const RESTARTS = 3;
const COMMAND = 'kurrentd';

/** What keeps these tests from a server of their own, if anything does. */
export const noCommand: string | undefined = isOnPath(COMMAND) ? undefined : `no command ${COMMAND} on PATH`;

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

interface Ports {
  readonly node: number;
  readonly replication: number;
}

const newPorts = async (): Promise<Ports> => ({ node: await freePort(), replication: await freePort() });

/** One server of ours. It can be stopped and started on the same port with the same data. */
export class Node {
  readonly port: number;
  readonly #options: readonly string[];
  readonly #folder = temporaryFolder();
  #process: ChildProcess | undefined;

  private constructor({ node, replication }: Ports, others: readonly Ports[]) {
    this.port = node;
    const seeds = others.map((other) => `127.0.0.1:${other.node}`).join(',');
    const cluster = [
      '--cluster-size',
      String(others.length + 1),
      '--discover-via-dns',
      'false',
      '--gossip-seed',
      seeds,
    ];
    const { path } = this.#folder;
    this.#options = [
      ...['--insecure', '--db', join(path, 'data'), '--log', join(path, 'log')],
      ...['--node-ip', '127.0.0.1', '--node-port', String(node)],
      ...['--replication-ip', '127.0.0.1', '--replication-port', String(replication)],
      ...(others.length > 0 ? cluster : []),
    ];
  }

  static async new(): Promise<Node> {
    return new Node(await newPorts(), []);
  }

  /** Nodes that know each other, not started. */
  static async several(count: number): Promise<readonly Node[]> {
    const ports = await Promise.all(Array.from({ length: count }, newPorts));
    return ports.map(
      (own) =>
        new Node(
          own,
          ports.filter((other) => other !== own),
        ),
    );
  }

  get url(): string {
    return `kurrentdb://127.0.0.1:${this.port}?tls=false`;
  }

  /** What the node says it is (leader, follower, …); undefined where it does not answer. */
  state(): Promise<string | undefined> {
    return infoAt(`http://127.0.0.1:${this.port}`).then((info) => info?.state);
  }

  /** Starts it, and returns when it leads, or follows one that does. */
  async start(): Promise<void> {
    this.#spawn();
    await this.joins();
  }

  /** Returns when it leads, or follows one that does. */
  async joins(): Promise<void> {
    let again = 0;
    const until = Date.now() + START;
    while (!['leader', 'follower'].includes((await this.state()) ?? '')) {
      const code = this.#process?.exitCode ?? null;
      // One that has written what the others never got cuts that off when it starts, for which it ends itself once.
      if (code === 0 && again++ < RESTARTS) this.#spawn();
      else if (code !== null) throw new Error(`${COMMAND} ended with code ${code}`);
      if (Date.now() > until) throw new Error(`${COMMAND} neither leads nor follows after ${START} ms`);
      await setTimeout(100);
    }
  }

  #spawn(): void {
    this.#process = spawn(COMMAND, this.#options, { cwd: this.#folder.path, stdio: 'ignore' });
  }

  /** Ends it at once, as a power cut would, but for what the operating system still writes. */
  async kill(): Promise<void> {
    const running = this.#process;
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, 'exit');
    running.kill('SIGKILL');
    await gone;
  }

  /** It stands still, with its connections open, until {@link goOn}. */
  pause(): void {
    this.#process?.kill('SIGSTOP');
  }

  goOn(): void {
    this.#process?.kill('SIGCONT');
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
    // One that is paused takes the connection and does not answer.
    return (await (await fetch(`${address}/info`, { signal: AbortSignal.timeout(2_000) })).json()) as Info;
  } catch {
    return undefined;
  }
}

async function versionAt(address: string): Promise<string> {
  const info = await infoAt(address);
  return info?.dbVersion ?? info?.esVersion ?? 'of a version it does not tell';
}

/** A port of the loopback that nobody listens at just now. */
export async function freePort(): Promise<number> {
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
