import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

/** One line an arrow that points the wrong way: `error <rule>: <from> → <to>`. */
function violations(folder: string): Promise<string[]> {
  const options = ['--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'err', '.'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [cruiser, ...options], { cwd: folder }, (error, stdout, stderr) => {
      const lines = stdout.split('\n').map((line) => line.trim());
      const found = lines.filter((line) => line.startsWith('error '));
      if (error !== null && found.length === 0) reject(new Error(stderr + stdout, { cause: error }));
      else resolve(found);
    });
  });
}

it('every import follows the arrows of the architecture', async () => {
  expect(await violations(root)).toEqual([]);
});

it('every arrow that points the wrong way is found', async () => {
  const wrong: Record<string, readonly [from: string, to: string]> = {
    'events-need-nothing-of-ours': ['events/a.ts', 'commands/leaf.ts'],
    'commands-need-events-only': ['commands/b.ts', 'projections/leaf.ts'],
    'projections-need-events-only': ['projections/c.ts', 'commands/leaf.ts'],
    'pure-needs-no-machine': ['commands/d.ts', 'node:fs'],
    'areas-do-not-meet': ['src/visits/e.ts', 'src/agreements/leaf.ts'],
    'platform-knows-no-area': ['src/platform/log/f.ts', 'src/visits/leaf.ts'],
    'web-needs-the-pure-half-only': ['web/g.ts', 'src/platform/leaf.ts'],
    'nothing-that-runs-needs-tests': ['src/platform/h.ts', 'test/leaf.ts'],
    'nothing-unresolvable': ['src/platform/i.ts', 'src/platform/nowhere.ts'],
    'no-cycles': ['src/platform/j.ts', 'src/platform/j.ts'],
  };
  const leaves = Object.values(wrong)
    .map(([, to]) => to)
    .filter((to) => to.endsWith('/leaf.ts'));

  const folder = await mkdtemp(join(tmpdir(), 'bridgebook-boundaries-'));
  try {
    const write = async (path: string, text: string) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    };
    await write('tsconfig.json', '{}');
    await write('package.json', '{ "type": "module" }');
    for (const leaf of leaves) await write(leaf, 'export const leaf = 1;\n');
    for (const [from, to] of Object.values(wrong)) {
      const up = '../'.repeat(from.split('/').length - 1);
      await write(from, `export * from '${to.startsWith('node:') ? to : up + to}';\n`);
    }

    const found = await violations(folder);
    for (const [rule, [from]] of Object.entries(wrong)) {
      expect(found).toContainEqual(expect.stringContaining(`error ${rule}: ${from} →`));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
