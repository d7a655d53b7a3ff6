import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { SearchAnswer } from '../api/answers.ts';
import { useAnswer } from '../api/reading.ts';
import { recordPath } from '../kit/addresses.ts';
import type { GlyphKind } from '../kit/glyph.tsx';
import { NameText } from '../kit/name-text.tsx';
import { useWords } from '../language/language.ts';
import { groupedHits, type Hit } from './groups.ts';
import classes from './search-box.module.css';

/** After the last key press, until the book is searched; milliseconds. */
const PAUSE = 150;
/** The longest text that is searched for. */
const LONGEST = 200;

/** Finds any record by any of its names, in either script, and opens its page. */
export function SearchBox() {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed.trim(), PAUSE);
  const navigate = useNavigate();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { data, isPlaceholderData, isPending } = useAnswer<SearchAnswer>(
    '/search',
    { q: wanted },
    { enabled: wanted !== '' },
  );
  const waiting = typed.trim() !== wanted || isPlaceholderData || isPending;
  const groups = waiting || !data ? [] : groupedHits(data.hits);

  const open = (id: string) => {
    const path = recordPath(id);
    if (path === undefined) return;
    setTyped('');
    combobox.closeDropdown();
    void navigate({ to: path });
  };

  return (
    <div className={classes['search']} role="search">
      <Combobox
        store={combobox}
        onOptionSubmit={open}
        shadow="md"
        position="bottom-start"
        width={360}
        // Among the landmarks, not behind them.
        withinPortal={false}
      >
        <Combobox.Target>
          <TextInput
            data-search
            type="search"
            size="sm"
            aria-label={say('search.label')}
            placeholder={say('search.placeholder')}
            leftSection={<IconSearch size={16} aria-hidden />}
            rightSection={
              <kbd className={classes['key']} aria-hidden="true">
                /
              </kbd>
            }
            value={typed}
            maxLength={LONGEST}
            autoComplete="off"
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
              combobox.openDropdown();
              combobox.updateSelectedOptionIndex();
            }}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              // Whoever types a name and presses Enter means the first that is found.
              const first = groups[0]?.hits[0];
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || combobox.getSelectedOptionIndex() !== -1)
                return;
              event.preventDefault();
              if (first) open(first.survivor ?? first.record);
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={typed.trim() === ''}>
          <Combobox.Options mah={420} style={{ overflowY: 'auto' }} aria-label={say('search.label')}>
            {groups.map(({ group, hits }) => (
              <Combobox.Group key={group} label={say(`search.${group}`)}>
                {hits.map((hit) => (
                  <Combobox.Option key={hit.survivor ?? hit.record} value={hit.survivor ?? hit.record}>
                    <FoundHit hit={hit} answer={data} />
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))}
            {groups.length === 0 && (
              <Combobox.Empty>
                {waiting ? say('search.searching') : say('search.nothing', { typed: typed.trim() })}
              </Combobox.Empty>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}

/** What was found: what it is called, and the text it was found by where that is another. */
function FoundHit({ hit, answer }: { readonly hit: Hit; readonly answer: SearchAnswer | undefined }) {
  const { say } = useWords();
  const titles = (hit.survivor !== undefined && answer?.names[hit.survivor]?.names) || hit.titles;
  return (
    <span className={classes['hit']} data-withdrawn={hit.standing === 'withdrawn' || undefined}>
      <span>
        <NameText texts={titles} />
      </span>
      <small>
        {say(`kind.${hit.kind as GlyphKind}`)}
        {!titles.some(({ text }) => text === hit.text) && (
          <>
            {say('kit.clause')}
            <span lang={hit.language}>{hit.text}</span>
          </>
        )}
        {hit.standing === 'withdrawn' && `${say('kit.clause')}${say('standing.withdrawn')}`}
      </small>
    </span>
  );
}
