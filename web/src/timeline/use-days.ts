import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { daysInAddress } from './address.ts';
import { dayAt, dayNumber, type Days } from './days.ts';
import type { Filter } from './facts.ts';
import { moved, zoomed } from './layout.ts';

/** The address follows a zoom or a drag after that much rest, in milliseconds. */
const REST = 250;
/** A step nearer, and what part of the days one step moves. */
const NEARER = 0.7;
const STEP = 0.25;

/**
 * The days that are shown: those of the address, or those a zoom has just led to, which the address then follows.
 * @param extent all that would be shown without any in the address. @param all what there is to go through, to today
 */
export function useDays({ from, to }: Pick<Filter, 'from' | 'to'>, extent: Days, all: Days) {
  const navigate = useNavigate();
  const base = `${from ?? ''} ${to ?? ''}`;
  const [led, setLed] = useState<{ readonly days: Days; readonly base: string }>();
  const rest = useRef(0);
  useEffect(() => () => window.clearTimeout(rest.current), []);

  const inAddress =
    from === undefined && to === undefined ? undefined : { from: from ?? extent.from, to: to ?? extent.to };
  // A zoom holds until the address says something else than it did then.
  const asked = led?.base === base ? led.days : inAddress;
  const shown = asked ?? extent;

  const bounds = ({ from: first, to: last }: Days) => ({ from: dayNumber(first), to: dayNumber(last) + 1 });
  const show = (days: { readonly from: number; readonly to: number }) => {
    const first = Math.round(days.from);
    const next = { from: dayAt(first), to: dayAt(Math.max(first, Math.round(days.to) - 1)) };
    setLed({ days: next, base });
    window.clearTimeout(rest.current);
    rest.current = window.setTimeout(() => {
      void navigate({ to: '.', search: (search) => ({ ...search, ...daysInAddress(next) }), replace: true });
    }, REST);
  };
  const zoom = (nearer: boolean, around?: number) => {
    const now = bounds(shown);
    show(zoomed(now, nearer ? NEARER : 1 / NEARER, around ?? (now.from + now.to) / 2, bounds(all)));
  };
  const move = (steps: number) => {
    const now = bounds(shown);
    show(moved(now, steps * STEP * (now.to - now.from), bounds(all)));
  };
  const showAll = () => {
    window.clearTimeout(rest.current);
    setLed(undefined);
    void navigate({ to: '.', search: (search) => ({ ...search, from: undefined, to: undefined }), replace: true });
  };
  /** `asked`: undefined where all of time is shown. */
  return { shown, asked, show, zoom, move, showAll };
}

export type ShownDays = ReturnType<typeof useDays>;
