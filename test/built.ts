/** The program as it is installed: `src/bridgebook.mjs` over what was built from the sources. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const program = join(root, 'src/bridgebook.mjs');

/** The one that has been built, built anew where a source is newer. */
export function buildIfOutdated(): void {
  const built = join(root, 'dist/src/main.js');
  const sources = globSync('{src,events,commands,projections,bench}/**/*.ts', { cwd: root }).map((one) =>
    join(root, one),
  );
  const newest = Math.max(...sources.map((one) => statSync(one).mtimeMs));
  if (!existsSync(built) || statSync(built).mtimeMs < newest)
    execFileSync(process.execPath, [join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'build'], { cwd: root });
}
