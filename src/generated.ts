/**
 * Writes the files that are made from the running application, or with `--check` fails where they differ: a change of
 * the API shows in review. Run by `npm run generate` and `npm run check:generated`, after a build.
 */
import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder } from './platform/book/folder.ts';
import { openApiOf } from './platform/http/openapi/document.ts';
import { createServer } from './server.ts';

const file = 'docs/openapi.json';
const check = process.argv.includes('--check');

const home = mkdtempSync(join(tmpdir(), 'bridgebook-'));
try {
  const folder = await openFolder({ home });
  const server = await createServer(folder);
  const made = `${JSON.stringify(openApiOf(server.routes), null, 2)}\n`;
  await server.close();
  await folder.close();
  if (!check) writeFileSync(file, made);
  else if (readFileSync(file, 'utf8') !== made) {
    console.error(`${file} is not what the application says. Run: npm run generate`);
    process.exitCode = 1;
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
