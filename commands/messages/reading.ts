import type { Messages } from './messages.ts';

/** What can be wrong with a question. */
export const readingMessages = {
  'moment.no-day': {
    en: '“{given}” is not a day that exists. Write it as 2018-11-14.',
    'zh-Hans': '“{given}”不是实际存在的日期。请写作 2018-11-14。',
  },
  'moment.no-position': {
    en: '“{given}” is not a position. Positions are whole numbers from 0; -1 stands for before everything.',
    'zh-Hans': '“{given}”不是位置。位置是从 0 开始的整数；-1 表示尚无任何记录之时。',
  },
  'moment.not-written-yet': {
    en: 'Nothing stands at position {given} yet; the last is {head}.',
    'zh-Hans': '位置 {given} 尚无内容；最后的位置是 {head}。',
  },
  'moment.no-moment': {
    en: '“{given}” is not a moment. Give a day, an instant in UTC, or @ and a position.',
    'zh-Hans': '“{given}”不是时刻。请给出日期、UTC 时刻，或 @ 加位置。',
  },
  'query.unknown-filter': {
    en: 'Nothing is asked by {filter} here. There are: {known}.',
    'zh-Hans': '此处不能以 {filter} 查询。可用的有：{known}。',
  },
  'query.not-one-of': {
    en: '“{given}” is not among: {allowed}.',
    'zh-Hans': '“{given}”不在以下范围内：{allowed}。',
  },
  'query.of-other-order': {
    en: '{filter} goes with order={order}. Leave it out, or ask in that order.',
    'zh-Hans': '{filter} 只用于 order={order}。请去掉它，或按该顺序查询。',
  },
  'query.too-many-values': {
    en: 'A filter takes at most {limit} values. Leave some out.',
    'zh-Hans': '一个筛选项最多 {limit} 个值，请减少一些。',
  },
  'query.too-many-words': {
    en: 'At most {limit} words can be searched for at once. Leave some out.',
    'zh-Hans': '一次最多搜索 {limit} 个词，请减少一些。',
  },
  'query.bad-limit': {
    en: 'A page has 1 to {limit} rows.',
    'zh-Hans': '每页为 1 至 {limit} 行。',
  },
  'query.bad-cursor': {
    en: 'The cursor does not belong to this list. Start again from the first page.',
    'zh-Hans': '该游标不属于此列表。请从第一页重新开始。',
  },
  'query.not-of-cursor': {
    en: 'The cursor was made with another {filter}. Leave {filter} out to go on, or leave the cursor out to start again.',
    'zh-Hans': '该游标是以不同的 {filter} 生成的。请去掉 {filter} 以继续，或去掉游标从头开始。',
  },
  'query.too-long': {
    en: 'A search has at most {limit} characters.',
    'zh-Hans': '搜索内容最多 {limit} 个字符。',
  },
  'query.from-after-to': {
    en: '{from} is later than {to}. Swap them.',
    'zh-Hans': '{from} 晚于 {to}。请对调。',
  },
  'query.no-duration': {
    en: '{given} is no time ahead: write months or years, such as P12M or P2Y.',
    'zh-Hans': '{given} 不是时长：请填写月数或年数，如 P12M、P2Y。',
  },
  'query.too-many-records': {
    en: 'More than {limit} records would have to be looked at. Choose one relationship.',
    'zh-Hans': '需查看的记录超过 {limit} 项。请只选一个关系。',
  },
  'query.too-many-changes': {
    en: 'More than {limit} changes lie between the two moments. Choose moments closer together, or one relationship.',
    'zh-Hans': '两个时刻之间的变更超过 {limit} 项。请选择更接近的时刻，或只选一个关系。',
  },
  'query.no-effect-axis': {
    en: '{view} cannot be compared by what was in effect. Compare by what was known.',
    'zh-Hans': '{view} 不能按生效情况比较。请按已知情况比较。',
  },
} satisfies Messages;
