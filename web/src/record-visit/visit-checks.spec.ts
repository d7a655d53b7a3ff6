import { alikeAmong, fitOf, worstFit } from './visit-checks.ts';

describe('The checks of a visit', () => {
  it.each([
    ['2018-11-14', '2018-11', 'inside'],
    ['2018-11', '2018-11', 'inside'],
    ['2018', '2018-11', 'open'],
    ['2018-11-14/..', '2018-11', 'open'],
    ['unknown', '2018-11', 'open'],
    ['2018-12-01', '2018-11', 'apart'],
  ])('what was on %s is in %s: %s', (part, visit, fit) => expect(fitOf(part, visit)).toBe(fit));

  it('the gathering that fits worst is named, and nothing is said before there are two dates', () => {
    const [inside, open, apart] = ['2018-11-14', '2018', '2019'].map((occurredOn) => ({ occurredOn }));
    const of = (...days: (typeof inside)[]) =>
      worstFit(
        days.flatMap((day) => day ?? []),
        '2018-11',
      )?.gathering;
    expect([of(inside), of(inside, open), of(open, apart), of(), worstFit([{ occurredOn: '2018' }], 'soon')]).toEqual([
      inside,
      open,
      apart,
      undefined,
      undefined,
    ]);
  });

  it('another visit is like it between the same places, if it stands', () => {
    const visit = (from: string, standing = 'primary', kind = 'visit', record = 'visit-1') =>
      ({ record, kind, standing, details: { from, to: 'US-CA' } }) as Parameters<typeof alikeAmong>[0][number];
    const facts = [visit('CN-SC'), visit('CN-JS'), visit('CN-SC', 'withdrawn'), visit('CN-SC', 'primary', 'stop')];
    expect(alikeAmong(facts, { from: 'CN-SC', to: 'US-CA' })).toEqual([facts[0]]);
    expect(alikeAmong(facts, { from: 'CN-SC', to: 'US-CA', planned: 'visit-1' })).toEqual([]);
  });
});
