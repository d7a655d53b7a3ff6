/**
 * Histories of books, made by chance from a seed: many relationships, records of some five to forty events, in two
 * scripts, with corrections, disputes, withdrawals, merges and their undoing. What is made is what the decisions would
 * have written, because they decide it.
 */
import { catalogue } from '../events/catalogue.ts';
import type { Json } from '../events/entry.ts';
import { kindOf, type Event } from '../events/subject.ts';
import type { Order } from '../src/platform/deciding/sitting.ts';
import type { Append, Log } from '../src/platform/log/log.ts';
import { keyedHash, type Keys } from '../src/platform/vault/keys.ts';
import type { Vault } from '../src/platform/vault/vault.ts';
import {
  correctionsOf,
  organisationStory,
  personStory,
  placeStory,
  relationshipStory,
  sourceStory,
} from './history/bodies.ts';
import { commitmentStory, gatheringStory, statementStory, visitStory } from './history/facts.ts';
import { Random } from './history/random.ts';
import { regionNamed, Teller, type Story, type TellerOptions } from './history/teller.ts';
import { agreementStory, instituteStory, projectStory } from './history/undertakings.ts';
import { World, type Told, type WorldOptions } from './history/world.ts';

/** The stories, by how often each is told. */
const stories: readonly (readonly [share: number, story: (teller: Teller) => Story])[] = [
  [12, organisationStory],
  [6, personStory],
  [4, placeStory],
  [8, sourceStory],
  [26, visitStory],
  [13, gatheringStory],
  [9, statementStory],
  [9, commitmentStory],
  [14, agreementStory],
  [3, instituteStory],
  [5, projectStory],
];

/** A new relationship now and then until there are enough of them; otherwise one of {@link stories}. */
function nextStory(teller: Teller): Story {
  const [first] = teller.scenes;
  if (teller.wantsRelationship && (first === undefined || teller.random.chance(0.04))) return relationshipStory(teller);
  // Facts refer to bodies and sources: those of a scene come first.
  const scene = teller.scene();
  if (scene.organisations.length < 3) return organisationStory(teller);
  if (first && teller.scenes.length < 10 && teller.trouble(0.02)) return correctionsOf(teller, first);
  let draw = teller.random.between(
    1,
    stories.reduce((sum, [share]) => sum + share, 0),
  );
  return (stories.find(([share]) => (draw -= share) <= 0) ?? stories[0]!)[1](teller);
}

/** The first orders of a book, as in `test/book.ts`. */
const opening = (example: boolean): readonly Order[] => [
  { id: 'book', command: 'OpenBook', data: { name: 'Test', timeZone: 'America/Los_Angeles', example } },
  {
    id: 'relationship',
    command: 'EstablishRelationship',
    data: {
      slug: 'sichuan-california',
      names: [{ text: 'Sichuan–California', language: 'en', kind: 'official' }],
      sides: [
        { place: 'CN-SC', organisations: [] },
        { place: 'US-CA', organisations: [] },
      ],
      form: 'sister-state',
      establishedOn: 'unknown',
    },
  },
];

/** The first orders, told, and a teller of what follows. */
function begin(
  world: World,
  example: boolean,
  options: TellerOptions,
): { readonly first: readonly Told[]; readonly teller: Teller } {
  const teller = new Teller(world, nextStory, options);
  const first = opening(example).flatMap((order) => world.tell(order) ?? []);
  teller.addScene('sichuan-california', [regionNamed('CN-SC'), regionNamed('US-CA')]);
  return { first, teller };
}

/**
 * Orders that are valid one after the other in a book that holds the `firstLines` of `test/book.ts`; each writes
 * something. The same seed, the same orders. Ids of records stand in them as such, some as `@<order id>`.
 */
export function commandsOf(seed: number, count: number): Order[] {
  const { teller } = begin(new World({ checked: true }), false, {
    seed,
    relationships: 4,
    atOnce: 6,
    dense: true,
    prefix: `seed-${seed}`,
  });
  const makers = new Map<string, string>();
  const random = new Random(~seed);
  return Array.from({ length: count }, () => {
    const { order, record, events } = teller.tell();
    const data = order.command === 'DisputeFact' ? order.data : tokens(order.data as Json, makers, random);
    if (events[0]?.revision === 0 && kindOf(record) !== 'relationship') makers.set(record, order.id);
    return { ...order, data };
  });
}

/** Some of the record ids as the tokens that stand for them. */
function tokens(value: Json, makers: ReadonlyMap<string, string>, random: Random): Json {
  if (typeof value === 'string') {
    const maker = makers.get(value);
    return maker !== undefined && random.chance(0.3) ? `@${maker}` : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: Json) => tokens(one, makers, random));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, tokens(one, makers, random)]));
}

export interface FillOptions {
  readonly seed: number;
  /** Events in the log when it is full, at least. */
  readonly events: number;
  readonly relationships?: number;
  /** Told how many there are. */
  readonly progress?: (events: number) => void;
}

/** Orders written together. */
const BATCH = 500;
/** Between two batches, in milliseconds: about what makes a million events some years of work. */
const PACE = 40_000_000;

/** Fills an empty log with the history of an example book. @returns what was told last, for those who go on. */
export async function fillLog(
  log: Log,
  vault: Vault,
  keys: Keys,
  {
    seed,
    events,
    relationships = Math.max(4, Math.min(400, Math.round(events / 2000))),
    progress = () => undefined,
  }: FillOptions,
): Promise<void> {
  const reservation: WorldOptions['reservation'] = (scheme, value) =>
    `reservation-${keyedHash(keys.reservations, `${scheme}:${value}`)}`;
  const world = new World({ reservation });
  const atOnce = Math.min(400, 20 + relationships);
  const { first, teller } = begin(world, true, { seed, relationships, atOnce });
  const random = new Random(~seed);
  let at = Date.UTC(2012, 0, 2);
  let told: Told[] = [...first];
  // One batch is made while the one before is written.
  let written: Promise<unknown> = Promise.resolve();
  for (;;) {
    while (told.length < BATCH && world.position < events) told.push(teller.tell());
    const appends = told.flatMap((one) => appendsOf(one, vault, random));
    await written;
    if (told.length === 0) return;
    progress(world.position);
    written = log.commit({ appends, at: new Date(at).toISOString() });
    at += PACE;
    told = [];
  }
}

function appendsOf({ order, events }: Told, vault: Vault, random: Random): Append[] {
  const commandHash = random.hex(64);
  return events.map(({ stream, revision, type, actor, sources, confidence, reason, data }) => {
    const known = catalogue.typeOf(kindOf(stream), type);
    const sealed = (known?.sealed ?? []).filter(
      (field) => (data as Event['data'] & { [field: string]: unknown })[field] != null,
    );
    const stored = { ...(data as { [field: string]: Json }) };
    for (const field of sealed) stored[field] = vault.seal(stream, stored[field]!) as unknown as Json;
    const draft = {
      ...{ id: random.uuid(), type, version: known?.version ?? 1, actor, commandId: order.id, commandHash },
      ...{ correlationId: order.id, sources, confidence, ...(reason === undefined ? {} : { reason }), data: stored },
    };
    return { stream, expected: revision - 1, entries: [draft] };
  });
}
