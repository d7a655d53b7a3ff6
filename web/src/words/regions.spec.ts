import { regionNames } from './regions.ts';

describe('The names of coded places', () => {
  it.each([
    ['CN-SC', 'Sichuan', '四川省'],
    ['US-NY', 'New York', '纽约州'],
    ['FR', 'France', '法国'],
  ])('%s', (code, en, zh) => {
    expect(regionNames(code).map(({ text }) => text)).toEqual([en, zh]);
  });

  it('a code that has no name here is shown as it is', () => {
    expect(regionNames('FR-BRE')).toEqual([{ text: 'FR-BRE', language: 'und' }]);
  });
});
