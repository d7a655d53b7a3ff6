/**
 * How the fields of commands are declared. Each is one decorator that says what the field is and how large it may be;
 * the same declarations check the HTTP body, the import row, the form, and make the OpenAPI document.
 */
import 'reflect-metadata';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { iso31661 } from 'iso-3166/1.js';
import { iso31662 } from 'iso-3166/2.js';
import { isDay, isDuration } from '../events/values/day.ts';
import { parseOccurredOn } from '../events/values/occurred-on.ts';

type Decorate = (target: object, property: string) => void;

const all =
  (...decorators: readonly PropertyDecorator[]): Decorate =>
  (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };

/** May be left out of a command. `null` is taken like leaving out when recording; in a correction it takes the value away. */
export const Optional = (): Decorate => all(IsOptional());

/** May be left out of a value, which is written as it is: `null` is the same, and is not written. */
export const IfKnown = (): Decorate =>
  all(
    IsOptional(),
    Transform(({ value }: { readonly value: unknown }) => value ?? undefined),
  );

/** May be left out of a correction, and is not `null`: the value can be corrected, never taken away. */
export const IfGiven = (): Decorate => all(ValidateIf((_command, value) => value !== undefined));

const each = { each: true };

/** A character that shows: no space, no control, none that Unicode lets a reader ignore, no empty Braille cell. */
const shows = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * A class of characters that do not show and make something else of the text around them on a screen: controls, and
 * what embeds, overrides or isolates a direction of writing (Unicode TR 9). A mark such as U+200E stays allowed.
 */
const hidden = String.raw`\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069`;
const inOneLine = new RegExp(String.raw`^[^\t\n\u2028\u2029${hidden}]*$`, 'u');
const inLines = new RegExp(`^[^${hidden}]*$`, 'u');

const ofLength = (max: number): readonly PropertyDecorator[] => [IsString(), MinLength(1), MaxLength(max)];

/** Text of 1 to `max` characters, whichever: what is only compared, and never shown. */
export const AnyText = (max: number): Decorate => all(...ofLength(max));

/** One line of 1 to `max` characters, of which at least one shows and none hides what it is. */
export const Words = (max = 500): Decorate =>
  all(...ofLength(max), Matches(shows, { message: 'blank' }), Matches(inOneLine, { message: 'oneLine' }));

/** As {@link Words}, in one line or several: a note, a reason, what somebody said. */
export const Lines = (max: number): Decorate =>
  all(...ofLength(max), Matches(shows, { message: 'blank' }), Matches(inLines, { message: 'lines' }));

/** A list of texts, each as {@link Words}. */
export const WordsMany = (max: number, { most }: { readonly most: number }): Decorate =>
  all(
    IsArray(),
    ArrayMaxSize(most),
    IsString(each),
    MinLength(1, each),
    MaxLength(max, each),
    Matches(shows, { message: 'blank', ...each }),
    Matches(inOneLine, { message: 'oneLine', ...each }),
  );

export const OneOf = (values: readonly string[]): Decorate => all(IsIn(values));

export const YesNo = (): Decorate => all(IsBoolean());

/** A whole number. */
export const Whole = (min: number, max: number): Decorate => all(IsInt(), Min(min), Max(max));

/** A list of whole numbers, none twice. */
export const WholeMany = (min: number, max: number, { max: most }: { readonly max: number }): Decorate =>
  all(IsArray(), ArrayMaxSize(most), ArrayUnique(), IsInt(each), Min(min, each), Max(max, each));

/** One value of a class. A list of them, even an empty one, is refused: class-validator alone would walk it. */
export const One = (value: () => new () => object): Decorate =>
  all(
    IsDefined(),
    check('notList', (one) => !Array.isArray(one)),
    ValidateNested(),
    Type(value),
  );

/** A list of values of a class. */
export const Many = (
  value: () => new () => object,
  { min = 0, max }: { readonly min?: number; readonly max: number },
): Decorate => all(IsArray(), ArrayMinSize(min), ArrayMaxSize(max), ValidateNested(each), Type(value));

const check = (
  name: string,
  test: (value: unknown) => boolean,
  constraints: readonly unknown[] = [],
): PropertyDecorator => ValidateBy({ name, constraints: [...constraints], validator: { validate: test } });

/** Corrections of the numbered parts of a record, each number once: of two the last would win without a word. */
export const ManyParts =
  (value: () => new () => { readonly key: number }, { max }: { readonly max: number }): Decorate =>
  (target, property) => {
    Many(value, { max })(target, property);
    check('partOnce', (parts) => {
      const list: readonly ({ readonly key?: unknown } | null)[] = Array.isArray(parts) ? parts : [];
      const keys = list.flatMap((part) => (typeof part?.key === 'number' ? [part.key] : []));
      return new Set(keys).size === keys.length;
    })(target, property);
  };

/** An EDTF date or `unknown`; see `events/values/occurred-on.ts`. */
export const OccurredOnField = (): Decorate =>
  all(
    check('occurredOn', (value) => typeof value === 'string' && value.length <= 40 && parseOccurredOn(value) !== null),
  );

/** A calendar day, `YYYY-MM-DD`. */
export const DayField = (): Decorate => all(check('day', isDay));

/** An ISO 8601 duration in years, months, weeks or days: `P5Y`, `P3M`. */
export const DurationField = (): Decorate => all(check('duration', isDuration));

/** A BCP 47 language tag: language, then script, region, variants. */
export const LanguageField = (): Decorate =>
  all(
    check(
      'language',
      (value) =>
        typeof value === 'string' &&
        /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*$/.test(value),
    ),
  );

const placeCodes = new Set([...iso31661.map(({ alpha2 }) => alpha2), ...iso31662.map(({ code }) => code)]);

/** Whether a text is an ISO 3166-1 alpha-2 or ISO 3166-2 code in use: `CN`, `CN-SC`, `US-CA`. */
export const isPlaceCode = (value: unknown): boolean => typeof value === 'string' && placeCodes.has(value);

/** An ISO 3166 code. */
export const PlaceCodeField = (): Decorate => all(check('placeCode', isPlaceCode));

const recordId = /^([a-z]+)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const slug = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Whether a text can name a relationship in addresses: `sichuan-california`. */
export const isSlug = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 80 && slug.test(value);

/** The slug of a relationship that is being established. */
export const SlugField = (): Decorate => all(check('slug', isSlug));

/** The record id of a relationship named by its slug. */
export const relationshipId = (name: string): string => `relationship-${name}`;

/** Whether a text is a record id of one of the kinds (of any kind, for `record`). */
export function isRecordId(value: unknown, kinds: readonly string[]): boolean {
  if (typeof value !== 'string') return false;
  const any = kinds.includes('record');
  if (value.startsWith('relationship-'))
    return (any || kinds.includes('relationship')) && isSlug(value.slice('relationship-'.length));
  const kind = recordId.exec(value)?.[1];
  return kind !== undefined && (any || kinds.includes(kind));
}

interface Reference {
  readonly kinds: readonly string[];
  readonly many: boolean;
}

const references = new Map<object, Map<string, Reference>>();

const remember =
  (reference: Reference): PropertyDecorator =>
  (target, property) => {
    const known = references.get(target) ?? new Map<string, Reference>();
    references.set(target, known.set(String(property), reference));
  };

/** Whether a text is of the form of a reference to one of the kinds. */
export const leadsTo = (value: unknown, kinds: readonly string[]): boolean =>
  kinds[0] === 'slug' ? isSlug(value) : isRecordId(value, kinds) || (kinds.includes('placeCode') && isPlaceCode(value));

const refersTo = (kinds: readonly string[]) => check('refersTo', (value) => leadsTo(value, kinds), [kinds]);

/** The id of a record of one of these kinds, which must exist. */
export const RefersTo = (...kinds: readonly string[]): Decorate =>
  all(refersTo(kinds), remember({ kinds, many: false }));

/** A list of ids of records of a kind (of several, for a list), each of which must exist; none twice. */
export const RefersToMany = (
  kind: string | readonly string[],
  { min = 0, max = 100 }: { readonly min?: number; readonly max?: number } = {},
): Decorate => {
  const kinds = typeof kind === 'string' ? [kind] : kind;
  return all(
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    ArrayUnique(),
    check('refersToMany', (value) => !Array.isArray(value) || value.every((id) => leadsTo(id, kinds)), [kinds]),
    remember({ kinds, many: true }),
  );
};

/** The most relationships one record belongs to. */
const RELATIONSHIPS = 20;

/** The relationships a record belongs to, by slug: at least one. */
export const Relationships = (): Decorate => RefersToMany('slug', { min: 1, max: RELATIONSHIPS });

/** The relationships of a record that may stand alone. */
export const RelationshipsIfAny = (): Decorate => RefersToMany('slug', { max: RELATIONSHIPS });

/** An ISO 3166 code or the id of a registered place. */
export const PlaceField = (): Decorate => RefersTo('place', 'placeCode');

/** One reference in a command: where it stands, and the record id it leads to (null for an ISO code). */
export interface FoundReference {
  readonly pointer: string;
  readonly value: string;
  readonly id: string | null;
}

/** What a field of a command, or of a part of it, refers to; undefined where it refers to nothing. */
export const referenceOf = (value: object, property: string): Reference | undefined => {
  for (
    let prototype: object | null = Object.getPrototypeOf(value) as object;
    prototype;
    prototype = Object.getPrototypeOf(prototype) as object | null
  ) {
    const reference = references.get(prototype)?.get(property);
    if (reference) return reference;
  }
  return undefined;
};

/** All references in a command, in order, each replaced in place by what `replace` answers. */
export function eachReference(
  command: object,
  replace: (value: string, kinds: readonly string[]) => string,
  path = '',
): FoundReference[] {
  const found: FoundReference[] = [];
  const visit = (value: unknown, kinds: readonly string[], pointer: string): unknown => {
    if (typeof value !== 'string') return value;
    const replaced = replace(value, kinds);
    const id = kinds[0] === 'slug' ? relationshipId(replaced) : isPlaceCode(replaced) ? null : replaced;
    found.push({ pointer, value: replaced, id });
    return replaced;
  };
  const inside = (value: object, pointer: string) => {
    for (const reference of eachReference(value, replace, pointer)) found.push(reference);
  };
  const fields = command as { [property: string]: unknown };
  for (const [property, value] of Object.entries(fields)) {
    const pointer = `${path}/${property}`;
    const reference = referenceOf(command, property);
    if (reference?.many && Array.isArray(value))
      fields[property] = value.map((item, index) => visit(item, reference.kinds, `${pointer}/${index}`));
    else if (reference) fields[property] = visit(value, reference.kinds, pointer);
    else if (Array.isArray(value)) {
      value.forEach((item: unknown, index) => {
        if (typeof item === 'object' && item !== null) inside(item, `${pointer}/${index}`);
      });
    } else if (typeof value === 'object' && value !== null) inside(value, pointer);
  }
  return found;
}
