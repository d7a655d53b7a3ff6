/**
 * `npm run freeze`: writes a file for every sample that has none, and notes its hash in frozen.json. A file that is
 * there is never changed, nor is its hash: what was published is read for ever.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileName } from './files.ts';
import { entryOf, type Frozen, type Sample } from './sample.ts';
import { samples } from './samples/index.ts';

const here = (file: string) => new URL(file, import.meta.url);
const hashes = JSON.parse(readFileSync(here('frozen.json'), 'utf8')) as { [file: string]: string };

const byName = new Map<string, Sample>();
for (const sample of samples) {
  const name = fileName(sample.stream, sample.type, sample.version);
  if (byName.has(name)) throw new Error(`two samples for ${name}`);
  byName.set(name, sample);
}

const read = (name: string) => JSON.parse(readFileSync(here(`${name}.json`), 'utf8')) as Frozen;

/** Where an event stands in its stream: one after the one before it. */
function revisionOf(name: string): number {
  if (existsSync(here(`${name}.json`))) return read(name).entry.revision;
  const sample = byName.get(name);
  if (!sample) throw new Error(`there is no sample ${name}`);
  return sample.after === undefined ? 0 : revisionOf(sample.after) + 1;
}

for (const [name, sample] of byName) {
  if (existsSync(here(`${name}.json`))) continue;
  const frozen: Frozen = { after: sample.after ?? null, entry: entryOf(sample, name, revisionOf(name)) };
  writeFileSync(here(`${name}.json`), `${JSON.stringify(frozen, null, 2)}\n`);
  console.log(`frozen: ${name}`);
}
for (const file of readdirSync(here('.'))) {
  if (!file.endsWith('.json') || file === 'frozen.json' || Object.hasOwn(hashes, file)) continue;
  hashes[file] = createHash('sha256')
    .update(readFileSync(here(file)))
    .digest('hex');
}
const sorted = Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(here('frozen.json'), `${JSON.stringify(sorted, null, 2)}\n`);
