/**
 * What a line of a file to be loaded asks for:
 *
 *     {"book": {"name", "timeZone", "example"}}            opens the book; the first line
 *     {"command", "id", "data", "seen"?}                   one command
 *     {"sitting", "commands": [{"command", "id", "data"}]} several, written together or not at all
 *
 * In an example each may carry `by` (`os:<user>`, or `@<command id>` of the invitation) and `at` (an instant).
 */
import { madeBy } from '../platform/deciding/ids.ts';

/** A line as it is given to the book. */
export interface Asked {
  /** Of the sitting, and of the command where it is alone. */
  readonly id: string;
  readonly commands: readonly object[];
  /** Whether the line is a sitting: pointers then say of which command. */
  readonly together: boolean;
  /** As whom it is written: an account's id or `os:<user>`. */
  readonly by?: string;
  readonly at?: string;
}

/** The line is not of the form; `pointer` says where. */
export interface NotOfTheForm {
  readonly pointer: string;
  readonly message: string;
}

interface Given {
  readonly [name: string]: unknown;
}

const circumstances = ['by', 'at'];
const forms = {
  book: ['book', 'id', ...circumstances],
  sitting: ['sitting', 'commands', ...circumstances],
  command: ['command', 'id', 'data', 'seen', ...circumstances],
} as const;

/** The id of the command that opens the book, where its line names none. */
const OPENING = 'book';

/**
 * Reads a line's value.
 * @param first whether it is the first line of the file that is not blank.
 */
export function askedBy(line: Given, first: boolean): Asked | NotOfTheForm {
  const form = 'book' in line ? 'book' : 'sitting' in line ? 'sitting' : 'command';
  const unknown = Object.keys(line).find((name) => !(forms[form] as readonly string[]).includes(name));
  if (unknown !== undefined) {
    const known = forms[form].join(', ');
    return wrong(`/${unknown}`, `There is no field ${unknown} in a line with ${form}; there are: ${known}.`);
  }
  const { by, at } = line;
  if (by !== undefined && (typeof by !== 'string' || by === '@'))
    return wrong('/by', 'by names who wrote it: os:<user>, or @ and the id of the command that invited the account.');
  if (at !== undefined && typeof at !== 'string') return wrong('/at', 'at is the instant of writing, as text.');
  const more = { ...(by === undefined ? {} : { by: accountOf(by) }), ...(at === undefined ? {} : { at }) };

  if (form === 'book') {
    if (!first) return wrong('/book', 'A book is opened by the first line of a file.');
    const id = line['id'] ?? OPENING;
    if (typeof id !== 'string') return wrong('/id', 'id must be text.');
    return { id, together: false, commands: [{ id, command: 'OpenBook', data: line['book'] }], ...more };
  }
  if (form === 'sitting') {
    const { sitting: id, commands } = line;
    if (typeof id !== 'string') return wrong('/sitting', 'sitting is the id of the sitting, as text.');
    if (!Array.isArray(commands)) return wrong('/commands', 'commands must be a list.');
    const nameless = commands.findIndex((one: unknown) => !isObject(one) || typeof one['id'] !== 'string');
    if (nameless !== -1) return wrong(`/commands/${nameless}/id`, 'Every command needs an id of its own.');
    return { id, together: true, commands: commands as object[], ...more };
  }
  const { command, id, data, seen } = line;
  if (typeof command !== 'string')
    return wrong('/command', 'A line has a command, a sitting, or, as the first one, a book.');
  if (typeof id !== 'string')
    return wrong('/id', 'Every command needs an id: with it, a line that is loaded again changes nothing.');
  return { id, together: false, commands: [{ id, command, data, ...(seen === undefined ? {} : { seen }) }], ...more };
}

const wrong = (pointer: string, message: string): NotOfTheForm => ({ pointer, message });

const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An account named by its invitation. The id of a record follows from the id of the command that made it. */
const accountOf = (by: string): string => (by.startsWith('@') ? madeBy('account', by.slice(1)) : by);
