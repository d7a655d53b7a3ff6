import { IconBan, IconFeather, IconGitMerge, IconPencil, IconTriangle, type Icon } from '@tabler/icons-react';
import { doorOf, type Door } from '../../words/events.ts';
import classes from './event.module.css';

const icons: { readonly [D in Door]: Icon } = {
  written: IconFeather,
  corrected: IconPencil,
  amended: IconTriangle,
  withdrawn: IconBan,
  merged: IconGitMerge,
};

/** By which door an event came in; what it says stands beside it. */
export function DoorMark({ type, large = false }: { readonly type: string; readonly large?: boolean }) {
  const door = doorOf(type);
  const DoorIcon = icons[door];
  return (
    <span className={classes['mark']} data-door={door} data-large={large || undefined} aria-hidden="true">
      <DoorIcon size={large ? 20 : 13} stroke={1.9} />
    </span>
  );
}
