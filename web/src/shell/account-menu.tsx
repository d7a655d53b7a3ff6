import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ask } from '../api/client.ts';
import { useWords } from '../language/language.ts';
import { useSession } from './session.ts';
import classes from './account-menu.module.css';

const schemes: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

/** Who is signed in, how it looks, what the keys are, and the way out. */
export function AccountMenu({ showKeys }: { readonly showKeys: () => void }) {
  const { say } = useWords();
  const { name } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();

  const leave = async () => {
    await ask('/session', { method: 'DELETE' });
    client.clear();
    await navigate({ to: '/sign-in' });
  };

  return (
    <div>
      <Menu position="bottom-end" shadow="md" width={220}>
        <Menu.Target>
          <button type="button" className={classes['button']}>
            <span aria-hidden="true">{initialsOf(name)}</span>
            <span className="unseen">{say('shell.account', { name })}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{name}</Menu.Label>
          <Menu.Divider />
          <Menu.Label>{say('shell.theme')}</Menu.Label>
          <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
            {schemes.map((scheme) => (
              <Menu.RadioItem key={scheme} value={scheme}>
                {say(`shell.theme-${scheme}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item onClick={() => void leave()}>{say('shell.sign-out')}</Menu.Item>
          <Menu.Item component="a" href="/docs">
            {say('shell.api')}
          </Menu.Item>
          <Menu.Item onClick={showKeys}>{say('shell.keys')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** `RO` of `R. Ortiz`; of a name in Han script its last character. */
const initialsOf = (name: string): string => {
  const words = name.split(/[\s.:]+/).filter(Boolean);
  if (/\p{Script=Han}/u.test(name)) return Array.from(name.trim()).at(-1) ?? '';
  return words
    .slice(-2)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toUpperCase();
};
