/**
 * Several commands on several records, decided as the machine decides them but in memory: for rules that reach across
 * records, such as a merge. A decision sees only the records it names, as it would there.
 */
import { expect } from '@jest/globals';
import { commandNamed } from '../commands/catalogue.ts';
import { checkCommand } from '../commands/check.ts';
import type { Context } from '../commands/decision.ts';
import { Refused } from '../commands/refused.ts';
import { catalogue } from '../events/catalogue.ts';
import { emptyRecord, evolveRecord, type RecordOf } from '../events/records.ts';
import type { Decided, Event } from '../events/subject.ts';
import { idOf, today } from './given-when-then.ts';

interface Given {
  readonly sources?: Event['sources'];
  readonly confidence?: Event['confidence'];
  readonly reason?: string;
}

export class Story {
  readonly #records = new Map<string, RecordOf<unknown>>();
  #position = 0;
  #made = 0;

  /** The record as it stands; with revision -1 if nothing has happened to it. */
  record<S>(id: string): RecordOf<S> {
    return (this.#records.get(id) ?? emptyRecord(catalogue.subjectOf(id), id)) as RecordOf<S>;
  }

  state<S>(id: string): S {
    return this.record<S>(id).state;
  }

  /** Gives a command and writes what it decides. Answers the id of its record and the events. */
  give(name: string, data: object, actor = 'os:ortiz'): { readonly id: string; readonly events: readonly Decided[] } {
    const definition = commandNamed(name);
    if (!definition) throw new Error(`there is no command ${name}`);
    const checked = checkCommand(definition.command, structuredClone(data));
    if ('problems' in checked) throw new Error(`not a command: ${JSON.stringify(checked.problems)}`);
    const command = checked.command as { readonly [field: string]: unknown };
    const named = definition.target === null ? definition.named?.(command) : String(command[definition.target]);
    const id = named ?? idOf(definition.subject?.kind ?? '', (this.#made += 1));
    const loaded = new Map([[id, this.record(id)]]);
    for (const { id: other } of checked.references) if (other !== null) loaded.set(other, this.record(other));
    const context: Context = {
      today,
      actor,
      id,
      records: <S>(other: string) => loaded.get(other) as RecordOf<S> | undefined,
      reservation: (scheme, value) => `reservation-${scheme}${value}`,
    };
    for (let missing: readonly string[] = [id]; missing.length > 0;) {
      for (const other of missing) loaded.set(other, this.record(other));
      missing = (definition.needs?.(command, context) ?? []).filter((other) => !loaded.has(other));
    }
    const record = this.record(id);
    if (record.withdrawn && !definition.onWithdrawn) throw new Refused('record.withdrawn', { record: id });
    const events = definition.decide(command, context)(record.state, record);
    for (const event of events) {
      if (!loaded.has(event.on ?? id)) throw new Error(`${name} writes ${event.type} to a record it did not ask for`);
      this.#write(event, event.on ?? id, actor, command);
    }
    return { id, events };
  }

  /** Gives a command that must be refused, with this code, and at this field if one is named. */
  refused(
    code: string,
    name: string,
    data: object,
    { actor = 'os:ortiz', at }: { actor?: string; at?: string } = {},
  ): void {
    let refusal: unknown;
    try {
      this.give(name, data, actor);
    } catch (error) {
      refusal = error;
    }
    if (!(refusal instanceof Refused)) throw new Error(`${name} was not refused`, { cause: refusal });
    expect({ code: refusal.code, ...(at === undefined ? {} : { at: refusal.pointer }) }).toEqual(
      at === undefined ? { code } : { code, at },
    );
  }

  #write({ type, data }: Decided, stream: string, actor: string, { sources, confidence, reason }: Given): void {
    const before = this.record(stream);
    const event: Event = {
      stream,
      revision: before.revision + 1,
      position: this.#position,
      recordedAt: '2018-11-19T09:00:00.000Z',
      actor,
      sources: sources ?? [],
      confidence: confidence ?? 'unstated',
      ...(reason === undefined ? {} : { reason }),
      type,
      data: JSON.parse(JSON.stringify(data)) as object,
    };
    this.#position += 1;
    this.#records.set(stream, evolveRecord(catalogue.subjectOf(stream), before, event));
  }
}
