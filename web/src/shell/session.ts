import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '../../../commands/decision.ts';
import { bookQuery, sessionQuery } from '../api/reading.ts';
import { useMoments } from '../api/moments.ts';

/** Who is signed in; asked before any screen that needs it is drawn. */
export const useSession = () => useSuspenseQuery(sessionQuery).data;

/** The book that is open. */
export const useBook = () => useSuspenseQuery(bookQuery).data;

/** Whether this person may do what these roles may, now: never while the past is shown. */
export function useMay(...roles: readonly Role[]): boolean {
  const { roles: own } = useSession();
  return !useMoments().past && roles.some((role) => own.includes(role));
}

/**
 * Whether somebody may write in a form they have opened. Who loses the role meanwhile keeps what they typed, and is told
 * so by the server when they save.
 */
export function useMayWrite(): boolean {
  const { past } = useMoments();
  const may = useMay('staff', 'manager');
  const [could] = useState(may);
  return may || (could && !past);
}
