/** The drawing on the screen, with what it answers to: choosing, zooming, moving, by pointer and by keys. */
import { ActionIcon } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { IconArrowsMaximize, IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { dayInWords } from '../words/dates.ts';
import classes from './chart.module.css';
import { dayAt, dayNumber, type Days } from './days.ts';
import './drawing.css';
import { Drawing } from './drawing.tsx';
import { extentOf, type Filter } from './facts.ts';
import type { Speech } from './labels.ts';
import type { Layout, Mark } from './layout.ts';
import { Overview } from './overview.tsx';
import { drawn, type Choice, type Ground } from './scene.ts';
import type { ShownDays } from './use-days.ts';

/** The width that is drawn before the real one is known, and the least. */
const FIRST_WIDTH = 840;
const LEAST_WIDTH = 560;
/** Buttons beside the overview. */
const BUTTONS = 150;

export interface ChartProps {
  readonly ground: Ground;
  readonly choice: Choice;
  readonly filter: Filter;
  readonly days: ShownDays;
  readonly speech: Speech;
  readonly today: string;
  readonly chosen: string | undefined;
  /** Only the overview: the list stands under it. */
  readonly small: boolean;
}

/** The address with another fact chosen. */
const hrefOf = ({ id }: Mark): string => {
  const search = new URLSearchParams(location.search);
  search.set('sel', id);
  return `?${search.toString()}`;
};

/** The days that many facts lie in; undefined where they cannot be told apart by zooming. */
function daysOf({ facts }: Mark, { from, to }: Days): Days | undefined {
  const extent = extentOf(facts);
  const known = facts.filter(({ span }) => span.shape !== 'unknown');
  if (!extent || known.length < facts.length) return undefined;
  const first = Math.min(...known.map(({ span }) => (span.shape === 'by' ? span.last : span.first)));
  const last = Math.max(...known.map(({ span }) => (span.shape === 'from' ? span.startLast : span.last)));
  const air = Math.max(3, Math.round((last - first) * 0.05));
  const days = { from: dayAt(first - air), to: dayAt(last + air) };
  return last - first < 2 || (days.from <= from && days.to >= to) ? undefined : days;
}

/** The mark that an arrow leads to. */
function neighbour(layout: Layout, from: string | undefined, key: string): Mark | undefined {
  const rows = layout.lanes.map(({ marks }) => marks.toSorted((a, b) => a.x - b.x)).filter((marks) => marks.length > 0);
  const flat = rows.flat();
  const at = flat.findIndex(({ id }) => id === from);
  if (at === -1 || key === 'Home') return flat[0];
  if (key === 'End') return flat.at(-1);
  if (key === 'ArrowLeft') return flat[at - 1];
  if (key === 'ArrowRight') return flat[at + 1];
  const lane = rows.findIndex((marks) => marks.some(({ id }) => id === from));
  const here = flat[at]?.x ?? 0;
  return rows[lane + (key === 'ArrowUp' ? -1 : 1)]?.toSorted((a, b) => Math.abs(a.x - here) - Math.abs(b.x - here))[0];
}

export function Chart({ ground, choice, filter, days, speech, today, chosen, small }: ChartProps) {
  const { say, language } = speech;
  const navigate = useNavigate();
  const { ref, width: measured } = useElementSize();
  const width = Math.max(small ? 280 : LEAST_WIDTH, Math.floor(measured || FIRST_WIDTH));
  const { shown, show, zoom, move, showAll } = days;
  const layout = useMemo(
    () => (small ? undefined : drawn(ground, choice, filter, shown, width, speech)),
    [ground, choice, filter, shown, width, speech, small],
  );
  const [active, setActive] = useState<string>();
  const frame = useRef<HTMLDivElement>(null);
  const dragging = useRef<{ readonly x: number; readonly days: Days } | undefined>(undefined);

  const wheel = useRef<(event: WheelEvent) => void>(undefined);
  useEffect(() => {
    wheel.current = (event) => {
      if (!event.ctrlKey || !layout) return;
      event.preventDefault();
      const x = event.clientX - (frame.current?.getBoundingClientRect().left ?? 0);
      const { left, right } = layout.axis;
      zoom(event.deltaY < 0, layout.axis.day(Math.min(right, Math.max(left, x))));
    };
  });
  useEffect(() => {
    const element = frame.current;
    // A listener of React's own could not keep the page from zooming.
    const turn = (event: WheelEvent) => wheel.current?.(event);
    element?.addEventListener('wheel', turn, { passive: false });
    return () => element?.removeEventListener('wheel', turn);
  }, []);

  const choose = (mark: Mark, event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (mark.kind !== 'count') {
      void navigate({ to: '.', search: (search) => ({ ...search, sel: mark.id }), replace: true });
      return;
    }
    const near = daysOf(mark, shown);
    if (near) show({ from: dayNumber(near.from), to: dayNumber(near.to) + 1 });
    else void navigate({ to: '.', search: (search) => ({ ...search, view: 'list' as const }) });
  };
  const press = (event: KeyboardEvent) => {
    if (!layout || event.shiftKey || !/^(Arrow|Home|End)/.test(event.key)) return;
    const next = neighbour(layout, active ?? chosen, event.key);
    event.preventDefault();
    if (next) frame.current?.querySelector<SVGAElement>(`[data-mark="${CSS.escape(next.id)}"]`)?.focus();
  };
  const begin = (event: PointerEvent) => {
    if (event.button !== 0 || (event.target as Element).closest('a')) return;
    dragging.current = { x: event.clientX, days: shown };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent) => {
    const started = dragging.current;
    if (!started || !layout) return;
    const [from, to] = [dayNumber(started.days.from), dayNumber(started.days.to) + 1];
    const by = ((started.x - event.clientX) / (layout.axis.right - layout.axis.left)) * (to - from);
    if (Math.abs(started.x - event.clientX) > 3) show({ from: from + by, to: to + by });
  };
  const end = () => {
    dragging.current = undefined;
  };

  const marks = layout?.lanes.flatMap((lane) => lane.marks) ?? [];
  const first = marks.find(({ facts }) => facts.some(({ id }) => id === chosen)) ?? marks[0];
  const day = (text: string) => dayInWords(text, language, { weekday: false });
  const buttons = [
    ['timeline.earlier', IconChevronLeft, () => move(-1)],
    ['timeline.later', IconChevronRight, () => move(1)],
    ['timeline.zoom-out', IconZoomOut, () => zoom(false)],
    ['timeline.zoom-in', IconZoomIn, () => zoom(true)],
    ['timeline.fit', IconArrowsMaximize, showAll],
  ] as const;
  return (
    <div ref={ref} className={`card ${classes['chart']}`} data-small={small || undefined}>
      <div
        ref={frame}
        className={classes['frame']}
        onPointerDown={begin}
        onPointerMove={drag}
        onPointerUp={end}
        onPointerCancel={end}
      >
        {layout && (
          <Drawing
            layout={layout}
            speech={speech}
            label={say('timeline.drawing', { from: day(shown.from), to: day(shown.to), count: choice.facts.length })}
            chosen={chosen}
            today={today}
            acting={{
              href: hrefOf,
              choose,
              active: marks.some(({ id }) => id === active) ? active : first?.id,
              focused: ({ id }) => setActive(id),
              press,
            }}
          />
        )}
      </div>
      <div className={classes['foot']}>
        <div className={classes['buttons']}>
          {buttons.map(([label, ButtonIcon, act]) => (
            <ActionIcon
              key={label}
              variant="subtle"
              color="gray"
              size={28}
              onClick={act}
              aria-label={say(label)}
              title={say(label)}
            >
              <ButtonIcon size={17} aria-hidden />
            </ActionIcon>
          ))}
        </div>
        <Overview
          facts={choiceOfAll(ground, filter)}
          all={ground.all}
          shown={shown}
          width={Math.max(200, width - (small ? 24 : BUTTONS + 24))}
          today={today}
          speech={speech}
          show={show}
        />
      </div>
    </div>
  );
}

/** The overview shows what the lanes leave, in all years. */
const choiceOfAll = ({ facts }: Ground, { lanes }: Filter) =>
  lanes.length === 0 ? facts : facts.filter(({ lane }) => lanes.includes(lane));
