import type { IncomingHttpHeaders } from 'node:http';
import type { Language } from '../../../commands/messages/messages.ts';

/** The language of a tag, or undefined if it is none of ours. */
const languageOfTag = (tag: string): Language | undefined =>
  /^zh\b/i.test(tag) ? 'zh-Hans' : /^en\b/i.test(tag) ? 'en' : undefined;

/** The reader's language: `?lang`, else the first of `Accept-Language` that we have (RFC 9110, 12.5.4), else English. */
export function languageOf(lang: unknown, headers: IncomingHttpHeaders): Language {
  const asked = typeof lang === 'string' ? languageOfTag(lang) : undefined;
  return asked ?? preferred(headers['accept-language'] ?? '') ?? 'en';
}

function preferred(accepted: string): Language | undefined {
  const ranges = accepted.split(',', 20).map((range) => {
    const [tag = '', ...params] = range.trim().split(';');
    const quality = /^\s*q=([\d.]+)/.exec(params[0] ?? '')?.[1] ?? '1';
    return { tag, quality: Number(quality) };
  });
  const inOrder = ranges.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  return inOrder.map(({ tag }) => languageOfTag(tag)).find((language) => language !== undefined);
}
