/** Why something may not be written, with its dates as they are said everywhere else. */
import { messages } from '../../../commands/messages/catalogue.ts';
import { fill } from '../../../commands/messages/messages.ts';
import type { Params } from '../../../commands/refused.ts';
import { parseOccurredOn } from '../../../events/values/occurred-on.ts';
import type { Problem } from '../api/problem.ts';
import type { Words } from '../language/say-in.ts';
import { dateInWords } from './dates.ts';

/** What a rule, or the check of a field, says no with; `detail` where the server has said it in words already. */
export interface SaidNo {
  readonly code: string;
  readonly params?: Params;
  readonly detail?: string;
}

/** What messages call the dates that they name, besides `occurredOn`, `madeOn` and all that end so. */
const dated = new Set('today latest start before after on from to stop visit part whole work gathering'.split(' '));

const isDate = (name: string, value: string | number): value is string =>
  typeof value === 'string' && (/On$/.test(name) || dated.has(name)) && parseOccurredOn(value) !== null;

/** The server's own sentence where it is none of the rules', or says nothing of what it names. */
export function noInWords({ code, params, detail }: SaidNo, { say, language }: Words): string {
  const template = Object.hasOwn(messages, code) ? messages[code]?.[language] : undefined;
  if (template === undefined || params === undefined) return detail ?? code;
  const words = Object.entries(params).flatMap(([name, value]) =>
    isDate(name, value) ? [[name, dateInWords(value, language, say, { weekday: false, bare: true })] as const] : [],
  );
  const dates = new Map(words);
  // The messages set apart what is Latin; a date in Chinese is not.
  const set =
    language === 'zh-Hans'
      ? template.replace(/ ?(\{(\w+)\}) ?/g, (apart, slot: string, name: string) => (dates.has(name) ? slot : apart))
      : template;
  return fill(set, { ...params, ...Object.fromEntries(dates) });
}

/** The problem as a whole, in one sentence. */
export const refusalInWords = ({ code, detail, errors = [] }: Problem, words: Words): string =>
  noInWords({ ...errors.find((one) => one.code === code), code, detail }, words);
