/**
 * Reservations: one stream for each identifier, held by at most one organisation at a time. The stream's name is a keyed
 * hash, so that it tells nothing of the identifier.
 *
 * STORAGE FORMAT: the `data` shapes below are written to the log. In this order: what is stored, what it adds up to.
 */
import type { Event, Subject } from './subject.ts';

/** `by` is the id of the organisation. */
export type IdentifierHeld = Event<'IdentifierHeld', { readonly by: string }>;
export type IdentifierReleased = Event<'IdentifierReleased', { readonly by: string }>;

export type ReservationEvent = IdentifierHeld | IdentifierReleased;

export interface Reservation {
  /** The organisation that has the identifier, or null while it is free. */
  readonly holder: string | null;
}

const free: Reservation = { holder: null };

function evolve(reservation: Reservation, event: ReservationEvent): Reservation {
  switch (event.type) {
    case 'IdentifierHeld':
      return { holder: event.data.by };
    case 'IdentifierReleased':
      return free;
    default:
      event satisfies never;
      return reservation;
  }
}

export const reservations: Subject<Reservation, ReservationEvent> = {
  kind: 'reservation',
  types: { IdentifierHeld: { version: 1 }, IdentifierReleased: { version: 1 } },
  initial: free,
  evolve,
};
