import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

type ValueType = new () => object;

/** What class-validator remembers of one check of one field. */
interface Check {
  readonly type: string;
  readonly name?: string;
  readonly propertyName: string;
  readonly constraints?: readonly unknown[];
  readonly each?: boolean;
  readonly message?: unknown;
}

/** Schemas of classes, made from the very checks that are made of a body; each class once, by its name. */
export class Schemas {
  readonly #made = new Map<string, { readonly type: ValueType; schema: Schema }>();

  /** All of them, by name, in alphabetical order. */
  get all(): { readonly [name: string]: Schema } {
    const inOrder = [...this.#made].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(inOrder.map(([name, { schema }]) => [name, schema]));
  }

  /**
   * The schema of a class, by reference.
   * @param without fields that are given elsewhere, in the path.
   */
  refTo(type: ValueType, without: readonly string[] = []): Schema {
    const known = this.#made.get(type.name);
    if (known && known.type !== type) throw new RangeError(`two classes are called ${type.name}`);
    if (!known) {
      const made = { type, schema: {} };
      this.#made.set(type.name, made);
      made.schema = this.#schemaOf(type, without);
    }
    return { $ref: `#/components/schemas/${type.name}` };
  }

  #schemaOf(type: ValueType, without: readonly string[]): Schema {
    const checks = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false) as unknown as Check[];
    const defaults = new type() as { readonly [field: string]: unknown };
    const fields = [...new Set(checks.map(({ propertyName }) => propertyName))].filter((one) => !without.includes(one));
    const required: string[] = [];
    const properties = fields.map((field) => {
      const own = checks.filter(({ propertyName }) => propertyName === field);
      const byDefault = defaults[field];
      if (byDefault === undefined && !mayBe(own, undefined)) required.push(field);
      const schema = this.#schemaOfField(type, field, own);
      return [field, mayBe(own, null) ? orNull(schema) : schema, byDefault] as const;
    });
    return {
      type: 'object',
      additionalProperties: false,
      ...(required.length > 0 ? { required: required.toSorted() } : {}),
      properties: Object.fromEntries(
        properties
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([field, schema, byDefault]) => [
            field,
            byDefault === undefined ? schema : { ...schema, default: byDefault },
          ]),
      ),
    };
  }

  #schemaOfField(type: ValueType, field: string, checks: readonly Check[]): Schema {
    const inside = defaultMetadataStorage.findTypeMetadata(type, field)?.typeFunction() as ValueType | undefined;
    const one: { [keyword: string]: unknown } = inside ? { ...this.refTo(inside) } : {};
    const list: { [keyword: string]: unknown } = {};
    const isList = checks.some(({ name }) => name === 'isArray');
    for (const check of checks) {
      const keywords = keywordsOf(check);
      Object.assign(isList && (check.name?.startsWith('array') || check.name === 'isArray') ? list : one, keywords);
    }
    return isList ? { ...list, items: one } : one;
  }
}

/** Whether a field may have this value (`undefined`: be left out) without any other check being made. */
function mayBe(checks: readonly Check[], value: null | undefined): boolean {
  return checks.some(({ type, constraints }) => {
    const condition = type === 'conditionalValidation' ? constraints?.[0] : undefined;
    return (
      typeof condition === 'function' && (condition as (object: object, value: unknown) => boolean)({}, value) === false
    );
  });
}

const orNull = (schema: Schema): Schema =>
  typeof schema['type'] === 'string' && !('enum' in schema)
    ? { ...schema, type: [schema['type'], 'null'] }
    : { anyOf: [schema, { type: 'null' }] };

const text = (more: Schema = {}): Schema => ({ type: 'string', ...more });

/** What one check says in JSON Schema. */
function keywordsOf({ type, name, constraints = [], message }: Check): Schema {
  const [first] = constraints;
  if (type !== 'customValidation') return {};
  switch (name) {
    case 'isString':
      return text();
    case 'minLength':
      return { minLength: first };
    case 'maxLength':
      return { maxLength: first };
    case 'matches':
      return message === 'blank' ? {} : text({ pattern: (first as RegExp).source });
    case 'isIn':
      return text({ enum: first });
    case 'isBoolean':
      return { type: 'boolean' };
    case 'isInt':
      return { type: 'integer' };
    case 'min':
      return { minimum: first };
    case 'max':
      return { maximum: first };
    case 'isArray':
      return { type: 'array' };
    case 'arrayMinSize':
      return first === 0 ? {} : { minItems: first };
    case 'arrayMaxSize':
      return { maxItems: first };
    case 'arrayUnique':
      return { uniqueItems: true };
    case 'occurredOn':
      return text({
        maxLength: 40,
        description: 'EDTF (ISO 8601-2, level 1), or `unknown`',
        examples: ['2018-11-14', '2018-11', '2014', '2015/..', 'unknown'],
      });
    case 'day':
      return text({ format: 'date' });
    case 'duration':
      return text({ format: 'duration', examples: ['P5Y', 'P3M'] });
    case 'language':
      return text({ description: 'A BCP 47 language tag', examples: ['en', 'zh-Hans'] });
    case 'placeCode':
      return text({ description: 'An ISO 3166-1 alpha-2 or ISO 3166-2 code', examples: ['CN-SC', 'US-CA'] });
    case 'slug':
      return text({ maxLength: 80, examples: ['sichuan-california'] });
    case 'refersTo':
    case 'refersToMany':
      return text({ description: `Refers to: ${referredTo(first as readonly string[])}` });
    case 'password': {
      const { min, max } = first as { readonly min: number; readonly max: number };
      return text({ minLength: min, maxLength: max, format: 'password' });
    }
    case 'claim':
      return { description: 'Any value that the field can be corrected to, or null' };
    case 'isDefined':
    case 'notList':
    case 'partOnce':
      return {};
    default:
      throw new RangeError(`OpenAPI has no words for the check ${name ?? type}`);
  }
}

const referredTo = (kinds: readonly string[]): string =>
  kinds
    .map((kind) =>
      kind === 'slug'
        ? 'a relationship, by its slug'
        : kind === 'placeCode'
          ? 'an ISO 3166 code'
          : `the id of a record (${kind})`,
    )
    .join(', or ');
