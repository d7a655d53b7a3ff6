import { writeSync } from 'node:fs';

/**
 * The seed of a random run, said aloud so that the run can be had again: BRIDGEBOOK_SEED, or a new one each time.
 * @param run what the seed is for, as it is printed.
 */
export function seedOf(run: string): number {
  const seed = Number(process.env['BRIDGEBOOK_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  const { node, sqlite } = process.versions;
  // Not through the runner's console, which adds a stack trace to each line.
  writeSync(1, `${run}: BRIDGEBOOK_SEED=${seed}, Node ${node}, SQLite ${sqlite ?? 'missing'}\n`);
  return seed;
}

/** Numbers from 0 up to but not including 1 that only the seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
