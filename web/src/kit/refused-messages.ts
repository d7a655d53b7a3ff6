import type { ScreenMessages } from '../language/messages.ts';

/** What happened, and what to do: see refused.tsx. */
export const refusedMessages = {
  'refused.sign-in': { en: 'Sign in', 'zh-Hans': '登录' },
  'refused.signed-out': { en: 'You are signed out', 'zh-Hans': '您已退出登录' },
  'refused.signed-out-do': {
    en: 'Nothing was saved, and what you typed stays here. Sign in on the page that opens, come back to this one, and try again.',
    'zh-Hans': '尚未保存，您输入的内容保留在此。请在新打开的页面登录，回到本页后重试。',
  },
  'refused.not-allowed': { en: 'You may not write this', 'zh-Hans': '您无权写入' },
  'refused.not-allowed-do': {
    en: 'Nothing was saved, and what you typed stays here. An administrator of this book can give you the role.',
    'zh-Hans': '尚未保存，您输入的内容保留在此。可请本册管理员授予相应角色。',
  },
  'refused.contended': { en: 'Others kept writing at the same moment', 'zh-Hans': '同一时刻他人也在写入' },
  'refused.contended-do': {
    en: 'Nothing was saved, and what you typed stays here. Try again.',
    'zh-Hans': '尚未保存，您输入的内容保留在此。请重试。',
  },
  'refused.saved-before': { en: 'It was saved already, as it was then', 'zh-Hans': '此前已保存，内容以当时为准' },
  'refused.saved-before-do': {
    en: 'What you changed since is not saved and stays here. Look at the record on the timeline, and correct it there.',
    'zh-Hans': '此后的改动未保存，仍保留在此。请在时间线上查看该记录，并在那里更正。',
  },
  'refused.exists': { en: 'It is in the book already', 'zh-Hans': '册中已有此记录' },
  'refused.exists-do': {
    en: 'Nothing was saved, and what you typed stays here. Choose the record that is there, or change what differs.',
    'zh-Hans': '尚未保存，您输入的内容保留在此。请选用已有记录，或修改不同之处。',
  },
  'refused.stale': {
    en: 'Someone saved a change while you were editing. Nothing is lost.',
    'zh-Hans': '您编辑期间他人已保存更改。内容均未丢失。',
  },
  'refused.stale-do': {
    en: 'Compare both values, choose for each line, then save again.',
    'zh-Hans': '请对照双方的值，逐项选择后再次保存。',
  },
  'refused.rule': { en: 'This cannot be written as it stands', 'zh-Hans': '按现有内容无法写入' },
  'refused.rule-do': {
    en: 'Nothing was saved, and what you typed stays here. Change what is marked, and save again.',
    'zh-Hans': '尚未保存，您输入的内容保留在此。请修改标出之处后再次保存。',
  },
  'refused.unseen': {
    en: 'The record has to be read before it is changed',
    'zh-Hans': '更改前须先读取该记录',
  },
  'refused.unseen-do': {
    en: 'Nothing was saved, and what you typed stays here. Open the record in another tab, look at it as it is now, and save from there.',
    'zh-Hans': '尚未保存，您输入的内容保留在此。请在另一标签页打开该记录查看现状，并从那里保存。',
  },
  'refused.too-many': { en: 'Too many attempts', 'zh-Hans': '尝试次数过多' },
  'refused.too-many-do': {
    en: 'Nothing was saved, and what you typed stays here. Wait, then try again.',
    'zh-Hans': '尚未保存，您输入的内容保留在此。请稍候重试。',
  },
  'refused.failed': { en: 'Something went wrong on the server', 'zh-Hans': '服务器出错' },
  'refused.failed-do': {
    en: 'What you typed stays here. Trying again is safe: it will be written once. If it fails again, tell whoever runs this book.',
    'zh-Hans': '您输入的内容保留在此。可放心重试，不会重复写入。如再次出错，请告知本册管理员。',
  },
  'refused.outcome': {
    en: 'We do not know if it was saved. Trying again is safe.',
    'zh-Hans': '无法确定是否已保存。可放心重试，不会重复写入。',
  },
  'refused.outcome-do': {
    en: 'The connection broke after sending, or the server could not say. What you typed stays here; it will be written once.',
    'zh-Hans': '发送后连接中断，或服务器无法答复。您输入的内容保留在此，只会写入一次。',
  },
  'refused.no-answer': { en: 'The server does not answer', 'zh-Hans': '服务器没有响应' },
  'refused.no-answer-do': {
    en: 'Nothing you typed is lost. You can go on; what will be written is shown once the server is back.',
    'zh-Hans': '您输入的内容没有丢失，可以继续填写。服务器恢复后将显示将写入的内容。',
  },
  'refused.other': { en: 'The server did not take this', 'zh-Hans': '服务器未接受' },
  'refused.other-do': {
    en: 'Nothing was saved, and what you typed stays here.',
    'zh-Hans': '尚未保存，您输入的内容保留在此。',
  },
} as const satisfies ScreenMessages;
