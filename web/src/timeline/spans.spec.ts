import { dayNumber } from './days.ts';
import { spanOf } from './spans.ts';

describe('How a date is drawn', () => {
  it.each([
    ['2018-11-14', 'day', '2018-11-14', '2018-11-14'],
    ['2018-11', 'band', '2018-11-01', '2018-11-30'],
    ['2014', 'band', '2014-01-01', '2014-12-31'],
    ['2018-11-14/2018-11-16', 'bar', '2018-11-14', '2018-11-16'],
    ['2017~', 'band', '2017-01-01', '2017-12-31'],
  ])('%s is a %s', (edtf, shape, first, last) => {
    expect(spanOf(edtf)).toMatchObject({ shape, first: dayNumber(first), last: dayNumber(last) });
  });

  it('what is open has one end, what is unknown none', () => {
    expect(spanOf('../2018-11')).toMatchObject({ shape: 'by', last: dayNumber('2018-11-30') });
    expect(spanOf('2018-11-14/..')).toMatchObject({ shape: 'from', first: dayNumber('2018-11-14') });
    expect(spanOf('2015/..')).toMatchObject({ shape: 'from', startLast: dayNumber('2015-12-31') });
    expect(spanOf('unknown')).toMatchObject({ shape: 'unknown' });
  });

  it('a year is hatched, about fades, perhaps is dashed', () => {
    expect(spanOf('2014')).toMatchObject({ hatched: true, fading: false, doubtful: false });
    expect(spanOf('2018-11')).toMatchObject({ hatched: false });
    expect(spanOf('2017~')).toMatchObject({ fading: true, doubtful: false });
    expect(spanOf('2019?')).toMatchObject({ fading: false, doubtful: true });
    expect(spanOf('2019%')).toMatchObject({ fading: true, doubtful: true });
  });
});
