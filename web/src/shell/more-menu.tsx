import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconDots } from '@tabler/icons-react';
import { useWords } from '../language/language.ts';
import type { PlaceGroup } from './places.ts';
import { useRelationship } from './relationship.ts';
import classes from './rail.module.css';

/** On a phone, the way to the screens that have no room in the bar. */
export function MoreMenu({ groups }: { readonly groups: readonly PlaceGroup[] }) {
  const { say } = useWords();
  const rel = useRelationship();
  return (
    <Menu position="top-end" width={240} shadow="md">
      <Menu.Target>
        <button type="button" className={classes['more']} aria-label={say('shell.more')}>
          <IconDots size={17} aria-hidden />
          <span>{say('shell.more-short')}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown mah="70dvh" style={{ overflowY: 'auto' }}>
        {groups
          .flatMap(({ places }) => places)
          .filter(({ narrow }) => !narrow)
          .map(({ to, label, icon: PlaceIcon }) => (
            <Menu.Item
              key={to}
              component={Link}
              to={to}
              params={{ rel } as never}
              mih={44}
              leftSection={<PlaceIcon size={17} stroke={1.6} aria-hidden />}
            >
              {say(label)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
