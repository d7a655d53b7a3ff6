import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isTyping, useSingleLetters } from '../shell/keys.ts';
import type { ShownDays } from './use-days.ts';

/** `+ −` zoom, `Shift ← →` move, `0` all years, `L` the drawing or the list, `Esc` closes the chosen fact. */
export function useTimelineKeys(
  { zoom, move, showAll }: Pick<ShownDays, 'zoom' | 'move' | 'showAll'>,
  close: (() => void) | undefined,
): void {
  const [letters] = useSingleLetters();
  const navigate = useNavigate();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'Escape' && close) close();
      else if (event.shiftKey && event.key === 'ArrowLeft') move(-1);
      else if (event.shiftKey && event.key === 'ArrowRight') move(1);
      else if (!letters) return;
      else if (event.key === '+' || event.key === '=') zoom(true);
      else if (event.key === '-') zoom(false);
      else if (event.key === '0') showAll();
      else if (event.key === 'l') {
        void navigate({
          to: '.',
          search: (search) => ({ ...search, view: search.view === 'list' ? undefined : ('list' as const) }),
          replace: true,
        });
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [letters, navigate, zoom, move, showAll, close]);
}
