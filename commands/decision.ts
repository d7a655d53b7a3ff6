/** What a command is: who may give it, which record it is about, and the rule that decides. */
import type { RecordOf } from '../events/records.ts';
import type { Decided, Event, Subject } from '../events/subject.ts';
import type { Day } from '../events/values/day.ts';

export type Role = 'staff' | 'manager' | 'auditor' | 'admin';

/** Records as they stand before the command, those before it in the same sitting included. */
export type Records = <S>(id: string) => RecordOf<S> | undefined;

/** What a decision may know besides the command and the record. It has no clock and no randomness of its own. */
export interface Context {
  /** Today in the book's time zone. */
  readonly today: Day;
  readonly actor: string;
  /** The id of the record the command is about; of the new one where it makes one. */
  readonly id: string;
  /** The records named by {@link Definition.needs} and by the command's references. */
  readonly records: Records;
  /** The stream that reserves an identifier for one record at a time; its name tells nothing of the identifier. */
  readonly reservation: (scheme: string, value: string) => string;
}

/** An event of another record, which may be of another subject: the identifier that an organisation takes. */
export type Elsewhere = Decided & { readonly on: string };

/** Curried, so that a command is decided once for any number of states. Throws {@link Refused}; changes nothing: `[]`. */
export type Decide<C, S, E extends Event> = (
  command: C,
  context: Context,
) => (state: S, record: RecordOf<S>) => readonly (Decided<E> | Elsewhere)[];

/**
 * - `creates` makes the record: it must not exist.
 * - `adds` tells something more of it, and may be decided again when somebody else has written in between.
 * - `revises` replaces what is there: over HTTP it must say which revision it saw.
 */
export type Effect = 'creates' | 'adds' | 'revises';

export interface Definition<C = object, S = unknown, E extends Event = Event> {
  readonly name: string;
  readonly command: new () => C;
  readonly effect: Effect;
  readonly by: readonly Role[];
  /** The subject, or null for a command that any record takes. */
  readonly subject: Subject<S, E> | null;
  /** The field of the command that names the record; null where the id is made or fixed. */
  readonly target: string | null;
  /**
   * The id of a record that is not made from the command id: a relationship by its slug, the book, a plan that is
   * fulfilled. The decision itself then says what it wants of a record that is already there.
   */
  readonly named?: (command: C) => string | undefined;
  /** More records the decision reads. Asked again with those loaded until it names no new one, at most 400. */
  readonly needs?: (command: C, context: Context) => readonly string[];
  /** Whether it is decided on a withdrawn record too. */
  readonly onWithdrawn?: boolean;
  readonly decide: Decide<C, S, E>;
}

type Options<C> = Pick<Definition<C>, 'needs' | 'named' | 'onWithdrawn'> & { readonly by?: readonly Role[] };

const staffAndManagers: readonly Role[] = ['staff', 'manager'];

const define =
  (effect: Effect) =>
  <C extends object, S, E extends Event>(
    subject: Subject<S, E> | null,
    target: string | null,
    command: new () => C,
    decide: Decide<C, S, NoInfer<E>>,
    { by = staffAndManagers, ...options }: Options<C> = {},
  ): Definition =>
    ({ name: command.name, command, effect, by, subject, target, decide, ...options }) as unknown as Definition;

const creating = define('creates');

/** A command that makes a record of a subject. */
export const creates = <C extends object, S, E extends Event>(
  subject: Subject<S, E>,
  command: new () => C,
  decide: Decide<C, S, NoInfer<E>>,
  options?: Options<C>,
): Definition => creating(subject, null, command, decide, options);

/** A command that tells more of the record named in its field `target`. */
export const adds = define('adds');

/** A command that replaces something of the record named in its field `target`. */
export const revises = define('revises');
