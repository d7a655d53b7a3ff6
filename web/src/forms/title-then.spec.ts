import type { Post } from '../../../events/people.ts';
import { titleThen } from './title-then.ts';

const post = (key: number, title: string, from: string, to?: string): Post => ({
  key,
  titles: [
    { text: title, language: 'en' },
    { text: `${title}（中）`, language: 'zh-Hans' },
  ],
  from,
  ...(to === undefined ? {} : { to }),
});

describe('The title held then', () => {
  const posts = [post(1, 'secretary general', '../2018-11-14', '2019-03'), post(2, 'vice governor', '2019-04')];

  it.each([
    ['2018-11', 'secretary general'],
    ['2017', 'secretary general'],
    ['2019-03-31', 'secretary general'],
    ['2019-04-01', 'vice governor'],
    ['2024', 'vice governor'],
    ['2019', 'vice governor'],
    ['', 'vice governor'],
    ['soon', 'vice governor'],
    ['unknown', 'vice governor'],
  ])('on %s: %s', (occurredOn, title) => expect(titleThen(posts, occurredOn, 'en')).toBe(title));

  it('is in the language of whoever writes, and empty where there is none', () => {
    expect(titleThen(posts, '2018-11', 'zh-Hans')).toBe('secretary general（中）');
    expect(titleThen([post(1, 'mayor', '2020')], '2018-11', 'en')).toBe('');
  });
});
