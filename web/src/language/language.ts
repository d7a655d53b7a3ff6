/** The two languages of the screens, on i18next: its plurals and its re-rendering, our catalogue. */
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../../commands/messages/messages.ts';
import { catalogue } from './catalogue.ts';
import type { Say } from './say-in.ts';

export type { Language, Say };

const REMEMBERED = 'bridgebook.language';

const resourcesIn = (language: Language): { readonly [key: string]: string } =>
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

const isLanguage = (text: string | null | undefined): text is Language => text === 'en' || text === 'zh-Hans';

/** What the address says, else what was chosen here before, else what the browser prefers. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(REMEMBERED);
  if (isLanguage(asked)) return asked;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-Hans' : 'en';
}

const show = (language: Language): void => {
  document.documentElement.lang = language;
};

/** Before anything is drawn. */
export async function startLanguage(): Promise<void> {
  const language = firstLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
    resources: {
      en: { translation: resourcesIn('en') },
      'zh-Hans': { translation: resourcesIn('zh-Hans') },
    },
  });
  show(language);
}

/** Shows everything in a language, and remembers it here. */
export async function speak(language: Language): Promise<void> {
  localStorage.setItem(REMEMBERED, language);
  show(language);
  await i18next.changeLanguage(language);
}

export const languageNow = (): Language => (isLanguage(i18next.language) ? i18next.language : 'en');

/** A message outside of a component: in the language of the moment. */
export const say: Say = (key, values) => i18next.t(key, values ?? {});

/** Messages and the language they are in; a component that uses it is drawn anew when the language changes. */
export function useWords(): { readonly say: Say; readonly language: Language } {
  const { t } = useTranslation();
  return { say: (key, values) => t(key, values ?? {}), language: languageNow() };
}
