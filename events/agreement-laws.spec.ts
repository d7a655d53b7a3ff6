import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amended, inForceOn, notice, renewed, signed, tacit, terminated } from '../test/agreements.ts';
import type { Past } from '../test/given-when-then.ts';
import { inForce, termOf } from './agreement-term.ts';
import type { AgreementEvent } from './agreements.ts';
import { addDays } from './values/day.ts';

const edtf = fc.constantFrom(
  '2015',
  '2016-02',
  '2016-02-29',
  '2017-09-12',
  '2017~',
  '2018?',
  'unknown',
  '2018-11-14/2018-11-16',
  '2019/..',
  '../2018-11',
);
const duration = fc.constantFrom('P1Y', 'P5Y', 'P18M', 'P90D', 'P1Y6M', 'P2W');
const anyTerm = fc.oneof(
  duration.map((length) => ({ kind: 'duration', duration: length }) as const),
  edtf.map((until) => ({ kind: 'until', until }) as const),
  fc.constantFrom({ kind: 'indefinite' } as const, { kind: 'unstated' } as const),
);
const anyRenewal = fc.oneof(
  duration.map((period) => tacit(period).renewal),
  fc.constantFrom(tacit().renewal, { kind: 'none' } as const, { kind: 'express' } as const),
);
const anyEvent = fc.oneof<fc.Arbitrary<Past<AgreementEvent>>[]>(
  edtf.map((on) => notice(on)),
  fc.tuple(edtf, duration).map(([on, length]) => renewed(on, { duration: length })),
  fc.tuple(edtf, edtf).map(([on, until]) => renewed(on, { until })),
  fc.tuple(edtf, anyTerm, fc.nat({ max: 9 })).map(([on, term, key]) => amended(on, { term }, key)),
  edtf.map(terminated),
  edtf.map(inForceOn),
);
const anyAgreement = fc
  .tuple(
    fc.array(fc.oneof(edtf, fc.constant(null)), { minLength: 2, maxLength: 4 }),
    anyTerm,
    anyRenewal,
    fc.option(duration),
    fc.array(anyEvent, { maxLength: 6 }),
  )
  .map(([days, term, renewal, noticePeriod, events]) =>
    signed(days, { term, renewal, ...(noticePeriod === null ? {} : { noticePeriod }) }, events),
  );
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));

describe('law', () => {
  it('bounds are in order, and notice is due before the end', () => {
    fc.assert(
      fc.property(anyAgreement, fc.option(anyDay), (agreement, day) => {
        const { start, end, noticeBy } = termOf(agreement, day ?? undefined);
        for (const { earliest, latest, approximate } of [start, end, ...(noticeBy ? [noticeBy] : [])]) {
          if (earliest !== null && latest !== null && !approximate) expect(earliest <= latest).toBe(true);
        }
        if (noticeBy?.earliest != null) expect(end.earliest !== null && noticeBy.earliest < end.earliest).toBe(true);
        if (noticeBy?.latest != null) expect(end.latest !== null && noticeBy.latest < end.latest).toBe(true);
      }),
    );
  });
  it('what is known more exactly never contradicts what was known before', () => {
    const exact = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2017-01-01', days));
    fc.assert(
      fc.property(
        exact,
        exact,
        anyTerm,
        anyRenewal,
        fc.option(exact),
        anyDay,
        (first, second, term, renewal, given, day) => {
          const terms = { term, renewal, noticePeriod: 'P3M' };
          const shift = (on: string) => `2019${on.slice(4)}`;
          const rough = signed(
            [first.slice(0, 7), second.slice(0, 4)],
            terms,
            given === null ? [] : [notice(shift(given).slice(0, 7))],
          );
          const fine = signed([first, second], terms, given === null ? [] : [notice(shift(given))]);
          const [before, after] = [inForce(rough, day).answer, inForce(fine, day).answer];
          if (before !== 'unknown') expect(after).toBe(before);
          const [wide, narrow] = [termOf(rough).end, termOf(fine).end];
          if (wide.earliest !== null && narrow.earliest !== null) expect(wide.earliest <= narrow.earliest).toBe(true);
          if (wide.latest !== null) expect(narrow.latest !== null && narrow.latest <= wide.latest).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
  it('an agreement is not in force before anybody signed it', () => {
    fc.assert(
      fc.property(anyAgreement, (agreement) => {
        const { start } = termOf(agreement);
        if (start.earliest !== null && !start.approximate)
          expect(inForce(agreement, addDays(start.earliest, -1)).answer).not.toBe('yes');
      }),
    );
  });
});
