import { useLocalStorage } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { placeGroups } from './places.ts';
import { useRelationship } from './relationship.ts';

/** How long `G` waits for its second letter, in milliseconds. */
const PATIENCE = 1_500;

/** Controls in which keys are no words. */
const wordless = new Set(['checkbox', 'radio', 'range', 'button', 'submit']);

/** Whether keys are letters there, and not commands. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  !(target instanceof HTMLInputElement && wordless.has(target.type)) &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.role === 'combobox');

/** Single letters can be switched off (WCAG 2.1.4). */
export const useSingleLetters = () =>
  useLocalStorage({ key: 'bridgebook.single-letters', defaultValue: true, getInitialValueInEffect: false });

/** Keys that act anywhere: `G T` goes to the timeline, `M` opens the moments, `?` lists them all. */
export function useKeys(showKeys: () => void): void {
  const [on] = useSingleLetters();
  const navigate = useNavigate();
  const rel = useRelationship();
  const going = useRef(-Infinity);
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const wentFirst = event.timeStamp - going.current < PATIENCE;
      going.current = -Infinity;
      if (wentFirst) {
        const place = placeGroups.flatMap(({ places }) => places).find(({ key }) => key === event.key);
        if (place) void navigate({ to: place.to, params: { rel } });
      } else if (event.key === 'g') going.current = event.timeStamp;
      else if (event.key === '?') showKeys();
      else if (event.key === 'n') document.querySelector<HTMLElement>('[data-record]')?.click();
      else if (event.key === 'm') document.querySelector<HTMLElement>('[data-moment]')?.click();
      else if (event.key === '/') document.querySelector<HTMLElement>('[data-search]')?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, navigate, rel, showKeys]);
}

/**
 * Keys of one screen while it is shown, by their names, `shift+` before them where it is held: `j`, `ArrowLeft`,
 * `shift+ArrowRight`. Nothing acts while somebody types; single letters act where they are switched on.
 */
export function useScreenKeys(keys: { readonly [key: string]: () => void }): void {
  const [on] = useSingleLetters();
  const latest = useRef(keys);
  // Before the screen is seen, so that no key is lost that is pressed at its sight.
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key.length === 1 && event.key !== ' ' && !on) return;
      // Space and Enter belong to the button or link they are pressed on.
      if (event.key === ' ' && event.target instanceof HTMLElement && event.target.closest('button, a, summary'))
        return;
      const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const act = latest.current[event.shiftKey ? `shift+${name}` : name];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}
