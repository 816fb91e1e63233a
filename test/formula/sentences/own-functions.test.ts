/** Functions that a text makes of others, or gives a letter that means something elsewhere. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf } from './verdicts.ts'

/** Texts that hold, and what makes them false. */
const cases: [text: string, right: string, wrong: string][] = [
  [tex`Let $f, g : \mathbb{R} \to \mathbb{R}$ be convex. Then their sum $□$ is convex.`, 'f + g', 'f - g'], // prettier-ignore
  [
    tex`Let $f : \mathbb{R} \to \mathbb{R}$ be convex. Then $□$ is convex.`,
    '2 f',
    '-f',
  ],
  [tex`Let $f, g : \mathbb{R} \to \mathbb{R}$ be nondecreasing. Then $□$ is nondecreasing.`, 'f + g', 'f g'], // prettier-ignore
  [tex`The function $h(x) = □$ is positively homogeneous.`, '|x|', 'x^2'],
  [tex`The function $h(x) = □$ is subadditive.`, '|x|', 'x^2'],
  [tex`With the binary entropy $H(t) = -t \log_2 t - (1 - t) \log_2 (1 - t)$ we have $H(\frac12) = □$.`, '1', '2'], // prettier-ignore
  [
    tex`Let $\ell(m, \sigma^2) = \frac{m^2}{\sigma^2}$. Then $\ell(2, 4) = □$.`,
    '1',
    tex`\frac14`,
  ],
  [
    tex`Let $\ell(m, \sigma^2) = \frac{m}{\sigma}$. Then $\ell(2, 4) = □$.`,
    '1',
    tex`\frac12`,
  ],
  [tex`For $z \in \mathbb{R}^d$ let $P(z) = \frac{z}{\max(1, \|z\|)}$. It is nonexpansive: for all $x, y \in \mathbb{R}^d$, $\|P(x) - P(y)\| \le □$.`, tex`\|x - y\|`, tex`\frac12 \|x - y\|`], // prettier-ignore
  [tex`Let $k, n \in \mathbb{N}$. The number of multiples is $\sum_{j=1}^n \mathbb{1}[k \mid j] = □$.`, tex`\lfloor \frac{n}{k} \rfloor`, tex`\lceil \frac{n}{k} \rceil`], // prettier-ignore
  [tex`Let $x, \theta \in \mathbb{R}^d$, and let $\pi(x) = \frac{1}{1 + \exp(-\theta^\top x)}$. Then $\log[\pi(x)] □ 0$.`, '<', '>'], // prettier-ignore
  [tex`Let $x \in \mathbb{R}$. The policy is $\pi(x) = \frac{1}{1 + e^{-x}}$. Then $\pi(0) = □$.`, tex`\frac12`, '0'], // prettier-ignore
  [tex`Let $a, b \in \mathbb{R}$. Then $\pi (a + b) = □$.`, tex`\pi a + \pi b`, tex`\pi a + b`], // prettier-ignore
  [tex`Let $p, q \in (0, 1]$. The $F_1$ score is their harmonic mean, $\frac{2 p q}{p + q} □ 1$.`, tex`\le`, '>'], // prettier-ignore
]

describe('a text has functions of its own', () => {
  test.each(cases)('%s', (text, right, wrong) => {
    const verdicts = (formula: string): string[] => evidenceOf(text.replace('□', formula)).map(({ verdict }) => verdict) // prettier-ignore
    expect(verdicts(right)).toContain('verified')
    expect(verdicts(wrong)).toContain('wrong')
  })
})
