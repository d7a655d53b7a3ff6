import type { Messages } from './messages.ts';

export const statementMessages = {
  'statement.said-in-the-future': {
    en: 'The statement is recorded as made on {saidOn}, after today ({today}). Check the date.',
    'zh-Hans': '该发言记录为于 {saidOn} 作出，晚于今天（{today}）。请核对日期。',
  },
  'statement.said-elsewhen': {
    en: 'The statement ({saidOn}) was certainly not made at what it is said to belong to ({heldOn}). Check both dates.',
    'zh-Hans': '该发言（{saidOn}）必定不是在所指的场合（{heldOn}）作出。请核对两个日期。',
  },
  'statement.sic-not-verbatim': {
    en: 'Only a verbatim text can carry [sic]. Mark the text as verbatim, or take the marks away.',
    'zh-Hans': '只有逐字引用的文本才能标注 [sic]。请将文本标为逐字引用，或去掉标注。',
  },
  'statement.sic-not-there': {
    en: 'The word “{word}” is marked [sic] but is not in the text. Write it as it stands there.',
    'zh-Hans': '标注 [sic] 的“{word}”不在文本中。请按原文书写。',
  },
  'statement.translated-into-itself': {
    en: 'The statement was made in {language} already; a translation is in another language.',
    'zh-Hans': '该发言的原文语言即为 {language}；译文应为另一种语言。',
  },
  'statement.no-such-translation': {
    en: 'The statement has no translation number {translation}.',
    'zh-Hans': '该发言没有第 {translation} 份译文。',
  },
} satisfies Messages;
