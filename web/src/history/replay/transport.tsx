import { memo } from 'react';
import { ActionIcon, Button, Checkbox, SegmentedControl } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
} from '@tabler/icons-react';
import { useWords } from '../../language/language.ts';
import type { StepFilter } from './steps.ts';
import classes from './replay.module.css';

export interface Going {
  readonly to: (step: number) => void;
  readonly bySitting: (by: 1 | -1) => void;
  readonly first: () => void;
  readonly back: () => void;
  readonly on: () => void;
  readonly last: () => void;
  readonly play: () => void;
}

/** Buttons for every way to step, and what is stepped through. */
export const Transport = memo(function Transport({
  going,
  playing,
  pace,
  setPace,
  filter,
  setFilter,
}: {
  readonly going: Going;
  readonly playing: boolean;
  readonly pace: 1 | 4;
  readonly setPace: (pace: 1 | 4) => void;
  readonly filter: Omit<StepFilter, 'record'>;
  readonly setFilter: (filter: Omit<StepFilter, 'record'>) => void;
}) {
  const { say } = useWords();
  const buttons = [
    ['replay.first', IconPlayerSkipBack, going.first],
    ['replay.back', IconChevronLeft, going.back],
    ['replay.on', IconChevronRight, going.on],
    ['replay.last', IconPlayerSkipForward, going.last],
  ] as const;
  const icon = (from: number, to: number) =>
    buttons.slice(from, to).map(([label, StepIcon, act]) => (
      <ActionIcon key={label} variant="default" size={34} aria-label={say(label)} onClick={act}>
        <StepIcon size={17} aria-hidden />
      </ActionIcon>
    ));
  return (
    <div className={classes['transport']}>
      {icon(0, 2)}
      <Button
        leftSection={playing ? <IconPlayerPause size={16} aria-hidden /> : <IconPlayerPlay size={16} aria-hidden />}
        onClick={going.play}
      >
        {say(playing ? 'replay.pause' : 'replay.play')}
      </Button>
      {icon(2, 4)}
      <span className={classes['filters']}>
        <Checkbox
          label={say('replay.only-doors')}
          checked={filter.doors}
          onChange={({ currentTarget }) => setFilter({ ...filter, doors: currentTarget.checked })}
        />
        <Checkbox
          label={say('replay.by-sitting')}
          checked={filter.sittings}
          onChange={({ currentTarget }) => setFilter({ ...filter, sittings: currentTarget.checked })}
        />
        <SegmentedControl
          size="xs"
          aria-label={say('replay.pace')}
          value={String(pace)}
          onChange={(value) => setPace(value === '4' ? 4 : 1)}
          data={['1', '4'].map((value) => ({ value, label: `${value}×` }))}
        />
      </span>
    </div>
  );
});
