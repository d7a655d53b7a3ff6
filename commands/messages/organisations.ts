import type { Messages } from './messages.ts';

export const organisationMessages = {
  'organisation.identifier-form': {
    en: '{value} is not an identifier of the scheme {scheme}. Write it bare, such as 01an7q238, and check each sign.',
    'zh-Hans': '{value} 不是 {scheme} 的标识符。请只写标识符本身，例如 01an7q238，并逐字核对。',
  },
  'organisation.identifier-twice': {
    en: 'The identifier {scheme} {value} is given twice.',
    'zh-Hans': '标识符 {scheme} {value} 重复。',
  },
  'organisation.identifier-held': {
    en: 'The identifier {scheme} {value} belongs to {holder} already. If both are the same body, use that record.',
    'zh-Hans': '标识符 {scheme} {value} 已属于 {holder}。如为同一机构，请使用该记录。',
  },
  'organisation.has-name': {
    en: 'The organisation has the name {name} already, with other dates. Correct it instead.',
    'zh-Hans': '该机构已有名称 {name}，但起止日期不同。请改为更正。',
  },
  'organisation.too-many-names': {
    en: 'An organisation has at most {limit} names.',
    'zh-Hans': '一个机构最多有 {limit} 个名称。',
  },
  'organisation.part-of-itself': {
    en: 'An organisation cannot be part of itself, directly or through others.',
    'zh-Hans': '机构不能直接或间接隶属于自身。',
  },
  'organisation.merged-part-of-itself': {
    en: 'One of {organisation} and {merged} is part of the other, so the merged body would be part of itself. Correct the parent first.',
    'zh-Hans': '{organisation} 与 {merged} 有隶属关系，合并后机构将隶属于自身。请先更正上级机构。',
  },
  'organisation.merged-with-itself': {
    en: 'Both are the same record. Choose another one to merge.',
    'zh-Hans': '两者为同一记录。请选择另一条记录进行合并。',
  },
  'organisation.is-merged': {
    en: '{organisation} is merged into {into}. Use that one, or undo the merge first.',
    'zh-Hans': '{organisation} 已并入 {into}。请使用后者，或先撤销合并。',
  },
  'organisation.merged-elsewhere': {
    en: '{organisation} is merged into {into}, not into this one.',
    'zh-Hans': '{organisation} 已并入 {into}，而非此记录。',
  },
  'organisation.declared-distinct': {
    en: '{organisation} and {other} were declared to be different bodies. Take that back first if it is wrong.',
    'zh-Hans': '{organisation} 与 {other} 已被声明为不同机构。如有误，请先撤回该声明。',
  },
  'organisation.distinct-from-itself': {
    en: 'Both are the same record. Choose another one.',
    'zh-Hans': '两者为同一记录。请另选一条。',
  },
  'organisation.merged-not-distinct': {
    en: '{organisation} and {other} are merged. Undo the merge first.',
    'zh-Hans': '{organisation} 与 {other} 已合并。请先撤销合并。',
  },
  'organisation.stands-for-others': {
    en: 'This organisation stands for records merged into it. Undo the merges before withdrawing it.',
    'zh-Hans': '已有其他记录并入此机构。请先撤销合并，再撤回该记录。',
  },
} satisfies Messages;
