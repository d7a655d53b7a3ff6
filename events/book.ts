/**
 * The book itself: its name, the time zone its days are counted in, and whether it is an example.
 *
 * STORAGE FORMAT: the `data` shapes below are written to the log. In this order: what is stored, what it adds up to.
 */
import type { Event, Subject } from './subject.ts';

/** The first event of every log. */
export type BookOpened = Event<
  'BookOpened',
  {
    readonly name: string;
    /** An IANA name: a day given as `asKnownOn` ends at midnight of this zone, and today is today there. */
    readonly timeZone: string;
    /** An example takes the day of writing from its lines, and says for ever that it is one. */
    readonly example: boolean;
  }
>;

export type BookEvent = BookOpened;

export interface Book {
  readonly open: boolean;
  readonly name: string;
  readonly timeZone: string;
  readonly example: boolean;
}

const noBook: Book = { open: false, name: '', timeZone: 'UTC', example: false };

function evolve(book: Book, event: BookEvent): Book {
  switch (event.type) {
    case 'BookOpened':
      return { ...event.data, open: true };
    default:
      event.type satisfies never;
      return book;
  }
}

export const books: Subject<Book, BookEvent> = {
  kind: 'book',
  types: { BookOpened: { version: 1 } },
  initial: noBook,
  evolve,
};
