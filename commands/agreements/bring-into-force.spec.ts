import { describe, it } from '@jest/globals';
import { agreements, type AgreementEvent } from '../../events/agreements.ts';
import { given, idOf, type Past } from '../../test/given-when-then.ts';
import { BringIntoForce, bringIntoForce } from './bring-into-force.ts';

const parties = [1, 2, 3].map((key) => ({ key, body: idOf('organisation', key) }));
const proposed: Past<AgreementEvent> = {
  type: 'AgreementProposed',
  data: {
    relationships: ['sichuan-california'],
    instrument: 'mou',
    binding: 'no',
    titles: [],
    proposedOn: 'unknown',
    parties,
    term: { kind: 'unstated' },
    renewal: { kind: 'unstated' },
    fields: [],
    links: [],
  },
};
const signed = ['2017-09', '2017-09-12', 'unknown'].map((signedOn, index): Past<AgreementEvent> => ({
  type: 'AgreementSigned',
  data: { party: index + 1, signedOn, signatories: [] },
}));

describe('BringIntoForce', () => {
  const bring = (more: readonly Past<AgreementEvent>[], inForceOn: string) =>
    given(agreements, [proposed, ...signed, ...more]).when(BringIntoForce, bringIntoForce, {
      agreement: idOf('agreement'),
      inForceOn,
    });
  const inForce: Past<AgreementEvent> = { type: 'AgreementBroughtIntoForce', data: { inForceOn: '2017-09' } };
  it('refuses what is certainly before a known signing, and nothing else', () => {
    bring([], '2017-09').then([inForce]);
    bring([], '2017-09-11').thenRefused('agreement.in-force-before-signed', '/inForceOn');
  });
  it('may lie ahead', () => {
    bring([], '2027-01-01').then([{ type: 'AgreementBroughtIntoForce', data: { inForceOn: '2027-01-01' } }]);
  });
  it('happens once', () => {
    bring([inForce], '2017-09').thenNothing();
    bring([inForce], '2017-10').thenRefused('agreement.already-in-force');
  });
});
