import type { Messages } from './messages.ts';

export const instituteMessages = {
  'institute.two-hosts': {
    en: 'A joint institute has at least two hosts; {hosts} given.',
    'zh-Hans': '联合研究机构至少须有两个主办方；现有 {hosts} 个。',
  },
  'institute.one-host-twice': {
    en: '{host} and {other} are merged: they are one host. Name another one, or undo the merge first.',
    'zh-Hans': '{host} 与 {other} 已合并，为同一主办方。请另选主办方，或先撤销合并。',
  },
  'institute.in-the-future': {
    en: '{occurredOn} is after today ({today}), so it cannot have happened yet.',
    'zh-Hans': '{occurredOn} 晚于今天（{today}），不可能已经发生。',
  },
  'institute.opened-before-announced': {
    en: 'It would certainly have opened ({after}) before it was announced ({before}).',
    'zh-Hans': '其成立（{after}）必定早于宣布（{before}）。',
  },
  'institute.closed-before-announced': {
    en: 'It would certainly have closed ({after}) before it was announced ({before}).',
    'zh-Hans': '其关闭（{after}）必定早于宣布（{before}）。',
  },
  'institute.closed-before-opened': {
    en: 'It would certainly have closed ({after}) before it opened ({before}).',
    'zh-Hans': '其关闭（{after}）必定早于成立（{before}）。',
  },
  'institute.given-up-before-announced': {
    en: 'That it never opened would be known ({after}) before it was announced ({before}).',
    'zh-Hans': '得知其未成立（{after}）必定早于宣布（{before}）。',
  },
  'institute.already-open': {
    en: 'The institute already opened on {openedOn}; it opens once. If that is wrong, correct it.',
    'zh-Hans': '该机构已于 {openedOn} 成立，仅能成立一次。如有误，请更正。',
  },
  'institute.never-opened': {
    en: 'It is on record that the institute never opened (known on {knownOn}). If that is wrong, correct it first.',
    'zh-Hans': '已有记录表明该机构从未成立（{knownOn} 得知）。如有误，请先更正。',
  },
  'institute.did-open': {
    en: 'The institute opened on {openedOn}. If that is wrong, correct it first.',
    'zh-Hans': '该机构已于 {openedOn} 成立。如有误，请先更正。',
  },
  'institute.not-open': {
    en: 'The institute is not known to have opened, so it cannot close. Record its opening ("unknown" is a date too).',
    'zh-Hans': '没有该机构成立的记录，故不能关闭。请先记录其成立（日期可填 unknown）。',
  },
  'institute.already-closed': {
    en: 'The institute already closed on {closedOn}. If that is wrong, correct it.',
    'zh-Hans': '该机构已于 {closedOn} 关闭。如有误，请更正。',
  },
  'institute.closed-needs-opening': {
    en: 'The institute is recorded as closed, so its opening stands. Take the closing away as well, if both are wrong.',
    'zh-Hans': '该机构记录为已关闭，故其成立须保留。如两者均有误，请一并去除关闭。',
  },
  'institute.not-there-yet': {
    en: 'There is nothing to correct in {field}: it was never recorded. Record it instead.',
    'zh-Hans': '{field} 从未记录，无可更正。请改为记录。',
  },
  'institute.details-are-known': {
    en: 'The institute is already in the book; {field} cannot be told with its opening. Correct the record if it is wrong.',
    'zh-Hans': '该机构已有记录；记录成立时不能填写 {field}。如有误，请更正该记录。',
  },
  'institute.details-needed': {
    en: 'Give {field} for an institute that is not in the book yet, or name the one that was announced.',
    'zh-Hans': '该机构尚无记录，请填写 {field}；或选择已宣布的机构。',
  },
} satisfies Messages;
