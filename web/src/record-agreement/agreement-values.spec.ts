import { inForce, termOf } from '../../../events/agreement-term.ts';
import { problemsIn } from '../forms/sitting.ts';
import {
  agreementCommands,
  agreementSoFar,
  newAgreement,
  newParty,
  partiesTwice,
  type AgreementValues,
  type PartyValues,
} from './agreement-values.ts';

const idOf = (kind: string, number = 1) => `${kind}-00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const party = (number: number, signedOn: string, more: Partial<PartyValues> = {}): PartyValues => ({
  ...newParty,
  body: idOf('organisation', number),
  signatures: [{ signedOn, signatories: [{ person: '', titleThen: '' }] }],
  ...more,
});

const three: AgreementValues = {
  relationships: ['sichuan-california'],
  sources: [{ source: idOf('source') }],
  confidence: 'primary',
  made: [],
  names: {},
  agreement: {
    ...newAgreement,
    titles: [{ text: 'Smart cities', language: 'en' }],
    parties: [party(1, '2017-09'), party(2, '2017-09-12'), party(3, '', { signs: 'unknown' })],
    term: { kind: 'duration', duration: 'P5Y', until: '' },
    renewal: { kind: 'tacit', period: 'P1Y' },
    noticePeriod: 'P3M',
  },
};

describe('The form of an agreement', () => {
  it('says the agreement and each signature, and nothing that a server would refuse', () => {
    const commands = agreementCommands(three, 'key');
    expect(commands.map(({ command }) => command)).toEqual([
      'ProposeAgreement',
      'SignAgreement',
      'SignAgreement',
      'SignAgreement',
    ]);
    expect(commands[3]?.data).toMatchObject({ signatures: [{ party: 3, signedOn: 'unknown', signatories: [] }] });
    expect(problemsIn(commands)).toEqual([]);
  });
  it('who has not signed has no signature, and a day that is missing is missed at its field', () => {
    const parties = [party(1, ''), party(2, '', { signs: 'not' })];
    const commands = agreementCommands({ ...three, agreement: { ...three.agreement, parties } }, 'key');
    expect(commands).toHaveLength(2);
    expect(problemsIn(commands)).toEqual([
      expect.objectContaining({ field: 'agreement.parties.0.signatures.0.signedOn', code: 'field.isDefined' }),
    ]);
  });
  it('a line without a party is missed at its field, and no other party takes its signature', () => {
    const parties = [party(1, '', { body: '', signs: 'unknown' }), party(2, '2017-09'), party(3, '', { signs: 'not' })];
    const commands = agreementCommands({ ...three, agreement: { ...three.agreement, parties } }, 'key');
    expect(problemsIn(commands)).toEqual([
      expect.objectContaining({ field: 'agreement.parties.0.body', code: 'field.isDefined' }),
    ]);
  });
  it('how long it holds, or until when, is missed at its field', () => {
    const missing = (term: AgreementValues['agreement']['term']) =>
      problemsIn(agreementCommands({ ...three, agreement: { ...three.agreement, term } }, 'key'));
    expect(missing({ kind: 'duration', duration: '', until: '' })).toEqual([
      expect.objectContaining({ field: 'agreement.term.duration', code: 'field.isDefined' }),
    ]);
    expect(missing({ kind: 'until', duration: '', until: '' })).toEqual([
      expect.objectContaining({ field: 'agreement.term.until', code: 'field.isDefined' }),
    ]);
    expect(missing({ kind: 'unstated', duration: '', until: '' })).toEqual([]);
  });
  it('a title then without the person who held it is not left out in silence', () => {
    const signatories = [{ person: '', titleThen: 'secretary general' }];
    const parties = [party(1, '', { signatures: [{ signedOn: '2017', signatories }] }), party(2, '2017-09')];
    const commands = agreementCommands({ ...three, agreement: { ...three.agreement, parties } }, 'key');
    expect(problemsIn(commands)).toEqual([
      expect.objectContaining({ field: 'agreement.parties.0.signatures.0.signatories.0.person' }),
    ]);
  });
  it('parties that are counted and not named are said with their signature, and add up to two', () => {
    const agreement: AgreementValues['agreement'] = {
      ...three.agreement,
      parties: [party(1, '2017-09')],
      unnamedParties: { quality: 'exact', count: 5, words: '' },
      unnamed: { signs: 'on', unnamedSignedOn: '2017-09-12' },
      fields: [{ text: 'clean energy', language: 'en' }],
      place: 'CN-SC',
      links: [{ kind: 'implements', agreement: idOf('agreement') }],
    };
    const commands = agreementCommands({ ...three, agreement }, 'key');
    expect(problemsIn(commands)).toEqual([]);
    expect(commands[0]?.data).toMatchObject({
      unnamedParties: { quality: 'exact', count: 5 },
      fields: [{ text: 'clean energy' }],
      place: 'CN-SC',
      links: [{ kind: 'implements', agreement: idOf('agreement') }],
    });
    expect(commands[2]?.data).toMatchObject({ signatures: [], unnamedSignedOn: '2017-09-12' });
    expect(termOf(agreementSoFar({ agreement })).start).toMatchObject({ earliest: '2017-09-12', latest: '2017-09-30' });
    const dayMissing = { ...agreement, unnamed: { signs: 'on', unnamedSignedOn: '' } } as const;
    expect(problemsIn(agreementCommands({ ...three, agreement: dayMissing }, 'key'))).toEqual([
      expect.objectContaining({ field: 'agreement.unnamed.unnamedSignedOn', code: 'field.isDefined' }),
    ]);
  });
  it('computes while typing what the written agreement would say', () => {
    const soFar = agreementSoFar(three);
    const { start, end, noticeBy } = termOf(soFar);
    expect([start.earliest, start.latest]).toEqual(['2017-09-12', null]);
    expect([end.earliest, end.latest]).toEqual(['2022-09-12', null]);
    expect([noticeBy?.earliest, noticeBy?.latest]).toEqual(['2022-06-12', null]);
    expect(inForce(soFar, '2018-01-01').answer).toBe('unknown');
  });
  it('what cannot be read yet is not said', () => {
    const { term, renewal } = agreementSoFar({
      agreement: {
        ...three.agreement,
        term: { kind: 'duration', duration: 'P', until: '' },
        renewal: { kind: 'tacit', period: '' },
      },
    });
    expect([term, renewal]).toEqual([{ kind: 'unstated' }, { kind: 'tacit' }]);
  });
  it('the same body twice is named, with the line it stands on', () => {
    const parties = [party(1, ''), party(2, ''), party(2, '')];
    expect(partiesTwice({ ...three.agreement, parties }, () => 'Meishan')).toEqual([
      { field: 'agreement.parties.2.body', code: 'agreement.already-a-party', params: { party: 'Meishan', line: 2 } },
    ]);
  });
});
