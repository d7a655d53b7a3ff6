/** Stories of what happened: visits, gatherings, statements and commitments. */
import type { Gathering } from '../../events/gatherings.ts';
import type { Visit } from '../../events/visits.ts';
import { disputed, withdrawn } from './bodies.ts';
import type { Scene, Story, Teller } from './teller.ts';
import { text } from './words.ts';

const visitDetails = (teller: Teller, scene: Scene) => {
  const { random, words } = teller;
  const [from, to] = random.chance(0.5) ? scene.sides : scene.sides.toReversed();
  const person = teller.pick(scene.people);
  const head = person ? { head: { person, titleThen: words.post()[0] } } : {};
  return {
    ...{ titles: words.title(['delegation', '代表团'], random.one(scene.sides)), from: from.code, to: to.code },
    ...{ occurredOn: words.when(), hosts: teller.picks(scene.organisations, 3), purposes: text(words.field()) },
    delegation: { sentBy: teller.picks(scene.organisations, 2), ...head, count: teller.attendance(scene) },
    ...teller.cited(scene),
  };
};

export function* visitStory(teller: Teller): Story {
  const { random, words, world } = teller;
  const scene = teller.scene();
  const relationships = teller.relationships(scene);
  const planned = random.chance(0.2);
  const told = yield {
    command: planned ? 'PlanVisit' : 'RecordVisit',
    data: { relationships, ...visitDetails(teller, scene) },
  };
  if (!told) return;
  const visit = told.record;
  if (planned && random.chance(0.3)) {
    yield { command: 'CancelVisit', data: { visit, ...teller.cited(scene) } };
    return;
  }
  if (planned)
    yield { command: 'RecordVisit', data: { planned: visit, relationships, ...visitDetails(teller, scene) } };
  teller.keep(scene.visits, visit);
  const when = () => world.state<Visit>(visit).occurredOn;
  for (let left = teller.times(3, 20); left > 0; left -= 1) {
    const hosts = teller.picks(scene.organisations, 2);
    const note = random.chance(0.3) ? { note: words.sentence()[0] } : {};
    yield {
      command: 'AddStop',
      data: {
        ...{ visit, titles: words.title(['round table', '圆桌会议'], random.one(scene.sides)), occurredOn: when() },
        ...{ place: teller.place(scene), hosts, ...note, ...teller.cited(scene) },
      },
    };
    if (random.chance(0.15))
      yield { command: 'RecordAttendance', data: { of: visit, count: teller.attendance(scene) } };
    if (random.chance(0.12))
      yield { command: 'CorrectVisit', data: { visit, ...visitCorrection(teller, scene, visit) } };
  }
  yield* disputed(teller, scene, visit, 'occurredOn', () => words.when());
  yield* disputed(teller, scene, visit, 'stops/1/occurredOn', () => when());
  yield* withdrawn(teller, scene, visit, 0.12);
}

function visitCorrection(teller: Teller, scene: Scene, visit: string): object {
  const { random, words, world } = teller;
  const { stops } = world.state<Visit>(visit);
  const draw = random.between(0, 9);
  const stop = stops.length > 0 ? random.one(stops).key : 1;
  const corrected =
    draw < 2
      ? { occurredOn: words.when() }
      : draw < 4
        ? { titles: words.title(['mission', '访问团'], random.one(scene.sides)) }
        : draw < 6
          ? { hosts: teller.picks(scene.organisations, 4) }
          : draw < 7
            ? { relationships: teller.relationships(scene) }
            : { stops: [{ key: stop, titles: words.title(['site visit', '实地考察'], random.one(scene.sides)) }] };
  return { ...corrected, ...teller.correcting(scene) };
}

export function* gatheringStory(teller: Teller): Story {
  const { random, words, world } = teller;
  const scene = teller.scene();
  const whole = random.chance(0.2) ? teller.pick(scene.visits) : undefined;
  const partOf = whole ? { partOf: whole } : {};
  const title = () => words.title(['forum', '论坛'], random.one(scene.sides));
  const told = yield {
    command: 'HoldGathering',
    data: {
      ...{
        relationships: teller.relationships(scene),
        form: random.one(['forum', 'meeting', 'screening', 'exhibition']),
      },
      ...{ titles: title(), occurredOn: whole ? world.state<Visit>(whole).occurredOn : words.when(), ...partOf },
      ...{ organisers: teller.picks(scene.organisations, 3), place: teller.place(scene), works: [] },
      ...{ attendance: teller.attendance(scene), ...teller.cited(scene) },
    },
  };
  if (!told) return;
  const gathering = told.record;
  teller.keep(scene.gatherings, gathering);
  for (let left = teller.times(3, 18); left > 0; left -= 1) {
    const on = random.chance(0.3) ? { occurredOn: world.state<Gathering>(gathering).occurredOn } : {};
    yield {
      command: 'ScreenWork',
      data: {
        gathering,
        titles: words.title(['on screen', '影像'], random.one(scene.sides)),
        about: text(words.field()),
        ...on,
        ...teller.cited(scene),
      },
    };
    if (random.chance(0.15))
      yield { command: 'RecordAttendance', data: { of: gathering, count: teller.attendance(scene) } };
    if (random.chance(0.15)) {
      const corrected = random.chance(0.4)
        ? { titles: title() }
        : random.chance(0.4)
          ? { works: [{ key: 1, titles: text(words.field()) }] }
          : { occurredOn: words.when() };
      yield { command: 'CorrectGathering', data: { gathering, ...corrected, ...teller.correcting(scene) } };
    }
  }
  yield* disputed(teller, scene, gathering, 'occurredOn', () => words.when());
  yield* withdrawn(teller, scene, gathering, 0.1);
}

export function* statementStory(teller: Teller): Story {
  const { random, words, world } = teller;
  const scene = teller.scene();
  const speaker = teller.pick(scene.people);
  if (!speaker) return;
  const at = random.chance(0.3) ? teller.pick(scene.gatherings) : undefined;
  const [en, zh] = words.sentence();
  const speakerOrganisation = teller.pick(scene.organisations);
  const told = yield {
    command: 'RecordStatement',
    data: {
      ...{
        relationships: teller.relationships(scene),
        original: { text: zh, language: 'zh-Hans' },
        verbatim: true,
        sic: [],
      },
      ...{
        translations: [],
        speaker,
        titleThen: words.post()[0],
        ...(speakerOrganisation ? { speakerOrganisation } : {}),
      },
      ...(at ? { at, saidOn: world.state<Gathering>(at).occurredOn } : { saidOn: words.when() }),
      ...teller.cited(scene),
    },
  };
  if (!told) return;
  const statement = told.record;
  const languages = ['en', 'fr', 'de', 'ja', 'es'];
  for (let left = teller.times(3, 8); left > 0; left -= 1)
    yield {
      command: 'TranslateStatement',
      data: {
        statement,
        text: `${en} (${left})`,
        language: random.one(languages),
        by: random.one(['human', 'machine']),
        ...teller.cited(scene),
      },
    };
  for (let left = teller.times(0, 3); left > 0; left -= 1) {
    const corrected = random.chance(0.5)
      ? { titleThen: words.post()[0] }
      : { translations: [{ key: 1, text: words.sentence()[0] }] };
    yield { command: 'CorrectStatement', data: { statement, ...corrected, ...teller.correcting(scene) } };
  }
  yield* withdrawn(teller, scene, statement, 0.08);
  world.forget(statement);
}

export function* commitmentStory(teller: Teller): Story {
  const { random, words } = teller;
  const scene = teller.scene();
  const from = random.chance(0.4)
    ? teller.pick([...scene.visits, ...scene.gatherings, ...scene.agreements])
    : undefined;
  const promisors = [teller.pick(scene.organisations) ?? scene.sides[0].code];
  const told = yield {
    command: 'MakeCommitment',
    data: {
      ...{ relationships: teller.relationships(scene), kind: random.one(['pledge', 'action-item', 'obligation']) },
      ...{ what: text(words.sentence()), promisors, promisees: [scene.sides[1].code], ...(from ? { from } : {}) },
      ...{ madeOn: words.when(), dueOn: 'unknown', ...teller.cited(scene) },
    },
  };
  if (!told) return;
  const commitment = told.record;
  for (let left = teller.times(3, 9); left > 0; left -= 1) {
    const step = random.between(0, 2);
    if (step === 0)
      yield {
        command: 'RescheduleCommitment',
        data: { commitment, dueOn: `20${random.between(19, 30)}-0${random.between(1, 9)}` },
      };
    else if (step === 1)
      yield {
        command: 'FulfilCommitment',
        data: {
          commitment,
          fulfilledOn: words.when(),
          extent: 'part',
          evidence: text(words.sentence()),
          ...teller.cited(scene),
        },
      };
    else
      yield {
        command: 'CorrectCommitment',
        data: { commitment, what: text(words.sentence()), ...teller.correcting(scene) },
      };
  }
  if (random.chance(0.3))
    yield { command: 'ReleaseCommitment', data: { commitment, releasedOn: '2018-12-01', reason: words.reason() } };
  yield* disputed(teller, scene, commitment, 'dueOn', () => words.when());
  yield* withdrawn(teller, scene, commitment, 0.08);
  teller.world.forget(commitment);
}
