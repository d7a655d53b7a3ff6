/** Records that may be the same as the one that is being registered: somebody says of each whether it is. */
import { Button } from '@mantine/core';
import { useDeferredValue } from 'react';
import { useWatch } from 'react-hook-form';
import type { Identifier } from '../../../events/organisations.ts';
import type { Name } from '../../../events/values/text.ts';
import type { OrganisationEntry, PersonEntry } from '../../../projections/directory.ts';
import { useEvery } from '../api/reading.ts';
import { NameText } from '../kit/name-text.tsx';
import { useWords } from '../language/language.ts';
import { duplicatesOf } from './duplicates.ts';
import type { SittingValues } from './sitting.ts';
import classes from './near-matches.module.css';

/** The most records that one is compared with. */
export const MOST_COMPARED = 5_000;

/** The most near matches that are asked about at once. */
const ASKED = 5;

export type MatchedKind = 'organisation' | 'person';
type Entry = OrganisationEntry | PersonEntry;

const lists: { readonly [K in MatchedKind]: string } = { organisation: '/organisations', person: '/people' };

/** Every record of the kind that stands for itself, and whether there are more than are compared. */
export function useCompared<E extends Entry>(kind: MatchedKind, enabled = true) {
  const { data, cut } = useEvery<E>(lists[kind], {}, { most: MOST_COMPARED, enabled });
  const standing = (data?.rows ?? []).filter(
    (entry) => entry.standing !== 'withdrawn' && !('mergedInto' in entry && entry.mergedInto !== undefined),
  );
  return { entries: standing, cut };
}

export interface NearMatchesProps {
  readonly kind: MatchedKind;
  /** The path of what is being registered, in the form: its names, its identifiers. */
  readonly at: string;
  /** Ids of those that were said not to be the same. */
  readonly distinctFrom: readonly string[];
  /** It is this one: the record that is there is used. */
  readonly same: (entry: Entry) => void;
  readonly notSame: (entry: Entry) => void;
}

export function NearMatches({ kind, at, distinctFrom, same, notSame }: NearMatchesProps) {
  const { say } = useWords();
  const written = useWatch<SittingValues>({ name: at as never }) as unknown as {
    readonly names?: readonly Name[];
    readonly identifiers?: readonly Identifier[];
  };
  const names = useDeferredValue(written.names ?? []).filter(({ text }) => text.trim() !== '');
  const { entries, cut } = useCompared<Entry>(kind, names.length > 0);
  const known = new Map(entries.map((entry) => [entry.record, entry]));
  const bodies = entries.map(({ record: id, names: own, identifiers }) => ({
    id,
    names: own,
    identifiers: identifiers as readonly Identifier[],
  }));
  const alike = duplicatesOf({ id: '', names, identifiers: written.identifiers ?? [] }, bodies)
    .filter(({ id }) => !distinctFrom.includes(id))
    .slice(0, ASKED);
  if (alike.length === 0) return cut ? <Bound /> : null;
  return (
    <section className={classes['matches']} aria-labelledby="near-matches">
      <h3 id="near-matches">{say(`near.${kind}`)}</h3>
      <ul>
        {alike.map(({ id, why, own, other }) => {
          const entry = known.get(id);
          if (!entry) return null;
          return (
            <li key={id}>
              <span>
                <b>
                  <NameText texts={entry.names} />
                </b>
                <small>{say(`near.alike-${why}`, { own, other })}</small>
              </span>
              <span className={classes['answers']}>
                <Button size="xs" variant="default" onClick={() => same(entry)}>
                  {say('near.same')}
                </Button>
                <Button size="xs" variant="subtle" onClick={() => notSame(entry)}>
                  {say('near.not-same')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {cut && <Bound />}
    </section>
  );
}

/** Says that not all were compared. */
export function Bound() {
  const { say } = useWords();
  return <p className="quiet">{say('near.bound', { most: MOST_COMPARED })}</p>;
}
