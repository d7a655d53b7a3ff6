import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { StartingUp } from '../platform/http/starting-up.ts';
import { connectTo, type Connection } from './connection.ts';
import type { Context } from './context.ts';
import { EXIT, Failure, type ExitCode } from './exit.ts';
import { loadLines, verdictLine } from './load.ts';
import { printTimeline } from './timeline.ts';

/** The example that comes with Bridgebook; from `dist` and from the sources it is the same file. */
const example = ['../../../examples/sichuan-california.jsonl', '../../examples/sichuan-california.jsonl']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(path));

export interface ServeOptions {
  readonly host?: string;
  readonly origin?: string;
}

/** @throws Failure it is not where a browser could go: scheme, name and port, and nothing behind them */
function checkOrigin(origin: string): void {
  const { protocol, href } = URL.canParse(origin) ? new URL(origin) : { protocol: '', href: '' };
  if (!['http:', 'https:'].includes(protocol) || href !== `${new URL(origin).origin}/`)
    throw new Failure(
      `--origin: “${origin}” is not an address by itself. Give one such as https://book.example.org, without a path.`,
      EXIT.usage,
    );
}

/** Serves the book until it is told to end (Ctrl-C, or SIGTERM). */
export async function serve(context: Context, { host = '127.0.0.1', origin }: ServeOptions): Promise<ExitCode> {
  if (origin !== undefined) checkOrigin(origin);
  const startingUp = new StartingUp(context.settings.port, host);
  const connection = await connectTo(context.settings, context.make, context.output, {
    mayCreate: true,
    origin,
    opening: (progress) => startingUp.at(progress),
  }).finally(() => startingUp.close());
  try {
    const told = untilTold();
    await listen(context, connection, host);
    await told;
    return EXIT.ok;
  } finally {
    await connection.close();
  }
}

/** Loads the example into its folder (a second time changes nothing), shows its timeline, and serves it. */
export async function demo(context: Context): Promise<ExitCode> {
  const { output } = context;
  if (example === undefined) throw new Failure('The example is missing from this installation. Install it again.');
  const connection = await connectTo(context.settings, context.make, output, { mayCreate: true });
  try {
    const { counts } = await loadLines(connection.client, createReadStream(example), (verdict) => {
      if (verdict.verdict === 'refused') output.note(verdictLine(verdict));
    });
    output.note(
      `The example: ${counts.written} lines written, ${counts.again} already here, ${counts.refused} refused.`,
    );
    if (counts.refused > 0) return EXIT.refused;
    await printTimeline(connection.client, context, 'sichuan-california', {});
    output.result('');
    const told = untilTold();
    await listen(context, connection, '127.0.0.1');
    await told;
    return EXIT.ok;
  } finally {
    await connection.close();
  }
}

async function listen({ settings, output }: Context, connection: Connection, host: string): Promise<void> {
  const own = connection.own();
  if (!own) throw new Failure(`A Bridgebook server has ${settings.home} open already. Use that one, or stop it first.`);
  let port: number;
  try {
    port = await own.application.listen({ port: settings.port, host });
  } catch (error) {
    throw notListening(error, settings.port, host);
  }
  output.result(`Bridgebook serves ${settings.home} at http://${host.includes(':') ? `[${host}]` : host}:${port}/`);
  const welcome = await own.application.welcomeAddress();
  if (welcome !== undefined)
    output.result(`Nobody can sign in yet. This address lets one person in, once, within ten minutes:\n  ${welcome}`);
}

/** Why nobody can be heard there, and what to do. */
function notListening(error: unknown, port: number, host: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new Failure(`Port ${port} is taken by another program. Give another one in PORT.`);
    case 'EACCES':
      return new Failure(`Port ${port} may not be used by this user. Give one from 1024 on in PORT.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Failure(`${host} is not an address of this machine. Give one that is in --host.`, EXIT.usage);
    default:
      return error;
  }
}

/** Asked for before anything says that the server is there: who reads that may tell it to end at once. */
const untilTold = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
