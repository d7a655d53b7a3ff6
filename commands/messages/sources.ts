import type { Messages } from './messages.ts';

export const sourceMessages = {
  'source.read-before-published': {
    en: 'The source cannot have been read ({retrievedOn}) before it was published ({publishedOn}).',
    'zh-Hans': '读取来源的日期（{retrievedOn}）不能早于其发布日期（{publishedOn}）。',
  },
} satisfies Messages;
