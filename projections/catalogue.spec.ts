import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emptyRecord, evolveRecord, type RecordOf } from '../events/records.ts';
import { catalogue } from '../events/catalogue.ts';
import { happened, idOf } from '../test/given-when-then.ts';
import { generatedKinds, past, type GeneratedKind } from '../test/past.ts';
import { projections } from './catalogue.ts';
import { rowsOf } from './projection.ts';

/** A record of any kind, with any past. */
const record = fc.constantFrom(...generatedKinds).chain((kind) => past(kind).map((events) => folded(kind, events)));

function folded(kind: GeneratedKind, events: Parameters<typeof happened>[1]): RecordOf<unknown> {
  const id = idOf(kind);
  const subject = catalogue.subjectOf(id);
  return happened(id, events).reduce((sum, event) => evolveRecord(subject, sum, event), emptyRecord(subject, id));
}

describe('the views', () => {
  it('each have a name of their own, and an index over nothing but their columns', () => {
    expect(new Set(projections.map(({ name }) => name)).size).toBe(projections.length);
    for (const { columns, indexes } of projections) {
      const names = [...Object.keys(columns), 'record', 'key'];
      for (const name of indexes.flat()) expect(names).toContain(name);
      for (const kept of ['id', 'record', 'key', 'since', 'until', 'row']) expect(columns).not.toHaveProperty(kept);
    }
  });
  it('have rows for every kind of record that people keep', () => {
    const kept = catalogue.subjects
      .map(({ kind }) => kind)
      .filter((kind) => !['book', 'account', 'reservation'].includes(kind));
    const missing = kept.filter((kind) => !projections.some(({ rows }) => Object.hasOwn(rows, kind)));
    expect(missing).toEqual([]);
    expect(kept.filter((kind) => !generatedKinds.includes(kind as GeneratedKind))).toEqual([]);
  });

  describe.each(projections.map((projection) => [projection.name, projection] as const))('%s', (_, projection) => {
    it('tells the rows of a record apart, whatever happened to it', () => {
      fc.assert(
        fc.property(record, (any) => {
          const keys = rowsOf(projection, any).map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
        }),
      );
    });
    it('fills exactly the columns it declares, each with its type', () => {
      fc.assert(
        fc.property(record, (any) => {
          for (const { columns } of rowsOf(projection, any)) {
            expect(Object.keys(columns).toSorted()).toEqual(Object.keys(projection.columns).toSorted());
            for (const [name, type] of Object.entries(projection.columns)) {
              const value = columns[name];
              if (value === null) continue;
              expect(typeof value).toBe(type === 'text' ? 'string' : 'number');
              if (type === 'integer') expect(Number.isInteger(value)).toBe(true);
            }
          }
        }),
      );
    });
    it('gives rows of plain JSON, with nothing undefined in them', () => {
      fc.assert(
        fc.property(record, (any) => {
          for (const { row, search = [] } of rowsOf(projection, any)) {
            expect(JSON.parse(JSON.stringify(row))).toStrictEqual(row);
            expect(row).toMatchObject({ record: any.id });
            for (const term of search) expect(term).toMatch(/^[\p{L}\p{N}]+$/u);
          }
        }),
      );
    });
    it('has exactly one leading row for each thing it tells, and the same in every relationship', () => {
      fc.assert(
        fc.property(record, (any) => {
          const rows = rowsOf(projection, any);
          const leading = rows.filter(({ columns }) => columns['lead'] === 1).length;
          expect(rows.length).toBe(leading * Math.max(1, any.relationships.length));
        }),
      );
    });
  });
});
