import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, type Asking } from '../api/client.ts';
import { hasWritten } from '../api/reading.ts';

export interface Act extends Pick<Asking, 'method' | 'body'> {
  readonly path: string;
}

/**
 * Does one thing to an account or a view; tried again it has the same key, and so one effect at most.
 * @param then what is shown is looked at again, unless the act ends one's own session
 */
export function useAct<T extends object>(then: 'look-again' | 'leave' = 'look-again') {
  const client = useQueryClient();
  const [key, setKey] = useState(() => crypto.randomUUID() as string);
  return useMutation({
    mutationFn: ({ path, method = 'POST', body = {} }: Act) =>
      ask<T>(path, { method, key, ...(method === 'DELETE' ? {} : { body }) }),
    onSuccess: (answer) => {
      setKey(crypto.randomUUID());
      if ('position' in answer && typeof answer.position === 'number') hasWritten(answer.position);
      return then === 'leave' ? undefined : client.invalidateQueries();
    },
  });
}
