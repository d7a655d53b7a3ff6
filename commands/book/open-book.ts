import { Matches } from 'class-validator';
import { changesTo } from '../../events/changes.ts';
import type { Book, BookEvent } from '../../events/book.ts';
import type { Decide } from '../decision.ts';
import { Words, YesNo } from '../fields.ts';
import { demand } from '../refused.ts';
import { Recorded } from '../values.ts';

/** The form of an IANA name. Whether there is such a zone only the machine can tell. */
const timeZone = /^(?=.{1,64}$)(UTC|[A-Z][A-Za-z]*(\/[A-Z][A-Za-z0-9_+-]*){1,2})$/;

/** Begins a book. It is opened once; its first event is the first of the log. */
export class OpenBook extends Recorded {
  @Words(200) name!: string;
  @Matches(timeZone, { message: 'timeZone' }) timeZone!: string;
  @YesNo() example!: boolean;
}

export const openBook: Decide<OpenBook, Book, BookEvent> =
  ({ name, timeZone, example }) =>
  (book) => {
    const said = { name, timeZone, example };
    if (!book.open) return [{ type: 'BookOpened', data: said }];
    demand(Object.keys(changesTo(book, said)).length === 0, 'book.open-already', { name: book.name });
    return [];
  };
