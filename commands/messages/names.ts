import type { Messages } from './messages.ts';

export const nameMessages = {
  'name.ends-before-it-starts': {
    en: 'The name {name} cannot have gone out of use ({to}) before it came into use ({from}).',
    'zh-Hans': '名称 {name} 停用的日期（{to}）不能早于启用的日期（{from}）。',
  },
} satisfies Messages;
