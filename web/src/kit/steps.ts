/** How a derived day was come by, step by step, in words. */
import { agreementTermMessages } from '../../../commands/messages/agreements.ts';
import { fill } from '../../../commands/messages/messages.ts';
import type { Step } from '../../../events/agreement-term.ts';
import { isDuration } from '../../../events/values/day.ts';
import { parseOccurredOn } from '../../../events/values/occurred-on.ts';
import { nameInWords, type Referred } from './reference.tsx';
import type { Language, Say } from '../language/language.ts';
import { dateInWords } from '../words/dates.ts';
import { durationInWords } from '../words/durations.ts';

type Code = keyof typeof agreementTermMessages;

/** Of the due list, besides those of terms. */
const dueCodes = ['due.stated', 'due.rescheduled', 'due.planned-for'] as const;

function valueInWords(value: string | number, language: Language, say: Say, from: Referred): string {
  if (typeof value === 'number') return String(value);
  if (value === '') return say('reckoned.unstated');
  if (isDuration(value)) return durationInWords(value, say);
  if (parseOccurredOn(value) !== null) return dateInWords(value, language, say, { weekday: false, bare: true });
  return nameInWords(value, from, language);
}

/** A step as a sentence; a code that nobody knows stays as it is, so that it is seen. */
export function stepInWords({ code, params }: Step, language: Language, say: Say, from: Referred): string {
  const values = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, valueInWords(value, language, say, from)]),
  );
  const dueCode = dueCodes.find((one) => one === code);
  if (dueCode !== undefined) return say(dueCode, values);
  const message = Object.hasOwn(agreementTermMessages, code) ? agreementTermMessages[code as Code] : undefined;
  return message ? fill(message[language], values) : code;
}
