/** From plain JSON to a command, or to a list of what is wrong with it. */
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import { eachReference, leadsTo, referenceOf, type FoundReference } from './fields.ts';
import type { Params } from './refused.ts';

/** One thing that is wrong: where (an RFC 6901 pointer), what (a message key), and what the message names. */
export interface Problem {
  readonly pointer: string;
  readonly code: string;
  readonly params: Params;
}

// class-validator gathers the rules of a class and its bases, and sorts them by field, anew for every value it meets,
// which costs more than to check them. All rules stand when the class does, so both are done once. We use neither
// schemas nor groups.
const storage = getMetadataStorage();
const gather = storage.getTargetValidationMetadatas.bind(storage);
const gathered = new Map<unknown, ReturnType<typeof gather>>();
storage.getTargetValidationMetadatas = (target, schema, ...options) => {
  const rules = gathered.get(target) ?? gather(target, schema, ...options);
  gathered.set(target, rules);
  return rules;
};
const group = storage.groupByPropertyName.bind(storage);
const grouped = new WeakMap<object, ReturnType<typeof group>>();
storage.groupByPropertyName = (rules) => {
  const byField = grouped.get(rules) ?? group(rules);
  grouped.set(rules, byField);
  return byField;
};

/** A kind that a reference may be of, as it is called outside. */
const kindInWords = (kind: string): string =>
  kind === 'slug' ? 'relationship' : kind === 'placeCode' ? 'ISO 3166 code' : kind;

const escape = (step: string) => step.replaceAll('~', '~0').replaceAll('/', '~1');

/** Where in a list the first entry stands that a check of the whole list is about; '' where it is about all of it. */
function within(check: string, { value, target, property }: ValidationError): string {
  if (!Array.isArray(value)) return '';
  const list: readonly unknown[] = value;
  if (check === 'arrayUnique') return `/${list.findIndex((one, index) => list.indexOf(one) !== index)}`;
  if (check === 'refersToMany')
    return `/${list.findIndex((one) => !leadsTo(one, referenceOf(target ?? {}, property)?.kinds ?? []))}`;
  if (check !== 'partOnce') return '';
  const keys = list.map((part) => (part as { readonly key: unknown }).key);
  return `/${keys.findIndex((key, index) => keys.indexOf(key) !== index)}/key`;
}

function problemsOf(errors: readonly ValidationError[], path: string): Problem[] {
  return errors.flatMap((error) => {
    const pointer = `${path}/${escape(error.property)}`;
    const kinds = referenceOf(error.target ?? {}, error.property)?.kinds ?? [];
    const constraints = Object.entries(error.constraints ?? {});
    // Of a field that is not there, "missing" is all there is to say, whichever checks it failed.
    const absent = error.value === undefined && constraints.length > 0;
    const own = (absent ? [['isDefined', '']] : constraints).map(([name = '', message = '']) => ({
      pointer: `${pointer}${within(name, error)}`,
      code: `field.${name === 'matches' ? message : name}`,
      params: {
        field: error.property,
        limit: /\d+/.exec(message)?.[0] ?? '',
        allowed: /values: (.*)$/.exec(message)?.[1] ?? kinds.map(kindInWords).join(', '),
      },
    }));
    // What stands inside a value of the wrong form says nothing more.
    return own.length > 0 ? own : problemsOf(error.children ?? [], pointer);
  });
}

/** How deep a command may be nested; the class-validator walk is recursive. */
const MOST_DEPTH = 12;

/** Never walks further than the limit, however deep or broad the value is. */
const deeperThan = (value: unknown, limit: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (limit === 0 || Object.values(value).some((inner) => deeperThan(inner, limit - 1)));

/** Names that class-transformer drops without a word; no field is called so. */
const dropped = ['__proto__', 'constructor'];

const droppedFrom = (value: unknown): Problem[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) =>
        dropped.includes(name)
          ? [{ pointer: `/${name}`, code: 'field.whitelistValidation', params: { field: name } }]
          : droppedFrom(inner).map((problem) => ({ ...problem, pointer: `/${escape(name)}${problem.pointer}` })),
      )
    : [];

/**
 * The command that a JSON value says, with unknown fields, wrong types and wrong sizes refused.
 * References are checked for their form here, for what they lead to when the command is decided.
 * @param replace answers what a reference stands for: a token such as `@<command id>` for a record.
 */
export function checkCommand<C extends object>(
  type: new () => C,
  json: unknown,
  replace: (token: string) => string = (token) => token,
): { readonly command: C; readonly references: readonly FoundReference[] } | { readonly problems: readonly Problem[] } {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { problems: [{ pointer: '', code: 'field.object', params: {} }] };
  }
  if (deeperThan(json, MOST_DEPTH)) {
    return { problems: [{ pointer: '', code: 'field.depth', params: { limit: MOST_DEPTH } }] };
  }
  const unheard = droppedFrom(json);
  if (unheard.length > 0) return { problems: unheard };
  const command = plainToInstance(type, json);
  const references = eachReference(command, (token, kinds) => {
    const record = replace(token);
    return kinds[0] === 'slug' ? record.replace(/^relationship-/, '') : record;
  });
  const options = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, stopAtFirstError: true };
  const errors = validateSync(command, options);
  return errors.length === 0 ? { command, references } : { problems: problemsOf(errors, '') };
}
