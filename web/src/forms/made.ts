/** A record that is registered on the way, as it begins: with the name that was typed, in the language of its script. */
import { createContext } from 'react';
import type { Text } from '../../../events/values/text.ts';
import type { MadeRecord } from './sitting.ts';

export type MadeKind = 'person' | 'organisation' | 'place' | 'source';

/** What was typed, as a text in the language of its script. */
const textOf = (typed: string): readonly Text[] =>
  typed === '' ? [] : [{ text: typed, language: /\p{Script=Han}/u.test(typed) ? 'zh-Hans' : 'en' }];

/** A record of which no more is known than what was typed. */
export function madeFor(kind: MadeKind, id: string, typed: string): MadeRecord {
  const names = textOf(typed).map((text) => ({ ...text, kind: 'official' }));
  switch (kind) {
    case 'person':
      return { id, command: 'RegisterPerson', data: { names } };
    case 'organisation':
      return { id, command: 'RegisterOrganisation', data: { names, kind: 'unknown', identifiers: [] } };
    case 'place':
      return { id, command: 'RegisterPlace', data: { names, kind: 'city', within: '' } };
    case 'source': {
      const titles = textOf(typed);
      const language = titles[0]?.language ?? 'en';
      return {
        id,
        command: 'CiteSource',
        data: { titles, kind: 'press', language, publisher: '', publishedOn: '', address: '' },
      };
    }
  }
}

/** What is called with the new record's id and names; without an id where it was not made after all. */
export type Made = (id: string | undefined, texts: readonly Text[]) => void;

/** Opens the small form that registers a record. */
export const MakingContext = createContext<(kind: MadeKind, typed: string, made: Made) => void>(() => undefined);
