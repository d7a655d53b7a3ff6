/** The command line: what can be asked, and how each ends. */
import { createReadStream } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { Answered, exitOf } from './client.ts';
import type { MakeApplication } from './connection.ts';
import { withBook, type Context } from './context.ts';
import { backUp, restore } from './copies.ts';
import { diff, type DiffOptions } from './diff.ts';
import { doctor } from './doctor.ts';
import { events, type EventsOptions } from './events.ts';
import { EXIT, Failure, type ExitCode } from './exit.ts';
import { loadLines, previewLines, verdictLine } from './load.ts';
import { outputTo, type Output } from './output.ts';
import { progressOf } from './progress.ts';
import { rebuild, type RebuildOptions } from './rebuild.ts';
import { replay, type ReplayOptions } from './replay.ts';
import { demo, serve, type ServeOptions } from './serve.ts';
import { settingsFrom } from './settings.ts';
import { show, type ShowOptions } from './show.ts';
import { timeline, type TimelineOptions } from './timeline.ts';
import { deactivateUser, grantUser, inviteUser, linkForUser, listUsers, revokeUser } from './users.ts';

interface LoadOptions {
  readonly preview?: boolean;
  readonly json?: boolean;
}

/** Loads a file, `-` for standard input; a verdict per line. @returns 3 where a line was refused */
const load = (context: Context, file: string, { preview = false, json = false }: LoadOptions): Promise<ExitCode> =>
  withBook(
    context,
    async (client) => {
      const { output } = context;
      const bytes = file === '-' ? process.stdin : createReadStream(file);
      const { counts } = await (preview ? previewLines : loadLines)(client, bytes, (verdict) =>
        output.result(json ? JSON.stringify(verdict) : verdictLine(verdict)),
      );
      output.note(
        Object.entries(counts)
          .filter(([, count]) => count > 0)
          .map(([verdict, count]) => `${count} ${verdict}`)
          .join(', ') || 'no lines',
      );
      return counts.refused > 0 ? EXIT.refused : EXIT.ok;
    },
    { mayCreate: !preview },
  );

/** Runs the command line; answers its exit code. */
export async function run(argv: readonly string[], version: string, make: MakeApplication): Promise<ExitCode> {
  const output = outputTo(process.stdout, process.stderr);
  let code: ExitCode = EXIT.ok;
  const contextIn = (home?: string): Context => ({ settings: settingsFrom(process.env, home), make, output });
  const does =
    <A extends unknown[]>(work: (context: Context, ...args: A) => Promise<ExitCode | void> | ExitCode, home?: string) =>
    async (...args: A) => {
      code = (await work(contextIn(home), ...args)) ?? EXIT.ok;
    };
  try {
    await programOf(version, output, does).parseAsync([...argv], { from: 'user' });
  } catch (error) {
    code = failed(error, output);
  }
  await output.written();
  return code;
}

type Does = <A extends unknown[]>(
  work: (context: Context, ...args: A) => Promise<ExitCode | void> | ExitCode,
  home?: string,
) => (...args: A) => Promise<void>;

function programOf(version: string, output: Output, does: Does): Command {
  const program = new Command('bridgebook')
    .description('The record of how two places work together')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeErr: (text) => output.note(text.trimEnd()),
      writeOut: (text) => output.result(text.trimEnd()),
    })
    .addHelpText(
      'after',
      '\nThe folder of the book: BRIDGEBOOK_HOME (./data). The port: PORT (3000).\nExit codes: 0 done, 1 failed, 2 asked wrongly, 3 lines refused, 4 conflict, 5 not equal.',
    );
  const add = (name: string, description: string) => program.command(name).description(description).exitOverride();

  add('serve', 'serve the book until told to end')
    .option('--host <address>', 'listen there instead of on 127.0.0.1')
    .option('--origin <address>', 'the address people reach it by')
    .action((options: ServeOptions) => does(serve)(options));
  add('demo', 'load the example, show its timeline, and serve it').action(() => does(demo, './data/demo')());
  add('load', 'load commands from a file of JSON Lines')
    .argument('<file>', 'the file, - for standard input')
    .option('--preview', 'write nothing; say what would be written')
    .option('--json', 'verdicts as JSON Lines')
    .action((file: string, options: LoadOptions) => does(load)(file, options));
  add('timeline', 'what happened, in order')
    .argument('<relationship>', 'its slug, or all')
    .option('--from <day>')
    .option('--to <day>')
    .option('--kind <kinds>', 'with commas between')
    .option('--as-of <day>', 'what was true then')
    .option('--as-known-on <moment>', 'what had been written by then: a day, an instant, or @position')
    .option('--json')
    .action((slug: string, options: TimelineOptions) => does(timeline)(slug, options));
  add('show', 'one record')
    .argument('<record>')
    .option('--as-known-on <moment>')
    .option('--json')
    .action((record: string, options: ShowOptions) => does(show)(record, options));
  add('replay', 'a record, or all of a relationship, event by event')
    .argument('<record|relationship>')
    .option('--until <position>')
    .option('--json')
    .action((named: string, options: ReplayOptions) => does(replay)(named, options));
  add('diff', 'what changed in a list between two moments')
    .argument('<view>')
    .requiredOption('--from <moment>')
    .requiredOption('--to <moment>')
    .option('--axis <axis>', 'known (when it was written) or effect (when it was true)', 'known')
    .option('--relationship <slug>')
    .option('--as-known-on <moment>')
    .option('--json')
    .action((view: string, options: DiffOptions) => does(diff)(view, options));
  add('events', 'the log')
    .option('--after <position>')
    .option('--follow', 'and what comes')
    .option('--json')
    .action((options: EventsOptions) => does(events)(options));
  add('rebuild', 'build views anew while people go on')
    .option('--projection <name>')
    .option('--check', 'only compare')
    .option('--json')
    .action((options: RebuildOptions) => does(rebuild)(options));
  add('backup', 'the facts in one file, the sealed vault beside it')
    .argument('<file>')
    .action((file: string) =>
      does(async ({ settings }) => {
        const bar = progressOf('Copying', output);
        const { head, files } = await backUp(settings.home, file, bar.at);
        bar.end();
        output.result(`${head + 1} events in ${files.join(' and ')}`);
        output.note('The master key is in neither: keep it apart, or nobody can read the names again.');
      })(),
    );
  add('restore', 'a backup into an empty folder')
    .argument('<file>')
    .action((file: string) =>
      does(async ({ settings }) => {
        const bar = progressOf('Restoring', output);
        const { head } = await restore(file, settings, bar.at);
        bar.end();
        output.result(`${head + 1} events are in ${settings.home} now`);
      })(),
    );
  add('doctor', 'look whether everything is well').action(() => does(doctor)());

  const users = add('users', 'who may use the book');
  users
    .command('list')
    .option('--json')
    .action((options: { json?: boolean }) => does(listUsers)(options));
  users
    .command('invite')
    .argument('<name>')
    .requiredOption('--roles <roles>', 'staff, manager, auditor, admin; commas between')
    .action((name: string, options: { roles: string }) => does(inviteUser)(name, options));
  users
    .command('link')
    .argument('<account>')
    .action((account: string) => does(linkForUser)(account));
  users
    .command('grant')
    .argument('<account>')
    .argument('<role>')
    .action((account: string, role: string) => does(grantUser)(account, role));
  users
    .command('revoke')
    .argument('<account>')
    .argument('<role>')
    .action((account: string, role: string) => does(revokeUser)(account, role));
  users
    .command('deactivate')
    .argument('<account>')
    .action((account: string) => does(deactivateUser)(account));
  return program;
}

/** Says what went wrong, in words; what nobody foresaw with where it happened. */
function failed(error: unknown, output: Output): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof Failure) {
    output.note(error.message);
    return error.code;
  }
  if (error instanceof Answered) {
    output.note(error.message);
    return exitOf(error);
  }
  const known = ['FolderUnavailable', 'LogUnreadable', 'LogUnavailable', 'KeyUnavailable', 'VaultUnreadable'];
  if (error instanceof Error && (known.includes(error.name) || 'code' in error)) output.note(error.message);
  else output.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.failed;
}
