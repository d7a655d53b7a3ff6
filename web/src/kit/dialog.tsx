import { Modal, type MantineSize } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../language/language.ts';
import { lastFocused } from './last-focused.ts';
import classes from './dialog.module.css';

export interface DialogProps {
  readonly title: ReactNode;
  readonly size?: MantineSize;
  /** What the cross says; left out: close. */
  readonly closeLabel?: string;
  /** Left out: a click beside it closes it too. */
  readonly closeOnClickOutside?: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** Once it is gone, somebody goes on where they were before it came, unless the focus went elsewhere. */
function useFocusBack(): void {
  const [from] = useState(lastFocused);
  useEffect(
    () => () => {
      if (document.activeElement === document.body) from?.focus({ preventScroll: true });
    },
    [from],
  );
}

/** A dialog over the page. Its head is no landmark, of which a page has one. */
export function Dialog({ title, size = 'md', closeLabel, closeOnClickOutside = true, close, children }: DialogProps) {
  const { say } = useWords();
  useFocusBack();
  return (
    <Modal.Root opened onClose={close} size={size} closeOnClickOutside={closeOnClickOutside}>
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes['head']}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={closeLabel ?? say('kit.close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
