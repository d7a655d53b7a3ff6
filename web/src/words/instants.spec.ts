import { dayOfInstant, timeInWords, writtenOnInWords } from './instants.ts';

describe('When something was written', () => {
  it('is the day in the zone of the book', () => {
    const instant = '2018-11-20T07:59:00.000Z';
    expect(dayOfInstant(instant, 'America/Los_Angeles')).toBe('2018-11-19');
    expect(dayOfInstant(instant, 'Asia/Shanghai')).toBe('2018-11-20');
    expect(writtenOnInWords(instant, 'America/Los_Angeles', 'zh-Hans')).toBe('2018年11月19日');
    expect(timeInWords(instant, 'America/Los_Angeles')).toBe('23:59');
  });
});
