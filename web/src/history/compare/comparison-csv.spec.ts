import { comparisonCsv, type Words } from './comparison-csv.ts';
import type { Entry } from './comparison.ts';

const words: Words = {
  columns: [],
  kind: ({ kind }) => kind,
  recordKind: ({ recordKind }) => recordKind,
  title: () => 'Smart Town',
  field: ({ field }) => field,
  actor: (actor) => actor,
  named: (text) => (text === 'organisation-1' ? 'Meishan' : text),
  part: (name) => name.toUpperCase(),
};

const entry = (was: Entry['lines'][number]['was'], now: Entry['lines'][number]['now']): Entry => ({
  kind: 'changed',
  record: 'project-1',
  recordKind: 'project',
  titles: [],
  standing: 'primary',
  lines: [{ field: 'targets', was, now }],
  causes: [],
});

const said = (was: Entry['lines'][number]['was'], now: Entry['lines'][number]['now']): string => {
  const stamp = { book: 'B', relationship: 'all', axis: 'known', a: '@1', b: '@2', positions: [1, 2] as const };
  return comparisonCsv([entry(was, now)], stamp, words).split('\r\n')[1] ?? '';
};

describe('A difference as a table', () => {
  it('says values as people read them: names in the place of ids, parts with what they are', () => {
    const area = { titles: [{ text: 'Area', language: 'en' }], target: { value: '220', quality: 'about' }, key: 1 };
    expect(said(['organisation-1'], [area])).toContain(
      'targets,Meishan,"TITLES: Area, TARGET: VALUE: 220, QUALITY: about",',
    );
    expect(said(undefined, '2018-11-14')).toContain('targets,,2018-11-14,');
  });
});
