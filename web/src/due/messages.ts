import type { ScreenMessages } from '../language/messages.ts';

export const dueMessages = {
  'due.title': { en: 'Due list', 'zh-Hans': '待办清单' },
  'due.count': { en: { one: '{count} thing to do', other: '{count} things to do' }, 'zh-Hans': '{count} 项待办' },
  'due.whose': { en: 'Whose', 'zh-Hans': '归属' },
  'due.everybodys': { en: 'Everybody’s', 'zh-Hans': '全部' },
  'due.mine': { en: 'Mine', 'zh-Hans': '我的' },
  'due.none': { en: 'Nothing is due', 'zh-Hans': '没有待办事项' },
  'due.none-why': {
    en: 'No promise is open, no agreement ends without word, and no planned visit’s day has passed.',
    'zh-Hans': '没有未履行的承诺，没有届满而未说明的协议，也没有日期已过的计划访问。',
  },
  'due.when-overdue': { en: 'Overdue', 'zh-Hans': '已逾期' },
  'due.when-thisWeek': { en: 'This week', 'zh-Hans': '本周' },
  'due.when-thisMonth': { en: 'This month', 'zh-Hans': '本月' },
  'due.when-later': { en: 'Later', 'zh-Hans': '以后' },
  'due.when-noDate': { en: 'No date', 'zh-Hans': '无期限' },
  'due.what-commitment': { en: 'Promised, due', 'zh-Hans': '承诺，期限' },
  'due.what-notice': { en: 'Notice due', 'zh-Hans': '通知期限' },
  'due.what-end': { en: 'Say what became of it; it ends', 'zh-Hans': '请说明后续；届满' },
  'due.what-visit': {
    en: 'The day has passed: was it held? It was planned for',
    'zh-Hans': '日期已过：访问是否已举行？原定',
  },
  'due.no-date': { en: 'on no day that was named', 'zh-Hans': '未定日期' },
  'due.nobody': { en: 'No owner yet', 'zh-Hans': '暂无负责人' },
} as const satisfies ScreenMessages;
