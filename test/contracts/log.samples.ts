import { createHash, randomUUID } from 'node:crypto';
import type { Entry } from '../../events/entry.ts';
import type { Append, Draft, Log, Written } from '../../src/platform/log/log.ts';

/** What a draft may be given; all else is made up. */
export type Given = Partial<Draft>;

/** A well-formed draft, of a command of its own unless told otherwise. */
export function draft(given: Given = {}): Draft {
  const commandId = given.commandId ?? randomUUID();
  return {
    id: randomUUID(),
    type: 'VisitRecorded',
    version: 1,
    actor: 'account-4a1c2f0e-8d7b-5c39-9e21-0f6b7a3d5e10',
    commandId,
    commandHash: createHash('sha256').update(commandId).digest('hex'),
    correlationId: commandId,
    sources: [{ source: 'source-fapo-2018', locator: '第 3 页' }],
    confidence: 'reported',
    data: { titles: [{ lang: 'zh', text: '四川省代表团访问加利福尼亚州' }], occurredOn: '2018-11-14' },
    ...given,
  };
}

/** An append of as many drafts of one command. */
export function append(stream: string, expected: number, count = 1, given: Given = {}): Append {
  const commandId = given.commandId ?? randomUUID();
  return { stream, expected, entries: Array.from({ length: count }, () => draft({ commandId, ...given })) };
}

/** The first batch of a book. */
export function opening(example: boolean): Append {
  return append('book', -1, 1, {
    type: 'BookOpened',
    data: { name: 'Sichuan and California', timeZone: 'UTC', example },
  });
}

export function parsed({ json }: Written): Entry {
  return JSON.parse(json) as Entry;
}

/** The whole log, in one go. */
export async function everything(log: Log): Promise<readonly Written[]> {
  return log.readAll(-1, 10_000);
}
