/** The fields of each kind of record that its correction takes: how each is written, and where the correction says it. */
import { bindings, instruments } from '../../../../commands/agreements/values.ts';
import { commitmentKinds } from '../../../../commands/commitments/make-commitment.ts';
import { gatheringForms } from '../../../../commands/gatherings/hold-gathering.ts';
import { identifierSchemes } from '../../../../commands/organisations/identifiers.ts';
import { organisationKinds } from '../../../../commands/organisations/register-organisation.ts';
import { personSchemes } from '../../../../commands/people/register-person.ts';
import { zoneLevels } from '../../../../commands/places/designate-zone.ts';
import { placeKinds } from '../../../../commands/places/register-place.ts';
import { projectStatuses } from '../../../../commands/projects/values.ts';
import { relationshipForms } from '../../../../commands/relationships/establish-relationship.ts';
import { sourceKinds } from '../../../../commands/sources/cite-source.ts';
import type { Json } from '../../../../events/entry.ts';
import type { PickedKind } from '../../forms/found.ts';
import type { RevisedKind } from '../../kit/addresses.ts';
import type { Editor } from './editors.ts';

export interface Told {
  readonly editor: Editor;
  readonly optional?: boolean;
  /** Where the correction says it, if not at the record's own path; within the part, of a part. */
  readonly to?: string;
  /** Offered only where the record says something at this path. */
  readonly where?: string;
}

export type Fields = { readonly [field: string]: Editor | Told };

const date: Editor = { as: 'date' };
const titles: Editor = { as: 'titles' };
const texts: Editor = { as: 'texts' };
const place: Editor = { as: 'place' };
const names: Editor = { as: 'names' };
const term: Editor = { as: 'term' };
const renewal: Editor = { as: 'renewal' };
const duration: Editor = { as: 'duration' };
const figure: Editor = { as: 'figure' };
const language: Editor = { as: 'language' };
const relationships: Editor = { as: 'relationships' };
const words = (max: number): Editor => ({ as: 'words', max });
const choice = (values: readonly string[]): Editor => ({ as: 'choice', values });
const record = (...kinds: readonly PickedKind[]): Editor => ({ as: 'record', kinds });
const records = (...kinds: readonly PickedKind[]): Editor => ({ as: 'records', kinds });
const optional = (editor: Editor): Told => ({ editor, optional: true });
const only = (where: string, field: Editor | Told): Told => ({ ...toldOf(field), where });
const at = (to: string, field: Editor | Told): Told => ({ ...toldOf(field), to });

export const toldOf = (field: Editor | Told): Told => ('as' in field ? { editor: field } : field);

const bodies: Editor = { as: 'records', kinds: ['organisation', 'person', 'place'], coded: true };
const party: Editor = { as: 'record', kinds: ['organisation', 'place'], coded: true };

/** How the correction takes a part off the record: by a field of the part, or by its number in a list of them. */
export interface Removal {
  readonly to: (list: string, key: number) => string;
  readonly says: (key: number) => Json;
}

const removedBy = (field: string): Removal => ({ to: (list, key) => `${list}/${key}/${field}`, says: () => true });

export interface Parts {
  readonly fields: Fields;
  readonly removal?: Removal;
  readonly parts?: { readonly [list: string]: Parts };
}

export interface KindFields {
  readonly fields: Fields;
  /** Of numbered parts, by the list they stand in. */
  readonly parts?: { readonly [list: string]: Parts };
}

const removal = removedBy('remove');

export const correctableFields: { readonly [K in RevisedKind]: KindFields } = {
  visit: {
    fields: {
      titles,
      occurredOn: date,
      from: place,
      to: place,
      delegation: { as: 'delegation' },
      hosts: records('organisation'),
      purposes: texts,
      relationships,
    },
    parts: {
      stops: {
        fields: {
          titles,
          occurredOn: date,
          place: optional(place),
          hosts: records('organisation'),
          unnamedHosts: optional(words(500)),
          note: optional(words(2000)),
        },
        removal: { to: () => 'withoutStops', says: (key) => [key] },
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
      relationships,
    },
    parts: {
      works: {
        fields: {
          titles,
          about: optional(texts),
          promotes: optional(party),
          occurredOn: optional(date),
        },
      },
    },
  },
  agreement: {
    fields: {
      titles,
      instrument: choice(instruments),
      binding: choice(bindings),
      proposedOn: date,
      term,
      renewal,
      noticePeriod: optional(duration),
      place: optional(place),
      fields: texts,
      links: { as: 'links' },
      inForceOn: only('inForceOn', optional(date)),
      terminatedOn: only('terminatedOn', optional(date)),
      supersededOn: only('supersededOn', optional(date)),
      moreParties: { as: 'parties' },
      unnamedParties: optional({ as: 'counted' }),
      'unnamedParties/signedOn': only('unnamedParties', at('unnamedSignedOn', optional(date))),
      relationships,
    },
    parts: {
      parties: {
        fields: {
          body: party,
          role: optional(words(200)),
          signatories: { as: 'signatories' },
          signedOn: optional(date),
        },
        removal,
      },
      amendments: {
        fields: {
          effectiveOn: date,
          'terms/term': only('terms/term', at('term', term)),
          'terms/renewal': only('terms/renewal', at('renewal', renewal)),
          'terms/noticePeriod': only('terms/noticePeriod', at('noticePeriod', duration)),
        },
        removal,
      },
      renewals: { fields: { renewedOn: date, '': { as: 'prolongation' } }, removal },
      notices: { fields: { givenOn: date, endsOn: optional(date) }, removal },
      subsidiaries: { fields: {}, removal },
    },
  },
  institute: {
    fields: {
      titles,
      hosts: records('organisation'),
      place: optional(place),
      basis: optional(record('agreement')),
      fields: texts,
      announcedOn: only('announcedOn', date),
      openedOn: only('openedOn', optional(date)),
      closedOn: only('closedOn', optional(date)),
      neverOpenedKnownOn: only('neverOpenedKnownOn', optional(date)),
      relationships,
    },
  },
  project: {
    fields: {
      titles,
      announcedOn: date,
      startedOn: only('startedOn', optional(date)),
      participants: { as: 'participants' },
      partnerPlaces: { as: 'places' },
      place: optional(place),
      basis: optional(record('agreement')),
      concept: texts,
      description: texts,
      relationships,
    },
    parts: {
      indicators: {
        fields: {
          titles,
          unit: optional(words(100)),
          baseline: optional({ as: 'figure', dated: true }),
          target: optional(figure),
          period: optional(date),
          setOn: date,
        },
        parts: { actuals: { fields: { '': at('actual', figure), on: date }, removal } },
        removal,
      },
      renamings: { fields: { formerTitles: titles, renamedOn: date }, removal },
      statuses: { fields: { status: choice(projectStatuses), on: date }, removal },
      investments: { fields: { money: { as: 'money' }, announcedOn: date }, removal },
    },
  },
  statement: {
    fields: {
      original: { as: 'spoken' },
      verbatim: { as: 'yes-no' },
      sic: { as: 'sic' },
      speaker: record('person'),
      titleThen: optional(words(300)),
      speakerOrganisation: optional(record('organisation')),
      saidOn: date,
      at: optional(record('gathering', 'visit', 'agreement')),
      relationships,
    },
    parts: { translations: { fields: { text: words(4000), language, by: choice(['human', 'machine']) } } },
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
      owner: optional({ as: 'owner' }),
      'release/releasedOn': only('release', date),
      release: only('release', { as: 'removal', says: null }),
      relationships,
    },
    parts: {
      fulfilments: {
        fields: { fulfilledOn: date, extent: choice(['whole', 'part']), evidence: texts },
        removal: removedBy('neverHappened'),
      },
    },
  },
  organisation: {
    fields: {
      names,
      kind: choice(organisationKinds),
      identifiers: { as: 'identifiers', schemes: identifierSchemes },
      jurisdiction: optional(place),
      parent: optional(record('organisation')),
      relationships,
    },
  },
  person: {
    fields: {
      names,
      contact: optional({ as: 'contact' }),
      identifiers: { as: 'identifiers', schemes: personSchemes },
      relationships,
    },
    parts: {
      positions: {
        fields: { titles, organisation: optional(record('organisation')), from: date, to: optional(date) },
      },
    },
  },
  place: {
    fields: {
      names,
      kind: choice(placeKinds),
      code: optional(words(6)),
      within: optional(place),
      'designation/designatedOn': only('designation', date),
      'designation/level': only('designation', choice(zoneLevels)),
      'designation/ordinal': only('designation', optional({ as: 'number', max: 100_000 })),
      'designation/spans': only('designation', { as: 'spans' }),
      'designation/fields': only('designation', texts),
      relationships,
    },
  },
  relationship: {
    fields: {
      names,
      sides: { as: 'sides' },
      form: choice(relationshipForms),
      establishedOn: date,
      endedOn: only('endedOn', optional(date)),
    },
  },
  source: {
    fields: {
      titles,
      kind: choice(sourceKinds),
      publisher: optional(words(300)),
      language,
      publishedOn: date,
      address: optional(words(2000)),
      retrievedOn: optional(date),
      sha256: optional(words(64)),
      relationships: { as: 'relationships', none: true },
    },
  },
};
