/** What is there for the eye alone: styles, spaces, frames, colours. */
import { FormulaError } from '../error.ts'
import type { Node } from '../katex.ts'
import type { Span } from '../expression.ts'
import { untrusted } from './glyphs.ts'
import type { Line, NodeReader } from './line.ts'
import { empty, list, transparent, unreadable } from './line.ts'

/** Braces group for TeX, not for the eye. */
const group: NodeReader = (line, node, span) => {
  if (!isThousands(line, node, span)) transparent(line, node, span)
}

/** The comma of 1{,}000, which the number before it takes in. */
function isThousands({ out }: Line, node: Node, span: Span): boolean {
  const [only, ...rest] = list(node.body)
  const last = out.at(-1)
  if (only?.type !== 'atom' || only.text !== ',' || rest.length > 0) return false
  if (last?.type !== 'number' || last.span[1] !== span[0]) return false
  last.span = [last.span[0], span[1]]
  return true
}

/** A frame shows what it holds; a stroke through it takes it back. */
const enclose: NodeReader = (line, node, span) => {
  if (!/^\\(?:fbox|boxed|colorbox|fcolorbox)$/.test(node.label ?? '')) {
    throw unreadable(node, `\`${node.label}\``, line.within)
  }
  transparent(line, node, span)
}

const color: NodeReader = (line, node, span) => {
  if (node.color === untrusted) {
    throw new FormulaError(
      'katex',
      'Unexpected command that KaTeX does not trust, expected mathematics',
      span,
      'Readers would see it as red text.',
    )
  }
  transparent(line, node, span)
}

/** \quad and \qquad, as spaces or as kerns of 1em and 2em, set a claim apart. */
const space: NodeReader = ({ out }, node, span) => {
  const { text, dimension } = node
  const wide = dimension?.unit === 'em' && dimension.number >= 1
  if (wide || text === '\\quad' || text === '\\qquad') {
    out.push({ type: 'mark', text: '\\quad', span })
  }
}

/** Readers by the type of node. */
export const layout: Readonly<Record<string, NodeReader>> = {
  ordgroup: group,
  styling: transparent,
  sizing: transparent,
  smash: transparent,
  vcenter: transparent,
  raisebox: transparent,
  html: transparent,
  lap: transparent,
  // An equation number: no part of the claim.
  tag: transparent,
  enclose,
  color,
  spacing: space,
  kern: space,
  phantom: empty,
  hphantom: empty,
  vphantom: empty,
  rule: empty,
  cr: empty,
  internal: empty,
}
