import type { Messages } from './messages.ts';

export const recordMessages = {
  'record.not-of-a-fact': {
    en: '{record} cannot be withdrawn. An account is deactivated instead.',
    'zh-Hans': '{record} 不能撤回。账户请改为停用。',
  },
  'dispute.no-such-field': {
    en: 'The record has no field {field} that could be corrected.',
    'zh-Hans': '该记录没有可更正的字段 {field}。',
  },
  'dispute.sealed-field': {
    en: '{field} is sealed to protect a person; a claim would stand open. Correct it instead.',
    'zh-Hans': '为保护个人信息，{field} 已密封，不能公开提出异议。请改为更正。',
  },
  'dispute.claim-form': {
    en: 'This cannot be a value of {field}. Give it as a correction of that field would, a date as 2018-11-14 or 2018-11.',
    'zh-Hans': '该值不能用于 {field}。请按更正该字段的形式填写，日期写作 2018-11-14 或 2018-11。',
  },
  'dispute.says-the-same': {
    en: 'The claim is what the record says in {field} already.',
    'zh-Hans': '所称内容与记录中 {field} 的现有值相同。',
  },
  'dispute.too-many-claims': {
    en: 'At most {limit} claims stand side by side. Decide between those first.',
    'zh-Hans': '最多并列 {limit} 种说法。请先就现有说法作出决定。',
  },
  'record.too-many-parts': {
    en: 'A record holds at most {limit} of these.',
    'zh-Hans': '一条记录至多可有 {limit} 项此类内容。',
  },
  'record.part-taken-away': {
    en: 'Number {part} would be taken away and corrected at once. Leave one of the two out.',
    'zh-Hans': '不能同时去掉并更正第 {part} 项。请只保留其中一项。',
  },
  'dispute.none-open': {
    en: 'Nothing about {field} is disputed, or it has been decided.',
    'zh-Hans': '{field} 没有待决的异议。',
  },
  'dispute.no-such-claim': {
    en: 'There is no claim number {claim}.',
    'zh-Hans': '没有第 {claim} 种说法。',
  },
} satisfies Messages;
