import type { ScreenMessages } from '../language/messages.ts';

/** How dates and durations are said: see dates.ts and durations.ts. */
export const wordMessages = {
  'date.unknown': { en: 'date unknown', 'zh-Hans': '日期不详' },
  'date.in-year': { en: 'in {date}', 'zh-Hans': '{date}内' },
  'date.in-decade': { en: 'in the {decade}s', 'zh-Hans': '{decade}年代' },
  'date.in-century': { en: 'some time from {first} to {last}', 'zh-Hans': '{first}年至{last}年间' },
  'date.in-season': { en: '{season} {year}', 'zh-Hans': '{year}年{season}' },
  'date.in-month': { en: 'some day in {date}', 'zh-Hans': '{date}（某日）' },
  'date.about': { en: 'about {date}', 'zh-Hans': '约{date}' },
  'date.perhaps': { en: '{date}, perhaps', 'zh-Hans': '{date}（存疑）' },
  'date.about-perhaps': { en: 'about {date}, perhaps', 'zh-Hans': '约{date}（存疑）' },
  'date.by': { en: 'by {date}', 'zh-Hans': '{date}前' },
  'date.from': { en: 'on or after {date}', 'zh-Hans': '{date}或之后' },
  'date.between': { en: '{from} to {to}', 'zh-Hans': '{from}至{to}' },
  'date.spring': { en: 'spring', 'zh-Hans': '春季' },
  'date.summer': { en: 'summer', 'zh-Hans': '夏季' },
  'date.autumn': { en: 'autumn', 'zh-Hans': '秋季' },
  'date.winter': { en: 'winter', 'zh-Hans': '冬季' },
  'duration.years': { en: { one: '{count} year', other: '{count} years' }, 'zh-Hans': '{count}年' },
  'duration.months': { en: { one: '{count} month', other: '{count} months' }, 'zh-Hans': '{count}个月' },
  'duration.weeks': { en: { one: '{count} week', other: '{count} weeks' }, 'zh-Hans': '{count}周' },
  'duration.days': { en: { one: '{count} day', other: '{count} days' }, 'zh-Hans': '{count}天' },
  'duration.and': { en: '{first} and {second}', 'zh-Hans': '{first}{second}' },
} as const satisfies ScreenMessages;
