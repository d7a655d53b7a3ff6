/** How each kind of field is written in a dialog: what its editor begins with, and what the correction then says. */
import type { Renewal, Term } from '../../../../events/agreements.ts';
import type { Json } from '../../../../events/entry.ts';
import { nobodyUnnamed, type CountedValues } from '../../forms/counted-values.ts';
import type { PickedKind } from '../../forms/found.ts';
import { noMoney } from '../../forms/money-values.ts';
import { filledIn } from '../../forms/sitting.ts';
import { spansSaid } from '../../forms/spans-said.ts';
import {
  renewalSaid,
  renewalValues,
  termSaid,
  termValues,
  type RenewalValues,
  type TermValues,
} from '../../forms/term-values.ts';

export type Editor =
  | { readonly as: 'date' | 'titles' | 'texts' | 'place' | 'places' | 'attendance' | 'delegation' | 'spoken' | 'names' }
  | { readonly as: 'term' | 'renewal' | 'duration' | 'prolongation' | 'links' | 'signatories' | 'counted' | 'parties' }
  | { readonly as: 'contact' | 'language' | 'sic' | 'money' | 'participants' | 'spans' | 'sides' | 'yes-no' | 'owner' }
  | { readonly as: 'words' | 'verbatim'; readonly max: number }
  | { readonly as: 'number'; readonly max: number }
  | { readonly as: 'choice'; readonly values: readonly string[] }
  | { readonly as: 'identifiers'; readonly schemes: readonly string[] }
  /** With the day it was so, where `dated`. */
  | { readonly as: 'figure'; readonly dated?: boolean }
  /** Of at least one, unless `none` may be. */
  | { readonly as: 'relationships'; readonly none?: boolean }
  | { readonly as: 'record' | 'records'; readonly kinds: readonly PickedKind[]; readonly coded?: boolean }
  /** One of the record's numbered parts; of those only that have nothing yet at `open`, where that is given. */
  | { readonly as: 'part'; readonly list: string; readonly open?: string }
  /** It should not be there at all: nothing is to be written, and the correction says this. */
  | { readonly as: 'removal'; readonly says: Json };

type Tree = { readonly [name: string]: unknown };

/** Of each entry of a list the parts that are written, in their order. */
const only = (list: Json | null, ...parts: readonly string[]) =>
  ((list ?? []) as readonly Tree[]).map((entry) => partsOf(entry, parts));

const partsOf = (entry: Tree, parts: readonly string[]) =>
  Object.fromEntries(parts.map((part) => [part, entry[part] ?? '']));

/** What the editor begins with: the value in the book, as the editor holds it. */
export function begunWith(editor: Editor, value: Json): unknown {
  switch (editor.as) {
    case 'term':
      return termValues(value as unknown as Term);
    case 'renewal':
      return renewalValues((value ?? { kind: 'unstated' }) as unknown as Renewal);
    case 'prolongation': {
      const { until = '', duration = '' } = value as unknown as { readonly until?: string; readonly duration?: string };
      return { kind: until === '' ? 'duration' : 'until', until, duration };
    }
    case 'links':
      return only(value, 'kind', 'agreement');
    case 'signatories':
      return only(value, 'person', 'titleThen');
    case 'identifiers':
      return only(value, 'scheme', 'value');
    case 'participants':
      return only(value, 'body', 'role');
    case 'spans':
      return only(value, 'place', 'part').map((span) => ({ ...span, part: span['part'] || [] }));
    case 'contact':
      return { email: '', phone: '', ...(value as unknown as Tree | null) };
    case 'counted': {
      const { quality, count, words = '' } = (value ?? nobodyUnnamed) as unknown as CountedValues;
      return { quality, count, words };
    }
    case 'figure': {
      const { value: number = '', quality = 'exact', on = '' } = (value ?? {}) as { readonly [name: string]: string };
      return { value: number, quality, ...(editor.dated ? { on } : {}) };
    }
    case 'money':
      return { ...noMoney, ...(value as unknown as Tree) };
    case 'yes-no':
      return value === true ? 'yes' : 'no';
    case 'removal':
      return editor.says;
    case 'names':
      return ((value ?? []) as readonly Tree[]).map((name) => ({ from: '', to: '', ...name }));
    case 'titles':
    case 'texts':
    case 'places':
    case 'records':
    case 'relationships':
    case 'sic':
    case 'parties':
    case 'sides':
      return value ?? [];
    default:
      return value ?? '';
  }
}

/** What the correction says: nothing is `null`, which takes the field away where that may be. */
export function saidBy(editor: Editor, held: unknown): Json {
  switch (editor.as) {
    case 'removal':
      return editor.says;
    case 'yes-no':
      return held === 'yes';
    case 'part':
      return held === '' ? null : Number(held);
    case 'term':
      return filledIn(termSaid(held as TermValues)) as Json;
    case 'renewal':
      return filledIn(renewalSaid(held as RenewalValues)) as Json;
    case 'prolongation': {
      const { kind, until, duration } = held as TermValues;
      const given = (text: string) => (text.trim() === '' ? null : text);
      return { until: kind === 'until' ? given(until) : null, duration: kind === 'duration' ? given(duration) : null };
    }
    case 'counted':
      return (held as CountedValues).count === '' ? null : (filledIn(held) as Json);
    case 'spans':
      return filledIn(spansSaid(held as Parameters<typeof spansSaid>[0])) as Json;
    case 'figure':
      return (held as Tree)['value'] === '' ? null : (filledIn(held) as Json);
    default:
      return (filledIn(held) ?? null) as Json;
  }
}
