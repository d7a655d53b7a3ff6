import { describe, expect, it } from '@jest/globals';
import { relationships, type RelationshipEvent } from '../../events/relationships.ts';
import { given, recordOf, type Past } from '../../test/given-when-then.ts';
import { CorrectRelationship, correctRelationship } from './correct-relationship.ts';
import { EndRelationship, endRelationship } from './end-relationship.ts';
import { EstablishRelationship, establishRelationship } from './establish-relationship.ts';

const id = 'relationship-jiangsu-california';
const command = {
  slug: 'jiangsu-california',
  names: [{ text: 'Jiangsu–California', language: 'en', kind: 'official' as const }],
  sides: [
    { place: 'CN-JS', organisations: [] },
    { place: 'US-CA', organisations: [] },
  ],
  form: 'sister-state' as const,
  establishedOn: '2011',
};
const { slug, ...details } = command;
const established: Past<RelationshipEvent> = {
  type: 'RelationshipEstablished',
  data: { relationships: [slug], ...details },
};
const ended: Past<RelationshipEvent> = { type: 'RelationshipEnded', data: { endedOn: '2023-10' } };
const book = (past: readonly Past<RelationshipEvent>[]) => given(relationships, past, [], id);

describe('EstablishRelationship', () => {
  const establish = (past: readonly Past<RelationshipEvent>[], fields: object = {}) =>
    book(past).when(EstablishRelationship, establishRelationship, { ...command, ...fields });
  it('makes a record that belongs to itself', () => {
    establish([]).then([established]);
    expect(recordOf(relationships, [established], id).relationships).toEqual(['jiangsu-california']);
  });
  it('refuses a slug that is taken', () => establish([established]).thenRefused('relationship.exists', '/slug'));
  it('refuses the slug by which lists ask for every relationship', () => {
    given(relationships, [], [], 'relationship-all')
      .when(EstablishRelationship, establishRelationship, { ...command, slug: 'all' })
      .thenRefused('relationship.slug-reserved', '/slug');
  });
  it('refuses a place as two sides', () => {
    const sides = [{ place: 'CN-JS' }, { place: 'US-CA' }, { place: 'CN-JS' }];
    establish([], { sides }).thenRefused('relationship.side-twice', '/sides/2/place');
  });
  it('refuses one side alone', () => {
    expect(() => establish([], { sides: [{ place: 'CN-JS' }] }).events()).toThrow('arrayMinSize');
  });
  it('refuses a name that was given up before it was in use', () => {
    const names = [{ ...command.names[0], from: '2011', to: '2010-12' }];
    establish([], { names }).thenRefused('name.ends-before-it-starts', '/names/0/to');
  });
});

describe('EndRelationship', () => {
  const end = (past: readonly Past<RelationshipEvent>[], endedOn: string) =>
    book(past).when(EndRelationship, endRelationship, { relationship: id, endedOn });
  it('ends once', () => {
    end([established], '2023-10').then([ended]);
    end([established, ended], '2023-10').thenNothing();
    end([established, ended], '2023-11').thenRefused('relationship.has-ended');
  });
  it('refuses an end that is certainly before the beginning', () => {
    end([established], '2010').thenRefused('relationship.ends-before-it-starts', '/endedOn');
    end([established], '2011').then([{ type: 'RelationshipEnded', data: { endedOn: '2011' } }]);
  });
});

describe('CorrectRelationship', () => {
  const correct = (past: readonly Past<RelationshipEvent>[], fields: object) =>
    book(past).when(CorrectRelationship, correctRelationship, { relationship: id, reason: 'misread', ...fields });
  it('keeps the old value beside the new one, once', () => {
    const changes = { establishedOn: { was: '2011', now: '1985' } };
    const corrected: Past<RelationshipEvent> = { type: 'RelationshipCorrected', data: { changes } };
    correct([established], { establishedOn: '1985', form: 'sister-state' }).then([corrected]);
    correct([established, corrected], { establishedOn: '1985' }).thenNothing();
  });
  it('refuses a beginning that is certainly after the end', () => {
    correct([established, ended], { establishedOn: '2024' }).thenRefused('relationship.ends-before-it-starts');
  });
  it('refuses an end of what has not ended', () => {
    correct([established], { endedOn: '2023' }).thenRefused('relationship.has-not-ended', '/endedOn');
  });
  it('takes an end back, after which it can end', () => {
    const changes = { endedOn: { was: '2023-10', now: null } };
    const corrected: Past<RelationshipEvent> = { type: 'RelationshipCorrected', data: { changes } };
    correct([established, ended], { endedOn: null }).then([corrected]);
    const { record } = book([established, ended, corrected]);
    expect([record.state.status, record.state.endedOn, record.state.ending]).toEqual([
      'established',
      undefined,
      undefined,
    ]);
    correct([established], { endedOn: null }).thenNothing();
  });
});
