import { useActors } from '../../api/actors.ts';
import { nameOf, shownName } from '../../kit/names.ts';
import { useWords } from '../../language/language.ts';
import { useBook } from '../../shell/session.ts';
import { fieldInWords } from '../../words/fields.ts';
import { comparisonCsv } from './comparison-csv.ts';
import { lineInWords } from './line-words.ts';
import type { ComparedAnswer, Moments } from './use-compared.ts';

/** The difference as a file: what it is called, and what stands in it. */
export function useCsv({ axis, a, b, relationship }: Moments) {
  const { say, language } = useWords();
  const { name: book } = useBook();
  const actor = useActors();
  return ({ entries, from, to, names }: ComparedAnswer) => {
    const stamp = {
      book: book ?? '',
      relationship,
      axis: say(`compare.axis-${axis}`),
      a: axis === 'known' ? a : from.asOf,
      b: axis === 'known' ? b : to.asOf,
      positions: [from.position, to.position] as const,
    };
    const content = comparisonCsv(entries, stamp, {
      columns: [
        ...(['change', 'kind'] as const).map((column) => say(`compare.csv-${column}`)),
        say('compare.fact'),
        say('compare.csv-field'),
        'A',
        'B',
        ...(['why', 'who', 'when', 'events', 'record', 'book'] as const).map((column) => say(`compare.csv-${column}`)),
        say('shell.relationship'),
        say('compare.axis'),
        say('compare.moment-a'),
        say('compare.csv-event-a'),
        say('compare.moment-b'),
        say('compare.csv-event-b'),
      ],
      kind: ({ kind }) => say(`compare.kind-${kind}`),
      recordKind: ({ recordKind }) => say(`kind.${recordKind as 'visit'}`),
      title: ({ titles }) => shownName(titles, language)?.first.text ?? '',
      field: ({ field }) => lineInWords(field, say),
      actor,
      named: (text) => nameOf(text, names, language),
      part: (name) => fieldInWords(name, say),
    });
    const moments = axis === 'known' ? `known-${from.position}-${to.position}` : `effect-${from.asOf}-${to.asOf}`;
    return { name: `difference-${relationship}-${moments}.csv`, content };
  };
}
