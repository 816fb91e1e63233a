/**
 * Builds the npm package into `.residual/package/`: ESM JavaScript, its types, and a
 * `package.json` of its own, since the one of this repository is that of the site.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { build, type Plugin, type Rolldown } from 'vite'
import manifest from '../../package.json' with { type: 'json' }

const root = fileURLToPath(new URL('../..', import.meta.url))
const out = join(root, '.residual/package')
const source = (path: string) => join(root, 'src', path)

/** What is imported by the user as well, and must be one and the same module for both. */
const shared = ['ml-matrix']

/** Needed only by who uses the part that needs them. */
const peers = {
  astro: '>=6',
  // The one for each version of Node; documents with `<Example>` need it.
  'isolated-vm': '5 || 6 || 7',
  vitest: '>=4',
}

const external = [...shared, ...Object.keys(peers)].map(
  (name) => new RegExp(`^${name}(?:/|$)`),
)

/** Modules that a user imports, by the name that he gives them. */
const entries = {
  index: source('formula/index.ts'),
  markdown: source('package/markdown.ts'),
  remark: source('package/remark.ts'),
  vitest: source('package/vitest.ts'),
  astro: source('package/astro.ts'),
}

/** Modules that processes and threads start with. */
const programs = {
  command: source('package/command.ts'),
  host: source('page/host.mjs'),
  worker: source('package/worker.ts'),
  runtime: source('vitest/runtime.ts'),
}

/** What components call. */
const behindComponents = { example: source('package/example.ts') }

/** Components that need nothing else of this site. */
const components = ['Stated', 'AsWritten', 'Erratum', 'Bare'].map((name) =>
  source(`components/${name}.astro`),
)

/** What the realm of examples compiles by itself: nothing of Node may be in it. */
const realm = {
  inside: source('page/realm/inside.ts'),
  vocabulary: source('page/realm/vocabulary.ts'),
}

/** Where files are in the package that the code names by their place beside it. */
const places: Record<string, string> = {
  '../../package.json': './package.json',
  '../formula/index.ts': './index.js',
  './host.mjs': './host.js',
  './runtime.ts': './runtime.js',
  './worker.mjs': './worker.js',
  './inside.ts': './inside.js',
  './vocabulary.ts': './vocabulary.js',
}

/** The text of a realm's first script, as a module. */
function scriptOfRealm(): string {
  const ses = createRequire(import.meta.url)
    .resolve('ses')
    .replace(/\.cjs$/, '.umd.min.js')
  return `export { default as intrinsics } from ${JSON.stringify(`${ses}?raw`)}`
}

const noSite = () => `export * from ${JSON.stringify(source('package/no-site.ts'))}`

/** Modules that the package has otherwise. */
const instead: Record<string, () => string> = {
  [source('page/site.ts')]: noSite,
  [source('rules/review.ts')]: noSite,
  [source('page/fingerprint.ts')]: noSite,
  [source('page/realm/intrinsics.ts')]: scriptOfRealm,
}

const packaged: Plugin = {
  name: 'residual:package',
  enforce: 'pre',
  load: (id) => instead[id]?.(),
  transform(code, id) {
    if (id.includes('/node_modules/')) return null
    return code.replace(
      /new URL\(\s*'(\.[^']*)',\s*import\.meta\.url\s*,?\s*\)/g,
      (_, path: string) => {
        const place = places[path]
        if (place === undefined)
          throw new Error(
            `Unexpected \`${path}\` in ${relative(root, id)}, expected a place that src/package/build.ts knows`,
          )
        return `new URL('${place}', import.meta.url)`
      },
    )
  },
}

async function bundle(input: Record<string, string>): Promise<void> {
  const older = source('package/older.ts')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [packaged],
    resolve: { alias: { residual: entries.index } },
    ssr: { noExternal: true, external: [] },
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      license: input === realm ? false : { fileName: 'licenses.md' },
      rolldownOptions: {
        input,
        external,
        output: {
          entryFileNames: '[name].js',
          // Text of single bytes is read faster.
          charset: 'ascii',
          chunkFileNames: 'chunk-[name]-[hash].js',
          // Names stay, for whoever reads a stack; comments are what every start would read.
          minify: {
            mangle: false,
            compress: true,
            codegen: { removeWhitespace: true },
          },
        },
        transform: {
          inject: {
            'Promise.withResolvers': [older, 'withResolvers'],
            'Map.groupBy': [older, 'mapGroupBy'],
            'Object.groupBy': [older, 'objectGroupBy'],
          },
        },
      } satisfies Rolldown.RolldownOptions,
    },
  })
}

/** Declarations of all that the entries' types name. */
function declarations(): void {
  const folder = join(out, 'types')
  const emitted = join(root, '.residual/types')
  rmSync(emitted, { recursive: true, force: true })
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: join(root, 'src'),
      outDir: emitted,
      // Whether types are right is what `npm test` looks at.
      noCheck: true,
      incremental: false,
      resolveJsonModule: false,
    },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  )
  if (!config) throw new Error('Expected a tsconfig.json')
  const program = ts.createProgram(Object.values(entries), config.options)
  program.emit()
  const files = Object.values(entries).map((file) =>
    join(emitted, relative(join(root, 'src'), file).replace(/\.ts$/, '.d.ts')),
  )
  // Of an engine of hundreds of files, the types of a few are seen from outside.
  const seen = new Set<string>()
  for (let file = files.pop(); file !== undefined; file = files.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const text = readFileSync(file, 'utf8').replace(
      /((?:from|import)\s*\(?\s*)(["'])(\.[^"']*)\.ts\2/g,
      '$1$2$3.js$2',
    )
    for (const [, path = ''] of text.matchAll(/["'](\.{1,2}\/[^"']*)\.js["']/g))
      files.push(resolve(dirname(file), `${path}.d.ts`))
    const place = join(folder, relative(emitted, file))
    mkdirSync(dirname(place), { recursive: true })
    const generators = `${relative(dirname(place), folder).split(sep).join('/') || '.'}/generators.js`
    writeFileSync(place, text.replaceAll(/(["'])fast-check\1/g, `'${generators}'`))
  }
  rmSync(emitted, { recursive: true, force: true })
  writeFileSync(join(folder, 'generators.d.ts'), generatorTypes)
}

/** How values are drawn is no concern of users: fast-check is part of the bundle. */
const generatorTypes = `/** A source of draws. */
export declare abstract class Random {
  protected readonly state: unknown
}
`

function fail(diagnostic: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'))
}

function copyComponents(): void {
  mkdirSync(join(out, 'components'))
  for (const file of [...components, source('package/Example.astro')]) {
    const text = readFileSync(file, 'utf8').replace("'./example.ts'", "'../example.js'")
    writeFileSync(join(out, 'components', basename(file)), text)
  }
}

function describe(): void {
  const { name, version, license, dependencies } = manifest
  const typesOf = (file: string) =>
    `./types/${relative(join(root, 'src'), file).replace(/\.ts$/, '.d.ts')}`
  const exports = Object.entries(entries).map(([entry, file]) => [
    entry === 'index' ? '.' : `./${entry}`,
    { types: typesOf(file), default: `./${entry}.js` },
  ])
  const versions = dependencies as Record<string, string>
  const packed = {
    name,
    version,
    description:
      'Checks the formulas of Markdown, MDX and notebooks: the LaTeX that a reader sees is executed.',
    license,
    type: 'module',
    engines: { node: '>=20.18' },
    bin: { residual: './command.js' },
    exports: {
      ...(Object.fromEntries(exports) as Record<string, object>),
      './components/*': './components/*',
      './package.json': './package.json',
    },
    sideEffects: Object.keys(programs).map((program) => `./${program}.js`),
    dependencies: Object.fromEntries(shared.map((each) => [each, versions[each]])),
    peerDependencies: peers,
    peerDependenciesMeta: Object.fromEntries(
      Object.keys(peers).map((each) => [each, { optional: true }]),
    ),
  }
  writeFileSync(join(out, 'package.json'), `${JSON.stringify(packed, undefined, 2)}\n`)
  for (const file of ['README.md', 'LICENSE'])
    copyFileSync(join(root, file), join(out, file))
}

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
await bundle({ ...entries, ...programs, ...behindComponents })
await bundle(realm)
declarations()
copyComponents()
describe()
if (process.argv.includes('--pack')) {
  const { status } = spawnSync(
    'npm',
    ['pack', out, '--pack-destination', join(root, '.residual'), '--silent'],
    {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  )
  process.exitCode = status ?? 1
}
