import { describe, expect, it } from '@jest/globals';
import { idOf } from '../test/given-when-then.ts';
import { catalogue, catalogueOf, fold, UnreadableEntry, type AnySubject } from './catalogue.ts';
import type { Entry, Json } from './entry.ts';
import { recordEventTypes } from './records.ts';
import type { EventType, Upcaster } from './subject.ts';

const entry = (
  type: string,
  version: number,
  data: { readonly [name: string]: Json } = {},
  stream = idOf('visit'),
): Entry => ({
  stream,
  revision: 0,
  id: '00000000-0000-5000-8000-000000000001',
  type,
  version,
  recordedAt: '2018-11-19T09:00:00.000Z',
  actor: 'os:ortiz',
  commandId: '00000000-0000-4000-8000-000000000001',
  commandHash: '0'.repeat(64),
  correlationId: '00000000-0000-4000-8000-000000000001',
  sources: [],
  confidence: 'primary',
  data,
});

const subject = (kind: string, types: { readonly [type: string]: EventType } = {}): AnySubject => ({
  kind,
  types,
  initial: {},
  evolve: (state) => state,
});

describe('decoding', () => {
  it('brings version 1 of VisitRecorded, with its single purpose, to today’s purposes', () => {
    const decoded = catalogue.decode(entry('VisitRecorded', 1, { from: 'CN-SC', purpose: 'economic cooperation' }), 7);
    expect(decoded).toMatchObject({
      type: 'VisitRecorded',
      position: 7,
      data: { from: 'CN-SC', purposes: [{ text: 'economic cooperation', language: 'en' }] },
    });
    expect(decoded.data).not.toHaveProperty('purpose');
    for (const data of [{}, { purpose: null }]) {
      expect(catalogue.decode(entry('VisitRecorded', 1, data), 7).data).toEqual({ purposes: [] });
    }
  });
  it('leaves the current version as it stands', () => {
    const data = { purposes: [], purpose: 'kept' };
    expect(catalogue.decode(entry('VisitRecorded', 2, data), 7).data).toEqual(data);
  });
  it('gives folds the envelope, and not what only the log needs', () => {
    expect(catalogue.decode({ ...entry('StopAdded', 1), reason: 'why' }, 7)).toEqual({
      stream: idOf('visit'),
      revision: 0,
      position: 7,
      recordedAt: '2018-11-19T09:00:00.000Z',
      actor: 'os:ortiz',
      sources: [],
      confidence: 'primary',
      reason: 'why',
      type: 'StopAdded',
      data: {},
    });
  });
  it('takes upcasters one step at a time', () => {
    const step =
      (name: string): Upcaster =>
      (data) => ({ ...data, steps: [...((data['steps'] as string[]) ?? []), name] });
    const { decode } = catalogueOf([
      subject('visit', { Grown: { version: 3, upcasters: [step('1 to 2'), step('2 to 3')] } }),
    ]);
    expect(decode(entry('Grown', 1), 0).data).toEqual({ steps: ['1 to 2', '2 to 3'] });
    expect(decode(entry('Grown', 2), 0).data).toEqual({ steps: ['2 to 3'] });
    expect(decode(entry('Grown', 3), 0).data).toEqual({});
  });
  it.each([
    ['an unknown kind of record', entry('VisitRecorded', 2, {}, idOf('voyage'))],
    ['an unknown type', entry('VisitDreamt', 1)],
    ['a type of another subject', entry('GatheringHeld', 1)],
    ['a type that is a name every object has', entry('constructor', 1)],
    ['a newer version', entry('VisitRecorded', 3)],
    ['a version that never was', entry('VisitRecorded', 0)],
    ['half a version', entry('VisitRecorded', 1.5)],
  ])('stops at %s, and says where', (_title, unreadable) => {
    let thrown: unknown;
    try {
      catalogue.decode(unreadable, 4711);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(UnreadableEntry);
    expect(thrown).toMatchObject({ position: 4711 });
    expect((thrown as Error).message).toMatch(/^position 4711: /);
  });
});

describe('a catalogue', () => {
  const upcast: Upcaster = (data) => data;
  it('refuses a hole between versions, and an upcaster too many', () => {
    expect(() => catalogueOf([subject('visit', { Grown: { version: 2 } })])).toThrow(/Grown.*version 2.*0 upcasters/);
    expect(() => catalogueOf([subject('visit', { Grown: { version: 3, upcasters: [upcast] } })])).toThrow(RangeError);
    expect(() => catalogueOf([subject('visit', { Grown: { version: 1, upcasters: [upcast] } })])).toThrow(RangeError);
    expect(() => catalogueOf([subject('visit', { Grown: { version: 2, upcasters: [upcast] } })])).not.toThrow();
  });
  it('refuses two subjects of one kind', () => {
    expect(() => catalogueOf([subject('visit'), subject('visit')])).toThrow(/visit/);
  });
  it('knows the events that happen to any record, of every kind it has', () => {
    for (const type of Object.keys(recordEventTypes)) {
      for (const { kind } of catalogue.subjects) expect(catalogue.typeOf(kind, type)).toEqual({ version: 1 });
      expect(catalogue.typeOf('voyage', type)).toBeUndefined();
    }
  });
  it('says which subject a record is of, and stops where there is none', () => {
    expect(catalogue.subjectOf(idOf('visit')).kind).toBe('visit');
    expect(() => catalogue.subjectOf(idOf('voyage'))).toThrow(UnreadableEntry);
  });
  it('has no type that a subject and any record share', () => {
    const common = Object.keys(recordEventTypes);
    expect(
      catalogue.subjects.flatMap(({ types }) => Object.keys(types)).filter((type) => common.includes(type)),
    ).toEqual([]);
  });
});

it('a record is the sum of its events', () => {
  const event = catalogue.decode(entry('VisitRecorded', 1, { relationships: ['a'], from: 'CN-SC' }), 3);
  expect(fold(idOf('visit'), [event])).toMatchObject({
    kind: 'visit',
    revision: 0,
    first: 3,
    state: { status: 'held', from: 'CN-SC' },
  });
  expect(fold(idOf('visit'), [])).toMatchObject({ revision: -1 });
});
