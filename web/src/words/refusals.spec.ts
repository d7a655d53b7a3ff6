import { sayIn } from '../language/say-in.ts';
import { noInWords, refusalInWords, type SaidNo } from './refusals.ts';

const inWords = (no: SaidNo) =>
  (['en', 'zh-Hans'] as const).map((language) => noInWords(no, { language, say: sayIn(language) }));
const future = { occurredOn: '2030-03-05', today: '2026-11-26' };

describe('Why something may not be written', () => {
  it.each([
    [
      'visit.held-in-the-future',
      future,
      'The visit is recorded as held on 5 Mar 2030, after today (26 Nov 2026). Plan it instead.',
      '该访问记录为于2030年3月5日举行，晚于今天（2026年11月26日）。请改为“计划访问”。',
    ],
    [
      'agreement.in-the-future',
      { ...future, occurredOn: '2030-03' },
      'Mar 2030 is after today (26 Nov 2026), so it cannot have happened yet.',
      '2030年3月晚于今天（2026年11月26日），不可能已经发生。',
    ],
    [
      'visit.stop-outside',
      { stop: '2019', visit: '2018-11-14/2018-11-16' },
      'The stop (2019) lies certainly outside the visit (14 to 16 Nov 2018).',
      '该站点（2019年）必定不在访问期间（2018年11月14日至16日）之内。',
    ],
  ])('%s says its dates as they are said everywhere', (code, params, en, zh) => {
    expect(inWords({ code, params, detail: 'as it is kept' })).toEqual([en, zh]);
  });
  it.each([
    ['visit.no-such-stop', { stop: 2019 }, 'The visit has no stop number 2019.', '该访问没有第 2019 站。'],
    ['field.maxLength', { limit: '2000', field: 'X' }, 'X is longer than 2000 characters.', 'X 超过 2000 个字符。'],
    [
      'statement.sic-not-there',
      { word: '2018' },
      'The word “2018” is marked [sic] but is not in the text. Write it as it stands there.',
      '标注 [sic] 的“2018”不在文本中。请按原文书写。',
    ],
  ])('%s: what is no date stays as it is', (code, params, en, zh) => {
    expect(inWords({ code, params })).toEqual([en, zh]);
  });
  it('is what the server said where that is all there is', () => {
    expect(inWords({ code: 'visit.held-in-the-future', detail: 'Later.' })).toEqual(['Later.', 'Later.']);
    expect(inWords({ code: 'of.another-door', params: future, detail: 'No.' })).toEqual(['No.', 'No.']);
  });
  it('of a whole problem is what its part says', () => {
    const code = 'account.token-expiry';
    const errors = [{ code, detail: '', params: { today: '2026-11-26', latest: '2027-11-26' } }];
    expect(
      refusalInWords(
        { type: '', title: '', status: 422, detail: '', code, errors },
        { language: 'en', say: sayIn('en') },
      ),
    ).toBe('A token ends between today (26 Nov 2026) and 26 Nov 2027.');
  });
});
