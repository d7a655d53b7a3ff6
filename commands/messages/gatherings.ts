import type { Messages } from './messages.ts';

export const gatheringMessages = {
  'gathering.held-in-the-future': {
    en: 'The gathering is recorded as held on {occurredOn}, after today ({today}). Record it once it was held.',
    'zh-Hans': '该活动记录为于 {occurredOn} 举行，晚于今天（{today}）。请在举行之后再记录。',
  },
  'gathering.apart-from-whole': {
    en: 'The gathering ({part}) lies certainly outside what it is part of ({whole}). Check both dates.',
    'zh-Hans': '该活动（{part}）必定不在其所属的访问或活动期间（{whole}）之内。请核对两个日期。',
  },
  'gathering.inside-itself': {
    en: 'The gathering would be a part of itself. Choose another visit or gathering it is part of.',
    'zh-Hans': '该活动将成为其自身的一部分。请另选其所属的访问或活动。',
  },
  'gathering.nested-too-deep': {
    en: 'Gatherings stand inside one another at most {limit} deep.',
    'zh-Hans': '活动之间的所属层级最多为 {limit} 层。',
  },
  'gathering.work-untold': {
    en: 'Nothing is told of this work. Give its title, what it is about, or what it promotes.',
    'zh-Hans': '该作品没有任何说明。请填写其标题、内容，或其所推介的对象。',
  },
  'gathering.work-outside': {
    en: 'The work was certainly shown at another time ({work}) than the gathering ({gathering}). Check both dates.',
    'zh-Hans': '该作品的展示时间（{work}）必定不在活动期间（{gathering}）之内。请核对两个日期。',
  },
  'gathering.no-such-work': {
    en: 'The gathering has no work number {work}.',
    'zh-Hans': '该活动没有第 {work} 件作品。',
  },
} satisfies Messages;
