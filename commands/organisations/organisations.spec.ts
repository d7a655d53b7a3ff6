import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Organisation } from '../../events/organisations.ts';
import type { Reservation } from '../../events/reservations.ts';
import { Story } from '../../test/story.ts';
import { Refused } from '../refused.ts';

const reason = 'same body';
const body = (text: string, more: object = {}) => ({
  relationships: ['sichuan-california'],
  names: [{ text, language: 'en', kind: 'official' }],
  kind: 'university',
  ...more,
});
const ror = (value: string) => [{ scheme: 'ror', value }];
const berkeley = body('University of California, Berkeley', { identifiers: ror('01an7q238') });

/** A book with some organisations, numbered from 1. */
function bodies(count: number) {
  const story = new Story();
  const ids = Array.from(
    { length: count },
    (_, number) => story.give('RegisterOrganisation', body(`Body ${number}`)).id,
  );
  const state = (id: string) => story.state<Organisation>(id);
  return { story, ids, state };
}

describe('RegisterOrganisation', () => {
  it('holds its identifiers', () => {
    const story = new Story();
    const { id, events } = story.give('RegisterOrganisation', berkeley);
    expect(events.map(({ type, on }) => [type, on])).toEqual([
      ['OrganisationRegistered', undefined],
      ['IdentifierHeld', 'reservation-ror01an7q238'],
    ]);
    expect(story.state<Reservation>('reservation-ror01an7q238').holder).toBe(id);
  });
  it('refuses an identifier that another body has', () => {
    const story = new Story();
    story.give('RegisterOrganisation', berkeley);
    const at = '/identifiers/0/value';
    story.refused('organisation.identifier-held', 'RegisterOrganisation', { ...berkeley, kind: 'company' }, { at });
  });
  it.each([
    ['ror', '01an7q239'],
    ['ror', 'https://ror.org/01an7q238'],
    ['wikidata', 'Q0168756'],
    ['isni', '000000012181787X'],
    ['grid', '47840.3f'],
    ['lei', '529900T8BM49AURSDO56'],
  ])('refuses %s %s, which is none', (scheme, value) => {
    const data = body('Body', { identifiers: [{ scheme, value }] });
    new Story().refused('organisation.identifier-form', 'RegisterOrganisation', data, { at: '/identifiers/0/value' });
  });
  it.each([
    ['ror', '011ashp19'],
    ['wikidata', 'Q168756'],
    ['isni', '0000000121817878'],
    ['isni', '000000012146438X'],
    ['grid', 'grid.47840.3f'],
    ['lei', '529900T8BM49AURSDO55'],
    ['other', '统一社会信用代码 1'],
  ])('takes %s %s', (scheme, value) => {
    const data = body('Body', { identifiers: [{ scheme, value }] });
    expect(new Story().give('RegisterOrganisation', data).events).toHaveLength(2);
  });
  it('refuses the same identifier twice', () => {
    const identifiers = [...ror('01an7q238'), ...ror('01an7q238')];
    new Story().refused('organisation.identifier-twice', 'RegisterOrganisation', body('Body', { identifiers }));
  });
});

describe('AddOrganisationName', () => {
  it('adds a name once', () => {
    const { story, ids, state } = bodies(1);
    const [organisation = ''] = ids;
    const name = { text: '四川大学', language: 'zh-Hans', kind: 'official' };
    expect(story.give('AddOrganisationName', { organisation, name }).events).toHaveLength(1);
    expect(state(organisation).names).toHaveLength(2);
    expect(story.give('AddOrganisationName', { organisation, name: { ...name, from: null } }).events).toEqual([]);
    const dated = { ...name, from: '1994' };
    story.refused('organisation.has-name', 'AddOrganisationName', { organisation, name: dated }, { at: '/name' });
    const backwards = { ...name, text: '川大', from: '1994', to: '1993' };
    const at = '/name/to';
    story.refused('name.ends-before-it-starts', 'AddOrganisationName', { organisation, name: backwards }, { at });
  });
});

describe('CorrectOrganisation', () => {
  it('lets go of the identifier that was wrong and takes the right one, once', () => {
    const story = new Story();
    const { id: organisation } = story.give('RegisterOrganisation', berkeley);
    const correction = { organisation, reason: 'misread', identifiers: ror('011ashp19') };
    expect(story.give('CorrectOrganisation', correction).events.map(({ type }) => type)).toEqual([
      'OrganisationCorrected',
      'IdentifierHeld',
      'IdentifierReleased',
    ]);
    expect(story.give('CorrectOrganisation', correction).events).toEqual([]);
    story.give('RegisterOrganisation', berkeley);
    const back = { ...correction, identifiers: ror('01an7q238') };
    story.refused('organisation.identifier-held', 'CorrectOrganisation', back);
  });
  it('keeps bodies from being part of themselves, through any number of others', () => {
    const { story, ids } = bodies(3);
    const [a, b, c] = ids;
    const part = (organisation = '', parent = '') => ({ organisation, parent, reason: 'misread' });
    story.give('CorrectOrganisation', part(a, b));
    story.give('CorrectOrganisation', part(b, c));
    story.refused('organisation.part-of-itself', 'CorrectOrganisation', part(c, a), { at: '/parent' });
    story.refused('organisation.part-of-itself', 'CorrectOrganisation', part(c, c));
  });
  it('keeps bodies from being part of themselves through what is merged', () => {
    const { story, ids } = bodies(5);
    const [whole = '', faculty, body, other, apart] = ids;
    const part = (organisation = '', parent = '') => ({ organisation, parent, reason: 'misread' });
    const join = (organisation = '', merged = '') => ({ organisation, merged, reason });
    story.give('CorrectOrganisation', part(whole, faculty));
    story.give('CorrectOrganisation', part(faculty, body));
    for (const [organisation, merged] of [
      [whole, faculty],
      [faculty, whole],
      [whole, body],
      [body, whole],
    ])
      story.refused('organisation.merged-part-of-itself', 'MergeOrganisations', join(organisation, merged), {
        at: '/merged',
      });
    story.give('MergeOrganisations', join(body, other));
    story.refused('organisation.merged-part-of-itself', 'MergeOrganisations', join(whole, body));
    story.refused('organisation.part-of-itself', 'CorrectOrganisation', part(other, whole), { at: '/parent' });
    story.give('MergeOrganisations', join(whole, apart));
  });
});

describe('MergeOrganisations and UnmergeOrganisations', () => {
  const merge = (organisation = '', merged = '') => ({ organisation, merged, reason });
  it('writes both records, once, and undoes it in both', () => {
    const { story, ids, state } = bodies(2);
    const [a = '', b = ''] = ids;
    expect(story.give('MergeOrganisations', merge(a, b)).events).toEqual([
      { type: 'OrganisationAbsorbed', data: { merged: b } },
      { type: 'OrganisationMerged', data: { into: a }, on: b },
    ]);
    expect([state(a).absorbed, state(b).mergedInto]).toEqual([[b], a]);
    expect(story.give('MergeOrganisations', merge(a, b)).events).toEqual([]);
    expect(story.give('UnmergeOrganisations', merge(a, b)).events).toEqual([
      { type: 'OrganisationReleased', data: { merged: b } },
      { type: 'OrganisationUnmerged', data: { from: a }, on: b },
    ]);
    expect([state(a).absorbed, state(b).mergedInto]).toEqual([[], null]);
    expect(story.give('UnmergeOrganisations', merge(a, b)).events).toEqual([]);
  });
  it('leaves one party and one host of two', () => {
    const { story, ids } = bodies(4);
    const [a = '', b = '', c = '', d = ''] = ids;
    const title = { titles: [{ text: 'MOU', language: 'en' }], relationships: ['sichuan-california'] };
    const propose = (...parties: readonly string[]) => ({
      ...title,
      instrument: 'mou',
      proposedOn: 'unknown',
      parties: parties.map((body) => ({ body })),
    });
    const announce = (...hosts: readonly string[]) => ({ ...title, hosts, announcedOn: '2018' });
    const sign = (agreement: string, ...parties: readonly number[]) => ({
      agreement,
      signatures: parties.map((party) => ({ party, signedOn: '2018' })),
    });
    const earlier = story.give('ProposeAgreement', propose(a, b, d, 'CN-SC')).id;
    const institute = story.give('AnnounceInstitute', announce(a, d)).id;
    story.give('MergeOrganisations', merge(b, a));
    story.give('MergeOrganisations', merge(c, b));

    const twice = 'agreement.one-party-twice';
    story.refused(twice, 'ProposeAgreement', propose(a, c), { at: '/parties/1/body' });
    story.refused(twice, 'SignAgreement', sign(earlier, 1, 2), { at: '/signatures/1' });
    story.give('SignAgreement', sign(earlier, 1, 3));
    story.refused(twice, 'SignAgreement', sign(earlier, 2), { at: '/signatures/0' });
    const correction = { agreement: earlier, reason: 'misread' };
    story.give('CorrectAgreement', { ...correction, titles: [{ text: 'Memorandum', language: 'en' }] });
    story.refused(twice, 'CorrectAgreement', { ...correction, moreParties: [{ body: c }] }, { at: '/parties' });
    story.refused(twice, 'CorrectAgreement', { ...correction, parties: [{ key: 3, body: c }] });

    const host = 'institute.one-host-twice';
    story.refused(host, 'AnnounceInstitute', announce(a, b), { at: '/hosts/1' });
    story.refused(host, 'OpenResearchInstitute', { ...title, hosts: [d, b, c], openedOn: '2019' }, { at: '/hosts/2' });
    story.refused(host, 'CorrectInstitute', { institute, hosts: [c, a], reason: 'misread' }, { at: '/hosts/1' });
    story.give('AnnounceInstitute', announce(c, d));
  });
  it('joins only records that stand for themselves', () => {
    const { story, ids } = bodies(3);
    const [a, b, c] = ids;
    story.give('MergeOrganisations', merge(a, b));
    story.refused('organisation.is-merged', 'MergeOrganisations', merge(b, c), { at: '/organisation' });
    story.refused('organisation.is-merged', 'MergeOrganisations', merge(c, b), { at: '/merged' });
    story.refused('organisation.is-merged', 'MergeOrganisations', merge(b, a));
    story.refused('organisation.merged-with-itself', 'MergeOrganisations', merge(c, c));
    story.refused('organisation.merged-elsewhere', 'UnmergeOrganisations', merge(c, b));
  });
  it('leaves no cycle and no half of a merge, whatever is merged and undone', () => {
    const step = fc.record({
      name: fc.constantFrom('MergeOrganisations', 'MergeOrganisations', 'UnmergeOrganisations'),
      one: fc.nat(4),
      other: fc.nat(4),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { story, ids, state } = bodies(5);
        for (const { name, one, other } of steps) {
          try {
            story.give(name, merge(ids[one], ids[other]));
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
          }
        }
        for (const id of ids) {
          let up: string | null = id;
          for (let steps = 0; up !== null; steps += 1) {
            expect(steps).toBeLessThan(ids.length);
            up = state(up).mergedInto;
          }
          const { absorbed, mergedInto } = state(id);
          for (const merged of absorbed) expect(state(merged).mergedInto).toBe(id);
          if (mergedInto !== null) expect(state(mergedInto).absorbed).toContain(id);
        }
      }),
    );
  });
});

describe('DeclareDistinct', () => {
  const pair = (organisation = '', other = '', more: object = {}) => ({ organisation, other, ...more });
  const merge = (organisation = '', merged = '') => ({ organisation, merged, reason });
  it('is remembered by both, and keeps them from being merged until it is taken back', () => {
    const { story, ids, state } = bodies(2);
    const [a = '', b = ''] = ids;
    expect(story.give('DeclareDistinct', pair(a, b)).events).toHaveLength(2);
    expect([state(a).distinctFrom, state(b).distinctFrom]).toEqual([[b], [a]]);
    expect(story.give('DeclareDistinct', pair(b, a)).events).toEqual([]);
    story.refused('organisation.declared-distinct', 'MergeOrganisations', merge(a, b), { at: '/merged' });
    story.refused('organisation.declared-distinct', 'MergeOrganisations', merge(b, a));
    story.give('DeclareDistinct', pair(b, a, { distinct: false }));
    expect([state(a).distinctFrom, state(b).distinctFrom]).toEqual([[], []]);
    expect(story.give('MergeOrganisations', merge(a, b)).events).toHaveLength(2);
  });
  it('counts for what has been merged into either', () => {
    const { story, ids } = bodies(4);
    const [a, b, c, d] = ids;
    story.give('DeclareDistinct', pair(c, d));
    story.give('MergeOrganisations', merge(a, c));
    story.give('MergeOrganisations', merge(b, d));
    story.refused('organisation.declared-distinct', 'MergeOrganisations', merge(a, b));
  });
  it('refuses two that are merged, and one with itself', () => {
    const { story, ids } = bodies(3);
    const [a, b, c] = ids;
    story.give('MergeOrganisations', merge(a, b));
    story.give('MergeOrganisations', merge(a, c));
    story.refused('organisation.merged-not-distinct', 'DeclareDistinct', pair(a, b));
    story.refused('organisation.merged-not-distinct', 'DeclareDistinct', pair(b, c), { at: '/other' });
    story.refused('organisation.distinct-from-itself', 'DeclareDistinct', pair(a, a));
  });
});
