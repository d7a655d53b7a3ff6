import type { Messages } from './messages.ts';

export const visitMessages = {
  'visit.from-is-to': {
    en: 'A visit leads from one place to another; both are {place}.',
    'zh-Hans': '访问须从一地前往另一地；现两处均为 {place}。',
  },
  'visit.held-in-the-future': {
    en: 'The visit is recorded as held on {occurredOn}, after today ({today}). Plan it instead.',
    'zh-Hans': '该访问记录为于 {occurredOn} 举行，晚于今天（{today}）。请改为“计划访问”。',
  },
  'visit.not-planned': {
    en: 'This visit is not a plan: it was held or cancelled.',
    'zh-Hans': '该访问不是计划中的访问：已举行或已取消。',
  },
  'visit.is-cancelled': {
    en: 'The visit was cancelled; nothing can be added to it.',
    'zh-Hans': '该访问已取消，不能再添加内容。',
  },
  'visit.was-held': {
    en: 'The visit was held, so it cannot be cancelled. Withdraw the record if it should not stand.',
    'zh-Hans': '该访问已举行，不能取消。如该记录不应成立，请撤回。',
  },
  'visit.stop-outside': {
    en: 'The stop ({stop}) lies certainly outside the visit ({visit}).',
    'zh-Hans': '该站点（{stop}）必定不在访问期间（{visit}）之内。',
  },
  'visit.no-such-stop': {
    en: 'The visit has no stop number {stop}.',
    'zh-Hans': '该访问没有第 {stop} 站。',
  },
} satisfies Messages;
