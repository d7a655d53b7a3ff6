import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import hooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

const specs = ['**/*.spec.ts', '**/*.contract.ts', '**/*.journey.ts'];

const impure = 'The pure half is given its facts: it asks no clock, no chance, no language and no machine.';
const globals = ['Date', 'Intl', 'process', 'console', 'performance', 'crypto', 'setTimeout', 'setInterval', 'fetch'];
const methods = [
  'localeCompare',
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'data/', 'web/dist/']),
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // What a method gives back belongs to its interface, which is often a promise where one store needs none.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(['process', 'console', 'URL', 'setTimeout'].map((name) => [name, 'readonly'])),
    },
  },
  {
    files: ['events/**/*.ts', 'commands/**/*.ts', 'projections/**/*.ts'],
    ignores: specs,
    rules: {
      'no-restricted-globals': ['error', ...globals.map((name) => ({ name, message: impure }))],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: impure },
        { object: 'globalThis', message: impure },
        ...methods.map((property) => ({ property, message: impure })),
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*', '@nestjs/*', 'rxjs', 'rxjs/*'], message: impure },
            { regex: '(^|/)src/', message: 'Arrows point the other way: src uses the pure half.' },
          ],
        },
      ],
    },
  },
  {
    files: ['events/**/*.ts', 'projections/**/*.ts', '**/*.worker.ts'],
    ignores: specs,
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Decorator', message: 'This file also runs with its types stripped: no decorators here.' },
      ],
    },
  },
  { files: ['web/**/*.ts', 'web/**/*.tsx'], ...hooks.configs.flat['recommended-latest'] },
  {
    // A redirect of the router is thrown, and is no error.
    files: ['web/src/**/routes.ts', 'web/src/routes.tsx'],
    rules: { '@typescript-eslint/only-throw-error': 'off' },
  },
  {
    files: [...specs, 'test/**/*.ts'],
    rules: {
      // The runner's matchers are typed `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['test/http/**/*.ts', 'test/server.ts'],
    rules: Object.fromEntries(
      // An answer is whatever JSON came; what it must be the tests say.
      ['explicit-any', 'unsafe-argument', 'unsafe-call', 'unsafe-member-access', 'unsafe-return'].map((rule) => [
        `@typescript-eslint/no-${rule}`,
        'off',
      ]),
    ),
  },
);
