/** The command line: what can be asked, and how each ends. A command's own code is loaded when it is asked for. */
import { Command, CommanderError } from 'commander';
import { Answered, exitOf } from './client.ts';
import type { MakeApplication } from './connection.ts';
import type { Context } from './context.ts';
import type { CopyOptions } from './copy.ts';
import type { DiffOptions } from './diff.ts';
import type { EventsOptions } from './events.ts';
import { EXIT, Failure, type ExitCode } from './exit.ts';
import type { LoadOptions } from './load-file.ts';
import { outputTo, type Output } from './output.ts';
import type { RebuildOptions } from './rebuild.ts';
import type { ReplayOptions } from './replay.ts';
import type { ServeOptions } from './serve.ts';
import { settingsFrom } from './settings.ts';
import type { ShowOptions } from './show.ts';
import type { TimelineOptions } from './timeline.ts';
import type { InviteOptions } from './users.ts';

/** Does what a command asks. No code: it went well. */
type Work<A extends unknown[]> = (context: Context, ...args: A) => Promise<ExitCode | void>;

/** Loads a command's code and does what it asks, in the folder named by the environment, else in `home`. */
type Does = <A extends unknown[]>(work: () => Promise<Work<A>>, args: A, home?: string) => Promise<void>;

/** Runs the command line; answers its exit code. */
export async function run(argv: readonly string[], version: string, make: MakeApplication): Promise<ExitCode> {
  const output = outputTo(process.stdout, process.stderr);
  let code: ExitCode = EXIT.ok;
  const contextIn = (home?: string): Context => ({ settings: settingsFrom(process.env, home), make, output });
  const does: Does = async (work, args, home) => {
    const context = contextIn(home);
    code = (await (await work())(context, ...args)) ?? EXIT.ok;
  };
  try {
    await programOf(version, output, does).parseAsync([...argv], { from: 'user' });
  } catch (error) {
    code = failed(error, output);
  }
  await output.written();
  return code;
}

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
      '\nThe folder of the book: BRIDGEBOOK_HOME (./data). The port: PORT (3000).\nA book in a KurrentDB cluster: BRIDGEBOOK_STORE=kurrentdb, KURRENTDB_URL or KURRENTDB_URL_FILE, BRIDGEBOOK_BOOK (bridgebook).\nExit codes: 0 done, 1 failed, 2 asked wrongly, 3 lines refused, 4 conflict, 5 not equal.',
    );
  const asKnownOn = [
    '--as-known-on <moment>',
    'what had been written by then: a day, an instant, or @position',
  ] as const;
  const add = (name: string, description: string) => program.command(name).description(description).exitOverride();

  add('serve', 'serve the book until told to end')
    .option('--host <address>', 'listen there instead of on 127.0.0.1')
    .option('--origin <address>', 'the address people reach it by')
    .action((options: ServeOptions) => does(async () => (await import('./serve.ts')).serve, [options]));
  add('demo', 'load the example, show its timeline, and serve it').action(() =>
    does(async () => (await import('./serve.ts')).demo, [], './data/demo'),
  );
  add('load', 'load commands from a file of JSON Lines')
    .argument('<file>', 'the file, - for standard input')
    .option('--preview', 'write nothing; say what would be written')
    .option('--json', 'verdicts as JSON Lines')
    .action((file: string, options: LoadOptions) =>
      does(async () => (await import('./load-file.ts')).load, [file, options]),
    );
  add('timeline', 'what happened, in order')
    .argument('<relationship>', 'its slug, or all')
    .option('--from <day>', 'what may have happened on that day or later')
    .option('--to <day>', 'what may have happened on that day or earlier')
    .option('--kind <kinds>', 'of these kinds only, with commas between')
    .option('--as-of <day>', 'what was true then')
    .option(...asKnownOn)
    .option('--json', 'the rows, with the names they mention')
    .option('--svg [language]', 'as a picture, in en or zh-Hans')
    .action((slug: string, options: TimelineOptions) =>
      does(async () => (await import('./timeline.ts')).timeline, [slug, options]),
    );
  add('show', 'one record')
    .argument('<record>', 'its id; of a relationship its slug does as well')
    .option(...asKnownOn)
    .option('--json', 'everything that is in it')
    .action((record: string, options: ShowOptions) =>
      does(async () => (await import('./show.ts')).show, [record, options]),
    );
  add('replay', 'a record, or all of a relationship, event by event')
    .argument('<record|relationship>', 'the id of a record, or the slug of a relationship')
    .option('--until <position>', 'the last event to be shown')
    .option('--json', 'each event with the record as it stood after it, as JSON Lines')
    .action((named: string, options: ReplayOptions) =>
      does(async () => (await import('./replay.ts')).replay, [named, options]),
    );
  add('diff', 'what changed in a list between two moments')
    .argument('<view>', 'the name of a list: timeline, agreements, organisations, …')
    .requiredOption('--from <moment>', 'a day, an instant, or @position; of what was in effect, a day')
    .requiredOption('--to <moment>', 'the second, not before the first; of what was in effect, any day')
    .option('--axis <axis>', 'known (when it was written) or effect (when it was true)', 'known')
    .option('--relationship <slug>', 'of this one only')
    .option('--kind <kinds>', 'of these kinds only, with commas between')
    .option('--as-known-on <moment>', 'of what was in effect: as had been written by then')
    .option('--json', 'the whole comparison')
    .action((view: string, options: DiffOptions) =>
      does(async () => (await import('./diff.ts')).diff, [view, options]),
    );
  add('events', 'the log')
    .option('--after <position>', 'only those after it')
    .option('--follow', 'and what comes, until Ctrl-C')
    .option('--json', 'as JSON Lines')
    .action((options: EventsOptions) => does(async () => (await import('./events.ts')).events, [options]));
  add('rebuild', 'build views anew while people go on')
    .option('--projection <name>', 'only this view')
    .option('--check', 'only compare')
    .option('--even-if-different', 'switch also where the new view differs from the one that is shown')
    .option('--json')
    .action((options: RebuildOptions) => does(async () => (await import('./rebuild.ts')).rebuild, [options]));
  add('backup', 'the facts in one file, the sealed vault beside it')
    .argument('<file>')
    .action((file: string) => does(async () => (await import('./backup.ts')).backupTo, [file]));
  add('restore', 'a backup into an empty folder')
    .argument('<file>')
    .action((file: string) => does(async () => (await import('./backup.ts')).restoreFrom, [file]));
  add('copy', 'a book from one store into another, where they are compared then')
    .requiredOption('--from <place>', 'a folder, or kurrentdb:NAME')
    .requiredOption('--to <place>', 'an empty folder or kurrentdb:NAME, or the beginning of such a copy')
    .option('--json')
    .action((options: CopyOptions) => does(async () => (await import('./copy.ts')).copy, [options]));
  add('doctor', 'look whether everything is well')
    .option('--json')
    .action((options: { json?: boolean }) => does(async () => (await import('./doctor.ts')).doctor, [options]));

  const users = add('users', 'who may use the book');
  users
    .command('list')
    .option('--json')
    .action((options: { json?: boolean }) => does(async () => (await import('./users.ts')).listUsers, [options]));
  users
    .command('invite')
    .description('somebody new; prints the address at which they set a password')
    .argument('<name>')
    .requiredOption('--roles <roles>', 'staff, manager, auditor, admin; commas between')
    .option('--email <address>')
    .option('--json')
    .action((name: string, options: InviteOptions) =>
      does(async () => (await import('./users.ts')).inviteUser, [name, options]),
    );
  users
    .command('link')
    .description('another such address: the first was lost, or the password forgotten')
    .argument('<account>', 'its id, or its name')
    .option('--json')
    .action((account: string, options: { json?: boolean }) =>
      does(async () => (await import('./users.ts')).linkForUser, [account, options]),
    );
  users
    .command('grant')
    .argument('<account>')
    .argument('<role>')
    .action((account: string, role: string) =>
      does(async () => (await import('./users.ts')).grantUser, [account, role]),
    );
  users
    .command('revoke')
    .argument('<account>')
    .argument('<role>')
    .action((account: string, role: string) =>
      does(async () => (await import('./users.ts')).revokeUser, [account, role]),
    );
  users
    .command('deactivate')
    .argument('<account>')
    .action((account: string) => does(async () => (await import('./users.ts')).deactivateUser, [account]));
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
