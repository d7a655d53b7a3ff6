import type { Messages } from './messages.ts';

export const bookMessages = {
  'book.open-already': {
    en: 'A book is open here already: {name}. Give another folder for a new one.',
    'zh-Hans': '此处已打开一本记录簿：{name}。如需新建，请使用另一个文件夹。',
  },
} satisfies Messages;
