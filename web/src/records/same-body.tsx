import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Organisation } from '../../../events/organisations.ts';
import type { OrganisationEntry } from '../../../projections/directory.ts';
import { duplicatesOf } from '../forms/duplicates.ts';
import { Bound, useCompared } from '../forms/near-matches.tsx';
import { NameText } from '../kit/name-text.tsx';
import { RecordLink, Reference } from '../kit/reference.tsx';
import { useWords } from '../language/language.ts';
import { useMay } from '../shell/session.ts';
import lines from './lines.module.css';
import { Section } from './section.tsx';
import { useShown } from './shown.ts';
import classes from './same-body.module.css';

const PairDialog = lazy(async () => ({ default: (await import('./doors/pair-dialog.tsx')).PairDialog }));

/** Records that were joined to this one, and those that may be of the same body. */
export function SameBody() {
  const { say } = useWords();
  const may = useMay('staff', 'manager');
  const { record, from } = useShown<Organisation>();
  const { state } = record;
  const [open, setOpen] = useState<{ readonly door: 'distinct' | 'unmerge'; readonly other: string }>();
  const settled = new Set([...state.absorbed, ...state.distinctFrom]);
  const { entries, cut } = useCompared<OrganisationEntry>('organisation', state.mergedInto === null);
  const others = entries.filter(({ record: id }) => !settled.has(id));
  const alike = duplicatesOf(
    { id: record.id, names: state.names, identifiers: state.identifiers },
    others.map(({ record: id, names, identifiers }) => ({ id, names, identifiers })),
  );
  const named = new Map(others.map((entry) => [entry.record, entry.names]));
  return (
    <>
      {state.absorbed.length > 0 && (
        <Section title={say('field.absorbed')} note={state.absorbed.length}>
          <ul className={`card ${lines['lines']} ${classes['pairs']}`}>
            {state.absorbed.map((id) => (
              <li key={id}>
                <Reference id={id} from={from} />
                {may && (
                  <Button variant="default" size="xs" onClick={() => setOpen({ door: 'unmerge', other: id })}>
                    {say('doors.unmerge-menu')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {alike.length > 0 && (
        <Section title={say('records.possible-duplicates')} note={alike.length}>
          <ul className={`card ${lines['lines']} ${classes['pairs']}`}>
            {alike.map(({ id, why, own, other }) => (
              <li key={id}>
                <span>
                  <RecordLink id={id}>
                    <NameText texts={named.get(id) ?? []} />
                  </RecordLink>
                  <span className={classes['why']}>{say(`near.alike-${why}`, { own, other })}</span>
                </span>
                {may && (
                  <span className={classes['actions']}>
                    <Button
                      variant="default"
                      size="xs"
                      renderRoot={(props) => (
                        <Link
                          to="/organisations/$record/merge"
                          params={{ record: record.id }}
                          search={{ with: id }}
                          {...props}
                        />
                      )}
                    >
                      {say('doors.merge-menu')}
                    </Button>
                    <Button variant="subtle" size="xs" onClick={() => setOpen({ door: 'distinct', other: id })}>
                      {say('doors.distinct-menu')}
                    </Button>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {cut && <Bound />}
      {open && (
        <Suspense fallback={null}>
          <PairDialog {...open} close={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  );
}
