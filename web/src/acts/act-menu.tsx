import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../language/language.ts';
import { useMay } from '../shell/session.ts';
import { agreementVerbs, commitmentVerbs, OpenAct, type Verb } from './open-act.tsx';

/** What can be recorded of an agreement or a promise that was made; nothing while the past is shown. */
export function ActMenu({ record, kind }: { readonly record: string; readonly kind: 'agreement' | 'commitment' }) {
  const { say } = useWords();
  const may = useMay('staff', 'manager');
  const isManager = useMay('manager');
  const [verb, setVerb] = useState<Verb>();
  if (!may) return null;
  const verbs = kind === 'agreement' ? agreementVerbs : commitmentVerbs(isManager);
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={250}>
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={15} aria-hidden />}>{say('acts.menu')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {verbs.map((one) => (
            <Menu.Item
              key={one}
              onClick={() => setVerb(one)}
              {...(one === 'amend' ? { leftSection: <IconTriangle size={15} stroke={1.75} aria-hidden /> } : {})}
            >
              {say(`acts.${one}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {verb && <OpenAct verb={verb} record={record} close={() => setVerb(undefined)} />}
    </>
  );
}
