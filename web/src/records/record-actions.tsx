import { Button, Menu } from '@mantine/core';
import { IconBan, IconDots, IconLink, IconPencil, IconRestore, IconScale } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../language/language.ts';
import { fieldInWords } from '../words/fields.ts';
import { useLinkCopies } from '../shell/copy-link.tsx';
import { useMay } from '../shell/session.ts';
import type { OpenDoor } from './doors/doors.tsx';
import { useShown } from './shown.ts';
import classes from './record-actions.module.css';

const ActMenu = lazy(async () => ({ default: (await import('../acts/act-menu.tsx')).ActMenu }));
const AddMenu = lazy(async () => ({ default: (await import('./add-menu.tsx')).AddMenu }));
const Doors = lazy(async () => ({ default: (await import('./doors/doors.tsx')).Doors }));

/** Kinds to which things happen that have dialogs of their own. */
const toldOn: ReadonlySet<string> = new Set(['agreement', 'commitment']);

/** What can be done with the record; of what writes nothing while the past is shown. */
export function RecordActions({ linked = true }: { readonly linked?: boolean }) {
  const { say } = useWords();
  const { record, asOf } = useShown();
  const may = useMay('staff', 'manager');
  const { choices, copied } = useLinkCopies();
  const [open, setOpen] = useState<OpenDoor>();
  const disputes = record.disputes.filter(({ resolved }) => resolved === undefined);
  const stands = record.withdrawn === null;
  return (
    <div className={classes['actions']}>
      {toldOn.has(record.kind) && stands && (
        <Suspense fallback={null}>
          <ActMenu record={record} day={asOf} />
        </Suspense>
      )}
      {may && stands && (
        <Suspense fallback={null}>
          <AddMenu />
        </Suspense>
      )}
      {may && stands && (
        <Button
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={() => setOpen({ door: 'correct' })}
        >
          {say('doors.correct-menu')}
        </Button>
      )}
      <Menu position="bottom-end" shadow="md" width={260}>
        <Menu.Target>
          <Button variant="default" px="xs" aria-label={say('doors.more')}>
            <IconDots size={18} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {may && stands && (
            <>
              <Menu.Item leftSection={<IconScale size={16} aria-hidden />} onClick={() => setOpen({ door: 'dispute' })}>
                {say('doors.dispute-menu')}
              </Menu.Item>
              {disputes.map((dispute) => (
                <Menu.Item
                  key={dispute.field}
                  leftSection={<IconScale size={16} aria-hidden />}
                  onClick={() => setOpen({ door: 'resolve', dispute })}
                >
                  {say('doors.resolve-menu', { field: fieldInWords(dispute.field, say) })}
                </Menu.Item>
              ))}
              <Menu.Item leftSection={<IconBan size={16} aria-hidden />} onClick={() => setOpen({ door: 'withdraw' })}>
                {say('doors.withdraw-menu')}
              </Menu.Item>
            </>
          )}
          {may && !stands && (
            <Menu.Item
              leftSection={<IconRestore size={16} aria-hidden />}
              onClick={() => setOpen({ door: 'reinstate' })}
            >
              {say('doors.reinstate-menu')}
            </Menu.Item>
          )}
          {linked && (
            <>
              <Menu.Label>{say(copied ? 'shell.link-copied' : 'shell.copy-link')}</Menu.Label>
              {choices.map(({ label, copy }) => (
                <Menu.Item
                  key={label}
                  closeMenuOnClick={false}
                  leftSection={<IconLink size={16} aria-hidden />}
                  onClick={copy}
                >
                  {label}
                </Menu.Item>
              ))}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {open && (
        <Suspense fallback={null}>
          <Doors open={open} close={() => setOpen(undefined)} />
        </Suspense>
      )}
    </div>
  );
}
