import type { Messages } from '../../../../commands/messages/messages.ts';

/** What is said of writing and of showing, besides what the rules say. */
export const answerMessages = {
  'id.used': {
    en: 'The id {commandId} was used before, for another command. Give a new command a new id.',
    'zh-Hans': '编号 {commandId} 已用于另一命令。新的命令请使用新的编号。',
  },
  'seen.missing': {
    en: 'This replaces what is there. Read the record, and send its revision as If-Match: "<revision>".',
    'zh-Hans': '此操作会替换现有内容。请先读取该记录，并以 If-Match: "<修订号>" 提交其修订号。',
  },
  'seen.stale': {
    en: 'Somebody has changed the record since: it is at revision {revision}, you saw {seen}. Compare both, then decide.',
    'zh-Hans': '该记录已被他人更改：现为修订 {revision}，您看到的是 {seen}。请比较后再决定。',
  },
  'decision.contended': {
    en: 'Others kept writing to the same records. Nothing was written; try again.',
    'zh-Hans': '他人正在持续写入相同的记录。未写入任何内容，请重试。',
  },
  'entry.too-large': {
    en: 'The entry would be {bytes} bytes; the log takes {limit}. Divide it, or shorten its texts.',
    'zh-Hans': '该条目为 {bytes} 字节，上限为 {limit} 字节。请拆分或缩短文本。',
  },
  'batch.too-large': {
    en: 'What is written together would be {bytes} bytes; the log takes {limit} at once. Give the commands in smaller sittings.',
    'zh-Hans': '一并写入的内容为 {bytes} 字节，上限为 {limit} 字节。请分成较小的批次提交。',
  },
  'instant.refused': {
    en: '{at} cannot be the time of writing: it must be in UTC with milliseconds, and not before the last entry.',
    'zh-Hans': '{at} 不能作为书写时间：须为带毫秒的 UTC 时间，且不得早于上一条目。',
  },
  'log.outcome-unknown': {
    en: 'Nobody can say whether this was written. Send it again with the same Idempotency-Key: it has one effect at most.',
    'zh-Hans': '无法确定是否已写入。请使用相同的 Idempotency-Key 重新提交：最多只会生效一次。',
  },
  'log.unavailable': {
    en: 'The book takes no writes now (the disk may be full or read-only, the cluster away). Nothing was written; reading goes on. Try again in a moment; if it stays so, tell whoever runs the server.',
    'zh-Hans':
      '记录簿目前无法写入（磁盘可能已满或只读，或集群无法访问）。未写入任何内容；仍可读取。请稍后重试；如仍无法写入，请告知服务器管理者。',
  },
  'server.starting': {
    en: 'The server is being started. Ask again in a moment.',
    'zh-Hans': '服务器正在启动。请稍后再试。',
  },
  'server.catching-up': {
    en: 'The server is being started: it catches up with the cluster, and has {done} of {total} events. Ask again in a moment.',
    'zh-Hans': '服务器正在启动：正与集群同步，已有 {done} 个事件，共 {total} 个。请稍后再试。',
  },
  'server.building': {
    en: 'The server is being started: its views are being built, from {done} of {total} events. Ask again in a moment.',
    'zh-Hans': '服务器正在启动：正在生成视图，已处理 {done} 个事件，共 {total} 个。请稍后再试。',
  },
  'server.indexing': {
    en: 'The server is being started: all {total} events are in its views, and their indexes are being made. Ask again in a moment.',
    'zh-Hans': '服务器正在启动：{total} 个事件均已处理，正在建立索引。请稍后再试。',
  },
  'record.not-known-then': {
    en: 'There is no record {record} at that moment: it was written later.',
    'zh-Hans': '在该时刻没有记录 {record}：它是后来写入的。',
  },
  'relationship.unknown': {
    en: 'There is no relationship {relationship} in this book. It has: {known}.',
    'zh-Hans': '此记录簿中没有关系 {relationship}。已有：{known}。',
  },
  'relationship.none': {
    en: 'There is no relationship {relationship} in this book. It has none yet.',
    'zh-Hans': '此记录簿中没有关系 {relationship}。目前尚无任何关系。',
  },
  'relationship.not-known-then': {
    en: 'There is no relationship {relationship} at that moment: it was written later.',
    'zh-Hans': '在该时刻没有关系 {relationship}：它是后来写入的。',
  },
  'query.twice': { en: '{filter} is given twice. Give it once.', 'zh-Hans': '{filter} 重复。请只给出一次。' },
  'query.missing': { en: '{filter} is missing.', 'zh-Hans': '缺少 {filter}。' },
  'views.not-there-yet': {
    en: 'What is shown is at position {position} and not yet at {wanted}. Ask again in a moment.',
    'zh-Hans': '目前显示到位置 {position}，尚未到 {wanted}。请稍后再试。',
  },
  'views.unavailable': {
    en: 'This cannot be shown now: {why}. What is written is safe.',
    'zh-Hans': '目前无法显示：{why}。已写入的内容不受影响。',
  },
} satisfies Messages;
