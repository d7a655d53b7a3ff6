import { describe, expect, it } from '@jest/globals';
import { begunBy } from './by-then.ts';

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
