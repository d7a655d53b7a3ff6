import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../events/catalogue.ts';
import { people, positionsOn, type Person, type PersonEvent, type Post } from '../../events/people.ts';
import { ERASED } from '../../events/subject.ts';
import { given, idOf, recordOf, type Past } from '../../test/given-when-then.ts';
import { checkCommand } from '../check.ts';
import { AppointPerson, appointPerson } from './appoint-person.ts';
import { CorrectPerson, correctPerson } from './correct-person.ts';
import { EndAppointment, endAppointment } from './end-appointment.ts';
import { RegisterPerson, registerPerson } from './register-person.ts';

const person = idOf('person');
const names = [
  { text: 'Tang Limin', language: 'en', kind: 'official' as const },
  { text: '唐利民', language: 'zh-Hans', kind: 'official' as const },
];
const relationships = ['sichuan-california'];
const registered: Past<PersonEvent> = { type: 'PersonRegistered', data: { relationships, names } };
const titles = [{ text: 'secretary general of the Sichuan provincial government', language: 'en' }];
const appointed = (post: Partial<Post> = {}): Past<PersonEvent> => ({
  type: 'PersonAppointed',
  data: { key: 1, titles, from: '2017', ...post },
});
const given_ = (past: readonly Past<PersonEvent>[]) => given(people, past);

describe('RegisterPerson', () => {
  it('writes names, contact and identifiers in fields that are sealed', () => {
    const contact = { email: 'office@example.org' };
    const identifiers = [{ scheme: 'other' as const, value: '7' }];
    given_([])
      .when(RegisterPerson, registerPerson, { relationships, names, contact: { ...contact, phone: null }, identifiers })
      .then([{ type: 'PersonRegistered', data: { relationships, names, contact, identifiers } }]);
    for (const type of ['PersonRegistered', 'PersonCorrected'])
      expect(catalogue.typeOf('person', type)?.sealed).toEqual(['names', 'contact', 'identifiers']);
  });
});

it.each(['office@example.org', '办公室@例子.测试'])('takes the e-mail address %j', (email) => {
  expect(checkCommand(RegisterPerson, { relationships, names, contact: { email } })).toHaveProperty('command');
});
it.each(['office', 'a b@example.org', 'a\0@example.org', 'a@\u202egro.elpmaxe'])(
  'refuses the e-mail address %j',
  (email) => {
    expect(checkCommand(RegisterPerson, { relationships, names, contact: { email } })).toMatchObject({
      problems: [{ pointer: '/contact/email', code: 'field.email' }],
    });
  },
);

describe('AppointPerson and EndAppointment', () => {
  const appoint = (past: readonly Past<PersonEvent>[], fields: object) =>
    given_(past).when(AppointPerson, appointPerson, { person, titles, from: '2017', ...fields });
  const end = (past: readonly Past<PersonEvent>[], endedOn: string, position = 1) =>
    given_(past).when(EndAppointment, endAppointment, { person, position, endedOn });
  const left: Past<PersonEvent> = { type: 'AppointmentEnded', data: { position: 1, endedOn: '2019-02' } };
  it('numbers posts on, and takes the same one once', () => {
    appoint([registered], {}).then([appointed()]);
    appoint([registered, appointed()], {}).thenNothing();
    appoint([registered, appointed()], { from: '2019' }).then([appointed({ key: 2, from: '2019' })]);
  });
  it('refuses a post that was certainly left before it was taken up', () => {
    appoint([registered], { to: '2016' }).thenRefused('person.post-ends-before-it-starts', '/to');
    end([registered, appointed()], '2016').thenRefused('person.post-ends-before-it-starts', '/endedOn');
  });
  it('ends a post once', () => {
    end([registered, appointed()], '2019-02').then([left]);
    end([registered, appointed(), left], '2019-02').thenNothing();
    end([registered, appointed(), left], '2019-03').thenRefused('person.post-has-ended');
    end([registered, appointed()], '2019-02', 2).thenRefused('person.no-such-post');
  });
});

describe('CorrectPerson', () => {
  const correct = (past: readonly Past<PersonEvent>[], fields: object) =>
    given_(past).when(CorrectPerson, correctPerson, { person, reason: 'misread', ...fields });
  const better = [{ text: 'Tang Li-min', language: 'en', kind: 'official' as const }];
  it('never writes a name, an address or a number in clear, the old ones neither', () => {
    const contact = { email: 'office@example.org' };
    const corrected: Past<PersonEvent> = { type: 'PersonCorrected', data: { changes: {}, names: better, contact } };
    correct([registered], { names: better, contact }).then([corrected]);
    correct([registered, corrected], { names: better, contact }).thenNothing();
    correct([registered, corrected], { contact: null }).then([
      { type: 'PersonCorrected', data: { changes: {}, contact: null } },
    ]);
    expect(recordOf<Person, PersonEvent>(people, [registered, corrected]).state).toMatchObject({
      names: better,
      contact,
    });
  });
  it('corrects a post by its number', () => {
    correct([registered, appointed()], { names, positions: [{ key: 1, from: '2016', to: null }] }).then([
      { type: 'PersonCorrected', data: { changes: { 'positions/1/from': { was: '2017', now: '2016' } } } },
    ]);
    correct([registered, appointed()], { positions: [{ key: 2, from: '2016' }] }).thenRefused('person.no-such-post');
    correct([registered, appointed()], { positions: [{ key: 1, to: '2016' }] }).thenRefused(
      'person.post-ends-before-it-starts',
      '/positions/0/to',
    );
  });
  it('folds a person whose key is gone', () => {
    const erased: Past<PersonEvent> = {
      type: 'PersonRegistered',
      data: { relationships, names: ERASED, contact: ERASED },
    };
    expect(recordOf<Person, PersonEvent>(people, [erased]).state).toMatchObject({ names: 'erased', contact: 'erased' });
  });
});

describe('positionsOn', () => {
  const on = (day: string, post: Partial<Post>) =>
    positionsOn(recordOf<Person, PersonEvent>(people, [registered, appointed(post)]).state.positions, day).map(
      ({ certain }) => certain,
    );
  it.each([
    ['2016-12-31', { from: '2017' }, []],
    ['2017-03-01', { from: '2017' }, [false]],
    ['2017-12-31', { from: '2017' }, [true]],
    ['2018-03-01', { from: '2017?' }, [false]],
    ['2018-03-01', { from: 'unknown' }, [false]],
    ['2018-03-01', { from: '2017', to: '2018' }, [false]],
    ['2017-12-31', { from: '2017', to: '2018' }, [true]],
    ['2019-01-01', { from: '2017', to: '2018' }, []],
    ['2018-06-01', { from: '2017', to: '2018/2019' }, [true]],
    ['2019-06-01', { from: '2017', to: '2018/2019' }, [false]],
    ['2019-01-01', { from: '2017', to: 'unknown' }, [false]],
  ])('on %s of %j: %j', (day, post, expected) => {
    expect(on(day, post)).toEqual(expected);
  });
});
