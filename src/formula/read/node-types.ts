/**
 * All types of nodes that KaTeX's parser gives, with all their fields, and what becomes of
 * each: the list that an update of KaTeX has to agree with.
 *
 * A type or a field that is not here is refused where it occurs.
 */
import { table } from '../language/table.ts'

/**
 * `read`: decides what the formula says. `invisible`: shows nothing by itself, as styles do.
 * `eye`: ink that only the check by the eye looks at. `refused`: an error wherever it has a
 * value.
 */
export type Fate = 'read' | 'invisible' | 'eye' | 'refused'

type Fields = Readonly<Record<string, Fate>>

/** Types without a reader: each is an error. */
const refused = 'refused'

const readAll = (...names: string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, 'read']))

/** Fields by the type of node; `type`, `mode` and `loc` have all. */
export const nodeTypes = table<Fields | 'refused'>({
  array: {
    colSeparationType: 'read',
    hskipBeforeAndAfter: 'invisible',
    addJot: 'invisible',
    cols: 'read',
    arraystretch: 'invisible',
    body: 'read',
    rowGaps: 'eye',
    hLinesBeforeRow: 'read',
    tags: 'read',
    leqno: 'invisible',
  },
  cdlabel: refused,
  cdlabelparent: refused,
  color: { color: 'eye', body: 'read' },
  'color-token': refused,
  op: {
    limits: 'invisible',
    alwaysHandleSupSub: 'invisible',
    suppressBaseShift: 'invisible',
    parentIsSupSub: 'invisible',
    symbol: 'read',
    name: 'read',
    body: 'read',
  },
  ordgroup: { body: 'read', semisimple: 'invisible' },
  raw: refused,
  size: refused,
  styling: { style: 'invisible', resetFont: 'invisible', body: 'read' },
  supsub: readAll('base', 'sup', 'sub'),
  tag: { body: 'read', tag: 'read' },
  text: { body: 'read', font: 'read' },
  url: refused,
  verb: refused,
  atom: { text: 'read', family: 'read' },
  mathord: { text: 'read' },
  textord: { text: 'read' },
  spacing: { text: 'read' },
  'accent-token': refused,
  'op-token': refused,
  accent: {
    label: 'read',
    isStretchy: 'invisible',
    isShifty: 'invisible',
    base: 'read',
  },
  accentUnder: refused,
  cr: { newLine: 'invisible', size: 'invisible' },
  delimsizing: { size: 'invisible', mclass: 'read', delim: 'read' },
  enclose: { body: 'read', label: 'read', backgroundColor: 'eye', borderColor: 'eye' },
  environment: refused,
  font: { font: 'read', body: 'read' },
  genfrac: {
    continued: 'invisible',
    numer: 'read',
    denom: 'read',
    hasBarLine: 'read',
    leftDelim: 'read',
    rightDelim: 'read',
    barSize: 'eye',
  },
  hbox: refused,
  horizBrace: { label: 'read', isOver: 'eye', base: 'read' },
  href: refused,
  html: refused,
  htmlmathml: { html: 'eye', mathml: 'read' },
  includegraphics: refused,
  infix: refused,
  internal: {},
  kern: { dimension: 'read' },
  lap: { alignment: 'read', body: 'read' },
  leftright: { body: 'read', left: 'read', right: 'read', rightColor: 'eye' },
  'leftright-right': refused,
  mathchoice: readAll('display', 'text', 'script', 'scriptscript'),
  middle: { delim: 'read' },
  mclass: { mclass: 'read', body: 'read', isCharacterBox: 'invisible' },
  operatorname: {
    body: 'read',
    alwaysHandleSupSub: 'invisible',
    limits: 'invisible',
    parentIsSupSub: 'invisible',
  },
  overline: { body: 'read' },
  underline: { body: 'read' },
  phantom: { body: 'invisible' },
  vphantom: { body: 'invisible' },
  pmb: refused,
  raisebox: { dy: 'eye', body: 'read' },
  rule: { shift: 'invisible', width: 'read', height: 'read' },
  sizing: { size: 'invisible', body: 'read' },
  smash: { body: 'read', smashHeight: 'read', smashDepth: 'read' },
  sqrt: { body: 'read', index: 'read' },
  vcenter: { body: 'read' },
  xArrow: refused,
  reflectbox: refused,
})

/** What every node has. */
const common = new Set(['type', 'mode', 'loc'])

/** The first of a node's fields that has a value and no place in a reading. */
export function strange(node: Readonly<Record<string, unknown>>): string | undefined {
  const fields = nodeTypes[node['type'] as string]
  if (fields === undefined || fields === 'refused') return 'type'
  return Object.keys(node).find((name) => {
    if (common.has(name)) return false
    const fate = fields[name]
    const hasValue = node[name] !== null && node[name] !== undefined
    return hasValue && (fate === undefined || fate === 'refused')
  })
}
