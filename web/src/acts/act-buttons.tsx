import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useWords } from '../language/language.ts';
import type { Verb } from './verbs.ts';
import classes from './act-buttons.module.css';

/** An act that is being told of a record. */
export interface Acting {
  readonly verb: Verb;
  readonly record: string;
}

/** Something that can be told of the record of a line. */
export interface Choice {
  readonly label: string;
  readonly open: () => void;
}

/** The first choice of a line as a button, the others behind a menu. */
export function ActButtons({ choices: [first, ...others] }: { readonly choices: readonly Choice[] }) {
  const { say } = useWords();
  if (first === undefined) return null;
  return (
    <div className={classes['verbs']}>
      <Button variant="default" size="xs" onClick={first.open}>
        {first.label}
      </Button>
      {others.length > 0 && (
        <Menu position="bottom-end" shadow="md" width={220}>
          <Menu.Target>
            <Button variant="default" size="xs" px={8} aria-label={say('acts.more')}>
              <IconDots size={16} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map(({ label, open }) => (
              <Menu.Item key={label} onClick={open}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

/** Verbs as choices. */
export function useVerbChoices() {
  const { say } = useWords();
  return (record: string, verbs: readonly Verb[], open: (acting: Acting) => void): readonly Choice[] =>
    verbs.map((verb) => ({ label: say(`acts.${verb}`), open: () => open({ verb, record }) }));
}
