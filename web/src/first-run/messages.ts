import type { ScreenMessages } from '../language/messages.ts';

export const firstRunMessages = {
  'first-run.empty': { en: 'This book is empty', 'zh-Hans': '本册尚无记录' },
  'first-run.what': {
    en: '{book} holds nothing yet. Whatever is written here stays, with who wrote it, when, and from what source.',
    'zh-Hans': '“{book}”尚无内容。此后写入的一切都会保留，并注明由谁、何时、依据何种来源写入。',
  },
  'first-run.invite': { en: 'Invite the people who will write and check it.', 'zh-Hans': '邀请将要记录与审核的人员。' },
  'first-run.invite-why': {
    en: 'Each gets a link with which they set a password.',
    'zh-Hans': '每人会得到一个用于设置密码的链接。',
  },
  'first-run.load': {
    en: 'Relationships and facts you have in a file are loaded on the server with',
    'zh-Hans': '已有文件中的关系与事实可在服务器上载入：',
  },
  'first-run.example': {
    en: 'To look around first, start the Sichuan–California example, a book of its own that can be thrown away, with',
    'zh-Hans': '想先浏览，可启动四川—加利福尼亚示例册（独立成册，可随时丢弃）：',
  },
} as const satisfies ScreenMessages;
