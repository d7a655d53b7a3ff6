import { dayNumber } from './days.ts';
import { factsOf, type Line } from './facts.ts';
import { lifelinesOf } from './lifelines.ts';

const today = dayNumber('2026-11-25');

const line = (
  kind: 'agreement' | 'project' | 'institute',
  happening: string,
  occurredOn: string,
  more: Partial<Line> = {},
): Line => ({
  record: `${kind}-1`,
  happening: `${kind}.${happening}`,
  kind,
  titles: [],
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

const lifeOf = (...lines: readonly Line[]) => [...lifelinesOf(factsOf(lines), today).values()][0];
const bounds = (earliest: string | null, latest: string | null) => ({ kind: 'bounds', earliest, latest }) as const;

describe('How long what was begun went on', () => {
  it('an agreement runs to its computed end, with the notice deadline before it', () => {
    const ends = bounds('2023-10-28', '2023-10-28');
    expect(
      lifeOf(line('agreement', 'signed', '2019-10-28', { ends, noticeBy: bounds('2023-07-28', '2023-07-28') })),
    ).toEqual({
      segments: [{ from: dayNumber('2019-10-28'), to: dayNumber('2023-10-28'), solid: true }],
      tick: dayNumber('2023-10-28'),
      notice: dayNumber('2023-07-28'),
      goesOn: false,
    });
  });

  it('where its end is not known a dotted line leads to the unknown', () => {
    expect(
      lifeOf(line('agreement', 'signed', '2017-09', { ends: { kind: 'unknown', earliest: null, latest: null } })),
    ).toEqual({
      segments: [{ from: dayNumber('2017-09-30'), to: 'unknown', solid: false }],
      goesOn: false,
      unknown: 'term',
    });
  });

  it('an end that is known between bounds is certain to the first of them', () => {
    expect(lifeOf(line('agreement', 'signed', '2017', { ends: bounds('2022-01-01', '2022-12-31') }))?.segments).toEqual(
      [
        { from: dayNumber('2017-12-31'), to: dayNumber('2022-01-01'), solid: true },
        { from: dayNumber('2022-01-01'), to: dayNumber('2022-12-31'), solid: false },
      ],
    );
  });

  it('a project is known to go on until the last word of it; one that was closed has an end', () => {
    const announced = line('project', 'announced', '../2018-11');
    const renamed = line('project', 'renamed', '2019-07-16');
    expect(lifeOf(announced, renamed)?.segments).toEqual([
      { from: dayNumber('2018-11-30'), to: dayNumber('2019-07-16'), solid: true },
      { from: dayNumber('2019-07-16'), to: today, solid: false },
    ]);
    const closed = line('project', 'statusChanged', '2020-01-01', { details: { status: 'closed' } });
    expect(lifeOf(announced, closed)).toMatchObject({ tick: dayNumber('2020-01-01'), goesOn: false });
  });

  it('an institute that was announced leads to an unknown opening, one that opened goes on', () => {
    const announced = line('institute', 'announced', '../2018-11');
    expect(lifeOf(announced)).toMatchObject({ unknown: 'opening' });
    expect(lifeOf(announced, line('institute', 'opened', '2020-09-01'))).toMatchObject({ goesOn: true });
    // An opening that was withdrawn is none.
    expect(lifeOf(announced, line('institute', 'opened', '2018-11', { standing: 'withdrawn' }))).toMatchObject({
      unknown: 'opening',
    });
  });
});
