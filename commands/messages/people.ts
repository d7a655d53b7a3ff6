import type { Messages } from './messages.ts';

export const personMessages = {
  'person.post-ends-before-it-starts': {
    en: 'A post cannot be left ({to}) before it is taken up ({from}).',
    'zh-Hans': '离任日期（{to}）不能早于就任日期（{from}）。',
  },
  'person.no-such-post': {
    en: 'The person has no post number {position}.',
    'zh-Hans': '此人没有第 {position} 个职务。',
  },
  'person.post-has-ended': {
    en: 'Post number {position} has ended already ({to}). Correct the day if it is wrong.',
    'zh-Hans': '第 {position} 个职务已于 {to} 结束。如日期有误，请更正。',
  },
} satisfies Messages;
