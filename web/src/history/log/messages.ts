import type { ScreenMessages } from '../../language/messages.ts';

export const logMessages = {
  'log.title': { en: 'Events', 'zh-Hans': '事件' },
  'log.count': { en: { one: '{count} event', other: '{count} events' }, 'zh-Hans': '{count} 个事件' },
  'log.so-far': { en: '{count} shown so far, {head} in all', 'zh-Hans': '已显示 {count} 个，共 {head} 个' },
  'log.search': { en: 'Search the log', 'zh-Hans': '搜索事件' },
  'log.search-how': {
    en: 'Words, or actor:ortiz, type:corrected, kind:visit, record:visit-…, written:>=2019-01-01. A minus in front leaves those out.',
    'zh-Hans':
      '关键词，或 actor:（写入者）、type:（类型）、kind:（记录类别）、record:（记录编号）、written:>=2019-01-01；前加减号表示排除',
  },
  'log.find': { en: 'Find', 'zh-Hans': '查找' },
  'log.nothing': { en: 'Nothing had been written then', 'zh-Hans': '当时尚无任何事件' },
  'log.nothing-found': { en: 'No event fits the search', 'zh-Hans': '没有符合条件的事件' },
  'log.show-all': { en: 'Show all events', 'zh-Hans': '显示全部事件' },
  'log.look-further': { en: 'Look further, before event {position}', 'zh-Hans': '继续查找第 {position} 号之前的事件' },
  'log.number': { en: 'Event', 'zh-Hans': '编号' },
  'log.what': { en: 'What happened', 'zh-Hans': '内容' },
  'log.record': { en: 'Record', 'zh-Hans': '记录' },
  'log.misread-actor': {
    en: '{part}: nobody of that name writes in this book',
    'zh-Hans': '{part}：本册没有此名的写入者',
  },
  'log.misread-type': { en: '{part}: there is no such type of event', 'zh-Hans': '{part}：没有此类事件' },
  'log.misread-kind': { en: '{part}: there is no such kind of record', 'zh-Hans': '{part}：没有此类记录' },
  'log.misread-record': {
    en: '{part}: write the id of a record, as its address has it',
    'zh-Hans': '{part}：请填写记录编号，如其网址所示',
  },
  'log.misread-written': {
    en: '{part}: write a year, a month or a day, as in written:>=2019-06',
    'zh-Hans': '{part}：请填写年、月或日，如 written:>=2019-06',
  },
  'log.misread-no-exclusion': {
    en: '{part}: a time cannot be left out; write written:< and written:>',
    'zh-Hans': '{part}：时间不能排除，请使用 written:< 与 written:>',
  },
  'log.event': { en: 'Event {position}', 'zh-Hans': '第 {position} 号事件' },
  'log.of': { en: 'The newest is event {head}', 'zh-Hans': '最新为第 {head} 号事件' },
  'log.earlier': { en: 'Earlier', 'zh-Hans': '上一个' },
  'log.later': { en: 'Later', 'zh-Hans': '下一个' },
  'log.no-event': {
    en: 'There is no event {position}; the newest is {head}',
    'zh-Hans': '没有第 {position} 号事件；最新为第 {head} 号',
  },
  'log.as-json': { en: 'The event as JSON', 'zh-Hans': '事件 JSON' },
  'log.as-json-what': {
    en: 'As the log holds it, with sealed names opened and brought to the current version.',
    'zh-Hans': '即日志所载内容，加密姓名已解开，并转换为当前版本。',
  },
  'log.copy': { en: 'Copy', 'zh-Hans': '复制' },
  'log.copied': { en: 'Copied', 'zh-Hans': '已复制' },
  'event-card.by': { en: 'By', 'zh-Hans': '写入者' },
  'event-card.written': { en: 'Written', 'zh-Hans': '写入时间' },
  'event-card.applies': { en: 'Applies', 'zh-Hans': '适用' },
  'event-card.from-the-beginning': {
    en: 'from the beginning: a correction, not an amendment',
    'zh-Hans': '自始适用：属于更正，而非修订',
  },
  'event-card.from-a-day': {
    en: 'from its day on: an amendment, not a correction',
    'zh-Hans': '自该日起适用：属于修订，而非更正',
  },
  'event-card.the-book': { en: 'The book', 'zh-Hans': '本册' },
} as const satisfies ScreenMessages;
