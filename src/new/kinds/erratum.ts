import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pages } from '../../astro/pages.ts'
import { pageName } from '../../page/site.ts'
import { near } from '../../rules/near.ts'
import { Refusal, type Kind } from '../kind.ts'

/** The list of all errata, which says how many there are. */
const list = 'content/about/errata.mdx'

/** A common slip on a page that is there, with the next free id. */
export default {
  example: 'likelihood',
  folder: 'content',
  make({ path }, root) {
    const file = `content/${path}.mdx`
    if (!existsSync(join(root, file))) throw new Refusal(missing(path, root))
    const read = (page: string) => readFileSync(join(root, page), 'utf8')
    const ids = pages(root).flatMap((page) => [
      ...read(page).matchAll(/<Erratum\s[^>]*?\bid="E(\d+)"|<Errata last="E(\d+)"/g),
    ])
    const id = `E${1 + Math.max(0, ...ids.map(([, own, last]) => Number(own ?? last)))}`
    const page = read(file)
    // What a page ends with stays at its end.
    const end = page.search(/^## (?:Limits|Exercises)$/m)
    const at = end < 0 ? page.length : end
    const before = `${page.slice(0, at).trimEnd()}\n\n`
    const after = page.slice(at)
    return {
      files: {},
      changed: {
        [file]: `${before}${text(id)}${after === '' ? '' : `\n${after}`}`,
        [list]: read(list).replace(/(<Errata last=")E\d+"/, `$1${id}"`),
      },
      next: {
        file,
        at: `<Erratum id="${id}"`,
        say: 'move it to the formula that it is about, and quote the slip with numbers at which it fails',
      },
      then: `\`npx residual check --strict ${file}\` checks that it is false, and that what follows holds.`,
    }
  },
} satisfies Kind

function missing(path: string, root: string): string {
  const names = pages(root).map((page) => pageName(root, join(root, page)))
  const [meant] = near(path, names)
  const way = meant
    ? `type \`npm run new -- erratum ${meant}\``
    : `\`npm run new -- page ${path}\` writes it`
  return `Unexpected page \`${path}\`, since there is no \`content/${path}.mdx\`, expected one that is there; ${way}.`
}

const text = (
  id: string,
) => String.raw`<Erratum id="${id}" title="The mixed part is missing">

It is easy to square the parts alone:

<AsWritten at="" left="9" right="5">

$$
(1 + 2)^2 = 1^2 + 2^2
$$

</AsWritten>

The square of a sum also has a part that belongs to neither of them alone:

$$
(1 + 2)^2 = 1^2 + 2 \cdot 1 \cdot 2 + 2^2
$$

</Erratum>
`
