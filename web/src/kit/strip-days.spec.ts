import { dayStrip } from './strip-days.ts';

describe('The days of a visit', () => {
  it('of a month are all of it, and only the day of the forum is certain', () => {
    const days = dayStrip('2018-11', ['2018-11-14', '2018-11-14/..', '2018', 'soon']);
    expect(days).toHaveLength(30);
    expect(days.filter(({ certain }) => certain).map(({ day }) => day)).toEqual(['2018-11-14']);
  });

  it('are certain from the first to the last where both are known', () => {
    const certain = (occurredOn: string, inside: readonly string[] = []) =>
      dayStrip(occurredOn, inside).flatMap((one) => (one.certain ? [one.day] : []));
    expect(certain('2018-11-14/2018-11')).toEqual(['2018-11-14']);
    expect(certain('2018-11', ['2018-11-14/2018-11-16'])).toEqual(['2018-11-14', '2018-11-15', '2018-11-16']);
    expect(certain('2018-11-14~/2018-11-16')).toEqual([]);
  });

  it.each(['2018-11-14', '2018-11-14/2018-11-16', 'unknown', '2018', '2018-11-14/..', 'soon', ''])(
    'of %s are not drawn',
    (occurredOn) => {
      expect(dayStrip(occurredOn, ['2018-11-14'])).toEqual([]);
    },
  );
});
