import { dayNumber } from './days.ts';
import { countsOf, factsOf, type Fact, type Line } from './facts.ts';
import { layoutOf, moved, ROW, zoomed, type Layout, type Mark } from './layout.ts';
import { lifelinesOf } from './lifelines.ts';
import { MOST_ROWS } from './packing.ts';

let made = 0;
const line = (occurredOn: string, more: Partial<Line> = {}): Line => ({
  record: `gathering-${made++}`,
  happening: 'gathering.held',
  kind: 'gathering',
  titles: [{ text: 'A gathering', language: 'en' }],
  occurredOn,
  standing: 'primary',
  confidence: 'primary',
  corrected: false,
  sources: [],
  details: {},
  byThen: 'certainly',
  since: 0,
  ...more,
});

const days = { from: '2014-01-01', to: '2019-12-31' };

function laidOut(lines: readonly Line[], more: Partial<Parameters<typeof layoutOf>[0]> = {}): Layout {
  const facts = factsOf(lines);
  return layoutOf({
    facts,
    lanes: [],
    total: countsOf(facts),
    days,
    lifelines: lifelinesOf(facts, dayNumber('2026-11-25')),
    words: {
      label: ([fact]) => ({ text: fact.titles[0]?.text ?? '', date: fact.occurredOn, inBand: fact.occurredOn }),
      unknown: (what) => what,
    },
    width: 840,
    ...more,
  });
}

const marksOf = ({ lanes }: Layout): readonly Mark[] => lanes.flatMap(({ marks }) => marks);
const factsIn = (layout: Layout): readonly Fact[] => marksOf(layout).flatMap(({ facts }) => facts);
const only = (edtf: string, more: Partial<Line> = {}) => {
  const layout = laidOut([line(edtf, more)]);
  const [mark] = marksOf(layout);
  if (!mark) throw new Error('no mark');
  return { layout, mark, axis: layout.axis };
};

describe('The layout of a timeline', () => {
  it('an exact day is a glyph in the middle of that day', () => {
    const { mark, axis } = only('2018-11-14');
    expect(mark.x).toBeCloseTo(axis.x(dayNumber('2018-11-14') + 0.5));
    expect(mark.date).toMatchObject({ shape: 'day' });
  });

  it('a year is a band as wide as the year, its glyph at the start and its words inside', () => {
    const { mark, axis } = only('2014');
    expect(mark.date).toMatchObject({
      shape: 'band',
      x1: axis.x(dayNumber('2014-01-01')),
      x2: axis.x(dayNumber('2015-01-01')),
      hatched: true,
    });
    expect(mark.x).toBeGreaterThan(axis.x(dayNumber('2014-01-01')) + 10);
    expect(mark.inBand).toBe('2014');
    expect(mark.label?.x).toBeGreaterThan(axis.x(dayNumber('2015-01-01')));
  });

  it('a month under 24 pixels is a capsule behind its glyph, never under 8', () => {
    const { mark } = only('2018-11');
    const width = (mark.date?.x2 ?? 0) - (mark.date?.x1 ?? 0);
    expect(width).toBeGreaterThanOrEqual(8);
    expect(width).toBeLessThan(24);
    expect(mark.inBand).toBeUndefined();
  });

  it('by a day comes from the left to it; from a day on goes to the right', () => {
    const by = only('../2018-11');
    expect(by.mark.date?.x2).toBeCloseTo(by.axis.x(dayNumber('2018-12-01')));
    expect(by.mark.date?.x1).toBeLessThan(by.mark.date?.x2 ?? 0);
    const from = only('2018-11-14/..');
    expect(from.mark.date?.x1).toBeCloseTo(from.axis.x(dayNumber('2018-11-14') + 0.5));
    expect(from.mark.date?.x2).toBeGreaterThan(from.mark.x);
  });

  it('what has no date stands in the column of the unknown', () => {
    const { mark, layout } = only('unknown');
    expect(mark.x).toBeGreaterThan(layout.plot.unknownLeft);
    expect(mark.label?.text).toContain('A gath');
  });

  it('words stand right of the mark, or left where there is no room', () => {
    expect(only('2015-03-01').mark.label?.side).toBe('right');
    expect(only('2019-12-20').mark.label?.side).toBe('left');
  });

  it('no mark covers another in its row', () => {
    const layout = laidOut(Array.from({ length: 24 }, (_, n) => line(`201${4 + (n % 6)}-0${1 + (n % 9)}-11`)));
    for (const { marks } of layout.lanes) {
      for (const a of marks)
        for (const b of marks)
          if (a !== b && a.row === b.row) expect(a.reach <= b.left || b.reach <= a.left).toBe(true);
    }
    expect(factsIn(layout)).toHaveLength(24);
  });

  it('a lane that would be too high shows numbers, and loses nothing', () => {
    const lines = Array.from({ length: 400 }, (_, n) => line(`2018-0${1 + (n % 9)}-${10 + (n % 18)}`));
    const layout = laidOut(lines);
    const [lane] = layout.lanes;
    expect(lane?.height).toBeLessThanOrEqual(MOST_ROWS * ROW + 10);
    expect(marksOf(layout).some(({ kind }) => kind === 'count')).toBe(true);
    expect(factsIn(layout)).toHaveLength(400);
  });

  it('statements of one day stand under one glyph with their number; one that was withdrawn stands apart', () => {
    const said = { kind: 'statement', happening: 'statement.recorded' } as const;
    const layout = laidOut([
      line('2018-11-14', said),
      line('2018-11-14', said),
      line('2018-11-14', { ...said, standing: 'withdrawn' }),
      line('2018', said),
    ]);
    expect(marksOf(layout).map(({ kind, facts }) => [kind, facts.length])).toEqual(
      expect.arrayContaining([
        ['stack', 2],
        ['fact', 1],
        ['fact', 1],
      ]),
    );
  });

  it('lanes without facts are one line: nothing recorded, or nothing of what is shown', () => {
    const facts = factsOf([line('2018')]);
    const layout = laidOut([line('2018')], { total: { ...countsOf(facts), place: 3 } });
    expect(layout.lanes.map(({ lane }) => lane)).toEqual(['gathering']);
    expect(layout.folded).toMatchObject([
      { why: 'elsewhere', lanes: ['place'] },
      { why: 'none', lanes: ['agreement', 'visit', 'statement', 'project', 'institute', 'commitment'] },
    ]);
  });

  it('shows where a corrected date was first written', () => {
    const { mark, axis } = only('2018-11-14', { corrected: true, firstWrittenAs: '2016-11-15' });
    expect(mark.ghosts).toMatchObject([{ x: axis.x(dayNumber('2016-11-15') + 0.5) }]);
  });

  it('zooming keeps the day under the pointer, and stops at a week and at all there is', () => {
    const all = { from: dayNumber('2014-01-01'), to: dayNumber('2020-01-01') };
    const around = dayNumber('2018-11-14');
    const near = zoomed(all, 0.5, around, all);
    const part = ({ from, to }: { from: number; to: number }) => (around - from) / (to - from);
    expect(part(near)).toBeCloseTo(part(all), 2);
    let days = all;
    for (let step = 0; step < 40; step++) days = zoomed(days, 0.7, around, all);
    expect(days.to - days.from).toBe(7);
    for (let step = 0; step < 40; step++) days = zoomed(days, 1 / 0.7, around, all);
    expect(days.to - days.from).toBeLessThanOrEqual((all.to - all.from) * 1.5 + 1);
    expect(moved(all, 1e6, all).from).toBeLessThan(all.to);
  });
});
