/** What people read when something may not happen, in both languages, by the code of the refusal or the problem. */
import type { Params } from '../refused.ts';

export type Language = 'en' | 'zh-Hans';

export interface Messages {
  readonly [code: string]: { readonly [L in Language]: string };
}

/** The message with the named values in place; a name without a value stays, so that the gap is seen. */
export const fill = (template: string, params: Params): string =>
  template.replace(/\{(\w+)\}/g, (gap, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : gap));
