import { axisOver, ticksOf } from './axis.ts';
import { dayNumber } from './days.ts';

describe('The axis', () => {
  it('every day is as wide as every other, in summer too', () => {
    const axis = axisOver({ from: '2018-01-01', to: '2018-12-31' }, 0, 3650);
    const widths = Array.from({ length: 365 }, (_, n) => axis.x(axis.from + n + 1) - axis.x(axis.from + n));
    expect(Math.min(...widths)).toBeCloseTo(10);
    expect(Math.max(...widths)).toBeCloseTo(10);
    expect(axis.day(axis.x(dayNumber('2018-11-14')))).toBeCloseTo(dayNumber('2018-11-14'));
  });

  it('names years, months or days, as there is room', () => {
    const names = (from: string, to: string) => ticksOf(axisOver({ from, to }, 100, 700)).map(({ day }) => day);
    expect(names('2014-01-01', '2019-12-31')).toEqual(
      ['2014', '2015', '2016', '2017', '2018', '2019', '2020'].map((year) => `${year}-01-01`),
    );
    expect(names('2018-06-01', '2018-12-31')).toContain('2018-11-01');
    expect(names('2018-11-10', '2018-11-16')).toContain('2018-11-14');
    expect(
      ticksOf(axisOver({ from: '2018-07-01', to: '2019-06-30' }, 0, 700)).find(({ day }) => day === '2019-01-01'),
    ).toMatchObject({
      begins: 'year',
    });
  });
});
