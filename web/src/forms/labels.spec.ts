import { labelsOf } from './labels.ts';

describe('What a field is called in the summary', () => {
  const labels = new Map([
    ['stops.0', 'Stop 1'],
    ['stops.0.occurredOn', 'When'],
    ['one.saidOn', 'Said on'],
    ['visit.delegation.count', 'Delegation'],
  ]);
  it.each([
    ['one.saidOn', ['Said on']],
    ['stops.0.occurredOn', ['Stop 1', 'When']],
    ['visit.delegation.count.total', ['Delegation']],
    ['stops.1.occurredOn', []],
  ])('%s', (field, called) => expect(labelsOf(field, labels)).toEqual(called));
});
