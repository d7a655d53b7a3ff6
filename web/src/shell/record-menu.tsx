import { Kbd, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useMoments } from '../api/moments.ts';
import { KindMark } from '../kit/kind-mark.tsx';
import { useWords } from '../language/language.ts';
import { recordables } from './recordable.ts';
import { useSession } from './session.ts';
import classes from './record-menu.module.css';

/** The way to every form, for those who write; while the past is shown there is none, and it says so. */
export function RecordMenu() {
  const { say } = useWords();
  const { roles } = useSession();
  const { past, asKnownOn } = useMoments();
  if (!roles.some((role) => role === 'staff' || role === 'manager')) return null;
  if (past)
    return (
      <p className={classes['past']} data-known={asKnownOn !== undefined || undefined}>
        {say('shell.reading-the-past')}
      </p>
    );
  return (
    <Menu position="bottom-start" width={228} shadow="md">
      <Menu.Target>
        <button type="button" className={classes['button']} data-record>
          <IconPlus size={17} aria-hidden />
          <span>{say('shell.record')}</span>
          <Kbd size="xs" aria-hidden>
            N
          </Kbd>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {recordables.map(({ kind, to, label = `kind.${kind}` as const }) => (
          <Menu.Item key={to} component={Link} to={to} leftSection={<KindMark kind={kind} />}>
            {say(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
