import type { ScreenMessages } from '../language/messages.ts';

export const searchMessages = {
  'search.label': { en: 'Search the book', 'zh-Hans': '检索本册' },
  'search.placeholder': { en: 'Search in English or 中文', 'zh-Hans': '以中文或英文检索' },
  'search.records': { en: 'Records', 'zh-Hans': '记录' },
  'search.people': { en: 'People, organisations, places', 'zh-Hans': '人员、组织、地点' },
  'search.sources': { en: 'Sources', 'zh-Hans': '来源' },
  'search.searching': { en: 'Searching…', 'zh-Hans': '正在检索…' },
  'search.nothing': { en: 'Nothing is called “{typed}”', 'zh-Hans': '没有名为“{typed}”的记录' },
} as const satisfies ScreenMessages;
