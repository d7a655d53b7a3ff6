import { describe, expect, it } from '@jest/globals';
import type { Organisation } from '../../events/organisations.ts';
import type { Place } from '../../events/places.ts';
import type { Relationship } from '../../events/relationships.ts';
import { idOf } from '../../test/given-when-then.ts';
import { Story } from '../../test/story.ts';
import { checkCommand } from '../check.ts';
import { DisputeFact } from './dispute-fact.ts';

const reason = 'entered twice';
const relationships = ['jiangsu-california'];
const names = [{ text: 'Body', language: 'en', kind: 'official' }];
const identifiers = [{ scheme: 'ror', value: '01an7q238' }];
const berkeley = { relationships, names, kind: 'university', identifiers };
const source = idOf('source', 90);
const sources = [{ source }];

/** One source dates the relationship 2011. */
function jiangsu() {
  const story = new Story();
  const { id } = story.give('EstablishRelationship', {
    slug: 'jiangsu-california',
    names: [{ text: 'Jiangsu–California', language: 'en', kind: 'official' }],
    sides: [{ place: 'CN-JS' }, { place: 'US-CA' }],
    form: 'sister-state',
    establishedOn: '2011',
  });
  const dispute = (field: string, claim: unknown) => ({ record: id, field, claim, sources });
  return { story, id, dispute };
}

describe('WithdrawRecord and ReinstateRecord', () => {
  it('strikes through with a reason, once, and takes it back, once', () => {
    const { story, id } = jiangsu();
    expect(story.give('WithdrawRecord', { record: id, reason }).events).toEqual([
      { type: 'RecordWithdrawn', data: {} },
    ]);
    expect(story.record(id).withdrawn).toMatchObject({ reason, actor: 'os:ortiz' });
    expect(story.give('WithdrawRecord', { record: id, reason }).events).toEqual([]);
    story.refused('record.withdrawn', 'EndRelationship', { relationship: id, endedOn: '2020' });
    story.give('ReinstateRecord', { record: id, reason });
    expect(story.record(id).withdrawn).toBeNull();
    expect(story.give('ReinstateRecord', { record: id, reason }).events).toEqual([]);
  });
  it('gives the identifiers of an organisation free, and asks for them again', () => {
    const story = new Story();
    const { id: first } = story.give('RegisterOrganisation', berkeley);
    story.give('WithdrawRecord', { record: first, reason });
    const { id: second } = story.give('RegisterOrganisation', berkeley);
    story.refused('organisation.identifier-held', 'ReinstateRecord', { record: first, reason });
    story.give('WithdrawRecord', { record: second, reason });
    expect(story.give('ReinstateRecord', { record: first, reason }).events.map(({ type }) => type)).toEqual([
      'RecordReinstated',
      'IdentifierHeld',
    ]);
    story.refused('organisation.identifier-held', 'ReinstateRecord', { record: second, reason });
  });
  it('keeps an organisation that stands for others', () => {
    const story = new Story();
    const [organisation, merged] = [1, 2].map(
      () => story.give('RegisterOrganisation', { ...berkeley, identifiers: [] }).id,
    );
    story.give('MergeOrganisations', { organisation, merged, reason });
    story.refused('organisation.stands-for-others', 'WithdrawRecord', { record: organisation, reason });
    story.give('WithdrawRecord', { record: merged, reason });
  });
  it('refuses accounts, which would be a way to shut people out', () => {
    const story = new Story();
    const { id: record } = story.give('InviteAccount', { name: 'A. Ortiz', roles: ['admin'] });
    story.refused('record.not-of-a-fact', 'WithdrawRecord', { record, reason }, { at: '/record' });
  });
});

describe('DisputeFact', () => {
  it('puts the claim beside what the record says, and changes nothing else', () => {
    const { story, id, dispute } = jiangsu();
    story.give('DisputeFact', { ...dispute('establishedOn', '1985'), confidence: 'reported' });
    expect(story.record(id).disputes).toMatchObject([
      {
        field: 'establishedOn',
        claims: [
          { key: 1, value: '2011' },
          { key: 2, value: '1985', sources, confidence: 'reported' },
        ],
      },
    ]);
    expect(story.state<Relationship>(id).establishedOn).toBe('2011');
    expect(story.give('DisputeFact', dispute('establishedOn', '1985')).events).toEqual([]);
  });
  it.each(['relationship', 'reason', 'sources', 'status', 'colour', 'sides/1/place', 'slug'])(
    'refuses the field %s',
    (field) => {
      const { story, dispute } = jiangsu();
      story.refused('dispute.no-such-field', 'DisputeFact', dispute(field, 'x'), { at: '/field' });
    },
  );
  it.each([
    ['establishedOn', 'spring of 1985'],
    ['establishedOn', 1985],
    ['establishedOn', null],
    ['form', 'sister-city'],
    ['sides', [{ place: 'CN-JS' }]],
    ['names', 'Jiangsu'],
  ])('refuses a claim that cannot be a value: %s %j', (field, claim) => {
    const { story, dispute } = jiangsu();
    story.refused('dispute.claim-form', 'DisputeFact', dispute(field, claim), { at: '/claim' });
  });
  it('refuses what the record says already, and a reference to nothing', () => {
    const { story, dispute } = jiangsu();
    story.refused('dispute.says-the-same', 'DisputeFact', dispute('establishedOn', '2011'), { at: '/claim' });
    const sides = [{ place: 'CN-JS', organisations: [idOf('organisation', 7)] }, { place: 'US-CA' }];
    story.refused('reference.unknown', 'DisputeFact', dispute('sides', sides), { at: '/claim' });
  });
  it('refuses to write a person’s name in clear', () => {
    const story = new Story();
    const { id: record } = story.give('RegisterPerson', { relationships, names });
    story.refused('dispute.sealed-field', 'DisputeFact', { record, field: 'names', claim: names, sources });
  });
  it('takes a part of a list by its number', () => {
    const story = new Story();
    const { id: record } = story.give('RegisterPerson', { relationships, names });
    story.give('AppointPerson', { person: record, titles: [{ text: 'Governor', language: 'en' }], from: '2017' });
    const claim = { record, claim: '2016', sources };
    expect(story.give('DisputeFact', { ...claim, field: 'positions/1/from' }).events).toHaveLength(1);
    story.refused('dispute.no-such-field', 'DisputeFact', { ...claim, field: 'positions/2/from' });
  });
  it('takes a field of what is one in the record, where the record has it', () => {
    const story = new Story();
    const { id: record } = story.give('RegisterPlace', { relationships, names, kind: 'zone' });
    const claim = { record, field: 'designation/designatedOn', claim: '2014-10-02', sources };
    story.refused('dispute.no-such-field', 'DisputeFact', claim, { at: '/field' });
    story.give('DesignateZone', { place: record, level: 'national', designatedOn: '2014-10' });
    story.refused('dispute.no-such-field', 'DisputeFact', { ...claim, field: 'designation/heldOn' }, { at: '/field' });
    story.refused('dispute.claim-form', 'DisputeFact', { ...claim, claim: 'in autumn' }, { at: '/claim' });
    story.give('DisputeFact', claim);
    const resolve = { record, field: claim.field, accepted: 2, reason };
    const changes = { 'designation/designatedOn': { was: '2014-10', now: '2014-10-02' } };
    expect(story.give('ResolveDispute', resolve).events).toEqual([
      { type: 'DisputeResolved', data: { field: claim.field, accepted: 2, changes } },
    ]);
    expect(story.state<Place>(record).designation).toMatchObject({ level: 'national', designatedOn: '2014-10-02' });
  });
  it('refuses what only a correction says, and the record does not', () => {
    const story = new Story();
    const visit = { relationships, titles: [{ text: 'Visit', language: 'en' }], from: 'CN-JS', to: 'US-CA' };
    const { id: record } = story.give('RecordVisit', {
      ...visit,
      occurredOn: '2018-11',
      delegation: { count: { quality: 'unknown' } },
    });
    const claim = { record, field: 'withoutStops', claim: [1], sources };
    story.refused('dispute.no-such-field', 'DisputeFact', claim, { at: '/field' });
  });
  it('asks for a source, and for a claim that is not too long', () => {
    const { dispute } = jiangsu();
    const wrong = (data: object) => expect(checkCommand(DisputeFact, data));
    wrong({ ...dispute('establishedOn', '1985'), sources: [] }).toHaveProperty('problems.0.code', 'field.arrayMinSize');
    wrong({ ...dispute('establishedOn', 'x'.repeat(2000)) }).toHaveProperty('problems.0.code', 'field.claim');
    wrong({ ...dispute('establishedOn', undefined) }).toHaveProperty('problems.0.code', 'field.isDefined');
  });
});

describe('ResolveDispute', () => {
  it('gives the field the accepted value and keeps every claim', () => {
    const { story, id, dispute } = jiangsu();
    story.give('DisputeFact', dispute('establishedOn', '1985'));
    const resolve = { record: id, field: 'establishedOn', reason: 'the declaration was found' };
    story.refused('dispute.no-such-claim', 'ResolveDispute', { ...resolve, accepted: 3 }, { at: '/accepted' });
    const changes = { establishedOn: { was: '2011', now: '1985' } };
    expect(story.give('ResolveDispute', { ...resolve, accepted: 2 }).events).toEqual([
      { type: 'DisputeResolved', data: { field: 'establishedOn', accepted: 2, changes } },
    ]);
    expect(story.state<Relationship>(id).establishedOn).toBe('1985');
    expect(story.record(id).disputes).toMatchObject([{ resolved: 2, claims: [{ value: '2011' }, { value: '1985' }] }]);
    story.refused('dispute.none-open', 'ResolveDispute', { ...resolve, accepted: 2 });
  });
  it('changes nothing where none is accepted, or the first', () => {
    for (const accepted of [null, 1]) {
      const { story, id, dispute } = jiangsu();
      story.give('DisputeFact', dispute('establishedOn', '1985'));
      const { events } = story.give('ResolveDispute', { record: id, field: 'establishedOn', accepted, reason });
      expect(events).toEqual([{ type: 'DisputeResolved', data: { field: 'establishedOn', accepted, changes: {} } }]);
      expect(story.state<Relationship>(id).establishedOn).toBe('2011');
    }
  });
  it('keeps what the record says, whatever more than a correction that holds', () => {
    const story = new Story();
    const { id: record } = story.give('RegisterPlace', { relationships, names, kind: 'zone' });
    story.give('DesignateZone', { place: record, level: 'national', designatedOn: '2014-10' });
    story.give('DisputeFact', { record, field: 'designation', claim: { level: 'provincial' }, sources });
    const resolve = { record, field: 'designation', accepted: 1, reason };
    expect(story.give('ResolveDispute', resolve).events).toEqual([
      { type: 'DisputeResolved', data: { field: 'designation', accepted: 1, changes: {} } },
    ]);
    expect(story.state<Place>(record).designation?.level).toBe('national');
  });
  it('keeps the rules of the record: a claim may contradict them, an accepted one may not', () => {
    const { story, id, dispute } = jiangsu();
    story.give('EndRelationship', { relationship: id, endedOn: '2015' });
    story.give('DisputeFact', dispute('establishedOn', '2019'));
    const resolve = { record: id, field: 'establishedOn', accepted: 2, reason };
    story.refused('relationship.ends-before-it-starts', 'ResolveDispute', resolve);
  });
  it('keeps an organisation’s identifiers its own', () => {
    const story = new Story();
    const { id: record } = story.give('RegisterOrganisation', berkeley);
    const claim = [{ scheme: 'ror', value: '011ashp19' }];
    story.give('DisputeFact', { record, field: 'identifiers', claim, sources });
    const resolve = { record, field: 'identifiers', accepted: 2, reason };
    expect(story.give('ResolveDispute', resolve).events.map(({ type }) => type)).toEqual([
      'DisputeResolved',
      'IdentifierHeld',
      'IdentifierReleased',
    ]);
    expect(story.state<Organisation>(record).identifiers).toEqual(claim);
  });
  it('fills in what was not known', () => {
    const story = new Story();
    const { id: record } = story.give('RegisterPlace', { relationships, names, kind: 'city' });
    story.give('DisputeFact', { record, field: 'within', claim: 'CN-SC', sources });
    story.give('ResolveDispute', { record, field: 'within', accepted: 2, reason });
    expect(story.state<Place>(record).within).toBe('CN-SC');
  });
});
