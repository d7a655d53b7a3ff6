import { Modal, type MantineSize } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../language/language.ts';
import classes from './dialog.module.css';

export interface DialogProps {
  readonly title: ReactNode;
  readonly size?: MantineSize;
  /** What the cross says; left out: close. */
  readonly closeLabel?: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A dialog over the page. Its head is no landmark, of which a page has one. */
export function Dialog({ title, size = 'md', closeLabel, close, children }: DialogProps) {
  const { say } = useWords();
  return (
    <Modal.Root opened onClose={close} size={size}>
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
