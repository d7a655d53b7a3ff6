/**
 * What can be claimed of a record is what can be corrected in it: a claim is checked, and an accepted one applied, by the
 * correction of the record's own subject. So no claim breaks the form of a record, and no decision its rules.
 */
import { catalogue } from '../../events/catalogue.ts';
import type { Changes } from '../../events/changes.ts';
import { valueAt } from '../../events/changes.ts';
import type { Json } from '../../events/entry.ts';
import type { EventType } from '../../events/subject.ts';
import { checkCommand } from '../check.ts';
import type { Context, Definition, Elsewhere } from '../decision.ts';
import { demand } from '../refused.ts';

/** The correcting command of a kind of record, or undefined; given by the catalogue of commands. */
export type CorrectionOf = (kind: string) => Definition | undefined;

/** The fields of a correction that are not fields of the record. */
const aboutTheCorrection = ['reason', 'sources', 'confidence', 'withoutStops', 'moreParties'];

interface Correction {
  readonly definition: Definition;
  readonly command: object;
  /** The records it refers to. */
  readonly refersTo: readonly string[];
}

const sealedFieldsOf = (id: string): readonly string[] => {
  const types: { readonly [type: string]: EventType } = catalogue.subjectOf(id).types;
  return Object.values(types).flatMap(({ sealed }) => sealed ?? []);
};

/**
 * `occurredOn` as a correction takes it, `designation/designatedOn` as `{designation: {designatedOn}}`, or
 * `stops/2/occurredOn` as `{stops: [{key: 2, occurredOn}]}`.
 */
function correcting(field: string, value: Json): { readonly [field: string]: Json } {
  const [first = '', key, inner] = field.split('/');
  if (key === undefined) return { [first]: value };
  if (inner === undefined) return { [first]: { [key]: value } };
  return { [first]: [{ key: /^\d+$/.test(key) ? Number(key) : key, [inner]: value }] };
}

/**
 * The correction that would give a field of a record this value.
 * @throws Refused if the record has no such field, it is sealed, or the value is none for it.
 */
export function correctionTo(
  correctionOf: CorrectionOf,
  { id, records }: Context,
  kind: string,
  field: string,
  value: Json,
): Correction {
  const definition = correctionOf(kind);
  const [first = '', key, inner] = field.split('/');
  const target = definition?.target ?? '';
  const fieldIsThere =
    definition !== undefined &&
    ![target, ...aboutTheCorrection].includes(first) &&
    (key === undefined || valueAt(records(id)?.state ?? {}, inner === undefined ? first : `${first}/${key}`) !== null);
  demand(fieldIsThere, 'dispute.no-such-field', { field }, '/field');
  demand(!sealedFieldsOf(id).includes(first), 'dispute.sealed-field', { field }, '/field');
  const json = { [target]: id, reason: 'disputed', ...correcting(field, value) };
  const checked = checkCommand(definition.command, json);
  if ('command' in checked) {
    const refersTo = checked.references.flatMap((reference) => reference.id ?? []);
    return { definition, command: checked.command, refersTo: refersTo.filter((one) => one !== id) };
  }
  const unknown = checked.problems.some(({ code }) => code === 'field.whitelistValidation');
  demand(!unknown, 'dispute.no-such-field', { field }, '/field');
  demand(false, 'dispute.claim-form', { field }, '/claim');
}

/** Refuses a claim that refers to a record that is not there. */
export function checkReferences({ refersTo }: Correction, { records }: Context): void {
  for (const id of refersTo) demand((records(id)?.revision ?? -1) >= 0, 'reference.unknown', { record: id }, '/claim');
}

/** What the correction would change, and what it would write to other records. */
export function decided(
  { definition, command }: Correction,
  context: Context,
): { readonly changes: Changes; readonly elsewhere: readonly Elsewhere[] } {
  const record = context.records(context.id);
  if (!record) return { changes: {}, elsewhere: [] };
  const events = definition.decide(command, context)(record.state, record);
  const changes = events.find(({ on, data }) => on === undefined && 'changes' in data);
  return {
    changes: (changes?.data as { readonly changes: Changes } | undefined)?.changes ?? {},
    elsewhere: events.filter((event): event is Elsewhere => event.on !== undefined),
  };
}
