/** A record that is registered on the way, as it begins: with the name that was typed, in the language of its script. */
import { createContext } from 'react';
import type { Post } from '../../../events/people.ts';
import type { Text } from '../../../events/values/text.ts';
import type { MadeRecord } from './sitting.ts';

export type MadeKind = 'person' | 'organisation' | 'place' | 'source';

/** The language of a text, by its script: of the two that forms ask for. */
export const languageOf = (text: string): 'en' | 'zh-Hans' => (/\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en');

const textOf = (typed: string): readonly Text[] => (typed === '' ? [] : [{ text: typed, language: languageOf(typed) }]);

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

/** What a field then refers to. */
export interface MadeChoice {
  /** `@<id>` of what is registered with the sitting; of what was there already its own id. */
  readonly id: string;
  readonly titles: readonly Text[];
  /** Of a person that was there already. */
  readonly positions?: readonly Post[];
}

/** What is called with what is chosen; with nothing where nothing was made after all. */
export type Made = (choice: MadeChoice | undefined) => void;

/** Opens the small form that registers a record. */
export const MakingContext = createContext<(kind: MadeKind, typed: string, made: Made) => void>(() => undefined);
