import { useMemo } from 'react';
import { useEvery } from '../api/reading.ts';
import { factsOf, type Line } from './facts.ts';

/** The most facts on one timeline; more are said, never left out in silence. */
export const MOST_FACTS = 10_000;

/** All that happened in a relationship, at the moments of the address. */
export function useFacts(relationship: string) {
  const { data, ...every } = useEvery<Line>('/timeline', { relationship }, { most: MOST_FACTS });
  const told = useMemo(() => {
    if (!data) return undefined;
    const { rows, names, position, asOf } = data;
    return { facts: factsOf(rows), names, position, asOf };
  }, [data]);
  return { ...every, data: told };
}

export type Told = NonNullable<ReturnType<typeof useFacts>['data']>;
