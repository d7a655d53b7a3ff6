/** The agreement on California Smart Town, of three parties, as specs of the commands about it have it. */
import { agreements, type AgreementEvent } from '../events/agreements.ts';
import { idOf, recordOf, type Past } from './given-when-then.ts';

export const agreement = idOf('agreement');
export const [meishan, bureau] = [idOf('organisation', 1), idOf('organisation', 2)];
export const said = {
  relationships: ['sichuan-california'],
  instrument: 'mou',
  binding: 'no',
  titles: [{ text: 'Agreement on California Smart Town', language: 'en' }],
  proposedOn: 'unknown',
  term: { kind: 'duration', duration: 'P5Y' },
  renewal: { kind: 'tacit', period: 'P1Y' },
  noticePeriod: 'P3M',
  fields: [],
  links: [],
} as const;
export const parties = [{ body: meishan }, { body: bureau }, { body: 'US-CA', role: 'guarantor' }];
export const numbered = parties.map((party, index) => ({ key: index + 1, ...party }));
export const proposed: Past<AgreementEvent> = { type: 'AgreementProposed', data: { ...said, parties: numbered } };
export const signature = (party: number, signedOn: string): Past<AgreementEvent> => ({
  type: 'AgreementSigned',
  data: { party, signedOn, signatories: [] },
});
export const concluded: Past<AgreementEvent> = { type: 'AgreementConcluded', data: {} };
export const signed = [
  proposed,
  signature(1, '2017-09'),
  signature(2, '2017-09-12'),
  signature(3, 'unknown'),
  concluded,
];
export const linksTo = (id: string, ...to: readonly string[]) =>
  recordOf(
    agreements,
    [
      {
        type: 'AgreementProposed',
        data: {
          ...said,
          parties: [],
          links: to.map((one, index) => ({ key: index + 1, kind: 'buildsOn' as const, agreement: one })),
        },
      },
    ],
    id,
  );
