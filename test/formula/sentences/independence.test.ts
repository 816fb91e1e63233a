/** Independence said of names whose laws come later, and products that look like calls. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

const cases: [text: string, right: string, wrong: string][] = [
  [tex`Let $X$ and $Y$ be independent with $X \sim \mathcal{N}(0, 1)$ and $Y \sim \mathcal{N}(0, 1)$. Then $\mathbb{E}[(X - Y)^2] = □$.`, '2', '1'], // prettier-ignore
  [tex`Let $X \sim p$ and $Y \sim q$. Suppose $X$ and $Y$ are independent. Then $\mathbb{E}[X Y] = □$.`, tex`\mathbb{E}[X] \mathbb{E}[Y]`, tex`\mathbb{E}[X^2]`], // prettier-ignore
  [tex`Let $x_{t+1} = x_t - \eta \, (x_t - c)$ with $x_0, c \in \mathbb{R}$ and $\eta > 0$. Then $x_t - c = □$.`, tex`(1 - \eta)^t (x_0 - c)`, tex`(1 + \eta)^t (x_0 - c)`], // prettier-ignore
  [tex`Leaky ReLU is $f(x) = \max(x / 5, x)$. Then $f(-1) = □$.`, tex`-\frac15`, '0'],
]

describe('what is said later counts', () => {
  test.each(cases)('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', right))).toBe('verified')
    expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
  })

  test('not where it is denied', () => {
    const text = tex`Let $X \sim p$ and $Y \sim q$. Suppose $X$ and $Y$ are not independent. Then $\mathbb{E}[X Y] = \mathbb{E}[X] \mathbb{E}[Y]$.`
    expect(lastVerdict(text)).toBe('wrong')
  })
})
