import type { ScreenMessages } from '../language/messages.ts';

export const directoryMessages = {
  'directory.title': { en: 'Directory', 'zh-Hans': '名录' },
  'directory.tabs': { en: 'What is listed', 'zh-Hans': '列出的内容' },
  'directory.organisations': { en: 'Organisations', 'zh-Hans': '组织' },
  'directory.people': { en: 'People', 'zh-Hans': '人员' },
  'directory.places': { en: 'Places', 'zh-Hans': '地点' },
  'directory.sources': { en: 'Sources', 'zh-Hans': '来源' },
  'directory.empty': { en: 'None is recorded here', 'zh-Hans': '此处尚无记录' },
  'directory.empty-why': {
    en: 'Nothing of this kind had been written for this relationship by the moment that is shown.',
    'zh-Hans': '截至所示时点，该关系下尚未写入此类记录。',
  },
  'directory.joined-to': { en: 'joined to', 'zh-Hans': '已并入' },
} as const satisfies ScreenMessages;
