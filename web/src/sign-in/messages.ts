import type { ScreenMessages } from '../language/messages.ts';

export const signInMessages = {
  'sign-in.title': { en: 'Sign in', 'zh-Hans': '登录' },
  'sign-in.to': { en: 'To {book}, at {address}', 'zh-Hans': '{book}（{address}）' },
  'sign-in.roles-changed': { en: 'Your roles have changed. Sign in again.', 'zh-Hans': '您的角色已更改。请重新登录。' },
  'sign-in.name': { en: 'Name or e-mail address', 'zh-Hans': '名称或电子邮件' },
  'sign-in.password': { en: 'Password', 'zh-Hans': '密码' },
  'sign-in.show': { en: 'Show the password', 'zh-Hans': '显示密码' },
  'sign-in.missing': { en: 'Fill this in', 'zh-Hans': '请填写' },
  'welcome.title': { en: 'Be the first to come in', 'zh-Hans': '首次进入' },
  'welcome.what': {
    en: 'Choose the name and the password you will sign in with. You can then invite the others.',
    'zh-Hans': '请设置您的登录名称和密码，随后可邀请其他人。',
  },
  'welcome.own-name': { en: 'Your name', 'zh-Hans': '您的名称' },
  'welcome.email': { en: 'E-mail address (may be left out)', 'zh-Hans': '电子邮件（可不填）' },
  'welcome.book': { en: 'Name of the book', 'zh-Hans': '记录册名称' },
  'welcome.time-zone': { en: 'Time zone its days are counted in', 'zh-Hans': '计日所用时区' },
  'welcome.time-zone-why': {
    en: 'A day of writing ends at midnight there. It cannot be changed later.',
    'zh-Hans': '记录日以该时区午夜为界，之后不可更改。',
  },
  'welcome.come-in': { en: 'Open the book', 'zh-Hans': '打开记录册' },
  'activate.title': { en: 'Set your password', 'zh-Hans': '设置密码' },
  'activate.what': {
    en: 'You were invited. Choose the password you will sign in with.',
    'zh-Hans': '您已受邀，请设置登录密码。',
  },
  'activate.come-in': { en: 'Set the password and come in', 'zh-Hans': '设置密码并进入' },
  'sign-in.new-password': { en: 'Password, 12 characters or more', 'zh-Hans': '密码（至少 12 个字符）' },
  'sign-in.too-short': { en: 'At least 12 characters', 'zh-Hans': '至少 12 个字符' },
} as const satisfies ScreenMessages;
