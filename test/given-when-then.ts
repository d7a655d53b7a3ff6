/**
 * Decisions and folds as values: given what happened, when a command comes, then these events, or this refusal.
 *
 *     given(visits, 'visit', happened).when(RecordVisit, recordVisit, { … }).then([{ type: 'VisitRecorded', data: … }]);
 */
import { expect } from '@jest/globals';
import { commandNamed } from '../commands/catalogue.ts';
import type { Context, Decide } from '../commands/decision.ts';
import { checkCommand } from '../commands/check.ts';
import { Refused } from '../commands/refused.ts';
import { emptyRecord, evolveRecord, type RecordOf } from '../events/records.ts';
import type { Decided, Event, Subject } from '../events/subject.ts';

/** An event as a spec writes it: what is not given is filled in. */
export type Past<E extends Event = Event> =
  E extends Event<infer T, infer D>
    ? { readonly type: T; readonly data: D } & Partial<Omit<Event, 'type' | 'data'>>
    : never;

export const today = '2026-11-23';

/** A record id of a kind, the same for the same number. */
export const idOf = (kind: string, number = 1): string =>
  `${kind}-00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** The events of one record, at revisions and positions from 0, with the rest of the envelope filled in. */
export const happened = <E extends Event>(id: string, past: readonly Past<E>[], from = 0): readonly E[] =>
  past.map(
    (event, index) =>
      ({
        stream: id,
        revision: index,
        position: from + index,
        recordedAt: '2018-11-19T09:00:00.000Z',
        actor: 'os:ortiz',
        sources: [],
        confidence: 'unstated',
        ...event,
      }) as unknown as E,
  );

/** What the events add up to. */
export const recordOf = <S, E extends Event>(
  subject: Subject<S, E>,
  past: readonly Past<E>[],
  id = idOf(subject.kind),
  from = 0,
): RecordOf<S> =>
  happened<E>(id, past, from).reduce(
    (record, event) => evolveRecord(subject as unknown as Subject<S>, record, event),
    emptyRecord(subject as unknown as Subject<S>, id),
  );

/** JSON of a value: what would be written, with class instances made plain and undefined fields left out. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

export function given<S, E extends Event>(
  subject: Subject<S, E>,
  past: readonly Past<E>[],
  others: readonly RecordOf<unknown>[] = [],
  id = idOf(subject.kind),
) {
  const record = recordOf(subject, past, id);
  const records = new Map<string, RecordOf<unknown>>([
    [id, record],
    ...others.map((other) => [other.id, other] as const),
  ]);
  return {
    record,
    when<C extends object, S2 = S, E2 extends Event = E>(
      command: new () => C,
      decide: Decide<C, S2, E2>,
      json: object,
    ) {
      const decided = (): readonly Decided<Event>[] => {
        const checked = checkCommand(command, json);
        if ('problems' in checked) throw new Error(`not a command: ${JSON.stringify(checked.problems)}`);
        const loaded = new Set([id, ...checked.references.map((reference) => reference.id)]);
        const context: Context = {
          today,
          actor: 'os:ortiz',
          id,
          records: <T>(other: string) =>
            loaded.has(other) ? (records.get(other) as RecordOf<T> | undefined) : undefined,
          reservation: (scheme: string, value: string) => `reservation-${scheme}-${value}`,
        };
        // A decision sees what its command refers to and what it says that it needs, as where it is run.
        for (let size = 0; size < loaded.size;) {
          size = loaded.size;
          for (const needed of commandNamed(command.name)?.needs?.(checked.command, context) ?? []) loaded.add(needed);
        }
        return decide(checked.command, context)(record.state as unknown as S2, record as unknown as RecordOf<S2>);
      };
      return {
        /** These events, and no others. */
        then(events: readonly { readonly type: string; readonly data: object; readonly on?: string }[]) {
          expect(plain(decided())).toEqual(plain(events));
        },
        /** Nothing: the command changes nothing. */
        thenNothing() {
          expect(decided()).toEqual([]);
        },
        /** Refused, with this code, and this field at fault. */
        thenRefused(code: string, pointer?: string) {
          let refusal: unknown;
          try {
            decided();
          } catch (error) {
            refusal = error;
          }
          expect(refusal).toBeInstanceOf(Refused);
          const { code: was, pointer: at } = refusal as Refused;
          expect(pointer === undefined ? { code: was } : { code: was, pointer: at }).toEqual(
            pointer === undefined ? { code } : { code, pointer },
          );
        },
        /** A law for property tests: once its events have happened, the same command changes nothing or is refused. */
        events: decided,
      };
    },
  };
}
