import { describe, expect, it } from '@jest/globals';
import { kindOfChange, kindOfEffect, sameRow } from './change-kinds.ts';
import type { HeldRow } from './snapshot.ts';

const row = (standing: string, more: Partial<HeldRow> = {}): HeldRow => ({
  record: 'organisation-1',
  key: '-/entry',
  since: 1,
  columns: { standing },
  row: {},
  ...more,
});
const [plain, withdrawn] = [row('primary'), row('withdrawn')];
const causes = (...types: readonly string[]) =>
  types.map((type, position) => ({ position, type, actor: 'os:ortiz', recordedAt: '2018-11-19T09:00:00.000Z' }));

describe('between two moments of what was known, a row', () => {
  it.each([
    ['new', null, plain, ['OrganisationRegistered']],
    ['new', null, withdrawn, ['OrganisationRegistered', 'RecordWithdrawn']],
    ['withdrawn', plain, withdrawn, ['OrganisationMerged', 'OrganisationCorrected', 'RecordWithdrawn']],
    ['corrected', withdrawn, plain, ['RecordReinstated']],
    ['corrected', withdrawn, withdrawn, ['RecordReinstated', 'OrganisationCorrected', 'RecordWithdrawn']],
    ['merged', plain, row('reported'), ['OrganisationCorrected', 'OrganisationMerged']],
    ['merged', plain, row('reported'), ['OrganisationReleased']],
    ['corrected', plain, null, ['VisitCorrected']],
    ['corrected', plain, row('reported'), ['DisputeResolved']],
    ['changed', plain, row('disputed'), ['FactDisputed']],
    ['changed', plain, row('primary', { row: { names: 2 } }), ['OrganisationNameAdded']],
  ] as const)('is %s', (kind, before, after, types) => {
    expect(kindOfChange(before, after, causes(...types))).toBe(kind);
  });
  it('is the same where it says the same, whenever that was written', () => {
    expect(sameRow(plain, row('primary', { since: 7 }))).toBe(true);
    expect(sameRow(plain, row('primary', { row: { title: 'other' } }))).toBe(false);
    expect([sameRow(plain, withdrawn), sameRow(null, plain), sameRow(plain, null), sameRow(null, null)]).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
});

it('between two days of what was in effect a row was added, removed, changed, or should not stand', () => {
  const said = { status: 'opened' };
  expect([
    kindOfEffect(plain, null, said),
    kindOfEffect(plain, said, null),
    kindOfEffect(plain, said, { status: 'closed' }),
    kindOfEffect(withdrawn, null, said),
  ]).toEqual(['added', 'removed', 'changed', 'withdrawn']);
});
