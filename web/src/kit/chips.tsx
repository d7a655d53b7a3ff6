import { Link } from '@tanstack/react-router';
import classes from './chips.module.css';

export interface Chip {
  /** What the filter is in the address; undefined for all. */
  readonly value: string | undefined;
  readonly label: string;
  readonly count?: number | undefined;
}

/** One filter of a list as chips with counts; which one is chosen stands in the address. */
export function Chips({
  label,
  field,
  chosen,
  chips,
}: {
  readonly label: string;
  /** The name of the filter in the address. */
  readonly field: string;
  readonly chosen: string | undefined;
  readonly chips: readonly Chip[];
}) {
  return (
    <nav className={classes['chips']} aria-label={label}>
      {chips.map(({ value, label: name, count }) => (
        <Link
          key={value ?? ''}
          to="."
          search={((search: object) => ({ ...search, [field]: value })) as never}
          replace
          resetScroll={false}
          // Of the one that is chosen alone: without this the chip of all would be active beside every other.
          activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
          className={classes['chip']}
          aria-current={value === chosen || undefined}
        >
          <span className={classes['name']}>{name}</span>
          {count !== undefined && <span className={classes['count']}>{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
