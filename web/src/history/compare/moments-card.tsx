import { Button, Menu, TextInput } from '@mantine/core';
import { IconArrowsExchange, IconChevronDown } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { useMomentAnswer } from '../../api/reading.ts';
import { useWords } from '../../language/language.ts';
import { useBook } from '../../shell/session.ts';
import { momentTyped, presetsOn, type Axis, type CompareSearch } from './moments-compared.ts';
import { useMomentWords } from './moment-words.ts';
import type { ComparedAnswer } from './use-compared.ts';
import { WritingLine } from './writing-line.tsx';
import classes from './compare.module.css';

/** A and B on the line of writing, each to be typed, swapped or chosen together. */
export function MomentsCard({
  axis,
  a,
  b,
  compared,
  choose,
  swap,
}: {
  readonly axis: Axis;
  readonly a: string;
  /** Undefined: today. */
  readonly b: string | undefined;
  readonly compared: ComparedAnswer | undefined;
  readonly choose: (moments: Pick<CompareSearch, 'a' | 'b'>) => void;
  readonly swap: () => void;
}) {
  const { say } = useWords();
  const { today } = useBook();
  const newest = useMomentAnswer();
  const presets = presetsOn(axis, today, newest.data?.day ?? undefined);
  return (
    <section className={`card ${classes['moments']}`} data-axis={axis}>
      <MomentForm
        key={`a ${axis} ${a}`}
        letter="A"
        axis={axis}
        moment={a}
        choose={(moment) => choose({ a: moment })}
        position={axis === 'known' ? compared?.from.position : undefined}
      />
      <div className={classes['between']}>
        {axis === 'known' && compared && <WritingLine entries={compared.entries} />}
        <div className={classes['tools']}>
          <Button variant="default" size="xs" leftSection={<IconArrowsExchange size={14} aria-hidden />} onClick={swap}>
            {say('compare.swap')} <kbd className={classes['key']}>X</kbd>
          </Button>
          <Menu shadow="md">
            <Menu.Target>
              <Button variant="default" size="xs" rightSection={<IconChevronDown size={14} aria-hidden />}>
                {say('compare.presets')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {presets.map((preset) => (
                <Menu.Item key={preset.key} onClick={() => choose({ a: preset.a, b: preset.b })}>
                  {say(`compare.preset-${preset.key}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
      <MomentForm
        key={`b ${axis} ${b ?? ''}`}
        letter="B"
        axis={axis}
        moment={b}
        choose={(moment) => choose({ b: moment })}
        position={axis === 'known' ? compared?.to.position : undefined}
      />
    </section>
  );
}

function MomentForm({
  letter,
  axis,
  moment,
  position,
  choose,
}: {
  readonly letter: 'A' | 'B';
  readonly axis: Axis;
  readonly moment: string | undefined;
  readonly position: number | undefined;
  readonly choose: (moment: string) => void;
}) {
  const { say } = useWords();
  const { momentInWords } = useMomentWords();
  const { head, today } = useBook();
  const [typed, setTyped] = useState(moment ?? '');
  const [wrong, setWrong] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const said = letter === 'B' && typed.trim() === '' ? today : momentTyped(typed, axis, head);
    if (said === undefined) setWrong(true);
    else if (said !== moment) choose(said);
  };
  return (
    <form
      className={classes['moment']}
      onSubmit={submit}
      aria-label={say(letter === 'A' ? 'compare.moment-a' : 'compare.moment-b')}
    >
      <span className={classes['letter']} data-axis={axis} aria-hidden="true">
        {letter}
      </span>
      <span className={classes['said']}>
        <small>{say(axis === 'known' ? 'moments.known' : 'moments.in-effect')}</small>
        <b>{moment === undefined ? say('moments.today') : momentInWords(moment)}</b>
        {position !== undefined && <small className="figures">{say('moments.event', { position })}</small>}
      </span>
      <TextInput
        className={classes['typed'] ?? ''}
        size="xs"
        aria-label={say(letter === 'A' ? 'compare.moment-a' : 'compare.moment-b')}
        title={say(axis === 'known' ? 'compare.known-form' : 'compare.effect-form')}
        placeholder={say('moments.today')}
        value={typed}
        maxLength={20}
        error={wrong ? say(axis === 'known' ? 'compare.no-known' : 'compare.no-effect', { head }) : null}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setWrong(false);
        }}
      />
      <Button type="submit" size="xs" variant="default">
        {say('moments.show')}
      </Button>
    </form>
  );
}
