/**
 * Formulas as words, for an index that knows only words: `C_X = \frac{1}{n}` is found as the
 * words `C X frac 1 n` in this order. A query that is written as LaTeX becomes the same words.
 */

/** Commands that set a formula and say nothing. */
const layout = new Set([
  ...['left', 'right', 'big', 'Big', 'bigl', 'bigr', 'Bigl', 'Bigr', 'middle'],
  ...['quad', 'qquad', 'enspace', 'limits', 'nolimits', 'displaystyle', 'textstyle'],
  ...[
    'begin',
    'end',
    'aligned',
    'lvert',
    'rvert',
    'lVert',
    'rVert',
    'langle',
    'rangle',
  ],
])

/** Faces of letters: what is in them is what is looked for. */
const faces = new Set([
  ...['mathbf', 'mathrm', 'mathcal', 'mathbb', 'mathsf', 'mathit', 'mathfrak'],
  ...['boldsymbol', 'operatorname', 'text', 'textbf', 'textit', 'textrm', 'bm'],
])

/** Other spellings of one thing. */
const spellings: Readonly<Record<string, string>> = {
  varepsilon: 'epsilon',
  vartheta: 'theta',
  varphi: 'phi',
  intercal: 'top',
  dfrac: 'frac',
  tfrac: 'frac',
}

const greek: Readonly<Record<string, string>> = {
  ...{ α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ζ: 'zeta' },
  ...{ η: 'eta', θ: 'theta', κ: 'kappa', λ: 'lambda', μ: 'mu', ν: 'nu', ξ: 'xi' },
  ...{ π: 'pi', ρ: 'rho', σ: 'sigma', τ: 'tau', φ: 'phi', χ: 'chi', ψ: 'psi' },
  ...{ ω: 'omega', Γ: 'Gamma', Δ: 'Delta', Θ: 'Theta', Λ: 'Lambda', Ξ: 'Xi' },
  ...{ Π: 'Pi', Σ: 'Sigma', Φ: 'Phi', Ψ: 'Psi', Ω: 'Omega', '∇': 'nabla' },
}

/** The words of a formula, in the order of its LaTeX. */
export function mathWords(latex: string): string[] {
  const plain = latex
    .replace(/\\(?:begin|end)\s*\{[^}]*\}/g, ' ')
    .replace(/\^\s*(?:\{\s*)?(?:\\mathsf\s*)?\{?T\b/g, '^\\top ')
  const tokens = plain.matchAll(
    /\\(?<face>[A-Za-z]+)\s*\{(?<inside>[\w .-]+)\}|\\(?<command>[A-Za-z]+)|(?<number>\d+(?:\.\d+)?)|(?<letter>\p{L})/gu,
  )
  return [...tokens].flatMap(({ groups = {} }) => {
    const { face, inside = '', command, number, letter } = groups
    if (face !== undefined)
      return faces.has(face)
        ? inside.split(/[^\p{L}\d]+/u).filter(Boolean)
        : [...word(face), ...mathWords(inside)]
    if (command !== undefined) return word(command)
    return [number ?? greek[letter!] ?? letter!]
  })
}

function word(command: string): string[] {
  if (layout.has(command) || faces.has(command)) return []
  return [spellings[command] ?? command]
}

const isMath = /[\\_^{}=]|[Ͱ-Ͽ∇]/u

/** What is looked up for what a reader typed: a phrase of words where that is a formula. */
export function asTerm(typed: string): string {
  if (!isMath.test(typed)) return typed
  const words = mathWords(typed)
  if (words.length === 0) return typed
  return words.length === 1 ? words[0]! : `"${words.join(' ')}"`
}

/** Whether a formula, or the text beside it, has what was typed. */
export function matches(typed: string, latex: string, text: string): boolean {
  if (typed === '') return true
  const own = mathWords(latex)
  if (isMath.test(typed))
    return ` ${own.join(' ')} `.includes(` ${mathWords(typed).join(' ')} `)
  const words = own.map((word) => word.toLowerCase())
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word) || text.toLowerCase().includes(word))
}
