import { fileURLToPath } from 'node:url'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import examples from './example-rules.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Forbids imports by folder: dependence has one direction (see the README). */
const arrows = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
})

const only = (...names) => ({
  regex: `^(?!\\.|(${names.join('|')})$)`,
  message: `Unexpected import, expected a relative path or one of ${names.join(', ') || 'none'}.`,
})
const folders = (...names) => ({
  regex: `^\\..*/(${names.join('|')})/`,
  message: 'Unexpected import against the arrows of dependence in the README.',
})

/** The rooms of the engine: each may import those before it. */
const rooms = [
  'language',
  'values',
  'read',
  'discourse',
  'draws',
  'evaluation',
  'judge',
  'page',
]
/** Rooms inside of rooms, in the same order. */
const inner = {
  discourse: ['lexicon', 'phrases', 'predicates', 'clauses'],
  page: [
    'text',
    'symbols',
    'definitions',
    'domains',
    'random',
    'introductions',
    'predication',
    'acts',
    'reading',
    'claims',
    'reader',
  ],
}
const between = (order, ...names) => ({
  regex: `^(\\.\\./)+(${names.join('|')})/`,
  message: `Unexpected import against the order of the rooms: ${order.join(' ← ')}.`,
})
/** What one room may not import: all that comes after it. */
const after = (order, room) => {
  const later = order.slice(order.indexOf(room) + 1)
  return later.length > 0 ? [between(order, ...later)] : []
}
/** What lies outside of the engine, seen from one of its rooms. */
const outside = {
  regex: '^(\\.\\./){2,}(page|cli|vitest|astro|examples)/',
  message: 'Unexpected import against the arrows of dependence in the README.',
}

/** Randomness and clocks are seeded or absent where results must repeat bit for bit. */
const repeatable = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Unexpected Math.random, expected a seeded generator.',
  },
]
const bitStable = [
  ...repeatable,
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Unexpected Date.now, expected no clock in what must repeat.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Unexpected clock, expected no clock in what must repeat.',
  },
  {
    selector: "BinaryExpression[operator='**'] > :not(Literal).right",
    message: 'Unexpected variable exponent: `**` differs between versions of V8.',
  },
  {
    selector:
      "CallExpression[callee.object.name='Math'][callee.property.name='pow'] > :not(Literal):nth-child(2)",
    message: 'Unexpected variable exponent: Math.pow differs between versions of V8.',
  },
]

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    'dist/',
    '.astro/',
    '.residual/',
    '**/fixtures/**',
    '**/*.astro',
  ]),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: root },
    },
    rules: {
      'no-restricted-syntax': ['error', ...repeatable],
      // Numbers print as themselves.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true },
      ],
      // With noUncheckedIndexedAccess, `!` says that a loop keeps its index in range.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // TypeScript asks for brackets where a key is not declared.
      '@typescript-eslint/dot-notation': [
        'error',
        { allowIndexSignaturePropertyAccess: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    // Configuration in plain JavaScript has no types to check.
    files: ['**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // What a symbol holds is known when it is drawn, not to TypeScript.
    files: ['examples/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
    },
  },
  {
    files: ['examples/**'],
    plugins: { examples },
    rules: {
      'examples/no-state': 'error',
      'examples/no-second-code': 'error',
      'examples/no-host': 'error',
      'examples/shown-is-run': 'error',
      'examples/plain-text': 'error',
      'no-sequences': 'error',
    },
  },
  {
    files: ['src/formula/**', 'examples/**', 'src/interactives/**'],
    rules: { 'no-restricted-syntax': ['error', ...bitStable] },
  },
  ...rooms.map((room) =>
    arrows(
      [`src/formula/${room}/**`],
      [only('ml-matrix', 'fast-check', 'decimal.js'), outside, ...after(rooms, room)],
      ['src/formula/read/katex.ts'],
    ),
  ),
  ...Object.entries(inner).flatMap(([room, order]) =>
    order.map((own) =>
      arrows(
        [`src/formula/${room}/${own}/**`],
        [
          only('ml-matrix', 'fast-check', 'decimal.js'),
          outside,
          ...after(rooms, room),
          ...after(order, own),
        ],
      ),
    ),
  ),
  arrows(
    ['src/formula/read/katex.ts'],
    [only('katex'), outside, ...after(rooms, 'read')],
  ),
  arrows(
    ['src/page/**'],
    [
      folders(
        'rules',
        'cli',
        'lsp',
        'vitest',
        'astro',
        'figures',
        'components',
        'live',
      ),
    ],
  ),
  arrows(
    ['src/rules/**'],
    [folders('cli', 'lsp', 'vitest', 'astro', 'figures', 'components')],
  ),
  arrows(['src/live/**'], [folders('cli', 'vitest', 'astro', 'figures', 'components')]),
  arrows(
    ['src/experiments/**'],
    [folders('cli', 'vitest', 'astro', 'figures', 'components', 'examples')],
  ),
  arrows(['src/cli/**'], [folders('lsp', 'vitest', 'astro', 'figures', 'components')]),
  arrows(
    ['src/lsp/**'],
    [folders('rules', 'vitest', 'astro', 'figures', 'components', 'live', 'package')],
  ),
  arrows(['src/vitest/**'], [folders('cli', 'astro', 'figures', 'components')]),
  arrows(['src/astro/**'], [folders('cli', 'vitest', 'figures', 'package')]),
  arrows(
    ['src/new/**'],
    [folders('cli', 'vitest', 'figures', 'components', 'live', 'package')],
  ),
  arrows(['src/package/**'], [folders('rules', 'astro', 'figures', 'live')]),
  arrows(
    ['src/figures/**'],
    [
      folders(
        'formula',
        'page',
        'cli',
        'vitest',
        'astro',
        'components',
        'interactives',
      ),
    ],
  ),
  arrows(
    ['src/interactives/*.ts'],
    [only('ml-matrix'), folders('formula', 'page', 'cli', 'vitest', 'astro')],
  ),
  arrows(
    ['examples/**'],
    [only('ml-matrix', 'residual', 'ml-pca', 'ml-dataset-.*'), folders('src')],
  ),
)
