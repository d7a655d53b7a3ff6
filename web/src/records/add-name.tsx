import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../language/language.ts';
import { useMay } from '../shell/session.ts';
import { useShown } from './shown.ts';

const NameDialog = lazy(async () => ({ default: (await import('./doors/name-dialog.tsx')).NameDialog }));

/** One more name for the organisation, for those who may write now. */
export function AddName() {
  const { say } = useWords();
  const may = useMay('staff', 'manager');
  const { record } = useShown();
  const [open, setOpen] = useState(false);
  if ((!may || record.withdrawn) && !open) return null;
  return (
    <>
      <Button mt="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {say('doors.add-name')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <NameDialog close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
