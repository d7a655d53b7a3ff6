import type { Messages } from './messages.ts';

export const relationshipMessages = {
  'relationship.exists': {
    en: 'There is a relationship called {slug} already. Use it, or choose another name for the address.',
    'zh-Hans': '已有名为 {slug} 的关系。请直接使用，或换一个地址名。',
  },
  'relationship.slug-reserved': {
    en: 'In addresses, {slug} stands for all relationships. Choose another name for the address.',
    'zh-Hans': '地址中 {slug} 表示所有关系。请换一个地址名。',
  },
  'relationship.side-twice': {
    en: '{place} is named twice; each side is another place.',
    'zh-Hans': '{place} 重复出现；各方应为不同地方。',
  },
  'relationship.ends-before-it-starts': {
    en: 'The relationship cannot end ({endedOn}) before it was established ({establishedOn}).',
    'zh-Hans': '该关系的结束日期（{endedOn}）不能早于建立日期（{establishedOn}）。',
  },
  'relationship.has-ended': {
    en: 'The relationship has ended already ({endedOn}). Correct the day if it is wrong.',
    'zh-Hans': '该关系已于 {endedOn} 结束。如日期有误，请更正。',
  },
  'relationship.has-not-ended': {
    en: 'The relationship has not ended, so there is no end to correct. Record the end instead.',
    'zh-Hans': '该关系尚未结束，没有可更正的结束日期。请改为记录结束。',
  },
} satisfies Messages;
