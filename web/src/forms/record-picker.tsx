/** Chooses records of the book by any of their names, in either script; what is not there can be registered on the way. */
import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { use, useCallback, useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Text } from '../../../events/values/text.ts';
import { useAnswer } from '../api/reading.ts';
import { NameText } from '../kit/name-text.tsx';
import { shownName } from '../kit/names.ts';
import { useWords } from '../language/language.ts';
import { isRegionCode, regionNames } from '../words/regions.ts';
import { focusField, useField, type FieldProps } from './field.tsx';
import { codedPlaces, foundIn, together, type Found, type PickedKind, type SearchAnswer } from './found.ts';
import { MakingContext, type MadeKind } from './made.ts';
import { Offer } from './offer.tsx';
import type { SittingValues } from './sitting.ts';
import classes from './fields.module.css';

/** After the last key press, until the book is searched; milliseconds. */
const PAUSE = 150;
const REGISTER = 'register ';

export interface RecordPickerProps extends FieldProps {
  readonly kinds: readonly PickedKind[];
  /** The field then holds a list. */
  readonly many?: boolean;
  /** What can be registered here, offered last. */
  readonly register?: MadeKind;
  /** EDTF: the title people held then stands beside them. */
  readonly on?: string;
  /** ISO codes are found too. */
  readonly coded?: boolean;
  /** Offered while nothing is typed. */
  readonly offered?: readonly Found[];
  readonly chosen?: (found: Found | undefined) => void;
}

/** What is typed where nothing is chosen yet. The form holds it, so that it is neither left out in silence nor lost. */
function useTyped(field: string): readonly [string, (typed: string) => void] {
  const { getValues, setValue, watch } = useFormContext<SittingValues>();
  const put = useCallback(
    (typed: string) => {
      const { [field]: before = '', ...others } = getValues('unchosen') ?? {};
      if (typed === before) return;
      const all = typed === '' ? others : { ...others, [field]: typed };
      setValue('unchosen', Object.keys(all).length === 0 ? undefined : all);
    },
    [field, getValues, setValue],
  );
  // In a list, the part after one that is taken away moves to its place, with what was typed there.
  const moving = useRef('');
  useEffect(() => {
    if (moving.current !== '') put(moving.current);
    return () => {
      moving.current = getValues('unchosen')?.[field] ?? '';
      put('');
    };
  }, [field, put, getValues]);
  return [watch('unchosen')?.[field] ?? '', put];
}

export function RecordPicker(props: RecordPickerProps) {
  const { kinds, many = false, register, on = '', coded = false, offered = [], chosen } = props;
  const { say, language } = useWords();
  const { value, set, error, labelled, mark } = useField<string | readonly string[] | undefined>(props);
  const { getValues, setValue, watch } = useFormContext<SittingValues>();
  const names = watch('names');
  const [typed, setTyped] = useTyped(props.name);
  const make = use(MakingContext);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  const ids = Array.isArray(value) ? (value as readonly string[]) : value ? [value as string] : [];
  const [wanted] = useDebouncedValue(typed.trim(), PAUSE);
  const search = useAnswer<SearchAnswer>('/search', { q: wanted, kind: kinds.join(',') }, { enabled: wanted !== '' });
  const waiting = wanted !== typed.trim() || search.isPlaceholderData || (wanted !== '' && search.isPending);
  const hits =
    typed.trim() === ''
      ? offered
      : waiting
        ? []
        : together(search.data ? foundIn(search.data) : [], coded ? codedPlaces(wanted) : []);
  const options = hits.filter(({ id }) => !ids.includes(id));

  // Where one is chosen the input gives way to what was chosen, and comes back when that is taken away.
  const followFocus = () => {
    if (!many) window.setTimeout(() => focusField(props.name));
  };
  const put = (id: string, texts: readonly Text[]) => {
    setValue('names', { ...getValues('names'), [id]: texts });
    set(many ? [...ids, id] : id);
    setTyped('');
    combobox.closeDropdown();
    followFocus();
  };
  const choose = (option: string) => {
    if (option.startsWith(REGISTER) && register) {
      combobox.closeDropdown();
      return make(register, typed.trim(), (choice) => {
        if (!choice || ids.includes(choice.id)) return;
        put(choice.id, choice.titles);
        // The focus comes back here with the end of the dialog, and there is nothing left to be found.
        window.setTimeout(() => combobox.closeDropdown());
        if (choice.positions) chosen?.({ ...choice, kind: register });
      });
    }
    const found = options.find(({ id }) => id === option);
    if (!found) return;
    put(found.id, found.titles);
    chosen?.(found);
  };
  const takeAway = (id: string) => {
    set(many ? ids.filter((one) => one !== id) : '');
    chosen?.(undefined);
    followFocus();
  };
  const titlesOf = (id: string) => names[id] ?? (isRegionCode(id) ? regionNames(id) : [{ text: id, language: 'und' }]);
  const isFull = !many && ids.length > 0;

  return (
    <>
      <Combobox store={combobox} onOptionSubmit={choose} shadow="md" withinPortal={false}>
        <Combobox.DropdownTarget>
          <PillsInput {...mark} label={labelled} description={props.hint} error={error}>
            <Pill.Group>
              {ids.map((id) => {
                const name = shownName(titlesOf(id), language)?.first.text ?? id;
                return (
                  <Pill
                    key={id}
                    withRemoveButton
                    onRemove={() => takeAway(id)}
                    removeButtonProps={{
                      'aria-label': say('forms.take-away', { name, label: props.label }),
                      'aria-hidden': false,
                      tabIndex: 0,
                    }}
                  >
                    <NameText texts={titlesOf(id)} />
                  </Pill>
                );
              })}
              {!isFull && (
                <Combobox.EventsTarget withExpandedAttribute autoComplete="off">
                  <PillsInput.Field
                    aria-label={props.label}
                    value={typed}
                    onChange={({ currentTarget }) => {
                      setTyped(currentTarget.value);
                      combobox.openDropdown();
                      combobox.updateSelectedOptionIndex();
                    }}
                    onFocus={() => combobox.openDropdown()}
                    onBlur={() => combobox.closeDropdown()}
                    onKeyDown={(event) => {
                      const last = ids.at(-1);
                      if (event.key === 'Backspace' && typed === '' && last !== undefined) takeAway(last);
                      // Whoever types a name and presses Enter means the first that is found.
                      const isTyped = typed !== '' && !event.ctrlKey && !event.metaKey;
                      if (event.key === 'Enter' && isTyped && !event.nativeEvent.isComposing) {
                        event.preventDefault();
                        if (combobox.getSelectedOptionIndex() === -1 && !waiting && options[0]) choose(options[0].id);
                      }
                    }}
                    placeholder={ids.length === 0 ? say('forms.find') : ''}
                    maxLength={200}
                  />
                </Combobox.EventsTarget>
              )}
            </Pill.Group>
          </PillsInput>
        </Combobox.DropdownTarget>
        <Combobox.Dropdown hidden={typed.trim() === '' && options.length === 0}>
          <Combobox.Options mah={320} style={{ overflowY: 'auto' }} aria-label={props.label}>
            {options.map((found) => (
              <Combobox.Option key={found.id} value={found.id}>
                <Offer found={found} typed={typed.trim()} on={on} severalKinds={kinds.length > 1} />
              </Combobox.Option>
            ))}
            {typed.trim() !== '' && waiting && <Combobox.Empty>{say('forms.searching')}</Combobox.Empty>}
            {typed.trim() !== '' && !waiting && options.length === 0 && (
              <Combobox.Empty>{say('forms.nothing-found', { typed: typed.trim() })}</Combobox.Empty>
            )}
            {register && typed.trim() !== '' && !waiting && (
              <Combobox.Option value={`${REGISTER}${register}`}>
                <span className={classes['register']}>
                  <IconPlus size={15} aria-hidden />
                  {say(`forms.register-${register}`, { typed: typed.trim() })}
                </span>
              </Combobox.Option>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </>
  );
}
