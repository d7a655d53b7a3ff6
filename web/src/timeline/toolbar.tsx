import { Button, Checkbox, Menu, Popover, SegmentedControl, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconCalendarEvent, IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import type { Standing } from '../../../projections/standing.ts';
import { Panel } from '../kit/panel.tsx';
import { useWords } from '../language/language.ts';
import { dayInWords } from '../words/dates.ts';
import { standings } from './address.ts';
import { endOf, inAddress, type Days } from './days.ts';
import type { Filter } from './facts.ts';
import classes from './toolbar.module.css';

/** `2014 – 2019`, or the days where they are no whole years. */
function yearsInWords({ from, to }: Days, language: 'en' | 'zh-Hans'): string {
  const [first, last] = [inAddress(from, 'from'), inAddress(to, 'to')];
  if (typeof first === 'number' && typeof last === 'number') return first === last ? `${first}` : `${first} – ${last}`;
  return `${dayInWords(from, language, { weekday: false })} – ${dayInWords(to, language, { weekday: false })}`;
}

/** From when to when, and whether what may lie within counts. */
export function YearsPicker({
  asked,
  shown,
  filter,
}: {
  readonly asked: Days | undefined;
  readonly shown: Days;
  readonly filter: Filter;
}) {
  const { say, language } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Panel open={open} setOpen={setOpen} width={288} position="bottom-end">
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconCalendarEvent size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          onClick={() => setOpen((was) => !was)}
        >
          <span className="unseen">{say('timeline.years')}: </span>
          <span className="figures">{asked ? yearsInWords(asked, language) : say('timeline.all-years')}</span>
          {asked && <span className={classes['quiet']}>{say(`timeline.${filter.match}`)}</span>}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <YearsForm shown={asked ?? shown} match={filter.match} close={() => setOpen(false)} />
      </Popover.Dropdown>
    </Panel>
  );
}

function YearsForm({
  shown,
  match,
  close,
}: {
  readonly shown: Days;
  readonly match: Filter['match'];
  readonly close: () => void;
}) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState({
    from: String(inAddress(shown.from, 'from')),
    to: String(inAddress(shown.to, 'to')),
  });
  const [chosen, setChosen] = useState<string>(match);
  const [wrong, setWrong] = useState<{ readonly from?: string; readonly to?: string }>({});
  const go = (from: string | number | undefined, to: string | number | undefined) => {
    close();
    void navigate({
      to: '.',
      search: (search) => ({ ...search, from, to, match: chosen === 'certainly' ? ('certainly' as const) : undefined }),
    });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const [from, to] = [endOf(typed.from.trim(), 'from'), endOf(typed.to.trim(), 'to')];
    if (from === undefined || to === undefined) {
      setWrong({
        ...(from === undefined ? { from: say('timeline.no-date') } : {}),
        ...(to === undefined ? { to: say('timeline.no-date') } : {}),
      });
    } else if (to < from) setWrong({ to: say('timeline.wrong-order') });
    else go(inAddress(from, 'from'), inAddress(to, 'to'));
  };
  const ends = ['from', 'to'] as const;
  return (
    <form onSubmit={submit} className={classes['form']}>
      <div className={classes['ends']}>
        {ends.map((end) => (
          <TextInput
            key={end}
            label={say(`timeline.${end}`)}
            value={typed[end]}
            onChange={({ currentTarget }) => {
              setTyped({ ...typed, [end]: currentTarget.value });
              setWrong({});
            }}
            error={wrong[end] ?? null}
            maxLength={10}
            {...(end === 'from' ? { 'data-autofocus': true } : {})}
          />
        ))}
      </div>
      <p className="quiet">{say('timeline.year-or-day')}</p>
      <SegmentedControl
        fullWidth
        aria-label={say('timeline.match')}
        value={chosen}
        onChange={setChosen}
        data={[
          { value: 'possibly', label: say('timeline.possibly') },
          { value: 'certainly', label: say('timeline.certainly') },
        ]}
      />
      <div className={classes['buttons']}>
        <Button variant="default" onClick={() => go(undefined, undefined)}>
          {say('timeline.all-years')}
        </Button>
        <Button type="submit">{say('timeline.apply')}</Button>
      </div>
    </form>
  );
}

/** How well a fact must be known to be shown. */
export function StandingPicker({ chosen }: { readonly chosen: readonly Standing[] }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [only] = chosen;
  const choose = (values: readonly string[]) => {
    const standing =
      values.length === 0 || values.length === standings.length
        ? undefined
        : standings.filter((one) => values.includes(one)).join(',');
    void navigate({ to: '.', search: (search) => ({ ...search, standing }), replace: true });
  };
  return (
    <Panel open={open} setOpen={setOpen} width={220} position="bottom-start">
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          h={28}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          onClick={() => setOpen((was) => !was)}
        >
          {only !== undefined && <span className="unseen">{say('timeline.standing')}: </span>}
          {only === undefined
            ? say('timeline.standing')
            : chosen.length === 1
              ? say(`standing.${only}`)
              : say('timeline.standings-chosen', { count: chosen.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group
          label={say('timeline.standing')}
          value={chosen.length === 0 ? [...standings] : [...chosen]}
          onChange={choose}
        >
          <div className={classes['checks']}>
            {standings.map((standing) => (
              <Checkbox key={standing} value={standing} label={say(`standing.${standing}`)} />
            ))}
          </div>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Panel>
  );
}

export type ExportKind = 'svg' | 'png' | 'csv' | 'json';
const exportKinds: readonly ExportKind[] = ['svg', 'png', 'csv', 'json'];

export function ExportMenu({ make }: { readonly make: (kind: ExportKind) => void }) {
  const { say } = useWords();
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {say('timeline.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {exportKinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => make(kind)}>
            {say(`timeline.export-${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
