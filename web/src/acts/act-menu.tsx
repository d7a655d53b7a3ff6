import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../language/language.ts';
import { useMay } from '../shell/session.ts';
import type { RecordOf } from '../../../events/records.ts';
import type { Day } from '../../../events/values/day.ts';
import { OpenAct } from './open-act.tsx';
import { verbsOf, type Verb } from './verbs.ts';

/** What can be recorded of something that was agreed, promised or announced; nothing while the past is shown. */
export function ActMenu({
  record: { id, kind, state },
  day,
}: {
  readonly record: RecordOf<unknown>;
  readonly day: Day;
}) {
  const { say } = useWords();
  const may = useMay('staff', 'manager');
  const isManager = useMay('manager');
  const [verb, setVerb] = useState<Verb>();
  const verbs = verbsOf(kind, state, day, isManager);
  // A dialog that is open stays, whatever is shown behind it by then and whatever the person may still do.
  if ((!may || verbs.length === 0) && verb === undefined) return null;
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
      {verb && <OpenAct verb={verb} record={id} close={() => setVerb(undefined)} />}
    </>
  );
}
