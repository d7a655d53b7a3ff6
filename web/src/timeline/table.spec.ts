import { factsOf } from './facts.ts';
import { csvOf, jsonOf } from './table.ts';

const [fact] = factsOf([
  {
    record: 'agreement-1',
    happening: 'agreement.signed',
    kind: 'agreement',
    titles: [
      { text: '=HYPERLINK("x"), "quoted"', language: 'en' },
      { text: '备忘录', language: 'zh-Hans' },
    ],
    occurredOn: '2015-07',
    standing: 'reported',
    confidence: 'reported',
    corrected: true,
    sources: [],
    details: {},
    byThen: 'certainly',
    since: 4,
  },
]);
const stamp = { relationship: 'sichuan-california', asOf: '2026-11-25', position: 93 };

describe('The facts as a table', () => {
  it('says its moment in every row, quotes what must be, and starts no formula', () => {
    if (!fact) throw new Error('no fact');
    expect(csvOf([fact], stamp)).toBe(
      '\uFEFFrecord,happening,kind,occurredOn,title,standing,corrected,asOf,asKnownAt\r\n' +
        `agreement-1,agreement.signed,agreement,2015-07,"'=HYPERLINK(""x""), ""quoted"" / 备忘录",reported,yes,2026-11-25,93\r\n`,
    );
  });

  it('as JSON it is what the API said, with the moment', () => {
    if (!fact) throw new Error('no fact');
    const { facts, ...moment } = JSON.parse(jsonOf([fact], stamp)) as { facts: object[] };
    expect(moment).toEqual(stamp);
    expect(facts[0]).not.toHaveProperty('span');
    expect(facts[0]).toMatchObject({ record: 'agreement-1', occurredOn: '2015-07' });
  });
});
