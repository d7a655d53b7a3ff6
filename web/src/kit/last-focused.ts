let last: HTMLElement | undefined;

/**
 * The control that has, or had, the focus. Of one in a menu it is the button of that menu: the menu is gone by the time
 * anybody comes back.
 */
export const lastFocused = (): HTMLElement | undefined => last;

/** Remembers what gets the focus, from now on. */
export function followFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && !target.closest('[role="menu"]')) last = target;
  });
}
