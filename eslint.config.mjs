import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { LAYER_ZONES, PACKAGES_BY_LAYER } from './scripts/layer-rules.mjs';

const TYPESCRIPT = ['**/*.ts'];
const CHAI_EQUAL = { from: 'file', name: ['Equal'], path: 'node_modules/@types/chai/index.d.ts' };
const SCRIPTS = ['**/*.mjs', '**/*.cjs', '**/*.js'];

export default tseslint.config(
  { ignores: ['dist/', 'storybook-static/', 'coverage/', 'node_modules/', 'test/**/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // `noUncheckedIndexedAccess` makes every typed-array read possibly undefined; where the loop proves the index, we
      // use `!`.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Deliberate: `record['title']` reads a field of foreign data, `record.title` one of ours.
      '@typescript-eslint/dot-notation': 'off',
      // Lit binds listeners in templates to their host.
      '@typescript-eslint/unbound-method': 'off',
      // We spread strings deliberately, to get their code points.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['methods', 'arrowFunctions'] }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Foreign data may not have its declared type, so checks of it are necessary.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: LAYER_ZONES }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'import-x/extensions': ['error', 'always', { ignorePackages: true, checkTypeImports: true, fix: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
          message: 'Make nodes, or a Lit template: a record may hold markup, and Trusted Types forbid this.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe)$/]',
          message: 'Make nodes, or a Lit template: a record may hold markup, and Trusted Types forbid this.',
        },
        {
          selector:
            'CallExpression[callee.property.name=/^((get|set)(Hours|Minutes|Seconds|Milliseconds|Day|Date|Month|Year|FullYear|TimezoneOffset)|to(Locale)?(Date|Time)String)$/]',
          message: 'This uses the local time of the machine; pass the zone, and let time/ make an Instant of it.',
        },
        {
          selector: 'NewExpression[callee.name="Date"][arguments.1]',
          message: 'This uses the local time of the machine; pass the zone, and let time/ make an Instant of it.',
        },
      ],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      // Over columns of a million events, `of` is several times slower than an index until it is compiled.
      '@typescript-eslint/prefer-for-of': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  ...PACKAGES_BY_LAYER.map(({ files, patterns }) => ({
    files,
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  })),
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    rules: {
      // Only define.ts registers elements, so that importing a class has no side effect.
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    languageOptions: {
      globals: { describe: false, it: false, before: false, beforeEach: false, after: false, afterEach: false },
    },
    rules: {
      // chai asserts by reading a property: `expect(x).to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
      // @open-wc/semantic-dom-diff declares `equal` as a promise, for its snapshots, but it is not one.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [CHAI_EQUAL] }],
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(it|describe)$/][property.name=/^(only|skip)$/]',
          message: 'Every test must run, every time: fix it or remove it.',
        },
        {
          selector: "ExpressionStatement > CallExpression[callee.property.name='accessible']",
          message: 'This assertion is a promise: await it, or it never fails.',
        },
        {
          selector: "CallExpression[callee.object.type='ThisExpression'][callee.property.name=/^(retries|skip)$/]",
          message:
            'No retries and no skips: a test that fails now and then reveals a defect, in the test or in the code.',
        },
      ],
    },
  },
  {
    files: ['stories/**/*.ts', '.storybook/**/*.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    files: SCRIPTS,
    languageOptions: {
      globals: {
        process: false,
        console: false,
        URL: false,
        fetch: false,
        setTimeout: false,
        clearTimeout: false,
        performance: false,
        Buffer: false,
      },
    },
  },
  {
    files: ['test/**/*.mjs'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(it|test|describe|context)$/][property.name=/^(only|skip|todo)$/]',
          message: 'Every test must run, every time: fix it or remove it.',
        },
        {
          selector:
            'CallExpression[callee.name=/^(it|test|describe)$/] > ObjectExpression > Property[key.name=/^(only|skip|todo)$/]',
          message:
            'Every test must run, every time. If its input may not be in the repository, say so in a comment that disables this rule.',
        },
      ],
    },
  },
  // For functions that Playwright runs in the page.
  {
    files: ['bench/**/*.mjs', 'test/cli/**/*.mjs', 'test/frames/**/*.mjs', 'test/pack/**/*.mjs'],
    languageOptions: { globals: { window: false, document: false, requestAnimationFrame: false } },
  },
  { files: ['**/*.cjs'], languageOptions: { globals: { module: false, require: false } } },
);
