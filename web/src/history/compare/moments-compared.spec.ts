import { compareSearch, firstMoment, momentTyped, presetsOn } from './moments-compared.ts';

describe('A moment as it is typed', () => {
  it.each([
    ['2019-06-30', '2019-06-30'],
    [' 2019/6/30 ', '2019-06-30'],
    ['2019年6月30日', '2019-06-30'],
    ['44', '@44'],
    ['#44', '@44'],
    ['@44', '@44'],
    ['@45', undefined],
    ['2019-02-30', undefined],
    ['yesterday', undefined],
  ])('%s', (text, moment) => expect(momentTyped(text, 'known', 44)).toBe(moment));

  it('is a day where days are compared', () => {
    expect(momentTyped('44', 'effect', 44)).toBeUndefined();
    expect(momentTyped('2020-01-01', 'effect', 44)).toBe('2020-01-01');
  });
});

describe('The address of a comparison', () => {
  it('holds what can be compared, and nothing else', () => {
    expect(compareSearch({ a: '@44', b: '2019-06-30', group: 'day', of: 'timeline', x: 1 })).toEqual({
      a: '@44',
      b: '2019-06-30',
      group: 'day',
    });
    expect(compareSearch({ axis: 'effect', of: 'delivery' })).toEqual({ axis: 'effect', of: 'delivery' });
    expect(compareSearch({ axis: 'effect', of: 'accounts' })).toEqual({ axis: 'effect' });
    expect(compareSearch({ axis: 'effect', a: '@44', b: '2024-01-01', of: 'timeline' })).toEqual({
      axis: 'effect',
      b: '2024-01-01',
      of: 'timeline',
    });
  });
});

describe('Where nobody says from when', () => {
  it('it is a year ago, or before the last writing where that is longer ago', () => {
    expect(firstMoment('known', '2026-11-25', '2026-03-01')).toBe('2025-11-25');
    expect(firstMoment('known', '2026-11-25', '2019-11-04')).toBe('2019-11-03');
    expect(firstMoment('effect', '2026-11-25', '2019-11-04')).toBe('2025-11-25');
    expect(presetsOn('known', '2026-11-25', '2019-11-04').map(({ a }) => a)).toEqual([
      '2025-11-25',
      '2026-10-31',
      '2019-11-03',
      '@0',
    ]);
    expect(presetsOn('effect', '2026-11-25', undefined)[2]).toEqual({
      key: 'in-a-year',
      a: '2026-11-25',
      b: '2027-11-25',
    });
  });
});
