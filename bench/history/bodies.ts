/** Stories of what facts refer to: relationships, organisations, people, places and sources. */
import type { Organisation } from '../../events/organisations.ts';
import type { Person } from '../../events/people.ts';
import type { Scene, Story, Teller } from './teller.ts';
import { text } from './words.ts';

export function* relationshipStory(teller: Teller): Story {
  const { random, words, world } = teller;
  const [one, other] = teller.sides();
  const slug = `${one.en}-${other.en}-${teller.scenes.length}`.toLowerCase().replaceAll(' ', '-');
  const scene = teller.addScene(slug, [one, other]);
  const relationship = `relationship-${slug}`;
  const names = (mark: string) => [
    { text: `${one.en}–${other.en}${mark}`, language: 'en', kind: 'official' },
    { text: `${one.zh}—${other.zh}${mark}`, language: 'zh-Hans', kind: 'official' },
  ];
  const form = random.one(['sister-state', 'friendship', 'cooperation']);
  const sides = [
    { place: one.code, organisations: [] },
    { place: other.code, organisations: [] },
  ];
  yield {
    command: 'EstablishRelationship',
    data: { slug, names: names(''), sides, form, establishedOn: words.when() },
  };
  const correcting = () => ({ relationship, ...teller.correcting(scene) });
  for (let left = teller.times(1, 5); left > 0; left -= 1) {
    const told = random.chance(0.5)
      ? { establishedOn: words.when() }
      : {
          names: names(` (${left})`),
          sides: [{ place: one.code, organisations: teller.picks(scene.organisations, 2) }, sides[1]],
        };
    yield { command: 'CorrectRelationship', data: { ...correcting(), ...told } };
  }
  if (random.chance(0.1)) yield { command: 'EndRelationship', data: { relationship, endedOn: words.when() } };
  yield* disputed(teller, scene, relationship, 'establishedOn', () => words.when());
  if (world.record(relationship).revision > 2) yield* withdrawn(teller, scene, relationship, 0.05);
}

/** The book's first relationship is told of before the teller begins: corrections of it. */
export function* correctionsOf(teller: Teller, scene: Scene): Story {
  const relationship = `relationship-${scene.slug}`;
  yield {
    command: 'CorrectRelationship',
    data: { relationship, establishedOn: teller.words.when(), ...teller.correcting(scene) },
  };
  yield* disputed(teller, scene, relationship, 'establishedOn', () => teller.words.when());
}

export function* organisationStory(teller: Teller): Story {
  const { random, words, world } = teller;
  const scene = teller.scene();
  const region = random.one(scene.sides);
  const number = world.position;
  const relationships = teller.relationships(scene);
  const { kind, names } = words.organisation(region, number);
  const identifiers = random.chance(0.5) ? [{ scheme: 'wikidata', value: `Q${number + 1}` }] : [];
  const parent = random.chance(0.2) ? teller.pick(scene.organisations) : undefined;
  const told = yield {
    command: 'RegisterOrganisation',
    data: {
      relationships,
      names,
      kind,
      identifiers,
      jurisdiction: region.code,
      ...(parent ? { parent } : {}),
      ...teller.cited(scene),
    },
  };
  if (!told) return;
  const organisation = told.record;
  teller.keep(scene.organisations, organisation);
  for (let left = teller.times(2, 9); left > 0; left -= 1)
    yield {
      command: 'AddOrganisationName',
      data: { organisation, name: words.organisationName(region, world.position), ...teller.cited(scene) },
    };
  for (let left = teller.times(0, 3); left > 0; left -= 1) {
    const corrected = random.chance(0.4)
      ? { identifiers: [{ scheme: 'wikidata', value: `Q${world.position + 1}` }] }
      : random.chance(0.3)
        ? { relationships: teller.relationships(scene) }
        : { names: [...names, words.organisationName(region, world.position)] };
    yield { command: 'CorrectOrganisation', data: { organisation, ...corrected, ...teller.correcting(scene) } };
  }
  if (teller.trouble(0.25)) yield* mergedAndUndone(teller, scene, organisation);
  if (random.chance(0.15)) {
    const other = teller.pick(scene.organisations);
    if (other && other !== organisation)
      yield { command: 'DeclareDistinct', data: { organisation, other, ...teller.cited(scene) } };
  }
  yield* disputed(teller, scene, organisation, 'jurisdiction', () => random.one(scene.sides).code);
  yield* withdrawn(teller, scene, organisation, 0.1);
}

/** Two records of one body: merged, and in some cases taken apart again, or merged the other way round. */
function* mergedAndUndone(teller: Teller, scene: Scene, organisation: string): Story {
  const { random, words, world } = teller;
  const region = random.one(scene.sides);
  const merged = random.chance(0.3)
    ? teller.pick(scene.organisations)
    : (yield {
        command: 'RegisterOrganisation',
        data: { relationships: [scene.slug], ...words.organisation(region, world.position), identifiers: [] },
      })?.record;
  if (!merged || merged === organisation) return;
  if (!scene.organisations.includes(merged)) teller.keep(scene.organisations, merged);
  const both = { organisation, merged };
  yield { command: 'MergeOrganisations', data: { ...both, ...teller.correcting(scene) } };
  if (random.chance(0.5)) return;
  if (world.state<Organisation>(merged).mergedInto !== organisation) return;
  yield { command: 'UnmergeOrganisations', data: { ...both, ...teller.correcting(scene) } };
  if (random.chance(0.4))
    yield {
      command: 'MergeOrganisations',
      data: { organisation: merged, merged: organisation, ...teller.correcting(scene) },
    };
  else if (random.chance(0.5)) yield { command: 'DeclareDistinct', data: { organisation, other: merged } };
}

export function* personStory(teller: Teller): Story {
  const { random, words, world } = teller;
  const scene = teller.scene();
  const relationships = teller.relationships(scene);
  const contact = random.chance(0.3) ? { contact: { email: `${random.hex(8)}@example.org` } } : {};
  const told = yield {
    command: 'RegisterPerson',
    data: { relationships, names: words.person(), ...contact, ...teller.cited(scene) },
  };
  if (!told) return;
  const person = told.record;
  teller.keep(scene.people, person);
  for (let left = teller.times(2, 7); left > 0; left -= 1) {
    const organisation = teller.pick(scene.organisations);
    yield {
      command: 'AppointPerson',
      data: {
        person,
        titles: text(words.post()),
        from: words.when(),
        ...(organisation ? { organisation } : {}),
        ...teller.cited(scene),
      },
    };
    const open = world.state<Person>(person).positions.find(({ to }) => to === undefined);
    if (open && random.chance(0.6))
      yield { command: 'EndAppointment', data: { person, position: open.key, endedOn: words.when() } };
  }
  for (let left = teller.times(0, 3); left > 0; left -= 1) {
    const corrected = random.chance(0.3)
      ? { names: words.person() }
      : random.chance(0.3)
        ? { relationships: teller.relationships(scene) }
        : { positions: [{ key: 1, titles: text(words.post()) }] };
    yield { command: 'CorrectPerson', data: { person, ...corrected, ...teller.correcting(scene) } };
  }
  yield* withdrawn(teller, scene, person, 0.05);
}

export function* placeStory(teller: Teller): Story {
  const { random, words, world } = teller;
  const scene = teller.scene();
  const region = random.one(scene.sides);
  const kind = random.one(['zone', 'city', 'venue']);
  const names = words.place(region, world.position);
  const told = yield {
    command: 'RegisterPlace',
    data: { relationships: teller.relationships(scene), names, kind, within: region.code, ...teller.cited(scene) },
  };
  if (!told) return;
  const place = told.record;
  teller.keep(scene.places, place);
  if (kind === 'zone') {
    const level = random.one(['national', 'provincial', 'unknown']);
    yield {
      command: 'DesignateZone',
      data: {
        place,
        level,
        designatedOn: words.when(),
        spans: [{ place: region.code }],
        fields: text(words.field()),
        ...teller.cited(scene),
      },
    };
  }
  for (let left = teller.times(2, 6); left > 0; left -= 1) {
    const corrected = random.chance(0.5)
      ? { names: words.place(region, world.position) }
      : { within: random.one(scene.sides).code };
    yield { command: 'CorrectPlace', data: { place, ...corrected, ...teller.correcting(scene) } };
  }
  yield* disputed(teller, scene, place, 'within', () => random.one(scene.sides).code);
  yield* withdrawn(teller, scene, place, 0.05);
}

export function* sourceStory(teller: Teller): Story {
  const { random, words } = teller;
  const scene = teller.scene();
  const title = () => words.title(['Report', '报告'], random.one(scene.sides));
  const told = yield {
    command: 'CiteSource',
    data: {
      ...{
        relationships: teller.relationships(scene),
        titles: title(),
        kind: random.one(['press', 'document', 'website']),
      },
      ...{ publisher: words.publisher(), language: random.one(['en', 'zh-Hans', 'und']), publishedOn: words.when() },
      address: `https://example.org/${random.hex(10)}`,
    },
  };
  if (!told) return;
  const source = told.record;
  teller.keep(scene.sources, source);
  for (let left = teller.times(2, 6); left > 0; left -= 1) {
    const corrected = random.chance(0.5) ? { publishedOn: words.when() } : { titles: title() };
    yield { command: 'CorrectSource', data: { source, ...corrected, ...teller.correcting(scene) } };
  }
  yield* withdrawn(teller, scene, source, 0.03);
}

/** In some cases a source says otherwise of a field, and somebody may decide. */
export function* disputed(teller: Teller, scene: Scene, record: string, field: string, claim: () => unknown): Story {
  const { random, words } = teller;
  if (!teller.trouble(0.15)) return;
  for (let claims = random.between(1, 2); claims > 0; claims -= 1) {
    const source = teller.pick(scene.sources);
    if (source) yield { command: 'DisputeFact', data: { record, field, claim: claim(), sources: [{ source }] } };
  }
  const accepted = random.one([1, 2, null]);
  if (random.chance(0.6))
    yield { command: 'ResolveDispute', data: { record, field, accepted, reason: words.reason() } };
}

/** In that share of cases the record is withdrawn, and mostly reinstated later. */
export function* withdrawn(teller: Teller, scene: Scene, record: string, share: number): Story {
  if (!teller.trouble(share)) return;
  yield { command: 'WithdrawRecord', data: { record, ...teller.correcting(scene) } };
  if (teller.random.chance(0.6)) yield { command: 'ReinstateRecord', data: { record, reason: teller.words.reason() } };
}
