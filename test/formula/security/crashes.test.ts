/** What an author can mistype ends in a finding at its place, at once. */
import { describe, expect, test } from 'vitest'
import { openPage } from '../../../src/formula/index.ts'
import { check, formulasOf, tex } from '../../support/page.ts'
import { effort } from '../../support/effort.ts'

const codeOf = (formula: string, declarations: string[]): string | undefined => {
  try {
    const { verdict, code } = check(formula, declarations)
    return code ?? verdict
  } catch (error) {
    // The declaration itself was refused.
    return error instanceof Error && !error.message.includes('internal-error')
      ? 'declaration'
      : 'internal-error'
  }
}

/** All evidence of a page, definitions at its end. */
const page = (...sentences: string[]): string[] => {
  const text = sentences.flatMap(formulasOf)
  const opened = openPage({ text })
  const codes = text.map((formula) => opened.check(formula).verdict)
  opened.finish()
  return codes
}

describe('found by the fuzzer', () => {
  test('whole numbers that are no sizes, beside a function', () => {
    page(tex`Let $a$ be an integer and $b$ an integer.`, tex`Let $g(x) = x$.`)
  })

  test('vectors whose size a condition changes', () => {
    page(
      tex`Let $n \in \{2, 5\}$ and $y, u \in \mathbb{R}^n$ be orthonormal. Let $X \sim \mathcal{N}(\mu, 2)$.`,
      tex`If $X \in \{n\}$, then $X \ge 0$.`,
    )
  })

  test('a name that is defined, and later drawn', () => {
    page(
      tex`Let $X \sim \mathrm{Bernoulli}(a)$.`,
      tex`Then $a = \mathbb{}[X]$.`,
      tex`And $\mathbb{E}[X] = \mathbb{E}[X]$.`,
    )
  })

  test('eigenvalues of a matrix without a value', () => {
    expect(
      page(tex`Let $S \in \mathbb{R}^{n \times n}$.`, tex`Then $S^{1/2} \succ 0$.`),
    ).not.toContain('verified')
    const [, , last] = page(
      tex`Let $a < 0$.`,
      tex`Let $B = \begin{bmatrix} \log a & 1 \\ 1 & 2 \end{bmatrix}$.`,
      tex`Then $\lambda_1(B) = 1$.`,
    )
    expect(last).not.toBe('verified')
  })

  test('a distribution whose size shrinks in a counterexample', () => {
    const verdicts = page(
      tex`Let $x \in \mathbb{R}^n$ and $p, q \in \Delta^n$.`,
      tex`Then $\|x\| = D_{KL}(p \| q)$.`,
    )
    expect(verdicts).toContain('wrong')
  })
})

describe('a recursion without end is told to be one', () => {
  test.each([
    ['P', tex`Let $P(A \mid B) = \frac{P(B \mid A) P(A)}{P(B)}$.`],
    ['f', tex`Define $f(x) = f(x) + 1$.`],
    ['f', tex`Let $f(n) = f(n-1) + f(n-2)$.`],
  ])('%s: %s', (name, sentence) => {
    const text = formulasOf(sentence)
    expect(openPage({ text }).check(text[0]!)).toMatchObject({
      verdict: 'diverged',
      code: 'too-costly',
      message: `Unexpected calls of \`${name}\` without end, expected a recursion that comes to a first value`,
    })
  })
})

describe('refused, and no failure of ours', () => {
  test.each<[string, string]>([
    [tex`Let $x \in \mathbb{R}^{1.5}$.`, tex`x = x`],
    [
      tex`Let $f : \mathbb{R}^{0.5} \to \mathbb{R}$. Let $x \in \mathbb{R}$.`,
      tex`f(x) = f(x)`,
    ],
    [tex`Let $x \in \mathbb{R}^{9007199254740993}$.`, tex`x = x`],
    [tex`Let $p \in \Delta^1$.`, tex`p \prec 0`],
    [tex`Let $B \in \mathbb{R}^{2 \times 2}$.`, tex`B \mathbf{1} \prec \mathbf{0}`],
    [tex`Let $A \in \mathbb{R}^{2 \times 3}$.`, tex`A \succeq 0`],
    [tex`Let $h \in \Delta^K$. Let $b > 0$.`, tex`K_{\sqrt{b}} = 1`],
    [tex`Let $x > 0$.`, tex`\begin{bmatrix} 2 \,\, 1 \\ 1 \,\, 2 \end{bmatrix} = x`],
    [tex`Let $x > 0$.`, tex`\frac{d^{40}}{dx^{40}} e^{\sin x} = 1`],
  ])('%s %s', (declaration, formula) => {
    const code = codeOf(formula, [declaration])
    expect(code).not.toBe('internal-error')
    expect(code).not.toBe('verified')
  })
})

test('a range without end in sight ends at once', () => {
  const used = effort(() => {
    codeOf(tex`k = k`, [tex`Let $k \in \{1, \dots, 12345678901234567890\}$.`])
  })
  expect(used).toBeLessThan(5000)
})

test('blocks of one entry', () => {
  const letters = tex`Let $a, b, c, d \in \mathbb{R}$.`
  const formula = tex`\begin{bmatrix} \begin{bmatrix} a \end{bmatrix} & b \\ c & \begin{bmatrix} d \end{bmatrix} \end{bmatrix} \begin{bmatrix} 1 \\ 0 \end{bmatrix} = \begin{bmatrix} a \\ c \end{bmatrix}`
  expect(check(formula, [letters]).verdict).toBe('verified')
})

test('a number beside a number in an entry is told to be two', () => {
  const evidence = check(tex`\begin{bmatrix} 2 \,\, 1 \\ 1 \,\, 2 \end{bmatrix} = 1`)
  expect(evidence.message).toBe(
    'Unexpected second number in an entry of a matrix, expected one number or `&` between them',
  )
})
