import type { Event } from '../../../events/subject.ts';
import type { Found } from '../log/log.ts';
import type { Answer, AnsweredOrder, Order } from './sitting.ts';

/** One order that was decided: what it is about, and the events it leads to. */
export interface DecidedOrder {
  readonly order: Order;
  readonly target: string;
  /** The target's revision after the order. */
  readonly revision: number;
  readonly events: readonly { readonly id: string; readonly event: Event }[];
  /** Revisions of the records that the rule walked through: what it allowed, it allowed with these. */
  readonly restsOn: readonly { readonly record: string; readonly revision: number }[];
}

const orderOf = ({ order, target, revision }: DecidedOrder) => ({
  id: order.id,
  command: order.command,
  record: target,
  revision,
});

/** What would be written, with its data: the receipt before the signature. */
export const previewed = (decided: readonly DecidedOrder[], head: number): Answer => ({
  position: head,
  orders: decided.map((one) => ({
    ...orderOf(one),
    verdict: 'preview',
    events: one.events.map(({ id, event: { type, stream, revision, data } }) => ({
      id,
      type,
      record: stream,
      revision,
      data,
    })),
  })),
});

/** What was written; `positions` are those of all events of the sitting, in order. */
export function written(decided: readonly DecidedOrder[], positions: readonly number[], head: number): Answer {
  const position = positions.values();
  const orders = decided.map((one): AnsweredOrder => ({
    ...orderOf(one),
    verdict: one.events.length > 0 ? 'written' : 'nothing',
    events: one.events.map(({ id, event }) => ({
      id,
      type: event.type,
      record: event.stream,
      revision: event.revision,
      position: position.next().value ?? -1,
    })),
  }));
  return { position: positions.at(-1) ?? head, orders };
}

/** The first answer again, from what stands in the log; a command that had no effect then has none now. */
export function again(orders: readonly Order[], found: readonly (Found | undefined)[]): Answer {
  const answered = orders.map(({ id, command }, index): AnsweredOrder => {
    const events = (found[index]?.entries ?? []).map(({ position, json }) => {
      const entry = JSON.parse(json) as { id: string; type: string; stream: string; revision: number };
      return { id: entry.id, type: entry.type, record: entry.stream, revision: entry.revision, position };
    });
    const record = events[0]?.record ?? '';
    const revision = events.findLast((event) => event.record === record)?.revision ?? -1;
    return { id, command, verdict: events.length > 0 ? 'again' : 'nothing', record, revision, events };
  });
  return {
    position: Math.max(...answered.flatMap(({ events }) => events.map(({ position = -1 }) => position))),
    orders: answered,
  };
}
