import { IconBan, IconGitMerge, IconMinus, IconPencil, IconPlus, IconTriangle, type Icon } from '@tabler/icons-react';
import type { ChangeKind } from '../../api/answers.ts';
import classes from './compare.module.css';

const icons: { readonly [K in ChangeKind]: Icon } = {
  new: IconPlus,
  added: IconPlus,
  removed: IconMinus,
  changed: IconTriangle,
  corrected: IconPencil,
  withdrawn: IconBan,
  merged: IconGitMerge,
};

/** The sign of a kind of change; what it means stands beside it in words. */
export function ChangeMark({ kind }: { readonly kind: ChangeKind }) {
  const KindIcon = icons[kind];
  return (
    <span className={classes['mark']} data-kind={kind} aria-hidden="true">
      <KindIcon size={13} stroke={2} />
    </span>
  );
}
