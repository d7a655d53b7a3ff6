import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
// Jest runs the sources themselves: an import written with `.ts` must stay one.
swc.jsc.rewriteRelativeImportExtensions = false;
delete swc.$schema;

export default {
  roots: ['src', 'events', 'commands', 'projections', 'test', 'bench'].map((folder) => `<rootDir>/${folder}`),
  testMatch: ['**/*.spec.ts', '**/*.int.spec.ts', '**/*.journey.ts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  setupFiles: ['<rootDir>/test/setup.ts'],
  reporters: ['default', '<rootDir>/test/reporter.js'],
  coverageProvider: 'v8',
  maxWorkers: 2,
  testTimeout: 30_000,
};
