import { writeSync } from 'node:fs';

/** How many times its limit a figure may be wherever it is measured: beyond that no neighbour is to blame. */
const FAR_BEYOND = 10;

/**
 * Says how long something took in a page, beside its limit, both in milliseconds. What else a machine does must not
 * decide whether tests pass, so only where BRIDGEBOOK_REQUIRE names `speed` (as `npm run gates` does) is the limit itself kept.
 */
export function keepsPace(what: string, took: number, limit: number): void {
  writeSync(1, `${what}: ${took.toFixed(1)} ms (limit ${limit})\n`);
  const strict = (process.env['BRIDGEBOOK_REQUIRE'] ?? '').split(',').includes('speed');
  expect(took).toBeLessThan(strict ? limit : limit * FAR_BEYOND);
}
