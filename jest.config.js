import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
// Jest runs the sources themselves: an import written with `.ts` must stay one.
swc.jsc.rewriteRelativeImportExtensions = false;
delete swc.$schema;

// Threads are started from the sources too, hundreds of times in a run: their types are stripped once.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'bridgebook-compile-cache');

export default {
  roots: ['src', 'events', 'commands', 'projections', 'test', 'bench', 'web/src'].map(
    (folder) => `<rootDir>/${folder}`,
  ),
  testMatch: ['**/*.spec.ts', '**/*.int.spec.ts', '**/*.journey.ts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  setupFiles: ['<rootDir>/test/setup.ts'],
  reporters: ['default', '<rootDir>/test/reporter.js'],
  coverageProvider: 'v8',
  maxWorkers: 2,
  testTimeout: 120_000,
};
