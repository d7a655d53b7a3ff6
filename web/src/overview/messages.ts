import type { ScreenMessages } from '../language/messages.ts';

export const overviewMessages = {
  'overview.title': { en: 'Overview', 'zh-Hans': '概览' },
  'overview.on': { en: 'How it stands on {day}', 'zh-Hans': '{day}的情况' },
  'overview.figures': { en: 'In figures', 'zh-Hans': '数字' },
  'overview.overdue': { en: 'overdue', 'zh-Hans': '已逾期' },
  'overview.this-month': { en: 'due by the end of this month', 'zh-Hans': '本月底前到期' },
  'overview.in-force': {
    en: { one: 'agreement in force', other: 'agreements in force' },
    'zh-Hans': '份协议有效',
  },
  'overview.in-force-unknown': { en: 'in force or not: unknown', 'zh-Hans': '份协议是否有效不详' },
  'overview.ends': {
    en: { one: 'ends or needs notice within 12 months', other: 'end or need notice within 12 months' },
    'zh-Hans': '份协议12个月内届满或须通知',
  },
  'overview.open': { en: 'announced or promised, open still', 'zh-Hans': '项已宣布或承诺，尚未落实' },
  'overview.to-do': { en: 'To do', 'zh-Hans': '待办' },
  'overview.ending': { en: 'Ends or needs notice', 'zh-Hans': '届满或须通知' },
  'overview.ending-none': { en: 'Nothing is known to end by {day}.', 'zh-Hans': '{day}前没有已知将届满的协议。' },
  'overview.announced': { en: 'Announced, not delivered', 'zh-Hans': '已宣布，尚未落实' },
  'overview.announced-none': {
    en: 'All that was announced or promised came true, or was given up.',
    'zh-Hans': '已宣布或承诺的事项均已落实或已放弃。',
  },
  'overview.more': { en: 'and {count} more', 'zh-Hans': '另有 {count} 项' },
  'overview.activity': { en: 'Activity by month', 'zh-Hans': '按月活动' },
  'overview.facts': { en: { one: '{count} fact', other: '{count} facts' }, 'zh-Hans': '{count} 项事实' },
  'overview.facts-in': { en: '{period}: {count}', 'zh-Hans': '{period}：{count} 项' },
  'overview.year': { en: 'Year', 'zh-Hans': '年份' },
  'overview.no-month': { en: 'no month', 'zh-Hans': '月份不详' },
  'overview.all-year': { en: 'in all', 'zh-Hans': '合计' },
  'overview.silent-years': { en: '{from} to {to}: nothing recorded', 'zh-Hans': '{from}年至{to}年：无记录' },
  'overview.silent-year': { en: '{year}: nothing recorded', 'zh-Hans': '{year}年：无记录' },
  'overview.earlier': {
    en: { one: '{count} fact of {year} or before', other: '{count} facts of {year} or before' },
    'zh-Hans': '{year}年及以前 {count} 项',
  },
  'overview.vague': {
    en: { one: '{count} fact of which no year is known', other: '{count} facts of which no year is known' },
    'zh-Hans': '{count} 项年份不详',
  },
} as const satisfies ScreenMessages;
