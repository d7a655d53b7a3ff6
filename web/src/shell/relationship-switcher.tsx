import { Combobox, useCombobox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../language/language.ts';
import { NameText } from '../kit/name-text.tsx';
import { ALL, useRelationship, useRelationships } from './relationship.ts';
import classes from './relationship-switcher.module.css';

/** Chooses the relationship that every screen is about, by either script. */
export function RelationshipSwitcher() {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const current = useRelationship();
  const navigate = useNavigate();
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const { data } = useRelationships();
  const combobox = useCombobox({
    // Whoever opens it types at once.
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      setTyped('');
      combobox.resetSelectedOption();
      combobox.focusTarget();
    },
  });
  const relationships = data?.rows ?? [];
  const chosen = relationships.find(({ code }) => code === current);
  const wanted = typed.trim().toLowerCase();
  const matching = relationships.filter(({ names, code }) =>
    [code, ...names.map(({ text }) => text)].some((text) => text.toLowerCase().includes(wanted)),
  );

  const choose = (code: string) => {
    combobox.closeDropdown();
    // The same screen of the other relationship; a record's page leads to its timeline.
    const [, first, , ...rest] = pathname.split('/');
    void navigate({ to: first === 'r' ? `/r/${code}/${rest.join('/')}` : `/r/${code}/timeline` });
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose} width={300} position="bottom-start" shadow="md">
      <Combobox.Target targetType="button">
        <button type="button" className={classes['button']} onClick={() => combobox.toggleDropdown()}>
          <span className="unseen">{say('shell.relationship')}: </span>
          <span className={classes['name']}>
            {chosen ? <NameText texts={chosen.names} /> : say('shell.all-relationships')}
          </span>
          <IconChevronDown size={15} aria-hidden />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            combobox.resetSelectedOption();
          }}
          aria-label={say('shell.relationship')}
          placeholder={say('shell.relationship')}
        />
        <Combobox.Options mah={320} style={{ overflowY: 'auto' }}>
          {matching.map(({ code, names }) => (
            <Combobox.Option key={code} value={code} active={code === current}>
              <NameText texts={names} />
            </Combobox.Option>
          ))}
          {matching.length === 0 && <Combobox.Empty>{say('shell.no-relationships')}</Combobox.Empty>}
          <Combobox.Option value={ALL} active={current === ALL}>
            {say('shell.all-relationships')}
          </Combobox.Option>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
