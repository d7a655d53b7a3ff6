import { conflictLines, firstChoice } from './conflict.ts';

describe('A conflict', () => {
  const opened = { dueOn: '2026-12-15', owner: 'J. Park', what: 'ask', note: null };

  it('shows what either has changed, and marks what both have', () => {
    const theirs = { ...opened, dueOn: '2027-01-20', note: 'called' };
    const lines = conflictLines(opened, theirs, { dueOn: '2027-01-31', owner: 'R. Ortiz' });
    expect(lines).toEqual([
      { field: 'dueOn', opened: '2026-12-15', theirs: '2027-01-20', yours: '2027-01-31', both: true },
      { field: 'owner', opened: 'J. Park', theirs: 'J. Park', yours: 'R. Ortiz', both: false },
      { field: 'note', opened: null, theirs: 'called', yours: null, both: false },
    ]);
    expect(lines.map(firstChoice)).toEqual(['yours', 'yours', 'theirs']);
  });

  it('is none where both made the same of it', () => {
    const both = { ...opened, dueOn: '2027-01-31' };
    expect(conflictLines(opened, both, { dueOn: '2027-01-31' })).toMatchObject([{ field: 'dueOn', both: false }]);
    expect(conflictLines(opened, opened, { dueOn: '2026-12-15' })).toEqual([]);
  });
});
