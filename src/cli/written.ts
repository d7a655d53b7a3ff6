import type { BookAnswer } from './context.ts';

/**
 * Says when something was written, to the minute, `2019-08-07 09:25`, by the clock of the book's own time zone: its days
 * are those that `--as-known-on` takes.
 */
export function writtenIn({ timeZone }: Pick<BookAnswer, 'timeZone'>): (recordedAt: string) => string {
  // Swedish writes days and hours in this very order.
  const format = new Intl.DateTimeFormat('sv', {
    timeZone: timeZone ?? 'UTC',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (recordedAt) => format.format(new Date(recordedAt));
}
