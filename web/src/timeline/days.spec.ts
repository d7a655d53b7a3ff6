import { dayAt, dayNumber, endOf, inAddress } from './days.ts';

describe('Days as numbers', () => {
  it.each(['0001-01-01', '0099-12-31', '1969-12-31', '2018-11-14', '2024-02-29', '9999-12-31'])(
    '%s there and back',
    (day) => {
      expect(dayAt(dayNumber(day))).toBe(day);
    },
  );

  it('every day is one more, whatever the zone of the machine', () => {
    expect(dayNumber('2018-03-12') - dayNumber('2018-03-11')).toBe(1);
    expect(dayNumber('2019-01-01') - dayNumber('2018-01-01')).toBe(365);
  });

  it('an address says a year, a month or a day', () => {
    expect(endOf('2014', 'from')).toBe('2014-01-01');
    expect(endOf(2019, 'to')).toBe('2019-12-31');
    expect(endOf('2024-02', 'to')).toBe('2024-02-29');
    expect(endOf('2018-11-14', 'from')).toBe('2018-11-14');
    for (const none of ['', 'x', '2018-13', '2018-02-30', '0000', undefined])
      expect(endOf(none, 'from')).toBeUndefined();
    expect(inAddress('2014-01-01', 'from')).toBe(2014);
    expect(inAddress('2014-01-02', 'from')).toBe('2014-01-02');
    expect(inAddress('2019-12-31', 'to')).toBe(2019);
  });
});
