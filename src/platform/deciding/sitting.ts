import type { Problem } from '../../../commands/check.ts';
import type { Role } from '../../../commands/decision.ts';
import type { Event } from '../../../events/subject.ts';
import type { RecordOf } from '../../../events/records.ts';

/** The most commands that are written together. */
export const SITTING_LIMIT = 100;

/** One command as it was received. */
export interface Order {
  /** Chosen by the caller, 1 to 128 printable characters; the same id means the same command, for ever. */
  readonly id: string;
  readonly command: string;
  /** The command's fields, plain JSON. `"@<command id>"` in a reference stands for the record that command made. */
  readonly data: unknown;
  /** The revision of the record that the caller saw. */
  readonly seen?: number;
}

/** Commands written together or not at all; a single command is a sitting of one. */
export interface Sitting {
  readonly id: string;
  readonly orders: readonly Order[];
  readonly by: Actor;
  /** Whether a command that revises must say which revision it saw: over HTTP it must. */
  readonly mustHaveSeen: boolean;
  /** The instant to write as recordedAt; only an example book takes it. */
  readonly at?: string;
}

/** Who gives a command: `account-<uuid>` or `os:<user>`, with today's roles. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
}

/** One event of an answer. A preview has no position. */
export interface AnsweredEvent {
  readonly id: string;
  readonly type: string;
  readonly record: string;
  readonly revision: number;
  readonly position?: number;
  readonly data?: object;
}

export interface AnsweredOrder {
  readonly id: string;
  readonly command: string;
  /** `nothing`: everything was so already. `again`: it had its effect before; these are the events of then. */
  readonly verdict: 'written' | 'again' | 'nothing' | 'preview';
  readonly record: string;
  /** The record's revision after the command. */
  readonly revision: number;
  readonly events: readonly AnsweredEvent[];
}

export interface Answer {
  /** The position of the last event written; where nothing was, the head. Ask views with `atLeast` this. */
  readonly position: number;
  readonly orders: readonly AnsweredOrder[];
}

/** The command is not one: unknown, or with fields that are wrong. Pointers are relative to that part of the command. */
export class Invalid extends Error {
  override readonly name = 'Invalid';
  /** Null: the sitting as a whole is none. */
  readonly order: number | null;
  readonly problems: readonly Problem[];
  readonly part: 'id' | 'command' | 'data';
  constructor(order: number | null, problems: readonly Problem[], part: Invalid['part'] = 'data') {
    super(problems.map(({ pointer, code }) => `${pointer} ${code}`).join(', '));
    this.order = order;
    this.problems = problems;
    this.part = part;
  }
}

/** A rule refuses the command; `cause` is the {@link Refused}. */
export class OrderRefused extends Error {
  override readonly name = 'OrderRefused';
  readonly order: number;
  constructor(order: number, cause: Error) {
    super(cause.message, { cause });
    this.order = order;
  }
}

/** The actor's roles do not allow the command. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
  readonly order: number;
  readonly command: string;
  readonly needs: readonly Role[];
  constructor(order: number, command: string, needs: readonly Role[]) {
    super(`${command} is for ${needs.join(', ')}`);
    this.order = order;
    this.command = command;
    this.needs = needs;
  }
}

/** The command id was used before, for something else. */
export class IdUsed extends Error {
  override readonly name = 'IdUsed';
  readonly commandId: string;
  constructor(commandId: string) {
    super(`command id ${commandId} was used for another command`);
    this.commandId = commandId;
  }
}

/** Somebody else has written since. `record` is as it stands now, `since` what was written after the revision seen. */
export class Stale extends Error {
  override readonly name = 'Stale';
  readonly order: number;
  readonly seen: number;
  readonly record: RecordOf<unknown>;
  readonly since: readonly Event[];
  constructor(order: number, seen: number, record: RecordOf<unknown>, since: readonly Event[]) {
    super(`${record.id} is at revision ${record.revision}, the change saw ${seen}`);
    this.order = order;
    this.seen = seen;
    this.record = record;
    this.since = since;
  }
}

/** The command replaces something and does not say which revision it saw. */
export class SeenMissing extends Error {
  override readonly name = 'SeenMissing';
  readonly order: number;
  constructor(order: number) {
    super('the revision seen is missing');
    this.order = order;
  }
}

/** Others kept writing to the same records; to decide three times more was not enough. Nothing was written. */
export class Contended extends Error {
  override readonly name = 'Contended';
}
