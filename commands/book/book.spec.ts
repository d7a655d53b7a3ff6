import { describe, expect, it } from '@jest/globals';
import { books } from '../../events/book.ts';
import { given } from '../../test/given-when-then.ts';
import { checkCommand } from '../check.ts';
import { OpenBook, openBook } from './open-book.ts';

const book = { name: 'Sichuan–California', timeZone: 'America/Los_Angeles', example: true };
const opened = { type: 'BookOpened' as const, data: book };

describe('OpenBook', () => {
  it('opens a book once', () => {
    given(books, [], [], 'book').when(OpenBook, openBook, book).then([opened]);
    given(books, [opened], [], 'book').when(OpenBook, openBook, book).thenNothing();
    given(books, [opened], [], 'book')
      .when(OpenBook, openBook, { ...book, example: false })
      .thenRefused('book.open-already');
  });
  it.each(['UTC', 'Asia/Shanghai', 'America/Argentina/Buenos_Aires', 'America/Port-au-Prince', 'Etc/GMT+8'])(
    'takes the zone %s',
    (timeZone) => {
      expect(checkCommand(OpenBook, { ...book, timeZone })).toHaveProperty('command');
    },
  );
  it.each(['', 'PST', '+08:00', 'Asia', 'asia/shanghai', 'Asia/', 'Asia/Shanghai/x', `A/${'B'.repeat(70)}`])(
    'refuses the zone %j',
    (timeZone) => {
      expect(checkCommand(OpenBook, { ...book, timeZone })).toHaveProperty('problems.0.code', 'field.timeZone');
    },
  );
});
