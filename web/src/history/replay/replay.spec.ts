import type { LoggedEvent } from '../../api/answers.ts';
import { happenedOn } from './happened-on.ts';
import { curveOf, daysUnder, railsOf } from './rails.ts';
import { calledThen, replayOf } from './replayed.ts';
import { sittingFrom, stepAt, stepsOf } from './steps.ts';

let position = 0;
const revisions = new Map<string, number>();
function event(stream: string, type: string, data: object, sitting = 'one'): LoggedEvent {
  const revision = (revisions.get(stream) ?? -1) + 1;
  revisions.set(stream, revision);
  position += 1;
  return {
    stream,
    revision,
    position,
    type,
    data,
    recordedAt: '2019-01-01T00:00:00.000Z',
    actor: 'os:ana',
    sources: [],
    confidence: 'primary',
    id: String(position),
    version: 1,
    commandId: sitting,
    correlationId: sitting,
  };
}

const visit = (number: number) => `visit-00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const held = (number: number, occurredOn: string, sitting?: string) =>
  event(
    visit(number),
    'VisitRecorded',
    {
      relationships: ['x'],
      titles: [{ text: `Visit ${number}`, language: 'en' }],
      from: 'CN-SC',
      to: 'US-CA',
      occurredOn,
      delegation: { count: { quality: 'unknown', named: [] } },
      hosts: [],
      purposes: [],
    },
    sitting,
  );
const corrected = (number: number, sitting?: string) =>
  event(visit(number), 'VisitCorrected', { changes: { occurredOn: { was: '2018', now: '2019' } } }, sitting);

const events = [
  held(1, '2018', 'a'),
  held(2, '2018-11', 'a'),
  corrected(1, 'b'),
  event(visit(2), 'RecordWithdrawn', {}, 'c'),
  ...Array.from({ length: 200 }, (_, index) => held(3 + index, 'unknown', `d${Math.floor(index / 10)}`)),
];

describe('A replay', () => {
  const replay = replayOf(events, 'x');

  it('shows each record before and after each event, and what the book then held', () => {
    const step = replay.at(2);
    expect([step.before?.state, step.after.state]).toMatchObject([{ occurredOn: '2018' }, { occurredOn: '2019' }]);
    expect(step.totals).toEqual({ facts: 2, corrections: 1, withdrawn: 0, organisations: 0 });
    expect(replay.at(3).totals).toEqual({ facts: 1, corrections: 1, withdrawn: 1, organisations: 0 });
    expect(replay.at(0).before).toBeUndefined();
  });

  it('comes to the same wherever it is entered, forwards and back', () => {
    for (const index of [203, 64, 63, 0, 128, 65]) {
      const alone = replayOf(events.slice(0, index + 1), 'x').at(index);
      expect(replay.at(index)).toEqual(alone);
    }
    expect(replay.at(203).totals.facts).toBe(201);
    expect(() => replay.at(204)).toThrow(RangeError);
  });

  it('counts what belongs to the relationship, and to the whole book each fact once', () => {
    expect(replayOf(events, 'y').at(1).totals.facts).toBe(0);
    expect(replayOf(events, 'all').at(1).totals.facts).toBe(2);
  });

  it('calls records what they were called then, and by what they are called today where they were not there', () => {
    const today = { names: {}, related: {}, sources: {} };
    const called = (id: string) => calledThen(replay, 1, { of: id }, today).related[id]?.titles[0]?.text;
    expect([called(visit(2)), called(visit(3))]).toEqual(['Visit 2', undefined]);
    const later = { ...today, related: calledThen(replay, 203, { of: visit(3) }, today).related };
    expect(calledThen(replay, 1, { of: visit(3) }, later).related[visit(3)]?.titles[0]?.text).toBe('Visit 3');
  });
});

describe('Steps', () => {
  const all = stepsOf(events, { doors: false, sittings: false, record: undefined });
  it('are every event, the corrections and withdrawals, one for each sitting, or those of a record', () => {
    expect(all).toHaveLength(204);
    expect(stepsOf(events, { doors: true, sittings: false, record: undefined })).toEqual([2, 3]);
    expect(stepsOf(events, { doors: false, sittings: true, record: undefined }).slice(0, 4)).toEqual([1, 2, 3, 13]);
    expect(stepsOf(events, { doors: false, sittings: false, record: visit(1) })).toEqual([0, 2]);
  });
  it('go by sittings in both directions, and stay within the first and the last', () => {
    expect([sittingFrom(events, all, 0, 1), sittingFrom(events, all, 3, 1), sittingFrom(events, all, 203, 1)]).toEqual([
      1, 13, 203,
    ]);
    expect([
      sittingFrom(events, all, 13, -1),
      sittingFrom(events, all, 2, -1),
      sittingFrom(events, all, 0, -1),
    ]).toEqual([3, 1, 0]);
  });
  it('begin at an event that is named, or the one before it', () => {
    expect(stepAt(events, all, undefined)).toBe(203);
    expect(stepAt(events, [2, 3], (events[2] as LoggedEvent).position)).toBe(0);
    expect(stepAt(events, [2, 3], 1_000)).toBe(1);
    expect(stepAt(events, [2, 3], 0)).toBe(0);
  });
});

describe('The rails', () => {
  it('know when it happened, of a correction the right day, and nothing where nobody says', () => {
    expect(events.slice(0, 5).map(happenedOn)).toEqual(['2018', '2018-11', '2019', undefined, undefined]);
  });
  it('hold the year as a span, and the curve from its middle', () => {
    const { marks, years } = railsOf(events.slice(0, 3), 424);
    expect(marks[0]?.happened?.[0]).toBe(12);
    expect(marks.map(({ written }) => written)).toEqual([12, 212, 412]);
    expect(years.map(({ year }) => year)).toEqual([2018, 2019]);
    expect(curveOf({ written: 10, happened: [0, 20] })).toBe('M10.0 50C10.0 81 10.0 81 10.0 110');
    expect(curveOf({ written: 10, happened: undefined })).toBe('');
  });
  it('say each day of writing where it begins, where there is room for it', () => {
    const written = ['2019-01-01', '2019-01-01', '2019-01-02', '2019-01-03', '2019-01-04'].map((day, index) => ({
      ...held(300 + index, '2018'),
      recordedAt: `${day}T12:00:00.000Z`,
    }));
    const { marks } = railsOf(written, 424);
    expect(daysUnder(written, marks, 424, (at) => at.slice(8, 10))).toEqual([
      { day: '01', x: 12 },
      { day: '02', x: 212 },
      { day: '03', x: 312 },
    ]);
    // Midnight of the book's zone is another one than that of the instants.
    expect(daysUnder(written, marks, 424, () => '1 Jan')).toEqual([{ day: '1 Jan', x: 12 }]);
  });
});
