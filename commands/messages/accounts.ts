import type { Messages } from './messages.ts';

export const accountMessages = {
  'account.not-yours': {
    en: 'Only the account itself can do this.',
    'zh-Hans': '此操作只能由账户本人进行。',
  },
  'account.own-admin-role': {
    en: 'Nobody takes the role of administrator from themselves. Ask another administrator.',
    'zh-Hans': '不能取消自己的管理员角色。请由其他管理员操作。',
  },
  'account.own-deactivation': {
    en: 'Nobody deactivates their own account. Ask another administrator.',
    'zh-Hans': '不能停用自己的账户。请由其他管理员操作。',
  },
  'account.is-deactivated': {
    en: 'The account is deactivated. Invite the person anew.',
    'zh-Hans': '该账户已停用。请重新邀请。',
  },
  'account.is-not-active': {
    en: 'The account has no password yet, or is deactivated.',
    'zh-Hans': '该账户尚未设置密码，或已停用。',
  },
  'account.token-id-used': {
    en: 'There is a token with this id already. Make another id.',
    'zh-Hans': '已有使用此编号的令牌。请另取编号。',
  },
  'account.token-expiry': {
    en: 'A token ends between today ({today}) and {latest}.',
    'zh-Hans': '令牌的截止日期须在今天（{today}）与 {latest} 之间。',
  },
  'account.too-many-tokens': {
    en: 'An account has at most {limit} tokens. Revoke one first.',
    'zh-Hans': '一个账户最多有 {limit} 个令牌。请先吊销一个。',
  },
} satisfies Messages;
