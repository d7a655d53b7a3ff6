import type { Entry } from '../../../events/entry.ts';
import { keyName, type VaultFile } from './vault-file.ts';
import type { VaultStreams } from './vault-streams.ts';

/** Boxes asked for at once, at most. */
const AT_ONCE = 64;

/**
 * Brings the keys that entries are sealed under into this server's file, before the entries are shown to anybody: they
 * were kept in the cluster before the entries were written. A key that is no longer there was erased.
 * @throws Unreachable
 */
export async function bringKeys(entries: readonly Entry[], file: VaultFile, streams: VaultStreams): Promise<void> {
  const names = new Set(entries.flatMap(subjectsIn).map(keyName));
  const missing = [...names].filter((name) => file.get(name) === undefined);
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    const asked = missing.slice(from, from + AT_ONCE);
    const boxes = await Promise.all(asked.map(async (name) => ({ name, box: await streams.get(name) })));
    file.putAll(boxes.flatMap(({ name, box }) => (box === undefined ? [] : [{ name, box }])));
  }
}

/** Under whose keys an entry's fields are sealed. */
function subjectsIn({ data }: Entry): string[] {
  return Object.values(data).flatMap((field) => {
    const sealed = typeof field === 'object' && field !== null && 'sealed' in field ? field.sealed : undefined;
    const key = typeof sealed === 'object' && sealed !== null && 'key' in sealed ? sealed.key : undefined;
    return typeof key === 'string' ? [key] : [];
  });
}
