import { catalogue } from '../../../events/catalogue.ts';
import { recordEventTypes } from '../../../events/records.ts';
import { sayIn } from '../language/say-in.ts';
import { eventMessages } from './event-messages.ts';
import { doorOf, eventInWords } from './events.ts';

const types = [
  ...catalogue.subjects.flatMap((subject) => Object.keys(subject.types)),
  ...Object.keys(recordEventTypes),
];

describe('Events in words', () => {
  it('every type of event is said in words, and no other', () => {
    expect(Object.keys(eventMessages).toSorted()).toEqual(
      [...new Set(types)].map((type) => `event.${type}`).toSorted(),
    );
  });

  it('a type from a newer version is said as it is stored', () => {
    expect(eventInWords('MoonLanded', sayIn('en'))).toBe('MoonLanded');
  });

  it('each comes in by its door', () => {
    expect(
      ['VisitRecorded', 'VisitCorrected', 'AgreementAmended', 'RecordWithdrawn', 'OrganisationMerged'].map(doorOf),
    ).toEqual(['written', 'corrected', 'amended', 'withdrawn', 'merged']);
  });
});
