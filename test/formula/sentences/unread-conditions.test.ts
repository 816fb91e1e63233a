/** Words of a condition that are in no list: what they may exclude is no counterexample. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf } from './verdicts.ts'

const matrix = tex`Let $A \in \mathbb{R}^{2 \times 2}$.`
const two = tex`Let $a, b \in \mathbb{R}$.`

test.each([
  [tex`${matrix} If $A$ is flubbering, then $\det A \ne 0$.`, 'is flubbering', 'A'],
  [tex`${two} If $a$ and $b$ are flubbering, then $a = b$.`, 'are flubbering', 'a'],
  [tex`${two} If $a$ grows fast, $a \ge b$.`, 'grows fast', 'a'],
  [tex`${matrix} Suppose that $A$ is nice. Then $A = A^\top$.`, 'is nice', 'A'],
])('%s', (text, words, name) => {
  const last = evidenceOf(text).at(-1)
  expect(last?.verdict).toBe('unreadable')
  expect(last?.message).toBe(
    `Unexpected words "${words}" of \`${name}\`, expected words that the lexicon knows`,
  )
})

test.each([
  [tex`${matrix} If $A$ is flubbering, then $A = A$.`, 'verified'],
  [tex`${matrix} Suppose that $A$ is nice. Then $A = A$.`, 'verified'],
  [tex`${matrix} If $A$ is symmetric, then $A = A^2$.`, 'wrong'],
  [tex`${two} If $a \ge b$, then $a = b$.`, 'wrong'],
  [tex`${matrix} Suppose that $A$ is symmetric. Then $A = A^2$.`, 'wrong'],
  // A mention of what is not known restricts nothing.
  [tex`${two} We shift it by the amount with $a h'(b)$ in it. Then $a = b$.`, 'wrong'],
  [tex`${two} Consider the function with input $h(a)$. Then $a = b$.`, 'wrong'],
])('%s', (text, verdict) => {
  expect(evidenceOf(text).at(-1)?.verdict).toBe(verdict)
})
