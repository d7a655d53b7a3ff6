import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconLink } from '@tabler/icons-react';
import { useWords } from '../language/language.ts';
import classes from './record-actions.module.css';

/** What can be done with the record. */
export function RecordActions() {
  const { say } = useWords();
  const { copy, copied } = useClipboard({ timeout: 2_000 });
  return (
    <div className={classes['actions']}>
      <Button variant="default" leftSection={<IconLink size={16} aria-hidden />} onClick={() => copy(location.href)}>
        {say(copied ? 'records.copied' : 'records.copy-link')}
      </Button>
    </div>
  );
}
