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
  'first-run.begin': {
    en: 'It begins with a relationship: two or more places that work together. Everything else is recorded in one.',
    'zh-Hans': '一切始于一个关系：两个或更多携手合作的地方。其他内容都记录在关系之下。',
  },
  'first-run.besides': { en: 'What else can be done', 'zh-Hans': '还可以' },
  'first-run.load': {
    en: 'Relationships and facts you have in a file are loaded on the server with',
    'zh-Hans': '已有文件中的关系与事实可在服务器上载入：',
  },
  'first-run.example': {
    en: 'To look around first, start the Sichuan–California example, a book of its own that can be thrown away, with',
    'zh-Hans': '想先浏览，可启动四川—加利福尼亚示例册（独立成册，可随时丢弃）：',
  },
  'first-run.nothing': { en: 'Nothing has happened here yet', 'zh-Hans': '此处尚无任何事实' },
  'first-run.nothing-why': {
    en: 'Write down the first visit or agreement. It will stand here, in the order in which it happened, with its source. Anything else is under “Record a fact”.',
    'zh-Hans': '请记录第一次访问或第一份协议。它将按发生的先后显示在这里，并注明来源。其他事实见“记录事实”。',
  },
  'first-run.nothing-may-not': {
    en: 'What staff record about this relationship will stand here, in the order in which it happened.',
    'zh-Hans': '工作人员记录的与此关系有关的内容将按发生的先后显示在这里。',
  },
  'first-run.empty-then': { en: 'Nothing had been written then', 'zh-Hans': '当时尚无记录' },
  'first-run.empty-then-why': {
    en: 'You are reading the past. The book says more today.',
    'zh-Hans': '您正在查看过去的状态。今天的记录更多。',
  },
} as const satisfies ScreenMessages;
