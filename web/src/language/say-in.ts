/** Messages in a language without a screen: for drawings made elsewhere, and for specs. */
import { fill, type Language } from '../../../commands/messages/messages.ts';
import { catalogue, type MessageKey } from './catalogue.ts';

/** The message of a key with the named values in place. */
export type Say = (key: MessageKey, values?: { readonly [name: string]: string | number }) => string;

/** What is said, and in which language. */
export interface Words {
  readonly say: Say;
  readonly language: Language;
}

export const sayIn =
  (language: Language): Say =>
  (key, values = {}) => {
    const message = catalogue[key]?.[language] ?? key;
    if (typeof message === 'string') return fill(message, values);
    return fill(values['count'] === 1 ? message.one : message.other, values);
  };
