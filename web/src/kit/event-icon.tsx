import { IconBan, IconFeather, IconGitMerge, IconPencil, IconTriangle, type Icon } from '@tabler/icons-react';
import { doorOf, type Door } from '../words/events.ts';
import classes from './event-icon.module.css';

const icons: { readonly [D in Door]: Icon } = {
  written: IconFeather,
  corrected: IconPencil,
  amended: IconTriangle,
  withdrawn: IconBan,
  merged: IconGitMerge,
};

/** By which door an event came in; what stands beside it says so in words. */
export function EventIcon({ type }: { readonly type: string }) {
  const door = doorOf(type);
  const DoorIcon = icons[door];
  return (
    <span className={classes['icon']} data-door={door}>
      <DoorIcon size={13} stroke={1.75} aria-hidden />
    </span>
  );
}
