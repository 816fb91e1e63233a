/**
 * Code of fewer elements. Expressive Code makes two of each line and one of each token, most
 * of which are spaces, signs such as `=` and `(`, or have the colour of plain code. A page
 * shows hundreds of lines; here words have colours, and all between them is plain.
 */
import type { Element, ElementContent } from 'hast'

/** The colours of plain code, dark and light, in the two themes of Starlight. */
const plain: ReadonlySet<unknown> = new Set([
  '--0:#D6DEEB;--1:#403F53',
  '--0:#D7DBE0;--1:#403F53',
])

/** Text of one colour, the empty one that of plain code. */
interface Run {
  colour: string
  text: string
}

/** A plugin of Expressive Code. */
export const fewerTokens = {
  name: 'fewer-tokens',
  hooks: {
    postprocessRenderedLine({ renderData }: { renderData: { lineAst: Element } }) {
      const { lineAst } = renderData
      const [code, ...others] = lineAst.children
      if (code?.type !== 'element') return
      code.children = joined(code.children)
      // A line without numbers or marks is one box: `page.css` says how it stands.
      if (others.length > 0 || String(lineAst.properties.className) !== 'ec-line')
        return
      lineAst.properties.className = ['ec-line', 'whole']
      lineAst.children = code.children
    },
  },
}

/** The tokens of a line as runs of one colour; spaces have that of what is before them. */
export function joined(tokens: readonly ElementContent[]): ElementContent[] {
  const runs: (Run | ElementContent)[] = []
  for (const token of tokens) {
    const run = runOf(token)
    const last = runs.at(-1)
    if (!run || !last || !('colour' in last)) runs.push(run ?? token)
    else if (last.colour === run.colour || run.text.trim() === '') last.text += run.text
    else runs.push(run)
  }
  return runs.map((run) => ('colour' in run ? tokenOf(run) : run))
}

/** A token as a run, unless it has something beside its colour, such as a font. */
function runOf(token: ElementContent): Run | undefined {
  if (token.type === 'text') return { colour: '', text: token.value }
  if (token.type !== 'element' || token.children.length !== 1) return undefined
  const [child] = token.children
  if (child!.type !== 'text') return undefined
  const text = child!.value
  if (String(token.properties.className) === 'indent') return { colour: '', text }
  const { style } = token.properties
  if (typeof style !== 'string' || !/^(?:--[01]:#\w+;?)+$/.test(style)) return undefined
  return { colour: plain.has(style) || !/\w/.test(text) ? '' : style, text }
}

function tokenOf({ colour, text }: Run): ElementContent {
  const value = { type: 'text', value: text } as const
  if (colour === '') return value
  return {
    type: 'element',
    tagName: 'span',
    properties: { style: colour },
    children: [value],
  }
}
