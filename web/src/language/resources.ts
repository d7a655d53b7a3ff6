import type { Language } from '../../../commands/messages/messages.ts';
import { catalogue } from './catalogue.ts';

/** All messages in one language, as i18next takes them. Each is a file of its own that the browser loads: see vite.config.ts. */
export const resourcesIn = (language: Language): { readonly [key: string]: string } =>
  Object.fromEntries(
    Object.entries(catalogue).flatMap(([key, { en, 'zh-Hans': zh }]): [string, string][] => {
      if (typeof en === 'string') return [[key, language === 'en' ? en : zh]];
      if (language === 'zh-Hans') return [[`${key}_other`, zh]];
      return [
        [`${key}_one`, en.one],
        [`${key}_other`, en.other],
      ];
    }),
  );
