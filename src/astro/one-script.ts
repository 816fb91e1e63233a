/**
 * The scripts of a page in one file. Astro leaves each component's in a file of its own, a
 * dozen on a page, and on a slow line each is a way to the server and back while the fonts
 * of the text wait.
 */
import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

const scriptTags = /<script type="module" src="([^"]+)"><\/script>/g

/**
 * Joins the module scripts of each page of a built site that has several. What a page asks
 * for later, and what that shares with its scripts, stays in files of its own: no module
 * runs twice. The new script names the addresses that it stands for in `data-of`.
 *
 * @param dist Folder of the site.
 * @param assets Folder of the scripts in it, such as `_astro`.
 * @returns number of files written.
 */
export async function joinScripts(dist: string, assets: string): Promise<number> {
  const folder = join(dist, assets)
  const shared = importedLater(folder)
  const joined = new Map<string, string>()
  for (const page of globSync('**/*.html', { cwd: dist })) {
    const html = readFileSync(join(dist, page), 'utf8')
    const scripts = [...html.matchAll(scriptTags)].map(([, address]) => address!)
    if (scripts.length < 2) continue
    const key = scripts.join(' ')
    if (!joined.has(key)) joined.set(key, await joinedTag(folder, scripts, shared))
    let tag = joined.get(key)!
    const whole = html.replace(scriptTags, () => {
      const here = tag
      tag = ''
      return here
    })
    writeFileSync(join(dist, page), whole)
  }
  return joined.size
}

/** Writes one script in place of several; the tags that ask for it. */
async function joinedTag(
  folder: string,
  scripts: readonly string[],
  shared: ReadonlySet<string>,
): Promise<string> {
  const address = scripts[0]!.replace(/[^/]+$/, '')
  const { code, imports } = await bundle(folder, scripts.map(nameOf), shared)
  const hash = createHash('sha256').update(code).digest('base64url').slice(0, 8)
  const name = `scripts.${hash}.js`
  writeFileSync(join(folder, name), code)
  const early = imports.map((file) => `${address}${nameOf(file)}`)
  return [
    ...early.map((href) => `<link rel="modulepreload" href="${href}">`),
    `<script type="module" src="${address}${name}" data-of="${scripts.join(' ')}"></script>`,
  ].join('')
}

/** The code of scripts, one after the other, with all that only they import. */
async function bundle(
  folder: string,
  scripts: readonly string[],
  shared: ReadonlySet<string>,
): Promise<{ code: string; imports: string[] }> {
  const entry = 'page-scripts'
  const made = await rolldown({
    input: entry,
    plugins: [
      {
        name: 'residual-one-script',
        resolveId(id, _importer, { kind }) {
          if (id === entry) return entry
          if (kind === 'dynamic-import' || shared.has(nameOf(id)))
            return { id, external: true }
          return join(folder, nameOf(id))
        },
        load: (id) =>
          id === entry ? scripts.map((name) => `import './${name}'`).join('\n') : null,
      },
    ],
  })
  const { output } = await made.generate({ minify: true, codeSplitting: false })
  await made.close()
  const [{ code, imports }] = output
  return { code, imports }
}

/** Names of modules beside it that a built module imports at once, and when it asks for them. */
const imports = /(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g
const laterImports = /\bimport\(\s*["'`]\.\/([^"'`]+)["'`]/g

/** Modules that a module fetched later needs, itself included. */
function importedLater(folder: string): Set<string> {
  const code = new Map(
    globSync('*.js', { cwd: folder }).map((name) => [
      name,
      readFileSync(join(folder, name), 'utf8'),
    ]),
  )
  const found = new Set<string>()
  const follow = (name: string): void => {
    if (found.has(name) || !code.has(name)) return
    found.add(name)
    for (const next of named(code.get(name)!, imports)) follow(next)
  }
  for (const text of code.values())
    for (const later of named(text, laterImports)) follow(later)
  return found
}

const named = (code: string, pattern: RegExp): string[] =>
  [...code.matchAll(pattern)].map(([, name]) => name!)

const nameOf = (address: string): string => address.replace(/^.*\//, '')
