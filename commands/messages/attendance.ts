import type { Messages } from './messages.ts';

export const attendanceMessages = {
  'attendance.total-and-quality': {
    en: 'A head count has a number, or is “unknown” and has none (it says “{quality}”).',
    'zh-Hans': '人数须给出数字，或为“unknown”（未知）而不填数字（现为“{quality}”）。',
  },
  'attendance.more-named-than-total': {
    en: '{named} people are named, more than the exact total of {total}. Correct the total, or say “at least”.',
    'zh-Hans': '已列出 {named} 人的姓名，超过确切总数 {total}。请更正总数，或改为“至少”。',
  },
} satisfies Messages;
