/**
 * What of a record can be corrected and disputed, field by field, and how each is written. Field paths are those of the
 * record; the command takes a field of a part by the part's number.
 */
import { instruments, bindings } from '../../../../commands/agreements/values.ts';
import { commitmentKinds } from '../../../../commands/commitments/make-commitment.ts';
import { gatheringForms } from '../../../../commands/gatherings/hold-gathering.ts';
import { organisationKinds } from '../../../../commands/organisations/register-organisation.ts';
import { zoneLevels } from '../../../../commands/places/designate-zone.ts';
import { placeKinds } from '../../../../commands/places/register-place.ts';
import { sourceKinds } from '../../../../commands/sources/cite-source.ts';
import { valueAt } from '../../../../events/changes.ts';
import type { Json } from '../../../../events/entry.ts';
import type { RecordKind } from '../../kit/addresses.ts';
import type { PickedKind } from '../../forms/found.ts';

export type Editor =
  | { readonly as: 'date' | 'titles' | 'texts' | 'place' | 'places' | 'attendance' | 'delegation' | 'spoken' | 'names' }
  | { readonly as: 'words' | 'verbatim'; readonly max: number }
  | { readonly as: 'choice'; readonly values: readonly string[] }
  | { readonly as: 'record' | 'records'; readonly kinds: readonly PickedKind[]; readonly coded?: boolean };

export interface Correctable {
  /** `occurredOn`, `stops/2/occurredOn`, `designation/level`. */
  readonly path: string;
  readonly editor: Editor;
  /** Can be taken away: left empty, it says that there is none. */
  readonly optional: boolean;
}

type Fields = { readonly [field: string]: Editor | readonly [Editor, 'optional'] };

const date: Editor = { as: 'date' };
const titles: Editor = { as: 'titles' };
const texts: Editor = { as: 'texts' };
const place: Editor = { as: 'place' };
const names: Editor = { as: 'names' };
const words = (max: number): Editor => ({ as: 'words', max });
const choice = (values: readonly string[]): Editor => ({ as: 'choice', values });
const record = (...kinds: readonly PickedKind[]): Editor => ({ as: 'record', kinds });
const records = (...kinds: readonly PickedKind[]): Editor => ({ as: 'records', kinds });
const optional = (editor: Editor) => [editor, 'optional'] as const;

const bodies: Editor = { as: 'records', kinds: ['organisation', 'person', 'place'], coded: true };
const party: Editor = { as: 'record', kinds: ['organisation', 'place'], coded: true };

interface KindFields {
  readonly fields: Fields;
  /** Of numbered parts, by the list they stand in. */
  readonly parts?: { readonly [list: string]: Fields };
  /** Only where the record says something there already. */
  readonly ifThere?: Fields;
}

const kinds: { readonly [K in RecordKind]: KindFields } = {
  visit: {
    fields: {
      titles,
      occurredOn: date,
      from: place,
      to: place,
      delegation: { as: 'delegation' },
      hosts: records('organisation'),
      purposes: texts,
    },
    parts: {
      stops: {
        titles,
        occurredOn: date,
        place: optional(place),
        hosts: records('organisation'),
        unnamedHosts: optional(words(500)),
        note: optional(words(2000)),
      },
    },
  },
  gathering: {
    fields: {
      titles,
      form: choice(gatheringForms),
      occurredOn: date,
      organisers: records('organisation'),
      place: optional(place),
      attendance: { as: 'attendance' },
      partOf: optional(record('visit', 'gathering')),
      agreement: optional(record('agreement')),
      project: optional(record('project')),
    },
    parts: { works: { titles, about: optional(texts), occurredOn: optional(date) } },
  },
  agreement: {
    fields: {
      titles,
      instrument: choice(instruments),
      binding: choice(bindings),
      proposedOn: date,
      place: optional(place),
      fields: texts,
    },
    ifThere: { inForceOn: optional(date), terminatedOn: optional(date), supersededOn: optional(date) },
    parts: {
      parties: { body: party, role: optional(words(200)), signedOn: optional(date) },
      amendments: { effectiveOn: date },
      renewals: { renewedOn: date },
      notices: { givenOn: date, endsOn: optional(date) },
    },
  },
  institute: {
    fields: {
      titles,
      hosts: records('organisation'),
      place: optional(place),
      basis: optional(record('agreement')),
      fields: texts,
    },
    ifThere: {
      announcedOn: date,
      openedOn: optional(date),
      closedOn: optional(date),
      neverOpenedKnownOn: optional(date),
    },
  },
  project: {
    fields: {
      titles,
      announcedOn: date,
      partnerPlaces: { as: 'places' },
      place: optional(place),
      basis: optional(record('agreement')),
      concept: texts,
      description: texts,
    },
    ifThere: { startedOn: optional(date) },
    parts: {
      indicators: { titles, unit: optional(words(100)), period: optional(date), setOn: date },
      renamings: { renamedOn: date },
      statuses: { on: date },
      investments: { announcedOn: date },
    },
  },
  statement: {
    fields: {
      original: { as: 'spoken' },
      speaker: record('person'),
      titleThen: optional(words(300)),
      speakerOrganisation: optional(record('organisation')),
      saidOn: date,
      at: optional(record('gathering', 'visit', 'agreement')),
    },
    parts: { translations: { text: words(4000) } },
  },
  commitment: {
    fields: {
      what: titles,
      kind: choice(commitmentKinds),
      promisors: bodies,
      promisees: bodies,
      from: optional(record('agreement', 'visit', 'gathering', 'institute', 'project')),
      madeOn: date,
      dueOn: date,
    },
    parts: { fulfilments: { fulfilledOn: date, extent: choice(['whole', 'part']) } },
  },
  organisation: {
    fields: {
      names,
      kind: choice(organisationKinds),
      jurisdiction: optional(place),
      parent: optional(record('organisation')),
    },
  },
  person: {
    fields: { names },
    parts: { positions: { titles, organisation: optional(record('organisation')), from: date, to: optional(date) } },
  },
  place: {
    fields: { names, kind: choice(placeKinds), within: optional(place) },
    ifThere: { 'designation/designatedOn': date, 'designation/level': choice(zoneLevels), 'designation/fields': texts },
  },
  source: {
    fields: {
      titles,
      kind: choice(sourceKinds),
      publisher: optional(words(300)),
      publishedOn: date,
      address: optional(words(2000)),
      retrievedOn: optional(date),
    },
  },
};

const isOptional = (field: Fields[string]): field is readonly [Editor, 'optional'] => Array.isArray(field);

const correctable = (path: string, field: Fields[string]): Correctable =>
  isOptional(field) ? { path, editor: field[0], optional: true } : { path, editor: field, optional: false };

/** The fields of a record that can be corrected, those of its parts after its own. */
export function correctableIn(kind: RecordKind, state: object): readonly Correctable[] {
  const { fields, ifThere = {}, parts = {} } = kinds[kind];
  const own = Object.entries(fields).map(([path, field]) => correctable(path, field));
  const there = Object.entries(ifThere).flatMap(([path, field]) =>
    valueAt(state, path) === null ? [] : [correctable(path, field)],
  );
  const ofParts = Object.entries(parts).flatMap(([list, inner]) =>
    ((valueAt(state, list) ?? []) as unknown as readonly { readonly key: number }[]).flatMap(({ key }) =>
      Object.entries(inner).map(([field, editor]) => correctable(`${list}/${key}/${field}`, editor)),
    ),
  );
  return [...own, ...there, ...ofParts];
}

/** `CorrectVisit`. */
export const correctionCommand = (kind: RecordKind): string => `Correct${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

/** A value of a field, as the correction takes it: `stops/2/occurredOn` is `{stops: [{key: 2, occurredOn}]}`. */
export function correctionOf(path: string, value: Json): { readonly [field: string]: Json } {
  const [first = '', step, inner] = path.split('/');
  if (step === undefined) return { [first]: value };
  if (inner === undefined) return { [first]: { [step]: value } };
  return { [first]: [{ key: Number(step), [inner]: value }] };
}

/** Where in that correction the value stands, as a form names it: `stops.0.occurredOn`. */
export function fieldNameOf(path: string): string {
  const [first = '', step, inner] = path.split('/');
  if (step === undefined) return first;
  return inner === undefined ? `${first}.${step}` : `${first}.0.${inner}`;
}
