/** The two languages of the screens, on i18next: its plurals and its re-rendering, our catalogue. */
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../../commands/messages/messages.ts';
import type { Say, Words } from './say-in.ts';

export type { Language, Say, Words };

const REMEMBERED = 'bridgebook.language';

/** Each a file of its own, loaded when it is wanted. */
const messagesIn: { readonly [L in Language]: () => Promise<{ readonly default: object }> } = {
  en: () => import('virtual:messages/en'),
  'zh-Hans': () => import('virtual:messages/zh-Hans'),
};

/** @returns whether the messages of the language are here now. */
async function load(language: Language): Promise<boolean> {
  if (i18next.hasResourceBundle(language, 'translation')) return true;
  try {
    const { default: messages } = await messagesIn[language]();
    i18next.addResourceBundle(language, 'translation', messages);
    return true;
  } catch {
    return false;
  }
}

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
    resources: { [language]: { translation: (await messagesIn[language]()).default } },
  });
  show(language);
  // The other language is at hand before a connection can fail, and costs nothing before anything is seen.
  const other = language === 'en' ? 'zh-Hans' : 'en';
  for (const begins of ['pointerdown', 'keydown', 'input'])
    addEventListener(begins, () => void load(other), { once: true });
}

/** Shows everything in a language, and remembers it here. Where its messages cannot be had, all stays as it is. */
export async function speak(language: Language): Promise<void> {
  if (!(await load(language))) return;
  localStorage.setItem(REMEMBERED, language);
  show(language);
  await i18next.changeLanguage(language);
}

export const languageNow = (): Language => (isLanguage(i18next.language) ? i18next.language : 'en');

/** A message outside of a component: in the language of the moment. */
export const say: Say = (key, values) => i18next.t(key, values ?? {});

/** Messages and the language they are in; a component that uses it is drawn anew when the language changes. */
export function useWords(): Words {
  const { t } = useTranslation();
  return { say: (key, values) => t(key, values ?? {}), language: languageNow() };
}
