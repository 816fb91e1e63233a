/**
 * What a displayed formula and a figure are called: by their numbers, which change when
 * they move, and by names that stay. Counted on the page as it is written, for the page
 * itself, for what other pages say of it, and for what is wrong with the names.
 */
import type { Nodes, Parents, Root } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import { contentHash } from '../page/identity.ts'
import { labelsOf, withoutLabels } from '../page/labels.ts'
import {
  isElement,
  isMath,
  rangeOf,
  type Element,
  type MathSource,
} from '../page/nodes.ts'
import { pieces } from '../page/parse.ts'
import { locateSpan } from '../page/place.ts'
import { problem, type Problem } from '../page/problem.ts'
import { directives, roleOf } from '../page/roles.ts'

/** How a formula can be referred to. */
export interface Reference {
  /** Section and place in it: `2.3`. */
  number: string
  /** `eq-` and its label; without one, after what it speaks of: `eq-c-x`. */
  anchor: string
  /** Whether the author has named it: then nothing but the author changes its anchor. */
  named: boolean
}

/** The references of a page. */
export interface Numbering {
  /** Of displayed formulas; what is wrong is not referred to. */
  formulas: Map<Nodes, Reference>
  /** Of figures with captions; those in a fold come and go with it. */
  figures: Map<Nodes, number>
  problems: Problem[]
}

/** Numbers the formulas and figures of a page in reading order. */
export function numberingOf(tree: Root): Numbering {
  const problems: Problem[] = []
  const figures = new Map<Nodes, number>()
  const numbered: { node: MathSource; number: string; anchor: string | undefined }[] =
    []
  const taken = new Set<string>()
  const comments = directives(tree, [])
  let section = 0
  let place = 0
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'heading' && node.depth === 2) {
      section++
      place = 0
    }
    if (isNumberedFigure(node, ancestors)) figures.set(node, figures.size + 1)
    if (!isMath(node)) return
    const hasNumber =
      node.type !== 'inlineMath' &&
      roleOf(node, ancestors, comments, []).role !== 'erratum'
    let anchor: string | undefined
    for (const { name, span } of labelsOf(node.value)) {
      const wanted = anchorOf(name)
      const isStray = !hasNumber || anchor !== undefined || wanted === undefined
      if (!isStray && !taken.has(wanted)) taken.add((anchor = wanted))
      else {
        const range = locateSpan(pieces(node), rangeOf(node), span)
        problems.push(problem(range, isStray ? 'stray-label' : 'repeated-label', name))
      }
    }
    if (!hasNumber) return
    place++
    const number = section > 0 ? `${section}.${place}` : String(place)
    numbered.push({ node, number, anchor })
  })
  const formulas = new Map<Nodes, Reference>()
  for (const { node, number, anchor } of numbered)
    formulas.set(node, {
      number,
      anchor: anchor ?? free(node, taken),
      named: anchor !== undefined,
    })
  return { formulas, figures, problems }
}

/** The anchor of a label: `eq:C_X` → `eq-c-x`; none for one without letters and digits. */
function anchorOf(label: string): string | undefined {
  const name = plain(label.replace(/^eqn?[:._-]/i, ''))
  return name === '' ? undefined : `eq-${name}`
}

/** The anchor of a formula without a label, which no other of the page has. */
function free({ value, type }: MathSource, taken: Set<string>): string {
  const name = `eq-${spoken(value) || contentHash(value, type !== 'inlineMath')}`
  let anchor = name
  for (let i = 2; taken.has(anchor); i++) anchor = `${name}-${i}`
  taken.add(anchor)
  return anchor
}

/** Letters and digits of what stands before the first relation. */
function spoken(latex: string): string {
  const [left = ''] = withoutLabels(latex)
    .replace(
      /\\(?:begin|end)\{[^}]*\}|\\(?:operatorname|mathrm|text|left|right|quad)\b|&/g,
      ' ',
    )
    .split(/=|\\(?:le|ge|leq|geq|in|leftarrow|approx|to)(?![a-zA-Z])/)
  const text = plain(left)
  return text.length <= 40 ? text : ''
}

const plain = (text: string): string =>
  text
    .replace(/[^a-zA-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()

/** Elements that are folded until a reader opens them. */
const folds: readonly (string | null)[] = ['Answer', 'Erratum', 'details']

function isNumberedFigure(node: Nodes, ancestors: readonly Parents[]): node is Element {
  if (!isElement(node) || (node.name !== 'Figure' && node.name !== 'Interactive'))
    return false
  if (ancestors.some((around) => isElement(around) && folds.includes(around.name)))
    return false
  return (
    node.children.length > 0 ||
    node.attributes.some(
      (attribute) =>
        attribute.type === 'mdxJsxAttribute' && attribute.name === 'caption',
    )
  )
}
