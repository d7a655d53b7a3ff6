import { readFileSync } from 'node:fs';
import { commandNamed } from '../../../../commands/catalogue.ts';
import { checkCommand } from '../../../../commands/check.ts';
import { isRevisedKind, recordFolders } from '../../kit/addresses.ts';
import {
  correctableIn,
  correctionCommand,
  correctionOf,
  disputableIn,
  fieldNameOf,
  idOf,
  type Correctable,
} from './correctable.ts';
import { heldBy, idOfKind as id } from './editor-samples.ts';
import { begunWith, saidBy } from './editors.ts';

/** A record of every kind that has one of every part, so that no field is left out. */
const whole = Object.fromEntries(
  'stops works parties renewals notices subsidiaries renamings statuses investments translations fulfilments positions'
    .split(' ')
    .map((list) => [list, [{ key: 3 }]]),
);
const there = {
  ...whole,
  indicators: [{ key: 3, actuals: [{ key: 4, value: '1', quality: 'exact', on: '2018' }] }],
  amendments: [{ key: 3, terms: { term: { kind: 'indefinite' }, renewal: { kind: 'none' }, noticePeriod: 'P3M' } }],
  term: { kind: 'unstated' },
  renewal: { kind: 'unstated' },
  unnamedParties: { quality: 'about', count: 5, signedOn: '2018' },
  release: { releasedOn: '2018' },
  inForceOn: '2017',
  terminatedOn: '2018',
  supersededOn: '2018',
  announcedOn: '2017',
  endedOn: '2019',
  openedOn: '2018',
  closedOn: '2019',
  neverOpenedKnownOn: '2019',
  startedOn: '2018',
  designation: { designatedOn: '2014', level: 'national', fields: [], spans: [] },
};

const kinds = [...Object.keys(recordFolders), 'relationship'].filter(isRevisedKind);
const all = kinds.flatMap((kind) => correctableIn(kind, there).map((one) => ({ kind, ...one })));

const correcting = ({ to, editor, path }: Correctable) => correctionOf(to, saidBy(editor, heldBy(editor, path)));

interface Schema {
  readonly properties?: { readonly [field: string]: Schema };
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly $ref?: string;
}

const { components } = JSON.parse(readFileSync(new URL('../../../../docs/openapi.json', import.meta.url), 'utf8')) as {
  readonly components: { readonly schemas: { readonly [name: string]: Schema } };
};

const about = new Set(['reason', 'sources', 'confidence', 'key']);

/** Every field that a correction takes, as the API describes it; those of numbered parts under `list/*`. */
function fieldsOf(name: string): readonly string[] {
  const fields = Object.entries(components.schemas[name]?.properties ?? {}).filter(([field]) => !about.has(field));
  return fields.flatMap(([field, schema]) => {
    const inner = [schema, ...(schema.anyOf ?? [])].map(({ $ref, items }) => $ref ?? items?.$ref).find(Boolean);
    const type = inner?.split('/').at(-1) ?? '';
    const step = schema.items && type.endsWith('Correction') ? `${field}/*` : field;
    return type.endsWith('Correction') ? fieldsOf(type).map((one) => `${step}/${one}`) : [step];
  });
}

/** The fields that are said in a correction. */
const saidIn = (value: unknown): readonly string[] =>
  Object.entries(value as object).flatMap(([field, inner]: [string, unknown]) => {
    const isPart = Array.isArray(inner) && inner.some((one) => Object.hasOwn(Object(one) as object, 'key'));
    const below = isPart ? (inner as unknown[])[0] : inner;
    const step = isPart ? `${field}/*` : field;
    const isTree = typeof below === 'object' && below !== null && !Array.isArray(below);
    return [step, ...(isTree ? saidIn(below).map((one) => `${step}/${one}`) : [])];
  });

describe('What can be corrected', () => {
  it.each(kinds)('of the kind %s is all that the command takes', (kind) => {
    const said = new Set(all.filter((one) => one.kind === kind).flatMap((one) => saidIn(correcting(one))));
    expect(fieldsOf(correctionCommand(kind)).filter((field) => !said.has(field))).toEqual([]);
  });

  it.each(all.map((one) => [one.kind, idOf(one), one] as const))('%s %s is what the command takes', (kind, _, one) => {
    const definition = commandNamed(correctionCommand(kind));
    const check = (correction: object) =>
      checkCommand(definition?.command as new () => object, {
        [definition?.target ?? '']: id(kind),
        reason: 'wrong',
        ...correction,
      });
    expect(check(correcting(one))).toHaveProperty('command');
    if (one.editor.as === 'removal' || one.editor.as === 'prolongation') return;
    expect('command' in check(correctionOf(one.to, null))).toBe(one.optional);
  });

  it.each(all.map((one) => [one.kind, idOf(one), one] as const))(
    '%s %s begins with what stands in the book',
    (_kind, _id, { editor, path }) => {
      const held = heldBy(editor, path);
      const said = saidBy(editor, held);
      expect(saidBy(editor, begunWith(editor, said))).toEqual(said);
    },
  );

  it('what was not written is nothing, and what belongs to another kind of term is not said', () => {
    expect(saidBy({ as: 'figure' }, begunWith({ as: 'figure' }, null))).toBeNull();
    expect(saidBy({ as: 'counted' }, begunWith({ as: 'counted' }, null))).toBeNull();
    expect(saidBy({ as: 'contact' }, begunWith({ as: 'contact' }, null))).toBeNull();
    const name = { text: 'BAC', language: 'en', kind: 'acronym' };
    expect(begunWith({ as: 'names' }, [name])).toEqual([{ ...name, from: '', to: '' }]);
    expect(saidBy({ as: 'names' }, begunWith({ as: 'names' }, [name]))).toEqual([name]);
    expect(saidBy({ as: 'term' }, { kind: 'indefinite', duration: 'P5Y', until: '' })).toEqual({ kind: 'indefinite' });
    expect(saidBy({ as: 'links' }, begunWith({ as: 'links' }, [{ key: 2, kind: 'renews', agreement: 'a' }]))).toEqual([
      { kind: 'renews', agreement: 'a' },
    ]);
  });

  it('a field of a part is named as the command names it', () => {
    expect(correctionOf('stops/2/occurredOn', '2018')).toEqual({ stops: [{ key: 2, occurredOn: '2018' }] });
    expect(correctionOf('indicators/1/actuals/2/on', '2018')).toEqual({
      indicators: [{ key: 1, actuals: [{ key: 2, on: '2018' }] }],
    });
    expect(
      ['occurredOn', 'stops/2/occurredOn', 'designation/level', 'indicators/1/actuals/2/on'].map(fieldNameOf),
    ).toEqual(['occurredOn', 'stops.0.occurredOn', 'designation.level', 'indicators.0.actuals.0.on']);
  });

  it('a source can say otherwise of what is a claim, not of names, of whom it belongs to, or of a part being there', () => {
    const ids = disputableIn('agreement', there).map(({ path }) => path);
    expect(ids).toEqual(expect.arrayContaining(['term', 'parties/3/signedOn']));
    expect(ids).not.toEqual(expect.arrayContaining(['relationships']));
    expect(disputableIn('place', there).map(({ path }) => path)).toContain('designation/designatedOn');
    expect(disputableIn('person', there).map(({ path }) => path)).toEqual(
      expect.not.arrayContaining(['names', 'contact', 'identifiers']),
    );
  });
});
