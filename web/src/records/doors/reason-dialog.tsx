import { useState } from 'react';
import { TextField } from '../../forms/text-field.tsx';
import { useSitting } from '../../forms/use-sitting.ts';
import { useWords } from '../../language/language.ts';
import { useShown } from '../shown.ts';
import { Door } from './door.tsx';
import { begun, doorCommand, type DoorValues } from './door-values.ts';
import classes from './door.module.css';

/** The record should not stand, or should stand after all: only the reason is asked for. Both stay in the history. */
export function ReasonDialog({ door, close }: { readonly door: 'withdraw' | 'reinstate'; readonly close: () => void }) {
  const { say } = useWords();
  const { record } = useShown();
  const [opened] = useState(record);
  const sitting = useSitting<DoorValues>({
    start: begun(opened.revision, opened.relationships),
    commandsOf: (values, key) => [
      doorCommand(
        values,
        { id: key, command: door === 'withdraw' ? 'WithdrawRecord' : 'ReinstateRecord' },
        { record: opened.id, reason: values.door.reason },
      ),
    ],
    saved: close,
  });
  return (
    <Door
      door={door}
      sitting={sitting}
      title={say(`doors.${door}`)}
      means={say(`doors.${door}-means`)}
      verb={say(`doors.${door}-verb`)}
      close={close}
    >
      <TextField name="door.reason" label={say('field.reason')} max={1000} rows={2} />
      <p className={classes['note']}>{say('doors.both-steps-stay')}</p>
    </Door>
  );
}
