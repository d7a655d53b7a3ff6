import type { Messages } from './messages.ts';

/** What can be wrong with any command or sitting, whatever it is about. */
export const decidingMessages = {
  'command.unknown': {
    en: 'There is no command called {command}. There are: {known}.',
    'zh-Hans': '没有名为 {command} 的命令。可用命令：{known}。',
  },
  'command.bad-id': {
    en: 'The id of a command is 1 to 128 printable ASCII characters without spaces; left out, it is that of the sitting and a number. Shorten it.',
    'zh-Hans': '命令编号须为 1 至 128 个可打印的 ASCII 字符，不含空格；未给出时由批次编号加序号组成。请缩短。',
  },
  'sitting.size': {
    en: 'A sitting holds at least one command and at most {limit}.',
    'zh-Hans': '一次记录至少包含一条命令，最多 {limit} 条。',
  },
  'sitting.same-id-twice': {
    en: 'Two commands of the sitting have the same id. Give each its own.',
    'zh-Hans': '本次记录中有两条命令的编号相同。请为每条命令使用不同的编号。',
  },
  'record.unknown': {
    en: 'There is no record {record}. Check the id.',
    'zh-Hans': '没有记录 {record}。请核对编号。',
  },
  'record.withdrawn': {
    en: '{record} was withdrawn. Reinstate it first if it should stand after all.',
    'zh-Hans': '{record} 已撤回。如仍应成立，请先恢复。',
  },
  'record.chain-too-long': {
    en: 'This leads on to more than {limit} other records. Check what they belong to.',
    'zh-Hans': '由此牵连的其他记录超过 {limit} 条。请核对其所属关系。',
  },
  'reference.unknown': {
    en: 'There is no record {record} to refer to. Record it first, or check the id.',
    'zh-Hans': '所引用的记录 {record} 不存在。请先建立该记录，或核对编号。',
  },
  'reference.withdrawn': {
    en: '{record} was withdrawn and cannot be referred to. Reinstate it first if it should stand.',
    'zh-Hans': '{record} 已撤回，不能引用。如仍应成立，请先恢复。',
  },
  'book.not-open': {
    en: 'The book is not open yet. Open it first.',
    'zh-Hans': '记录册尚未开立。请先开立。',
  },
  'book.no-such-time-zone': {
    en: 'There is no time zone called {timeZone}. Write it as America/Los_Angeles or Asia/Shanghai.',
    'zh-Hans': '没有名为 {timeZone} 的时区。请写作 America/Los_Angeles 或 Asia/Shanghai。',
  },
  'book.takes-no-writing-day': {
    en: 'Only a book opened as an example takes the day of writing from the command. Leave `at` out.',
    'zh-Hans': '只有以示例开立的记录册才接受命令所给的写入日期。请去掉 at。',
  },
} satisfies Messages;
