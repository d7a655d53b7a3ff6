import type { Messages } from './messages.ts';

export const attendanceMessages = {
  'attendance.total-and-quality': {
    en: 'A head count is either a total or “unknown”, not both and not neither (it says “{quality}”).',
    'zh-Hans': '人数要么给出总数，要么为“unknown”（未知），二者须居其一（现为“{quality}”）。',
  },
  'attendance.more-named-than-total': {
    en: '{named} people are named, more than the exact total of {total}. Correct the total, or say “at least”.',
    'zh-Hans': '已列出 {named} 人的姓名，超过确切总数 {total}。请更正总数，或改为“至少”。',
  },
} satisfies Messages;
