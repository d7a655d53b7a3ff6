import { sayIn } from '../language/say-in.ts';
import { durationInWords } from './durations.ts';

describe('Durations in words', () => {
  it.each([
    ['P5Y', '5 years', '5年'],
    ['P1Y', '1 year', '1年'],
    ['P3M', '3 months', '3个月'],
    ['P90D', '90 days', '90天'],
    ['P1Y6M', '1 year and 6 months', '1年6个月'],
  ])('%s', (duration, en, zh) => {
    expect(durationInWords(duration, sayIn('en'))).toBe(en);
    expect(durationInWords(duration, sayIn('zh-Hans'))).toBe(zh);
  });
});
