import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const clock = 'The clock is world.now; rules take the time as a parameter.';
const noClock = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: clock },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
];
const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read in src/config.ts only.',
};
const noEnvironmentImport = {
  selector: "ImportDeclaration[source.value='node:process'] ImportSpecifier[imported.name='env']",
  message: 'The environment is read in src/config.ts only.',
};
const noLookbehind = {
  selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]',
  message: 'Safari before 16.4 refuses the whole script for a lookbehind.',
};
const noEnums = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: "ImportExpression[source.type!='Literal']", message: 'Import by a fixed name.' },
];

const testDoors = ['it', 'test', 'describe', 'suite', 'bench'];
const shortcuts = ['skip', 'only', 'todo', 'skipIf', 'runIf', 'fails'];
const noSkippedTests = testDoors.flatMap((object) =>
  shortcuts.map((property) => ({ object, property, message: 'Every test runs, and must pass.' })),
);

const browserOnly = ['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'location'].map(
  (name) => ({ name, message: 'This file runs on the server.' }),
);

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'coverage/', '.cache/', '.data/', 'migrations/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['.dependency-cruiser.cjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // Rules beyond the presets.
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An arrow that forwards a call of type void is clear enough.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Numbers print the same everywhere.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Fastify's plugins and handlers are async whether they wait or not.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // `type` and `interface` are both fine; a type is what most of the rules need.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // It finds fault with reading an array element although noUncheckedIndexedAccess is on.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      // There are no enums here, and these two cost a tenth of the time of all.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-warning-comments': ['error', { terms: ['todo:', 'fixme', 'xxx:'], location: 'anywhere' }],
      complexity: ['error', 12],
      'max-depth': ['error', 3],
      'max-params': ['error', 5],
      'no-restricted-syntax': ['error', ...noEnums],
    },
  },
  {
    files: ['src/**', 'web/**'],
    rules: {
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  // The commands are starting points, like src/main.ts: they make the clock and look at the environment.
  { files: ['bin/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...browserOnly] } },
  {
    files: ['src/**'],
    rules: {
      'no-restricted-syntax': ['error', ...noEnums, ...noClock, noEnvironment, noEnvironmentImport],
      'no-restricted-globals': ['error', ...browserOnly],
    },
  },
  {
    files: ['src/rules/**', 'src/protocol.ts', 'src/protocol/**'],
    rules: { 'no-restricted-syntax': ['error', ...noEnums, ...noClock, noEnvironment, noLookbehind] },
  },
  // A catalogue of shapes, not logic.
  { files: ['src/protocol.ts', 'src/database/schema/**'], rules: { 'max-lines': ['error', { max: 500 }] } },
  { files: ['web/**'], rules: { 'no-restricted-syntax': ['error', ...noEnums, noLookbehind] } },
  {
    // The two places that may look at the wall clock and at the environment.
    files: ['src/main.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noEnums, noEnvironment, noEnvironmentImport] },
  },
  { files: ['src/config.ts'], rules: { 'no-restricted-syntax': ['error', ...noEnums, ...noClock] } },
  {
    files: ['test/**', 'bench/**'],
    rules: {
      'no-restricted-properties': ['error', ...noSkippedTests],
      'max-lines': ['error', { max: 400 }],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // A built file or a module chosen by its name is imported by an address.
    files: ['bin/**/*.mjs', 'test/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['.dependency-cruiser.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { sourceType: 'commonjs' },
  },
);
