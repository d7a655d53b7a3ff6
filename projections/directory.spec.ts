import { describe, expect, it } from '@jest/globals';
import { organisations, type OrganisationEvent } from '../events/organisations.ts';
import { people, type PersonEvent } from '../events/people.ts';
import { places, type PlaceEvent } from '../events/places.ts';
import type { RecordOf } from '../events/records.ts';
import { relationships, type RelationshipEvent } from '../events/relationships.ts';
import { idOf, recordOf, type Past } from '../test/given-when-then.ts';
import { directory } from './directory.ts';
import { rowsOf } from './projection.ts';

const first = (record: RecordOf<unknown>) => rowsOf(directory, record)[0];
const here = ['sichuan-california'];
const official = (text: string, language = 'en') => ({ text, language, kind: 'official' as const });

describe('the directory', () => {
  const university: Past<OrganisationEvent> = {
    type: 'OrganisationRegistered',
    data: {
      relationships: here,
      names: [official('Sichuan University'), official('四川大学', 'zh-Hans')],
      kind: 'university',
      identifiers: [{ scheme: 'ror', value: '011ashp19' }],
    },
  };
  it('keeps the row of a merged organisation, pointing to the one that stands for it, and frees it again', () => {
    const merged: Past<OrganisationEvent> = { type: 'OrganisationMerged', data: { into: idOf('organisation', 2) } };
    const unmerged: Past<OrganisationEvent> = { type: 'OrganisationUnmerged', data: { from: idOf('organisation', 2) } };
    expect(first(recordOf(organisations, [university]))?.columns['mergedInto']).toBe(null);
    const after = first(recordOf(organisations, [university, merged]));
    expect(after?.columns['mergedInto']).toBe(idOf('organisation', 2));
    expect(after?.row).toMatchObject({ names: [{ text: 'Sichuan University' }, { text: '四川大学' }] });
    expect(first(recordOf(organisations, [university, merged, unmerged]))?.columns['mergedInto']).toBe(null);
  });
  it('names a person with the posts held, and none once the names are erased', () => {
    const registered = (names: 'erased' | readonly ReturnType<typeof official>[]): Past<PersonEvent> => ({
      type: 'PersonRegistered',
      data: { relationships: here, names, contact: { email: 'tang@example.org' } },
    });
    const appointed: Past<PersonEvent> = {
      type: 'PersonAppointed',
      data: { key: 1, titles: [{ text: 'secretary general', language: 'en' }], from: '../2018-11' },
    };
    const tang = [official('Tang Limin'), official('唐利民', 'zh-Hans')];
    const row = first(recordOf(people, [registered(tang), appointed]))?.row;
    expect(row).toMatchObject({ names: tang, erased: false, positions: [{ key: 1, from: '../2018-11' }] });
    expect(JSON.stringify(row)).not.toContain('tang@example.org');
    expect(first(recordOf(people, [registered('erased'), appointed]))?.row).toMatchObject({ names: [], erased: true });
  });
  it('finds a place and a relationship by their code', () => {
    const chengdu: Past<PlaceEvent> = {
      type: 'PlaceRegistered',
      data: { relationships: here, names: [official('Sichuan')], kind: 'region', code: 'CN-SC' },
    };
    const established: Past<RelationshipEvent> = {
      type: 'RelationshipEstablished',
      data: { relationships: here, names: [], sides: [], form: 'sister-state', establishedOn: 'unknown' },
    };
    expect(first(recordOf(places, [chengdu]))?.columns).toMatchObject({ kind: 'place', code: 'CN-SC' });
    expect(first(recordOf(relationships, [established]))?.columns).toMatchObject({ code: 'sichuan-california' });
  });
  it('has what belongs to no relationship once, in none', () => {
    const data = { ...university.data, relationships: [] };
    const rows = rowsOf(directory, recordOf(organisations, [{ type: 'OrganisationRegistered', data }]));
    expect(rows.map(({ key, columns }) => [key, columns['relationship'], columns['lead']])).toEqual([
      ['-/entry', null, 1],
    ]);
  });
});
