import { groupedHits, type Hit } from './groups.ts';

const hit = (record: string, kind: string, survivor?: string) =>
  ({ record, kind, text: record, titles: [], ...(survivor === undefined ? {} : { survivor }) }) as unknown as Hit;

describe('What a search found', () => {
  it('stands by kind, each record once, the best group first', () => {
    const groups = groupedHits([
      hit('person-1', 'person'),
      hit('visit-1', 'visit'),
      hit('visit-1', 'visit'),
      hit('organisation-2', 'organisation', 'organisation-1'),
      hit('organisation-1', 'organisation'),
      hit('relationship-a', 'relationship'),
      hit('source-1', 'source'),
    ]);
    expect(groups.map(({ group, hits }) => [group, hits.map(({ record }) => record)])).toEqual([
      ['people', ['person-1', 'organisation-2']],
      ['records', ['visit-1']],
      ['sources', ['source-1']],
    ]);
  });

  it('is not longer than people look through', () => {
    const many = Array.from({ length: 20 }, (_, index) => hit(`visit-${index}`, 'visit'));
    expect(groupedHits(many)[0]?.hits).toHaveLength(6);
  });
});
