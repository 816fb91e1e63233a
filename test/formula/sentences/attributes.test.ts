/** "A softmax policy" is a policy: the name of a standard function in front only says of what sort. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict, verdictsOf } from './verdicts.ts'

const drawn = tex`Let $\theta \in \mathbb{R}^K$.`
const shares = tex`$p(a) = \frac{e^{\theta_a}}{\sum_{b=1}^K e^{\theta_b}}$`

describe('the name of a standard function in front of another noun', () => {
  test.each([
    'a softmax policy',
    'the softmax distribution',
    'a softmax policy with logits $\\theta$',
  ])('%s', (words) => {
    const said = tex`${drawn} Let ${shares} be ${words}.`
    expect(verdictsOf(tex`${said} Then $\sum_{a=1}^K p(a) = 1$.`)).not.toContain(
      'wrong',
    )
    expect(lastVerdict(tex`${said} Then $\sum_{a=1}^K p(a) = 2$.`)).toBe('wrong')
  })

  test.each([
    'the sigmoid',
    'the sigmoid function',
    'the sigmoid activation',
    'the logistic sigmoid applied elementwise',
  ])('%s is the function', (words) => {
    const said = tex`Let $s$ be ${words} and let $x \in \mathbb{R}$.`
    expect(lastVerdict(tex`${said} Then $s(-x) = 1 - s(x)$.`)).toBe('verified')
    expect(lastVerdict(tex`${said} Then $s(-x) = -s(x)$.`)).toBe('wrong')
  })
})
