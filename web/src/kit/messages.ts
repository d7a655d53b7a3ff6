import type { ScreenMessages } from '../language/messages.ts';

/** Words that many screens use. */
export const kitMessages = {
  'kind.agreement': { en: 'Agreement', 'zh-Hans': '协议' },
  'kind.visit': { en: 'Visit', 'zh-Hans': '访问' },
  'kind.stop': { en: 'Stop', 'zh-Hans': '行程' },
  'kind.gathering': { en: 'Gathering', 'zh-Hans': '活动' },
  'kind.screening': { en: 'Screening', 'zh-Hans': '放映' },
  'kind.statement': { en: 'Statement', 'zh-Hans': '言论' },
  'kind.project': { en: 'Project', 'zh-Hans': '项目' },
  'kind.institute': { en: 'Institute', 'zh-Hans': '机构' },
  'kind.place': { en: 'Place', 'zh-Hans': '地点' },
  'kind.commitment': { en: 'Commitment', 'zh-Hans': '承诺' },
  'kind.relationship': { en: 'Relationship', 'zh-Hans': '关系' },
  'kind.organisation': { en: 'Organisation', 'zh-Hans': '组织' },
  'kind.person': { en: 'Person', 'zh-Hans': '人员' },
  'kind.source': { en: 'Source', 'zh-Hans': '来源' },
  'standing.primary': { en: 'primary source', 'zh-Hans': '原始来源' },
  'standing.reported': { en: 'reported', 'zh-Hans': '据报道' },
  'standing.unstated': { en: 'no standing given', 'zh-Hans': '未注明依据' },
  'standing.disputed': { en: 'disputed', 'zh-Hans': '说法不一' },
  'standing.withdrawn': { en: 'withdrawn', 'zh-Hans': '已撤回' },
  'standing.corrected': { en: 'corrected', 'zh-Hans': '已更正' },
  'kit.loading': { en: 'Reading events…', 'zh-Hans': '正在读取事件…' },
  'kit.try-again': { en: 'Try again', 'zh-Hans': '重试' },
  'kit.no-answer': { en: 'The server does not answer', 'zh-Hans': '服务器没有响应' },
  'kit.no-answer-what-to-do': {
    en: 'Nothing you typed is lost. Check that the server runs and that you are connected.',
    'zh-Hans': '您输入的内容没有丢失。请确认服务器正在运行且网络已连接。',
  },
  'kit.try-again-in': {
    en: { one: 'Try again in {count} second', other: 'Try again in {count} seconds' },
    'zh-Hans': '{count} 秒后可重试',
  },
  'kit.close': { en: 'Close', 'zh-Hans': '关闭' },
  'kit.more': { en: 'Show more', 'zh-Hans': '显示更多' },
  'kit.unnamed': { en: 'unnamed', 'zh-Hans': '未具名' },
} as const satisfies ScreenMessages;
