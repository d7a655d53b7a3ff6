import { monthsBetween, stretchesOf } from './months.ts';

describe('The months of the expiry board', () => {
  it('are all from the first day to the last', () => {
    expect(monthsBetween('2026-11-25', '2027-01-25')).toEqual(['2026-11', '2026-12', '2027-01']);
  });
  it('where there is little room, those in a row with nothing in them stand together', () => {
    const cards = new Map([['2027-01', ['a']]]);
    const months = monthsBetween('2026-11-25', '2027-04-25');
    expect(stretchesOf(months, (month) => cards.get(month) ?? [])).toEqual([
      { from: '2026-11', to: '2026-12', cards: [] },
      { from: '2027-01', to: '2027-01', cards: ['a'] },
      { from: '2027-02', to: '2027-04', cards: [] },
    ]);
  });
});
