import { messages, say } from '../../../../commands/messages/catalogue.ts';
import { fill, type Language, type Messages } from '../../../../commands/messages/messages.ts';
import type { Params } from '../../../../commands/refused.ts';
import { answerMessages } from './answers.ts';
import { requestMessages } from './requests.ts';

/** What only this door says. */
export const httpMessages: Messages = { ...answerMessages, ...requestMessages };

/** What a code says to people; the rules' own messages are in `commands/messages`. */
export function messageOf(code: string, params: Params, language: Language): string {
  const message = Object.hasOwn(messages, code) || !Object.hasOwn(httpMessages, code) ? undefined : httpMessages[code];
  return message ? fill(message[language], params) : say(code, params, language);
}
