import { useAnswer } from '../../api/reading.ts';
import type { ChangesAnswer, Names } from '../../api/answers.ts';
import { entriesOf, unchangedIn, type Entry } from './comparison.ts';
import type { Axis, Compared } from './moments-compared.ts';

export interface Moments {
  readonly axis: Axis;
  readonly a: string;
  readonly b: string;
  readonly of: Compared;
  readonly relationship: string;
}

export interface ComparedAnswer {
  readonly entries: readonly Entry[];
  readonly unchanged: number;
  readonly names: Names;
  readonly from: ChangesAnswer['from'];
  readonly to: ChangesAnswer['to'];
}

/** What is asked to have the difference of a list. */
export const changesQuery = (view: string, { axis, a, b, relationship }: Moments, kind?: string) => ({
  view,
  axis,
  from: a,
  to: b,
  relationship,
  kind,
});

const useChanges = (view: string, moments: Moments, enabled: boolean, kind?: string) =>
  useAnswer<ChangesAnswer>('/changes', changesQuery(view, moments, kind), { enabled });

/** What changed between the two moments. On the line of knowing, of every kind of record; on that of effect, of one list. */
export function useCompared(moments: Moments) {
  const known = moments.axis === 'known';
  const register = useChanges('records', moments, known);
  const effect = useChanges(moments.of, moments, !known);
  const sources = useChanges('records', moments, known, 'source');
  const lists = [
    useChanges('timeline', moments, known),
    useChanges('agreements', moments, known),
    useChanges('organisations', moments, known),
    useChanges('people', moments, known),
    useChanges('places', moments, known),
    useChanges('relationships', moments, known),
  ];
  const asked = known ? [register, sources, ...lists] : [effect];
  const answers = asked.flatMap(({ data }) => (data ? [data] : []));
  const data = answers.length < asked.length ? undefined : comparedOf(answers);
  return {
    data,
    error: asked.find(({ error }) => error !== null)?.error ?? null,
    refetch: () => Promise.all(asked.map(({ refetch }) => refetch())),
  };
}

/** @param answers the register, the sources and the other lists; or, between two days, the one list. */
function comparedOf([first, sources, ...lists]: readonly ChangesAnswer[]): ComparedAnswer | undefined {
  if (!first) return undefined;
  const entries = sources ? entriesOf(first, lists) : entriesOf(undefined, [first]);
  return {
    entries,
    unchanged: sources ? unchangedIn(first, sources, entries) : first.unchanged,
    names: Object.assign({}, first.names, ...lists.map(({ names }) => names)) as Names,
    from: first.from,
    to: first.to,
  };
}
