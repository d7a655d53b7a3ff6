#!/usr/bin/env node
// The door. Bridgebook runs on Node 24 with SQLite 3.51.3 or later and brings that Node along as a package; this file
// alone must run on whatever Node the machine has (18 or later), and hands over.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import * as modules from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const NODE = [24];
// Earlier ones can corrupt a database when its write-ahead log is reset while another connection writes.
const SQLITE = [3, 51, 3];

const program = fileURLToPath(new URL('../dist/src/main.js', import.meta.url));
const argv = process.argv.slice(2);

if (suits(process.versions)) {
  if (!existsSync(program)) fail(`Bridgebook is not built: ${program} is missing.`, 'npm run build');
  // Kept in the user's temporary folder: the second start reads no source.
  modules.enableCompileCache();
  const { main } = await import(new URL('../dist/src/main.js', import.meta.url).href);
  await main(argv);
} else {
  const node = bundledNode();
  const found = `this is Node ${process.versions.node} with ${process.versions.sqlite ? `SQLite ${process.versions.sqlite}` : 'no SQLite'}`;
  const needed = `Bridgebook needs Node ${NODE.join('.')} or later with SQLite ${SQLITE.join('.')} or later; ${found}`;
  if (node === undefined) {
    const why = 'the Node it brings along was not installed (install scripts were not run)';
    fail(`${needed}, and ${why}.`, 'npm rebuild node && npm run build');
  }
  if (realpathSync(process.execPath) === realpathSync(node)) {
    fail(`${needed}, and that is the one it brings along.`, 'npm ci');
  }
  handOver(node);
}

function suits({ node, sqlite }) {
  return atLeast(node, NODE) && sqlite !== undefined && atLeast(sqlite, SQLITE);
}

function atLeast(version, wanted) {
  const parts = version.split('.').map(Number);
  for (const [place, least] of wanted.entries()) {
    const part = parts[place] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}

function bundledNode() {
  const { resolve } = modules.createRequire(import.meta.url);
  for (const file of ['node/bin/node', 'node/bin/node.exe']) {
    try {
      return resolve(file);
    } catch {
      // Looked for under its other name next.
    }
  }
  return undefined;
}

function handOver(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...argv], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2']) {
    process.on(signal, () => {
      // A terminal sends its own interrupts to both processes; a second one would look like impatience.
      const sentByTerminal = process.stdin.isTTY && (signal === 'SIGINT' || signal === 'SIGQUIT');
      if (!sentByTerminal) child.kill(signal);
    });
  }
  child.on('error', (error) => fail(`The Node it brings along does not start: ${error.message}.`, 'npm rebuild node'));
  child.on('exit', (code, signal) => {
    process.exit(signal === null ? code : 128 + constants.signals[signal]);
  });
}

function fail(what, remedy) {
  process.stderr.write(
    `${what}\nTo mend it, run this in ${fileURLToPath(new URL('..', import.meta.url))}:\n\n  ${remedy}\n\n`,
  );
  process.exit(1);
}
