/**
 * What people read on screen, in both languages side by side, so that neither can be forgotten. `{name}` is a value.
 * Where English needs two forms, it has `one` and `other` and is told by `count`.
 */
export interface ScreenMessages {
  readonly [key: string]: { readonly en: string | Plural; readonly 'zh-Hans': string };
}

interface Plural {
  readonly one: string;
  readonly other: string;
}
