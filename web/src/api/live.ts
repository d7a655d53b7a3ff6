/** What others write shows by itself: the server tells each new position, and what is on screen is asked anew. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useMoments } from './moments.ts';

/** At most one refresh in this time, however fast others write; milliseconds. */
const PACE = 1_000;

/** Listens while somebody is signed in. @returns since when the server is not heard; undefined while it is */
export function useLive(): Date | undefined {
  const client = useQueryClient();
  const { asKnownOn } = useMoments();
  const [silentSince, setSilentSince] = useState<Date>();
  useEffect(() => {
    const source = new EventSource('/api/v1/events/stream');
    let heard: string | undefined;
    let due: number | undefined;
    source.addEventListener('open', () => setSilentSince(undefined));
    source.addEventListener('error', () => setSilentSince((since) => since ?? new Date()));
    source.addEventListener('position', ({ lastEventId }) => {
      const isNew = heard !== undefined && heard !== lastEventId;
      heard = lastEventId;
      // What was known on a past moment does not change.
      if (!isNew || asKnownOn !== undefined || due !== undefined) return;
      due = window.setTimeout(() => {
        due = undefined;
        void client.invalidateQueries();
      }, PACE);
    });
    return () => {
      window.clearTimeout(due);
      source.close();
    };
  }, [client, asKnownOn]);
  return silentSince;
}
