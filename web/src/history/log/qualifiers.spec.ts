import { questionOf, suggestionsFor } from './qualifiers.ts';

const vocabulary = {
  types: ['VisitRecorded', 'VisitCorrected', 'GatheringHeld'],
  kinds: ['visit', 'gathering', 'account'],
  actors: { 'account-1': 'M. Chen', 'account-2': 'R. Ortiz', 'account-3': 'M. Chen' },
};
const asked = (text: string) => questionOf(text, vocabulary);

describe('A search of the log', () => {
  it.each([
    ['', {}],
    ['forum San-Francisco', { words: 'forum San-Francisco' }],
    ['"bay area"', { words: 'bay area' }],
    ['type:VisitRecorded', { type: 'VisitRecorded' }],
    ['TYPE:visitrecorded,GatheringHeld', { type: 'VisitRecorded,GatheringHeld' }],
    ['action:corrected', { type: 'VisitCorrected' }],
    ['-kind:visit kind:gathering', { kind: '-visit,gathering' }],
    ['actor:"M. Chen"', { actor: 'account-1,account-3' }],
    ['actor：“M. Chen”', { actor: 'account-1,account-3' }],
    ['-by:ortiz', { actor: '-account-2' }],
    ['actor:os:bridgebook', { actor: 'os:bridgebook' }],
    ['stream:visit-1', { record: 'visit-1' }],
    ['written:2019-06-30', { writtenFrom: '2019-06-30', writtenTo: '2019-06-30' }],
    ['written:2019', { writtenFrom: '2019-01-01', writtenTo: '2019-12-31' }],
    ['written:2020-02', { writtenFrom: '2020-02-01', writtenTo: '2020-02-29' }],
    ['recorded:>=2019-01-01', { writtenFrom: '2019-01-01' }],
    ['written:>2019', { writtenFrom: '2020-01-01' }],
    ['written:<2019-03', { writtenTo: '2019-02-28' }],
    ['written:>=2019 written:<=2019-06', { writtenFrom: '2019-01-01', writtenTo: '2019-06-30' }],
    ['written:2018..2019-03', { writtenFrom: '2018-01-01', writtenTo: '2019-03-31' }],
    ['http://example.org', { words: 'http://example.org' }],
  ])('%s', (text, query) => expect(asked(text)).toEqual({ query, misread: [] }));

  it.each([
    ['actor:nobody', 'actor'],
    ['type:Dreamt', 'type'],
    ['kind:dream', 'kind'],
    ['record:dream-1', 'record'],
    ['written:soon', 'written'],
    ['written:2019-13', 'written'],
    ['written:2019..2018', 'written'],
    ['-written:2019', 'no-exclusion'],
  ])('%s is said not to be understood', (part, why) =>
    expect(asked(`forum ${part}`)).toEqual({ query: { words: 'forum' }, misread: [{ part, why }] }),
  );
});

describe('What is typed is completed', () => {
  it.each([
    ['', ['actor:', 'type:', 'kind:', 'record:', 'written:']],
    ['forum -k', ['forum -kind:']],
    ['type:visit', ['type:VisitRecorded ', 'type:VisitCorrected ']],
    ['kind:gathering -actor:c', ['kind:gathering -actor:"M. Chen" ']],
    ['actor:"M. ', ['actor:"M. Chen" ']],
    ['written:', []],
  ])('%s', (text, suggestions) => expect(suggestionsFor(text, vocabulary)).toEqual(suggestions));
});
