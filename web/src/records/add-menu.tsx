import { Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { isRevisedKind } from '../kit/addresses.ts';
import { KindMark } from '../kit/kind-mark.tsx';
import { useWords } from '../language/language.ts';
import { additionsTo, isPlannedVisit, recordedWith, type Addition } from './doors/addable.ts';
import { useShown } from './shown.ts';

const AddDialog = lazy(async () => ({ default: (await import('./doors/add-dialog.tsx')).AddDialog }));

/** What can be told of the record that is looked at, and what can be recorded as part of it. */
export function AddMenu() {
  const { say } = useWords();
  const { record } = useShown();
  const [open, setOpen] = useState<Addition>();
  const { kind } = record;
  if (!isRevisedKind(kind)) return null;
  const state = record.state as object;
  const told = additionsTo(kind, state);
  const others = recordedWith(kind, state);
  if (told.length + others.length === 0) return null;
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={260} withinPortal={false}>
        <Menu.Target>
          <Button
            // An agreement has what happened to it first.
            {...(kind === 'agreement' ? { variant: 'default' } : {})}
            leftSection={<IconPlus size={16} aria-hidden />}
            rightSection={<IconChevronDown size={15} aria-hidden />}
          >
            {say('add.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {isPlannedVisit(kind, state) && (
            <Menu.Item component={Link} to="/record/visit" search={{ of: record.id } as never}>
              {say('add.held')}
            </Menu.Item>
          )}
          {told.map((one) => (
            <Menu.Item key={one.name} onClick={() => setOpen(one)}>
              {say(`add.${one.name}`)}
            </Menu.Item>
          ))}
          {told.length > 0 && others.length > 0 && <Menu.Divider />}
          {others.map((one) => (
            <Menu.Item
              key={one}
              component={Link}
              to={`/record/${one}`}
              search={{ of: record.id } as never}
              leftSection={<KindMark kind={one} />}
            >
              {say(`kind.${one}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {open && (
        <Suspense fallback={null}>
          <AddDialog addition={open} close={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  );
}
