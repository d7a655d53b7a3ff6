import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import fc from 'fast-check';
import { commands } from './catalogue.ts';
import { checkCommand, type Problem } from './check.ts';
import { IndicatorCorrection } from './projects/correct-project.ts';
import { Many, One, Optional, RefersTo, RefersToMany, Words } from './fields.ts';
import { Correcting, Recorded, TextValue } from './values.ts';

class Inner {
  @Words(5) name!: string;
  @Optional() @Many(() => Inner, { max: 3 }) more?: Inner[];
}
class Command extends Recorded {
  @Words(10) title!: string;
  @Optional() @One(() => Inner) one?: Inner;
  @Many(() => Inner, { max: 2 }) many: Inner[] = [];
}
class Correction extends Correcting {
  @Optional() @Words() title?: string;
}

class Guests {
  @RefersToMany(['person', 'placeCode']) hosts!: string[];
  @Optional() @RefersTo('person') head?: string;
}
const hosts = 'person, ISO 3166 code';

const problemsOf = (json: unknown, type: new () => object = Command): readonly Problem[] => {
  const checked = checkCommand(type, json);
  return 'problems' in checked ? checked.problems : [];
};
const where = (json: unknown, type?: new () => object) =>
  problemsOf(json, type).map(({ pointer, code }) => `${pointer} ${code}`);

describe('a command', () => {
  it('is an object', () => {
    for (const json of [null, undefined, [], 'x', 3, true]) expect(where(json)).toEqual([' field.object']);
  });
  it('comes out with its classes, and with what may be left out', () => {
    const checked = checkCommand(Command, { title: 'Forum', one: { name: 'a' } });
    expect(checked).toMatchObject({ command: { title: 'Forum', many: [] } });
    const { command } = checked as { readonly command: Command };
    expect([command, command.one].map((value) => value?.constructor)).toEqual([Command, Inner]);
  });
  it('refuses fields nobody knows, at every depth', () => {
    expect(where({ title: 'x', titel: 'y', one: { name: 'a', nam: 'b' } })).toEqual([
      '/titel field.whitelistValidation',
      '/one/nam field.whitelistValidation',
    ]);
  });
  it('refuses even the names that would be dropped without a word', () => {
    expect(where(JSON.parse('{"title": "x", "__proto__": {"many": 3}}'))).toEqual([
      '/__proto__ field.whitelistValidation',
    ]);
    expect(where({ title: 'x', many: [{ name: 'a', constructor: 1 }] })).toEqual([
      '/many/0/constructor field.whitelistValidation',
    ]);
  });
  it('points into lists, and names the field and the limit', () => {
    expect(problemsOf({ title: 'x', many: [{ name: 'a' }, { name: 'abcdef' }] })).toEqual([
      { pointer: '/many/1/name', code: 'field.maxLength', params: { field: 'name', limit: '5', allowed: '' } },
    ]);
  });
  it('points to the entry of a list that is none, or is there already, and says of what kind it must be', () => {
    const [person, place] = ['person', 'place'].map((kind) => `${kind}-00000000-0000-4000-8000-000000000001`);
    expect(where({ hosts: [person, 'CN-SC', person] }, Guests)).toEqual(['/hosts/2 field.arrayUnique']);
    expect(problemsOf({ hosts: [person, 'CN', place, person] }, Guests)).toEqual([
      { pointer: '/hosts/3', code: 'field.arrayUnique', params: { field: 'hosts', limit: '', allowed: hosts } },
    ]);
    expect(problemsOf({ hosts: [person, 'CN', place] }, Guests)).toEqual([
      { pointer: '/hosts/2', code: 'field.refersToMany', params: { field: 'hosts', limit: '', allowed: hosts } },
    ]);
    expect(problemsOf({ hosts: [], head: place }, Guests)).toEqual([
      { pointer: '/head', code: 'field.refersTo', params: { field: 'head', limit: '', allowed: 'person' } },
    ]);
  });
  it('escapes what RFC 6901 escapes', () => {
    expect(where({ title: 'x', 'a/b~c': 1 })).toEqual(['/a~1b~0c field.whitelistValidation']);
  });
  it('says one thing of one field: missing where it is missing, else the first that is wrong', () => {
    expect(where({})).toEqual(['/title field.isDefined']);
    expect(where({ title: '' })).toEqual(['/title field.minLength']);
    expect(where({ title: null })).toEqual(['/title field.isString']);
    expect(where({ title: 'x', many: 'y' })).toEqual(['/many field.isArray']);
    expect(where({ title: 'x', many: [{}, {}, {}] })).toEqual(['/many field.arrayMaxSize']);
  });
  it('says all that is wrong, field by field', () => {
    expect(where({ one: {}, many: [{ name: 3 }], confidence: 'sure' }).sort()).toEqual([
      '/confidence field.isIn',
      '/many/0/name field.isString',
      '/one/name field.isDefined',
      '/title field.isDefined',
    ]);
  });
  it('takes one value where one is wanted, not a list of none', () => {
    expect(where({ title: 'x', one: [] })).toEqual(['/one field.notList']);
    expect(where({ title: 'x', one: [{ name: 'a' }] })).toEqual(['/one field.notList']);
    expect(where({ title: 'x', one: 'a' })).toEqual(['/one field.nestedValidation']);
    expect(where({ title: 'x', many: ['a', null] })).toEqual([
      '/many/0 field.nestedValidation',
      '/many/1 field.nestedValidation',
    ]);
  });
});

describe('depth', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : { more: nested(depth - 1) });
  it('has a limit', () => {
    expect(where(nested(13))).toEqual([' field.depth']);
    expect(where(nested(12))).not.toContain(' field.depth');
  });
  it('is never walked to its end, nor is a list too broad', () => {
    const text = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(where({ title: JSON.parse(text) as unknown })).toEqual([' field.depth']);
    expect(where({ title: 'x', many: Array.from({ length: 200_000 }, () => 0) })).toEqual(['/many field.arrayMaxSize']);
  });
});

describe('what every command may say', () => {
  it('is where it comes from, how well it is known, and why', () => {
    const source = 'source-00000000-0000-4000-8000-000000000001';
    const said = { sources: [{ source, locator: 'p. 3' }], confidence: 'primary', reason: 'why' };
    expect(where({ title: 'x', ...said })).toEqual([]);
    expect(where({ title: 'x', sources: [{ source: 'Xinhua' }] })).toEqual(['/sources/0/source field.refersTo']);
  });
  it('is, for a correction, always why', () => {
    expect(where({ title: 'x' }, Correction)).toEqual(['/reason field.isDefined']);
    expect(where({ title: 'x', reason: ' ' }, Correction)).toEqual(['/reason field.blank']);
    expect(where({ title: 'x', reason: null }, Correction)).toEqual(['/reason field.isString']);
    expect(where({ title: 'x', reason: 'misread' }, Correction)).toEqual([]);
  });
});

describe('a correction of numbered parts', () => {
  const listsOf = (type: new () => object) => [
    ...new Set(
      getMetadataStorage()
        .getTargetValidationMetadatas(type, '', false, false)
        .filter(({ name }) => name === 'isArray')
        .map(({ propertyName }) => propertyName),
    ),
  ];
  const wrongAt = (type: new () => object, field: string, parts: readonly object[]) =>
    problemsOf({ [field]: parts }, type).filter(({ pointer }) => pointer.startsWith(`/${field}`));
  const numbered = [...commands.map(({ command }) => command), IndicatorCorrection].flatMap((type) =>
    listsOf(type)
      .filter((field) => wrongAt(type, field, [{ key: 1 }]).length === 0)
      .map((field) => [type.name, field, type] as const),
  );

  it('stands in many a command', () => {
    expect(numbered.map(([, field]) => field)).toEqual(
      expect.arrayContaining(['stops', 'parties', 'works', 'actuals']),
    );
  });
  it.each(numbered)('%s takes a number of %s once', (_, field, type) => {
    expect(wrongAt(type, field, [{ key: 1 }, { key: 2 }])).toEqual([]);
    expect(wrongAt(type, field, [{ key: 1 }, { key: 2 }, { key: 1 }])).toMatchObject([
      { pointer: `/${field}/2/key`, code: 'field.partOnce' },
    ]);
  });
});

it('answers any JSON with a command or with problems, and throws at none', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.jsonValue(), fc.record({ title: fc.jsonValue(), one: fc.jsonValue(), many: fc.jsonValue() })),
      (json) => {
        for (const type of [Command, TextValue]) {
          const checked = checkCommand<object>(type, json);
          if ('problems' in checked) expect(checked.problems).not.toEqual([]);
          else expect(checked.command).toBeInstanceOf(type);
        }
      },
    ),
    { numRuns: 500 },
  );
});
