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

/** The first verb of a line as a button, the others behind a menu. */
export function ActButtons({
  record,
  verbs: [first, ...others],
  open,
}: {
  readonly record: string;
  readonly verbs: readonly Verb[];
  readonly open: (acting: Acting) => void;
}) {
  const { say } = useWords();
  if (first === undefined) return null;
  return (
    <div className={classes['verbs']}>
      <Button variant="default" size="xs" onClick={() => open({ verb: first, record })}>
        {say(`acts.${first}`)}
      </Button>
      {others.length > 0 && (
        <Menu position="bottom-end" shadow="md" width={220}>
          <Menu.Target>
            <Button variant="default" size="xs" px={8} aria-label={say('acts.more')}>
              <IconDots size={16} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((verb) => (
              <Menu.Item key={verb} onClick={() => open({ verb, record })}>
                {say(`acts.${verb}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
