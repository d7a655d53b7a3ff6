import { Popover, type PopoverProps } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';

export interface PanelProps extends Omit<PopoverProps, 'opened' | 'onChange'> {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

/**
 * A small form or note that a button opens beside itself. Escape closes it wherever the focus is: that moves into the
 * panel a moment after it is drawn, and whoever is quick presses Escape before.
 */
export function Panel({ open, setOpen, ...others }: PanelProps) {
  useWindowEvent('keydown', ({ key }) => {
    if (open && key === 'Escape') setOpen(false);
  });
  return <Popover opened={open} onChange={setOpen} shadow="md" trapFocus returnFocus {...others} />;
}
