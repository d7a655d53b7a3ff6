import { describe, expect, it } from '@jest/globals';
import { idOf } from '../test/given-when-then.ts';
import { checkCommand } from './check.ts';
import {
  AnyText,
  DayField,
  DurationField,
  eachReference,
  IfGiven,
  isPlaceCode,
  isRecordId,
  isSlug,
  LanguageField,
  Lines,
  Many,
  OccurredOnField,
  One,
  OneOf,
  Optional,
  PlaceCodeField,
  PlaceField,
  RefersTo,
  RefersToMany,
  Relationships,
  relationshipId,
  SlugField,
  Whole,
  Words,
  WordsMany,
  YesNo,
} from './fields.ts';
import { AmountValue, MoneyValue } from './values.ts';

/** A class with a single field, declared so. */
function having(...decorators: readonly ((target: object, property: string) => void)[]): new () => object {
  class Having {
    value: unknown;
  }
  for (const decorate of [...decorators].reverse()) decorate(Having.prototype, 'value');
  return Having;
}

/** What is wrong with the value: codes without `field.`, with what the message names; none if it is taken. */
const wrong = (type: new () => object, value: unknown): readonly string[] => {
  const checked = checkCommand(type, value === undefined ? {} : { value });
  return 'problems' in checked
    ? checked.problems.map(({ code, pointer }) => `${pointer} ${code.replace('field.', '')}`)
    : [];
};

interface Kind {
  readonly title: string;
  readonly type: new () => object;
  readonly takes: readonly unknown[];
  readonly refuses: { readonly [code: string]: readonly unknown[] };
}

const person = idOf('person');
const kinds: readonly Kind[] = [
  {
    title: 'words',
    type: having(Words(5)),
    takes: ['a', '四川省', '12345', 'é😀', 'a\u200eb', '\u0645\u200c\u0646'],
    refuses: {
      oneLine: [
        ...['\0', '\u0007', '\t', '\n', '\r', '\u001b', '\u007f', '\u0085', '\u009f', '\u2028', '\u2029'],
        ...['\u202a', '\u202e', '\u2066', '\u2069'],
      ].map((hidden) => `a${hidden}b`),
      isString: [3, null, [], {}],
      minLength: [''],
      maxLength: ['123456'],
      blank: [' ', '\n\t', '　', '\0', '\u200b', '\u3164', '\u2800', '\u00ad\ufeff'],
      isDefined: [undefined],
    },
  },
  {
    title: 'words in several lines',
    type: having(Lines(9)),
    takes: ['a', 'a\nb', 'a\n\n\tb'],
    refuses: {
      lines: ['\0', '\u000b', '\r\n', '\u001b', '\u007f', '\u0085', '\u202e', '\u2066'].map((hidden) => `a${hidden}b`),
      maxLength: ['1234567890'],
      blank: [' ', '\n\t'],
    },
  },
  {
    title: 'any text',
    type: having(AnyText(3)),
    takes: [' ', 'a\0b'],
    refuses: { isString: [3, null], minLength: [''], maxLength: ['1234'], isDefined: [undefined] },
  },
  {
    title: 'a list of words',
    type: having(WordsMany(3, { most: 2 })),
    takes: [[], ['a'], ['a', 'abc']],
    refuses: {
      isArray: ['a', null],
      arrayMaxSize: [['a', 'b', 'c']],
      isString: [[1]],
      maxLength: [['abcd']],
      minLength: [['']],
      blank: [[' ']],
      oneLine: [['a\nb']],
    },
  },
  {
    title: 'a choice',
    type: having(OneOf(['a', 'b'])),
    takes: ['a', 'b'],
    refuses: { isIn: ['c', 'A', 1, null, ['a']] },
  },
  { title: 'yes or no', type: having(YesNo()), takes: [true, false], refuses: { isBoolean: ['true', 1, 0, null, []] } },
  {
    title: 'a whole number',
    type: having(Whole(0, 10)),
    takes: [0, 10],
    refuses: { isInt: ['3', 1.5, NaN, Infinity, null], min: [-1], max: [11] },
  },
  {
    title: 'a date',
    type: having(OccurredOnField()),
    takes: ['2018-11-14', '2018', '2019?', '2015/..', 'unknown'],
    refuses: { occurredOn: ['14.11.2018', '', 2018, null, ['2018'], '2018-11-14/2018-11-13', '2018'.repeat(11)] },
  },
  {
    title: 'a day',
    type: having(DayField()),
    takes: ['2018-11-14'],
    refuses: { day: ['2018-11', '2018-02-30', 'unknown', 20181114] },
  },
  {
    title: 'a duration',
    type: having(DurationField()),
    takes: ['P5Y', 'P3M'],
    refuses: { duration: ['5Y', 'P', 5, null] },
  },
  {
    title: 'a language',
    type: having(LanguageField()),
    takes: ['en', 'zh', 'zh-Hans', 'zh-Hant-TW', 'es-419', 'en-US', 'yue', 'de-1996'],
    refuses: { language: ['EN', 'zh_Hans', 'chinese', 'zh-hans', '', 'e', 'en-', null, 'en\n'] },
  },
  {
    title: 'a place code',
    type: having(PlaceCodeField()),
    takes: ['CN', 'CN-SC', 'US-CA'],
    refuses: { placeCode: ['cn-sc', 'Sichuan', 'US-ZZ', 'XX', '', null, ['CN']] },
  },
  {
    title: 'a slug',
    type: having(SlugField()),
    takes: ['sichuan-california', 'a', 'a1-b2'],
    refuses: { slug: ['Sichuan', 'a--b', '-a', 'a-', '1a', 'a b', '四川', 'a'.repeat(81), null] },
  },
  {
    title: 'a reference',
    type: having(RefersTo('person', 'organisation')),
    takes: [person, idOf('organisation')],
    refuses: {
      refersTo: [idOf('place'), 'person-1', 'person', `${person} `, person.toUpperCase(), '', null, [person], 'CN-SC'],
    },
  },
  {
    title: 'a reference to any record',
    type: having(RefersTo('record')),
    takes: [person, 'relationship-sichuan-california'],
    refuses: { refersTo: ['relationship-', 'relationship-A', 'book', 'CN-SC'] },
  },
  {
    title: 'references',
    type: having(RefersToMany('person', { min: 1, max: 2 })),
    takes: [[person], [person, idOf('person', 2)]],
    refuses: {
      isArray: [person, null],
      arrayMinSize: [[]],
      arrayMaxSize: [[1, 2, 3].map((number) => idOf('person', number))],
      arrayUnique: [[person, person]],
      refersToMany: [['x'], [idOf('place')], [null]],
    },
  },
  {
    title: 'references to several kinds',
    type: having(RefersToMany(['person', 'place', 'placeCode'], { max: 3 })),
    takes: [[], [person, idOf('place'), 'CN-SC']],
    refuses: { refersToMany: [['XX'], [idOf('organisation')]] },
  },
  {
    title: 'relationships',
    type: having(Relationships()),
    takes: [['sichuan-california'], ['sichuan-california', 'jiangsu-california']],
    refuses: { arrayMinSize: [[]], refersToMany: [['relationship-Sichuan'], ['Sichuan']], arrayUnique: [['a', 'a']] },
  },
  {
    title: 'a place',
    type: having(PlaceField()),
    takes: ['CN-SC', 'US', idOf('place')],
    refuses: { refersTo: ['Chengdu', idOf('person'), 'CN-99'] },
  },
  {
    title: 'what may be left out',
    type: having(Optional(), Words()),
    takes: [undefined, null, 'a'],
    refuses: { minLength: [''] },
  },
  {
    title: 'what may be left out and not taken away',
    type: having(IfGiven(), Words()),
    takes: [undefined, 'a'],
    refuses: { isString: [null], minLength: [''] },
  },
];

describe.each(kinds)('$title', ({ type, takes, refuses }) => {
  it('takes', () => {
    for (const value of takes) expect({ value, wrong: wrong(type, value) }).toEqual({ value, wrong: [] });
  });
  it('refuses', () => {
    for (const [code, values] of Object.entries(refuses)) {
      for (const value of values)
        expect({ value, wrong: wrong(type, value) }).toEqual({
          value,
          wrong: [expect.stringMatching(`^/value(/\\d)? ${code}$`)],
        });
    }
  });
});

describe('money', () => {
  const problems = (type: new () => object, json: object) => {
    const checked = checkCommand(type, json);
    return 'problems' in checked ? checked.problems.map(({ pointer, code }) => `${pointer} ${code}`) : [];
  };
  it('is a decimal text and a currency of three letters', () => {
    expect(problems(AmountValue, { value: '26000000000', currency: 'CNY' })).toEqual([]);
    expect(problems(AmountValue, { value: '3.78', currency: 'USD' })).toEqual([]);
    for (const value of ['26e9', '1,000', '-1', '', '1.', 26]) {
      expect(problems(AmountValue, { value, currency: 'CNY' })).toEqual(['/value field.amount']);
    }
    expect(problems(AmountValue, { value: '1', currency: 'RMB¥' })).toEqual(['/currency field.currency']);
  });
  it('says of when its worth is', () => {
    expect(problems(MoneyValue, { value: '1', currency: 'CNY' })).toEqual(['/valueDate field.isDefined']);
    expect(problems(MoneyValue, { value: '1', currency: 'CNY', valueDate: '2019-07' })).toEqual([]);
  });
});

describe('ids', () => {
  it('are of a kind', () => {
    expect(isRecordId(person, ['person'])).toBe(true);
    expect(isRecordId(person, ['place', 'person'])).toBe(true);
    expect(isRecordId(person, ['record'])).toBe(true);
    expect(isRecordId(person, ['place'])).toBe(false);
    expect(isRecordId(relationshipId('sichuan-california'), ['relationship'])).toBe(true);
    expect(isRecordId(relationshipId('sichuan-california'), ['person'])).toBe(false);
    expect(isRecordId(idOf('placeCode'), ['place', 'placeCode'])).toBe(false);
    expect([isSlug(null), isPlaceCode(null), isRecordId(null, ['record'])]).toEqual([false, false, false]);
  });
});

describe('references in a command', () => {
  class Stop {
    @Optional() @PlaceField() place?: string;
    @RefersToMany('organisation') hosts: string[] = [];
  }
  class Base {
    @RefersTo('visit') visit!: string;
  }
  class Command extends Base {
    @Relationships() relationships!: string[];
    @Optional() @One(() => Stop) first?: Stop;
    @Many(() => Stop, { max: 9 }) stops: Stop[] = [];
    @Words() title!: string;
  }
  const json = {
    title: idOf('person'),
    visit: idOf('visit'),
    relationships: ['sichuan-california'],
    first: { place: 'US-CA', hosts: [idOf('organisation')] },
    stops: [{ place: idOf('place') }, { hosts: [idOf('organisation', 2), idOf('organisation', 3)] }],
  };
  const command = () => (checkCommand(Command, structuredClone(json)) as { readonly command: Command }).command;
  it('are all found, inherited ones too, with where they stand and what they lead to', () => {
    const found = eachReference(command(), (value) => value);
    expect(found.map(({ pointer, id }) => [pointer, id]).sort()).toEqual(
      [
        ['/visit', idOf('visit')],
        ['/relationships/0', 'relationship-sichuan-california'],
        ['/first/place', null],
        ['/first/hosts/0', idOf('organisation')],
        ['/stops/0/place', idOf('place')],
        ['/stops/1/hosts/0', idOf('organisation', 2)],
        ['/stops/1/hosts/1', idOf('organisation', 3)],
      ].sort(),
    );
  });
  it('are replaced where they stand, and only they', () => {
    const replaced = command();
    const asked: string[] = [];
    eachReference(replaced, (value, kinds) => {
      asked.push(kinds.join(' '));
      return value === idOf('visit') ? idOf('visit', 2) : value.replace('000000000003', '000000000004');
    });
    expect(replaced).toMatchObject({
      ...json,
      visit: idOf('visit', 2),
      stops: [{ place: idOf('place') }, { hosts: [idOf('organisation', 2), idOf('organisation', 4)] }],
    });
    expect(new Set(asked)).toEqual(new Set(['visit', 'slug', 'place placeCode', 'organisation']));
  });
  it('of the wrong type are left for the check to refuse', () => {
    const wrongly = Object.assign(new Command(), { visit: 3, relationships: 4, stops: [null, 3, 'x'], first: null });
    expect(eachReference(wrongly, (value) => value)).toEqual([]);
  });
});
