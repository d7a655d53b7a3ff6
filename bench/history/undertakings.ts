/** Stories of what was undertaken together: agreements, institutes and projects. */
import type { Agreement } from '../../events/agreements.ts';
import { disputed, withdrawn } from './bodies.ts';
import type { Scene, Story, Teller } from './teller.ts';
import { text } from './words.ts';

/** EDTF in a span of years, as exact as sources are: what belongs in order is told in spans that follow each other. */
function within(teller: Teller, first: number, last: number): string {
  const { random } = teller;
  const year = random.between(first, last);
  const month = `${year}-0${random.between(1, 9)}`;
  return random.one([
    String(year),
    month,
    month,
    `${month}-1${random.between(0, 9)}`,
    `${month}-2${random.between(0, 8)}`,
  ]);
}

const bodies = (teller: Teller, scene: Scene): string[] => {
  const organisations = teller.picks(scene.organisations, teller.random.between(2, 4));
  return organisations.length >= 2 ? organisations : scene.sides.map(({ code }) => code);
};

export function* agreementStory(teller: Teller): Story {
  const { random, words } = teller;
  const scene = teller.scene();
  const title = () => words.title(['Memorandum of Understanding', '合作谅解备忘录'], random.one(scene.sides));
  const parties = bodies(teller, scene);
  const term = () =>
    random.one([
      { kind: 'duration', duration: random.one(['P2Y', 'P3Y', 'P5Y']) },
      { kind: 'indefinite' },
      { kind: 'unstated' },
    ]);
  const told = yield {
    command: 'ProposeAgreement',
    data: {
      ...{ relationships: teller.relationships(scene), instrument: random.one(['mou', 'moa', 'loi', 'action-plan']) },
      ...{ binding: random.one(['yes', 'no', 'unstated']), titles: title(), proposedOn: 'unknown', links: [] },
      ...{ parties: parties.map((body) => ({ body })), term: term(), renewal: { kind: 'tacit', period: 'P1Y' } },
      ...{ noticePeriod: 'P3M', fields: [...text(words.field())], ...teller.cited(scene) },
    },
  };
  if (!told) return;
  const agreement = told.record;
  teller.keep(scene.agreements, agreement);
  for (const body of parties) {
    const person = teller.pick(scene.people);
    const signatories = person ? [{ person, titleThen: words.post()[0] }] : [];
    const signatures = [{ body, signedOn: within(teller, 1990, 1999), signatories }];
    yield { command: 'SignAgreement', data: { agreement, signatures, ...teller.cited(scene) } };
  }
  yield { command: 'BringIntoForce', data: { agreement, inForceOn: within(teller, 2000, 2001) } };
  for (let left = teller.times(2, 12); left > 0; left -= 1) {
    const step = random.between(0, 5);
    if (step <= 1)
      yield {
        command: 'AmendAgreement',
        data: {
          agreement,
          effectiveOn: within(teller, 2002, 2015),
          term: term(),
          titles: title(),
          ...teller.cited(scene),
        },
      };
    else if (step === 2)
      yield { command: 'RenewAgreement', data: { agreement, renewedOn: within(teller, 2002, 2015), duration: 'P2Y' } };
    else if (step === 3)
      yield { command: 'CorrectAgreement', data: { agreement, titles: title(), ...teller.correcting(scene) } };
    else if (step === 4)
      yield {
        command: 'CorrectAgreement',
        data: { agreement, relationships: teller.relationships(scene), ...teller.correcting(scene) },
      };
    else yield* arrangedOrSuperseded(teller, scene, agreement);
  }
  if (random.chance(0.15)) yield { command: 'GiveNotice', data: { agreement, givenOn: within(teller, 2016, 2017) } };
  if (random.chance(0.15)) yield { command: 'TerminateAgreement', data: { agreement, terminatedOn: '2018-06' } };
  yield* disputed(teller, scene, agreement, 'proposedOn', () => within(teller, 1988, 1989));
  yield* withdrawn(teller, scene, agreement, 0.08);
}

/** Another agreement carries this one out, or takes its place. */
function* arrangedOrSuperseded(teller: Teller, scene: Scene, agreement: string): Story {
  const other = teller.pick(scene.agreements);
  if (other === undefined || other === agreement) return;
  if (teller.random.chance(0.7))
    yield { command: 'AddSubsidiaryArrangement', data: { agreement, arrangement: other, ...teller.cited(scene) } };
  else if (teller.world.state<Agreement>(agreement).supersession === undefined)
    yield { command: 'SupersedeAgreement', data: { agreement, by: other, supersededOn: within(teller, 2016, 2018) } };
}

export function* instituteStory(teller: Teller): Story {
  const { random, words } = teller;
  const scene = teller.scene();
  const hosts = teller.picks(scene.organisations, 4);
  const basis = teller.pick(scene.agreements);
  const title = () => words.title(['Joint Research Institute', '联合研究院'], random.one(scene.sides));
  if (hosts.length < 2) return;
  const told = yield {
    command: 'AnnounceInstitute',
    data: {
      ...{ relationships: teller.relationships(scene), titles: title(), hosts, ...(basis ? { basis } : {}) },
      ...{ fields: text(words.field()), place: teller.place(scene), announcedOn: within(teller, 1995, 2002) },
      ...teller.cited(scene),
    },
  };
  if (!told) return;
  const institute = told.record;
  const opens = random.chance(0.6);
  if (opens) yield { command: 'OpenResearchInstitute', data: { institute, openedOn: within(teller, 2003, 2006) } };
  for (let left = teller.times(3, 8); left > 0; left -= 1) {
    const corrected = random.chance(0.5) ? { titles: title() } : { fields: text(words.field()) };
    yield { command: 'CorrectInstitute', data: { institute, ...corrected, ...teller.correcting(scene) } };
  }
  if (!opens && random.chance(0.5)) yield { command: 'RecordNeverOpened', data: { institute, knownOn: '2018' } };
  if (opens && random.chance(0.3)) yield { command: 'CloseInstitute', data: { institute, closedOn: '2017' } };
  yield* disputed(teller, scene, institute, 'announcedOn', () => within(teller, 1994, 2002));
  yield* withdrawn(teller, scene, institute, 0.08);
}

export function* projectStory(teller: Teller): Story {
  const { random, words } = teller;
  const scene = teller.scene();
  const title = () => words.title(['Demonstration Project', '示范项目'], random.one(scene.sides));
  const told = yield {
    command: 'AnnounceProject',
    data: {
      ...{
        relationships: teller.relationships(scene),
        titles: title(),
        partnerPlaces: scene.sides.map(({ code }) => code),
      },
      ...{ participants: bodies(teller, scene).map((body) => ({ body, role: random.one(['funding', 'partner']) })) },
      ...{ concept: text(words.field()), description: text(words.sentence()), place: teller.place(scene) },
      ...{ announcedOn: within(teller, 1995, 2002), status: 'pipeline', ...teller.cited(scene) },
    },
  };
  if (!told) return;
  const project = told.record;
  if (random.chance(0.7)) yield { command: 'StartProject', data: { project, startedOn: within(teller, 2003, 2005) } };
  const figure = () => ({ value: String(random.between(1, 5_000)), quality: random.one(['exact', 'about']) });
  const unit = random.one(['firms', 'ha', 't']);
  const target = { titles: text(['Firms that take part', '参与企业']), unit, target: figure(), period: '2018' };
  yield { command: 'SetIndicator', data: { project, setOn: within(teller, 2003, 2005), ...target } };
  for (let left = teller.times(3, 14); left > 0; left -= 1) {
    const step = random.between(0, 5);
    if (step <= 2)
      yield {
        command: 'ReportIndicator',
        data: { project, indicator: 1, actual: figure(), on: within(teller, 2006, 2018), ...teller.cited(scene) },
      };
    else if (step === 3)
      yield { command: 'RenameProject', data: { project, titles: title(), renamedOn: within(teller, 2006, 2018) } };
    else if (step === 4)
      yield {
        command: 'ChangeProjectStatus',
        data: { project, status: random.one(['finalisation', 'closed', 'suspended']), on: within(teller, 2006, 2018) },
      };
    else
      yield { command: 'CorrectProject', data: { project, concept: text(words.field()), ...teller.correcting(scene) } };
  }
  yield* disputed(teller, scene, project, 'announcedOn', () => within(teller, 1994, 2002));
  yield* withdrawn(teller, scene, project, 0.08);
  teller.world.forget(project);
}
