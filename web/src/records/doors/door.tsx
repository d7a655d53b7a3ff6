/** Correct, withdraw, dispute, join: each is a door of its own, with its sign, its colour and its consequence. */
import { Button, Group } from '@mantine/core';
import { IconBan, IconGitMerge, IconPencil, IconPlus, IconRestore, IconScale, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { SittingFields } from '../../forms/form-page.tsx';
import { Problems } from '../../forms/problems.tsx';
import type { SittingValues } from '../../forms/sitting.ts';
import type { Sitting } from '../../forms/use-sitting.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Refused } from '../../kit/refused.tsx';
import { useWords } from '../../language/language.ts';
import classes from './door.module.css';

export type DoorKind = 'correct' | 'withdraw' | 'reinstate' | 'dispute' | 'merge' | 'add';

const icons: { readonly [K in DoorKind]: Icon } = {
  correct: IconPencil,
  withdraw: IconBan,
  reinstate: IconRestore,
  dispute: IconScale,
  merge: IconGitMerge,
  add: IconPlus,
};

export interface DoorProps<V extends SittingValues> {
  readonly door: DoorKind;
  readonly sitting: Sitting<V>;
  readonly title: string;
  /** What it means, in a line. */
  readonly means: string;
  /** The button: `Correct the date`. */
  readonly verb: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

export function Door<V extends SittingValues>({ door, sitting, title, means, verb, close, children }: DoorProps<V>) {
  const { say } = useWords();
  const DoorIcon = icons[door];
  const { error, trying, again, elsewhere, saving, nothing, save, problems } = sitting;
  const isSaid = error && !(trying === 'to-look' && problems.length > 0);
  return (
    <Dialog
      close={close}
      size="lg"
      title={
        <span className={classes['title']}>
          <span className={classes['icon']} data-door={door}>
            <DoorIcon size={18} aria-hidden />
          </span>
          <span>
            {title}
            <small>{means}</small>
          </span>
        </span>
      }
    >
      <SittingFields sitting={sitting}>
        <div className={classes['fields']}>
          {children}
          {nothing && <p role="status">{say('forms.nothing-changes')}</p>}
          <Problems sitting={sitting} />
          {isSaid && <Refused error={error} trying={trying} again={again} elsewhere={elsewhere} />}
        </div>
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button variant="default" onClick={close}>
            {say('doors.cancel')}
          </Button>
          <Button
            loading={saving}
            disabled={nothing}
            onClick={save}
            {...(door === 'withdraw' ? { color: 'red', className: classes['withdraw'] } : {})}
          >
            {verb}
          </Button>
        </Group>
      </SittingFields>
    </Dialog>
  );
}
