/** KaTeX's tree is read; an update that changes it must fail here, not on the pages. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import type { Node } from '../../../src/formula/read/katex.ts'
import { parse } from '../../../src/formula/read/katex.ts'
import { check, tex } from '../../support/page.ts'

/** What the reader looks at in a node, without places. */
const kept = ['type', 'text', 'family', 'font', 'label', 'name', 'delim', 'left', 'right', 'hasBarLine', 'mclass', 'colSeparationType', 'isCharacterBox'] // prettier-ignore
const branches = ['base', 'sub', 'sup', 'numer', 'denom', 'body', 'index', 'mathml', 'tag', 'below', 'above'] // prettier-ignore

const outline = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(outline)
  if (typeof value !== 'object' || value === null) return value
  const node = value as Record<string, unknown>
  const entries = [
    ...kept.filter((key) => node[key] !== undefined).map((key) => [key, node[key]]),
    ...branches
      .filter((key) => typeof node[key] === 'object' && node[key] !== null)
      .map((key) => [key, outline(node[key])]),
  ] as [string, unknown][]
  return Object.fromEntries(entries)
}

const shown = (formula: string): string =>
  JSON.stringify(outline(parse(formula, true)), undefined, 1).replace(
    /\n\s*([\]}])/g,
    '$1',
  )

describe('trees', () => {
  const constructs: Record<string, string> = {
    'letters-numbers': tex`a 1 2.5 \alpha`,
    scripts: tex`x_i^{2} A^\top {a}_b f'`,
    fractions: tex`\frac{a}{b} \tfrac12 \binom nk`,
    roots: tex`\sqrt{a} \sqrt[3]{b}`,
    delimiters: tex`(a) [b] \left( c \right. \bigl| d \bigr| \langle e \rangle \left( f \middle| g \right)`,
    operators: tex`\sum_{i=1}^n \int_0^1 \log \max_x \operatorname*{argmax}_y \lim \nabla`,
    relations: tex`a = b \le c \neq d \in e \coloneqq f \notin g := h \Rightarrow i \iff j`,
    bars: tex`|a| \|b\| \mid \Vert \lVert c \rVert \parallel`,
    fonts: tex`\mathbf{x} \boldsymbol{y} \mathbb{R} \mathcal{L} \mathrm{KL} {\bf z} \mathsf{T}`,
    accents: tex`\hat x \bar{y} \tilde z \overline{ab} \vec v \widehat{w}`,
    text: tex`a \text{ if } b \quad c \, d`,
    aligned: tex`\begin{aligned} a &= b \\ &= c \end{aligned}`,
    cases: tex`\begin{cases} a & b \\ c & \text{otherwise} \end{cases}`,
    matrix: tex`\begin{pmatrix} a & b \\ c & d \end{pmatrix}`,
    dots: tex`a \dots b \cdots c \vdots \ddots \ldots`,
    tags: tex`a = b \tag{1}`,
    invisible: tex`{a + b} \color{red} c \displaystyle d \phantom{e} \large f`,
    braces: tex`\underbrace{a}_{b} \overset{!}{=} \stackrel{c}{=} \mathrel{R}`,
  }

  test.each(Object.keys(constructs))('%s', async (name) => {
    const file = new URL(`../fixtures/katex/${name}.json`, import.meta.url)
    await expect(`${shown(constructs[name]!)}\n`).toMatchFileSnapshot(file.pathname)
  })
})

describe('places', () => {
  const placed = (nodes: Node[]): number => {
    let count = 0
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      if ('loc' in value && 'type' in value) count++
      Object.values(value).forEach(visit)
    }
    visit(nodes)
    return count
  }

  test.each([tex`ab`, tex`x^2`, tex`\frac a b`, tex`\left( a \right)`])(
    'letters have one: %s',
    (formula) => {
      expect(placed(parse(formula, true))).toBeGreaterThan(0)
    },
  )
})

/** KaTeX's node types, from its sources. */
const types = (): string[] => {
  const path = createRequire(import.meta.url).resolve('katex/package.json')
  const file = path.replace('package.json', 'src/types/nodes.ts')
  const found = [...readFileSync(file, 'utf8').matchAll(/type: "([\w-]+)"/g)]
  return [...new Set(found.map((match) => match[1]!))].sort()
}

describe('every node type', () => {
  /** A formula with a node of the type that the reader accepts. */
  const read: Record<string, string> = {
    accent: tex`\hat a`,
    array: tex`\begin{pmatrix} 1 & 2 \end{pmatrix}`,
    atom: tex`1 + 1`,
    color: tex`\textcolor{red}{1}`,
    delimsizing: tex`\bigl( 1 \bigr)`,
    enclose: tex`\boxed{1}`,
    font: tex`\mathrm{tr}(1)`,
    genfrac: tex`\frac12`,
    horizBrace: tex`\underbrace{1}`,
    htmlmathml: tex`1 \neq 2`,
    kern: tex`1 \, + 1`,
    lap: tex`\mathrlap{1}`,
    leftright: tex`\left( 1 \right)`,
    mathord: tex`e`,
    mclass: tex`1 \mathrel{=} 1`,
    middle: tex`\left\{ 1 \right\}`,
    op: tex`\log 1`,
    operatorname: tex`\operatorname{tr}(1)`,
    ordgroup: tex`{1}`,
    overline: tex`\overline{a}`,
    phantom: tex`\phantom{1} 1`,
    raisebox: tex`\raisebox{1pt}{$1$}`,
    sizing: tex`\large 1`,
    smash: tex`\smash{1}`,
    spacing: tex`1 \ + 1`,
    sqrt: tex`\sqrt 1`,
    styling: tex`\displaystyle 1`,
    supsub: tex`1^2`,
    tag: tex`1 = 1 \tag{1}`,
    text: tex`1 = 1 \text{ and } 2 = 2`,
    textord: tex`1`,
    underline: tex`\underline{a}`,
    vcenter: tex`\vcenter{1}`,
    vphantom: tex`\vphantom{1} 1`,
  }

  /** Refused on purpose: with a formula, and why. */
  const refused: Record<string, readonly [formula: string, why: string]> = {
    accentUnder: [tex`\utilde{a}`, 'an accent below is rare in names'],
    hbox: [tex`\hbox{1}`, 'a box of text'],
    xArrow: [tex`1 \xrightarrow{2} 3`, 'an arrow claims nothing'],
    mathchoice: [tex`\mathchoice{1}{2}{3}{4}`, 'shows one of four things'],
    href: [tex`\href{u}{1}`, 'not trusted'],
    html: [tex`\htmlId{a}{1}`, 'not trusted'],
    includegraphics: [tex`\includegraphics{a}`, 'a picture'],
    verb: [tex`\verb|1|`, 'source text'],
    cdlabel: [tex`\begin{CD} 1 @>2>> 3 \end{CD}`, 'a diagram claims nothing'],
    reflectbox: [tex`\reflectbox{$1$}`, 'mirrored'],
    pmb: [tex`\pmb{1}`, 'bold of a number is no name'],
  }

  /** Of KaTeX's parser while it works: never in a finished tree. */
  const internal = ['accent-token', 'cdlabelparent', 'color-token', 'cr', 'environment', 'infix', 'internal', 'leftright-right', 'op-token', 'raw', 'rule', 'size', 'url'] // prettier-ignore

  test('is read, refused, or never seen', () => {
    const known = [...Object.keys(read), ...Object.keys(refused), ...internal]
    expect(known.sort()).toEqual(types())
  })

  test.each(Object.entries(read))('%s is read: %s', (_type, formula) => {
    expect(check(formula).message ?? '').not.toContain('KaTeX')
  })

  test.each(Object.entries(refused))('%s is refused', (_type, [formula]) => {
    expect(check(formula).verdict).toBe('unreadable')
  })
})
