import type { ScreenMessages } from '../language/messages.ts';

export const timelineMessages = {
  'timeline.title': { en: 'Timeline', 'zh-Hans': '时间线' },
  'timeline.facts': { en: { one: '{count} fact', other: '{count} facts' }, 'zh-Hans': '{count} 项事实' },
  'timeline.when': { en: 'When', 'zh-Hans': '时间' },
  'timeline.what': { en: 'Fact', 'zh-Hans': '事实' },
  'timeline.standing': { en: 'Standing', 'zh-Hans': '依据' },
  'timeline.empty': { en: 'Nothing had been written then', 'zh-Hans': '当时尚无记录' },
} as const satisfies ScreenMessages;
