import { Button, Menu } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconLink } from '@tabler/icons-react';
import { useMoments } from '../api/moments.ts';
import { useWords } from '../language/language.ts';
import { useBook } from './session.ts';

/** The address that is looked at; `position`: as the book is known now, whatever is written later. */
function addressOf(position?: number): string {
  const address = new URL(location.href);
  if (position !== undefined) address.searchParams.set('asKnownOn', `@${position}`);
  return address.href;
}

/** The ways to copy the address. One that shows the past carries its moment already; today's is of now, or of any day. */
export function useLinkCopies() {
  const { say } = useWords();
  const { asKnownOn } = useMoments();
  const { head } = useBook();
  const { copy, copied } = useClipboard({ timeout: 2_000 });
  const choices =
    asKnownOn === undefined
      ? [
          { label: say('shell.link-now', { position: head }), copy: () => copy(addressOf(head)) },
          { label: say('shell.link-latest'), copy: () => copy(addressOf()) },
        ]
      : [{ label: say('shell.link-then'), copy: () => copy(addressOf()) }];
  return { choices, copied };
}

export function CopyLink() {
  const { say } = useWords();
  const { choices, copied } = useLinkCopies();
  return (
    <Menu position="top-start" shadow="md" width={250} withinPortal={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconLink size={15} aria-hidden />}>
          {say(copied ? 'shell.link-copied' : 'shell.copy-link')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ label, copy }) => (
          <Menu.Item key={label} onClick={copy}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
