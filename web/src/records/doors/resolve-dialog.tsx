import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useField } from '../../forms/field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useSitting } from '../../forms/use-sitting.ts';
import type { Dispute } from '../../../../events/records.ts';
import { ValueText } from '../../kit/value-text.tsx';
import { useWords } from '../../language/language.ts';
import { fieldInWords } from '../../words/fields.ts';
import { Marks } from '../marks.tsx';
import { useShown } from '../shown.ts';
import { Door } from './door.tsx';
import { begun, doorCommand, type DoorValues } from './door-values.ts';

const NONE = 'none';

/** Somebody decides between claims. All of them stay to be seen. */
export function ResolveDialog({ dispute, close }: { readonly dispute: Dispute; readonly close: () => void }) {
  const { say } = useWords();
  const { record } = useShown();
  const [opened] = useState(record);
  const sitting = useSitting<DoorValues>({
    start: { ...begun(opened.revision, opened.relationships), door: { reason: '', accepted: '' } },
    commandsOf: (values, key) => {
      const accepted = values.door['accepted'];
      return [
        doorCommand(
          values,
          { id: key, command: 'ResolveDispute' },
          {
            record: opened.id,
            field: dispute.field,
            reason: values.door.reason,
            ...(accepted === '' ? {} : { accepted: accepted === NONE ? null : Number(accepted) }),
          },
        ),
      ];
    },
    saved: close,
  });
  return (
    <Door
      door="dispute"
      sitting={sitting}
      title={say('doors.resolve', { field: fieldInWords(dispute.field, say) })}
      means={say('doors.resolve-means')}
      verb={say('doors.resolve-verb')}
      close={close}
    >
      <Claims dispute={dispute} />
      <TextField name="door.reason" label={say('field.reason')} max={1000} rows={2} />
    </Door>
  );
}

function Claims({ dispute }: { readonly dispute: Dispute }) {
  const { say } = useWords();
  const { from } = useShown();
  const { value, set, error, mark } = useField<string>({ name: 'door.accepted', label: say('doors.which-is-right') });
  return (
    <div {...mark}>
      <Radio.Group label={say('doors.which-is-right')} value={value} onChange={set} error={error}>
        {dispute.claims.map((claim) => (
          <Radio
            key={claim.key}
            mt="xs"
            value={String(claim.key)}
            label={
              <>
                <ValueText value={claim.value} field={dispute.field} from={from} /> <Marks sources={claim.sources} />
              </>
            }
          />
        ))}
        <Radio mt="xs" value={NONE} label={say('doors.none-accepted')} />
      </Radio.Group>
    </div>
  );
}
