/** `npm run new -- KIND NAME`: writes files that pass all checks as they are. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { format, getFileInfo, resolveConfig } from 'prettier'
import { near } from '../rules/near.ts'
import { Refusal, type Kind, type Made } from './kind.ts'
import { readName } from './name.ts'

const folder = new URL('kinds/', import.meta.url)
const kinds = readdirSync(folder).map((file) => basename(file, '.ts'))
const listed = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
  kinds.map((kind) => `\`${kind}\``),
)

const kindNamed = async (name: string): Promise<Kind> =>
  ((await import(new URL(`${name}.ts`, folder).href)) as { default: Kind }).default

/** Runs the command in a project; gives what it prints and its exit code, 0 or 2. */
export async function main(
  args: string[],
  root: string,
): Promise<{ text: string; code: 0 | 2 }> {
  try {
    const { values, positionals } = parseArgs({
      args,
      strict: false,
      options: { help: { type: 'boolean', short: 'h' } },
    })
    if (values.help) return { text: await help(), code: 0 }
    const [option] = Object.keys(values)
    if (option !== undefined)
      throw new Refusal(
        `Unexpected option \`${option}\`, expected a kind and a name; \`npm run new -- --help\` shows them.`,
      )
    const made = await make(positionals, root)
    await write(made, root)
    return { text: told(made, root), code: 0 }
  } catch (error) {
    if (error instanceof Refusal) return { text: `${error.message}\n`, code: 2 }
    throw error
  }
}

async function make([kind, name, surplus]: string[], root: string): Promise<Made> {
  if (kind === undefined || !kinds.includes(kind)) {
    const saw = kind === undefined ? 'end of arguments' : `kind \`${kind}\``
    const [meant = 'page'] = kind === undefined ? [] : near(kind, kinds)
    const { example } = await kindNamed(meant)
    throw new Refusal(
      `Unexpected ${saw}, expected ${listed}; type \`npm run new -- ${meant} ${example}\`.`,
    )
  }
  const found = await kindNamed(kind)
  if (name === undefined)
    throw new Refusal(
      `Unexpected end of arguments, expected a name; type \`npm run new -- ${kind} ${found.example}\`.`,
    )
  if (surplus !== undefined)
    throw new Refusal(
      `Unexpected argument \`${surplus}\`, expected one name; type \`npm run new -- ${kind} ${name}\`.`,
    )
  const made = found.make(readName(name, kind, found), root)
  const taken = Object.keys(made.files).find((file) => existsSync(join(root, file)))
  if (taken !== undefined)
    throw new Refusal(
      `Unexpected name \`${name}\`, expected a new one, since \`${taken}\` is there already; go on in that file, or choose another name.`,
    )
  return made
}

async function write({ files, changed = {} }: Made, root: string): Promise<void> {
  for (const [file, text] of Object.entries({ ...files, ...changed })) {
    const path = join(root, file)
    mkdirSync(dirname(path), { recursive: true })
    // A new file never takes the place of one that has come in between.
    writeFileSync(path, await formatted(path, text, root), {
      flag: file in files ? 'wx' : 'w',
    })
  }
}

/** Long names make other lines. */
async function formatted(path: string, text: string, root: string): Promise<string> {
  const ignorePath = join(root, '.prettierignore')
  const { ignored } = await getFileInfo(path, { ignorePath })
  if (ignored) return text
  return format(text, { ...(await resolveConfig(path)), filepath: path })
}

/** What was written, and where to go on. */
function told({ files, changed = {}, next, then }: Made, root: string): string {
  const before = readFileSync(join(root, next.file), 'utf8').split(next.at)[0]!
  const place = `${next.file}:${before.split('\n').length}`
  const list = [
    ...Object.keys(files).map((file) => `wrote    ${file}`),
    ...Object.keys(changed).map((file) => `changed  ${file}`),
  ]
  return `${list.join('\n')}\n\nGo on at ${place}: ${next.say}.\n${then}\n`
}

async function help(): Promise<string> {
  const lines = await Promise.all(
    kinds.map(
      async (kind) => `  npm run new -- ${kind} ${(await kindNamed(kind)).example}`,
    ),
  )
  return `Writes files that pass all checks as they are, and says where to go on.\n\n${lines.join('\n')}\n`
}
