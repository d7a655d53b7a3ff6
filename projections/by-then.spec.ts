import { describe, expect, it } from '@jest/globals';
import { begunBy, signaturesBy } from './by-then.ts';

describe('by a day, something had begun', () => {
  it.each([
    ['2018-11-14', '2018-11-13', 'no'],
    ['2018-11-14', '2018-11-14', 'certainly'],
    ['2018-11', '2018-10-31', 'no'],
    ['2018-11', '2018-11-14', 'possibly'],
    ['2018-11', '2018-11-30', 'certainly'],
    ['2018-11-14/..', '2018-11-14', 'certainly'],
    ['../2018-11', '1990-01-01', 'possibly'],
    ['../2018-11', '2018-12-01', 'certainly'],
    ['unknown', '2018-11-14', 'possibly'],
    ['2017~', '2016-12-31', 'no'],
    ['2017~', '2030-01-01', 'possibly'],
  ])('%s by %s: %s', (occurredOn, day, byThen) => {
    expect(begunBy([occurredOn], day)).toBe(byThen);
  });
});

it('a signature that certainly came later is not there yet, nor who gave it; the counted parties name nobody', () => {
  const signatures = {
    parties: [
      { key: 1, signedOn: '2018-11-14', signatories: ['a'] },
      { key: 2, signedOn: '2018-11-16', signatories: ['b'] },
      { key: 3, signatories: [] },
    ],
    unnamedParties: { count: 5, signedOn: '2019' },
  };
  expect(signaturesBy(signatures, '2018-11-14')).toEqual({
    parties: [signatures.parties[0], { key: 2, signatories: [] }, signatures.parties[2]],
    unnamedParties: { count: 5 },
  });
  expect(signaturesBy(signatures, '2019-01-01')).toEqual(signatures);
});
