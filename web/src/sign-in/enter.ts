import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { SessionAnswer } from '../api/answers.ts';
import { ask } from '../api/client.ts';
import { sessionQuery } from '../api/reading.ts';

/** Sends one of the three forms; whoever comes in lands where the link pointed, moments and all. */
export function useEnter(path: '/session' | '/welcome' | '/activations', to = '/') {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: object) => ask<SessionAnswer>(path, { method: 'POST', body }),
    onSuccess: async (session) => {
      client.setQueryData(sessionQuery.queryKey, session);
      await navigate({ href: to, replace: true });
    },
  });
}

/** Only a path of this server: a link must not lead people elsewhere. */
export const ownPath = (to: unknown): string =>
  typeof to === 'string' && to.startsWith('/') && !to.startsWith('//') && !to.includes('\\') ? to : '/';

/** The shortest password the server takes, in characters. */
export const SHORTEST = 12;

/** What is open here: its name, or '' where no book is. The server says so to everybody. */
export const bookAtTheDoor = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="bridgebook-book"]')?.content ?? '';
