import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyChanges, changesTo, valueAt, type Changes } from './changes.ts';
import type { Json } from './entry.ts';

const visit = {
  occurredOn: '2018-11',
  place: 'US-CA',
  delegation: { sentBy: ['a'], count: { quality: 'unknown' } },
  stops: [
    { key: 1, titles: [{ text: 'Autodesk', language: 'en' }], occurredOn: '2018-11-14/..' },
    { key: 2, titles: [], note: 'unnamed' },
  ],
};

describe('the value at a path', () => {
  it.each<[string, Json]>([
    ['occurredOn', '2018-11'],
    ['delegation/count', { quality: 'unknown' }],
    ['delegation/count/quality', 'unknown'],
    ['stops/1/occurredOn', '2018-11-14/..'],
    ['stops/2', { key: 2, titles: [], note: 'unnamed' }],
    ['stops/2/occurredOn', null],
    ['stops/3', null],
    ['stops/3/note', null],
    ['nothing', null],
    ['occurredOn/nothing', null],
    ['constructor', null],
    ['toString', null],
  ])('%s', (path, value) => {
    expect(valueAt(visit, path)).toEqual(value);
  });
});

describe('changes', () => {
  it('hold only what differs, each with was and now', () => {
    expect(
      changesTo(visit, {
        occurredOn: '2018-11-14',
        place: 'US-CA',
        titles: undefined,
        'stops/2/note': null,
        'stops/2/occurredOn': null,
        'delegation/count': { quality: 'unknown' },
      }),
    ).toEqual({
      occurredOn: { was: '2018-11', now: '2018-11-14' },
      'stops/2/note': { was: 'unnamed', now: null },
    });
  });
  it('see a list in another order, and an empty list beside nothing', () => {
    expect(changesTo({ list: ['a', 'b'] }, { list: ['b', 'a'] })).toEqual({
      list: { was: ['a', 'b'], now: ['b', 'a'] },
    });
    expect(changesTo({ list: [] }, { list: {} })).toEqual({ list: { was: [], now: {} } });
    expect(changesTo({}, { list: [] })).toEqual({ list: { was: null, now: [] } });
  });
  it('do not see the order in which an object was written', () => {
    expect(changesTo({ count: { quality: 'exact', total: 3 } }, { count: { total: 3, quality: 'exact' } })).toEqual({});
  });
});

describe('applied', () => {
  const now = (changes: { readonly [path: string]: Json }): Changes =>
    Object.fromEntries(Object.entries(changes).map(([path, value]) => [path, { was: null, now: value }]));
  it('replace one field of one element, and nothing beside it', () => {
    expect(applyChanges(visit, now({ 'stops/1/occurredOn': '2018-11-15', occurredOn: '2018-11-14' }))).toEqual({
      ...visit,
      occurredOn: '2018-11-14',
      stops: [{ ...visit.stops[0], occurredOn: '2018-11-15' }, visit.stops[1]],
    });
  });
  it('take a field, or an element, away with null', () => {
    const after = applyChanges(visit, now({ place: null, 'stops/1': null, 'stops/2/note': null }));
    expect(after).toEqual({ ...visit, place: undefined, stops: [{ key: 2, titles: [] }] });
    expect(Object.keys(after)).not.toContain('place');
  });
  it('leave the state they were given as it was', () => {
    const before = structuredClone(visit);
    applyChanges(visit, now({ 'stops/1': null, 'delegation/count/quality': 'exact' }));
    expect(visit).toEqual(before);
  });
  it('throw at no path, wherever it leads', () => {
    const step = fc.constantFrom('stops', '1', '3', 'occurredOn', 'delegation', 'count', 'key', 'x', '__proto__', '');
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), fc.jsonValue(), (steps, value) => {
        expect(applyChanges(visit, now({ [steps.join('/')]: value as Json }))).toBeInstanceOf(Object);
      }),
    );
  });
});

describe('laws', () => {
  const paths = ['occurredOn', 'place', 'delegation/count', 'stops/1/note', 'stops/2/note', 'stops/2/titles', 'new'];
  const value = fc.oneof(
    fc.constantFrom<Json>('2018-11', 'US-CA', null, [], { quality: 'unknown' }, 'unnamed'),
    fc.jsonValue().map((json) => json as Json),
  );
  const wanted = fc.dictionary(fc.constantFrom(...paths), value, { maxKeys: paths.length });
  it('what is wanted is there afterwards, and asking again changes nothing', () => {
    fc.assert(
      fc.property(wanted, (values) => {
        const after = applyChanges(visit, changesTo(visit, values));
        for (const [path, now] of Object.entries(values)) expect(valueAt(after, path)).toEqual(now);
        expect(changesTo(after, values)).toEqual({});
      }),
    );
  });
  it('the way back is the same changes with was and now exchanged', () => {
    fc.assert(
      fc.property(wanted, (values) => {
        const changes = changesTo(visit, values);
        const back = Object.entries(changes).map(([path, { was, now }]) => [path, { was: now, now: was }] as const);
        expect(applyChanges(applyChanges(visit, changes), Object.fromEntries(back))).toEqual(visit);
      }),
    );
  });
});
