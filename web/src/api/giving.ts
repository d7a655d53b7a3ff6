/** Commands, from every form in the same way: a sitting of one or more, previewed or written, all of it or none. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { GivenAnswer } from './answers.ts';
import { ask } from './client.ts';
import { hasWritten } from './reading.ts';

/** One command of a sitting. `"@<id>"` in the data of another stands for the record that this one makes. */
export interface GivenCommand {
  readonly id: string;
  /** `RecordVisit`. */
  readonly command: string;
  readonly data: object;
  /** The revision that was seen of the record that is changed. */
  readonly seen?: number;
}

export interface GivenSitting {
  /** Stays the same over every try, so that trying again never writes twice. */
  readonly key: string;
  readonly commands: readonly GivenCommand[];
}

/** @throws Refusal, NoAnswer */
export const preview = ({ key, commands }: GivenSitting, signal?: AbortSignal): Promise<GivenAnswer> =>
  ask<GivenAnswer>('/sittings', {
    method: 'POST',
    query: { preview: 'true' },
    body: { commands },
    key,
    ...(signal ? { signal } : {}),
  });

/** @throws Refusal, NoAnswer */
export async function give({ key, commands }: GivenSitting): Promise<GivenAnswer> {
  const answer = await ask<GivenAnswer>('/sittings', { method: 'POST', body: { commands }, key });
  hasWritten(answer.position);
  return answer;
}

/** {@link give}, after which everything that is shown is asked anew. */
export function useGive() {
  const client = useQueryClient();
  return useMutation({ mutationFn: give, onSuccess: () => client.invalidateQueries() });
}
