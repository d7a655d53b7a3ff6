/** What a picker offers for what is typed: records of the book by any of their names, and places by their ISO codes. */
import { iso31661 } from 'iso-3166/1.js';
import { iso31662 } from 'iso-3166/2.js';
import type { Post } from '../../../events/people.ts';
import type { Name, Text } from '../../../events/values/text.ts';
import type { NameRow } from '../../../projections/search.ts';
import type { Names } from '../api/answers.ts';
import { regionNames } from '../words/regions.ts';

export type PickedKind =
  | 'organisation'
  | 'person'
  | 'place'
  | 'source'
  | 'visit'
  | 'gathering'
  | 'agreement'
  | 'institute'
  | 'project'
  | 'commitment';

/** One thing that can be chosen. */
export interface Found {
  /** What the field then holds: a record's id, or the ISO code of a place that has one. */
  readonly id: string;
  readonly kind: PickedKind;
  readonly titles: readonly (Text | Name)[];
  /** The alias or code that was found, where it is none of the titles. */
  readonly by?: string;
  /** Of a person. */
  readonly positions?: readonly Post[];
}

export interface SearchAnswer {
  readonly hits: readonly (NameRow & { readonly survivor?: string })[];
  readonly names: Names;
}

/** The most things offered at once. */
export const OFFERED = 8;

/** Records as they can be chosen: a merged one as its survivor, a coded place by its code. */
export function foundIn({ hits, names }: SearchAnswer): readonly Found[] {
  return hits
    .filter(({ standing }) => standing !== 'withdrawn')
    .slice(0, OFFERED)
    .map(({ record, survivor, kind, titles, text }) => {
      const entry = names[survivor ?? record];
      const shown = entry?.names ?? titles;
      const code = entry?.kind === 'place' ? entry.code : undefined;
      return {
        id: code ?? survivor ?? record,
        kind: kind as PickedKind,
        titles: shown,
        ...(shown.some((one) => one.text === text) ? {} : { by: text }),
        ...(entry?.kind === 'person' ? { positions: entry.positions } : {}),
      };
    });
}

const codes: readonly { readonly code: string; readonly name: string }[] = [
  ...iso31661.map(({ alpha2, name }) => ({ code: alpha2, name })),
  ...iso31662.map(({ code, name }) => ({ code, name })),
];

/** Countries and their parts by code, by the name of the standard, and by the names we know in either language. */
export function codedPlaces(typed: string): readonly Found[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const begins: Found[] = [];
  const contains: Found[] = [];
  for (const { code, name } of codes) {
    const known = regionNames(code);
    const titles = known.some(({ text }) => text !== code) ? known : [{ text: name, language: 'und' }];
    const texts = [code, name, ...titles.map(({ text }) => text)].map((text) => text.toLowerCase());
    const found: Found = { id: code, kind: 'place', titles, by: code };
    if (texts.some((text) => text.startsWith(wanted))) begins.push(found);
    else if (texts.some((text) => text.includes(wanted))) contains.push(found);
  }
  // A code typed in full is what is meant; countries before their parts.
  const first = begins.toSorted(
    (a, b) => Number(b.id.toLowerCase() === wanted) - Number(a.id.toLowerCase() === wanted),
  );
  return [...first, ...contains].slice(0, OFFERED);
}

/** Both lists as one, without what is in it twice. */
export const together = (...lists: readonly (readonly Found[])[]): readonly Found[] => {
  const byId = new Map<string, Found>();
  for (const found of lists.flat()) if (!byId.has(found.id)) byId.set(found.id, found);
  return [...byId.values()].slice(0, OFFERED);
};
