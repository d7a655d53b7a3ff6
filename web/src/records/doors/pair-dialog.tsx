import { useState } from 'react';
import { TextField } from '../../forms/text-field.tsx';
import { useSitting } from '../../forms/use-sitting.ts';
import type { RecordRow } from '../../../../projections/records.ts';
import { useList } from '../../api/reading.ts';
import { NameText } from '../../kit/name-text.tsx';
import { nameInWords } from '../../kit/reference.tsx';
import { useWords } from '../../language/language.ts';
import { useShown } from '../shown.ts';
import { Door } from './door.tsx';
import { begun, doorCommand, type DoorValues } from './door-values.ts';
import classes from './door.module.css';

/** Two records of organisations: they are not of the same body, or joining them was a mistake. */
export function PairDialog({
  door,
  other,
  close,
}: {
  readonly door: 'distinct' | 'unmerge';
  readonly other: string;
  readonly close: () => void;
}) {
  const { say, language } = useWords();
  const { record, from } = useShown();
  const [opened] = useState(record);
  const sitting = useSitting<DoorValues>({
    start: begun(opened.revision, opened.relationships),
    commandsOf: (values, key) => {
      const { reason } = values.door;
      return [
        door === 'distinct'
          ? doorCommand(
              values,
              { id: key, command: 'DeclareDistinct' },
              { organisation: opened.id, other, distinct: true, reason },
            )
          : doorCommand(
              values,
              { id: key, command: 'UnmergeOrganisations' },
              { organisation: opened.id, merged: other, reason },
            ),
      ];
    },
    saved: close,
  });
  const name = nameInWords(other, from, language);
  return (
    <Door
      door="merge"
      sitting={sitting}
      title={say(`doors.${door}`, { name })}
      means={say(`doors.${door}-means`)}
      verb={say(`doors.${door}-verb`)}
      close={close}
    >
      {door === 'unmerge' && <GoesBack other={other} />}
      <TextField
        name="door.reason"
        label={say('field.reason')}
        max={1000}
        rows={2}
        {...(door === 'distinct' ? { optional: true } : {})}
      />
    </Door>
  );
}

/** The facts that stand at the joined record, and go back with it. */
function GoesBack({ other }: { readonly other: string }) {
  const { say } = useWords();
  const { data } = useList<RecordRow>('/records', { body: other });
  const rows = (data?.rows ?? []).filter(({ record }) => record !== other);
  return (
    <div className={classes['book']}>
      <p className={classes['label']}>{say('doors.goes-back', { count: rows.length })}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.record}>
            <NameText texts={row.titles} />
          </li>
        ))}
      </ul>
    </div>
  );
}
