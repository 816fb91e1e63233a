import { describe, expect, test } from 'vitest'
import { namedLaws } from '../../../src/formula/values/laws/index.ts'
import { claims } from '../../support/claims.ts'
import { check, tex } from '../../support/page.ts'

/** Values of parameters at which means and variances exist, by law. */
const parameters: Record<string, string[]> = {
  normal: ['-0.7', '1.3'],
  'log-normal': ['0.2', '0.3'],
  Bernoulli: ['0.3'],
  binomial: ['5', '0.3'],
  Poisson: ['2.5'],
  geometric: ['0.4'],
  'negative binomial': ['2.5', '0.4'],
  Rademacher: [],
  exponential: ['1.7'],
  gamma: ['2.3', '1.7'],
  'chi-squared': ['3'],
  'inverse gamma': ['3.5', '1.7'],
  beta: ['2.3', '0.8'],
  uniform: ['-1', '2.5'],
  Laplace: ['0.3', '1.2'],
  logistic: ['0.3', '1.2'],
  Student: ['5'],
}

describe('the table of laws is right', () => {
  for (const law of namedLaws) {
    const values = parameters[law.name]
    if (!values) continue
    test(law.name, () => {
      const call = `${law.names[0]!.startsWith('\\') ? law.names[0]! : '\\mathrm{Student}'}(${values.join(', ')})`
      const define = law.parameters.map((name, i) => `Let $${name} = ${values[i]!}$.`)
      const page = [
        ...define.map((sentence) =>
          sentence.replace('\\sigma^2', 's').replace('\\chi^2', 'k'),
        ),
        `Let $X \\sim ${call}$.`,
      ]
      const formula = (text: string): string => text.replaceAll('\\sigma^2', 's')
      expect(check(`\\mathbb{E}[X] = ${formula(law.mean)}`, page).verdict).toBe(
        'verified',
      )
      expect(
        check(`\\operatorname{Var}[X] = ${formula(law.variance)}`, page).verdict,
      ).toBe('verified')
      expect(
        check(`\\operatorname{Var}[X] = 1.01 (${formula(law.variance)})`, page).verdict,
      ).toBe('wrong')
    })
  }
})

claims(
  'a normal variable',
  [
    tex`Let $\mu, t \in \mathbb{R}$ and $\sigma > 0$. Let $x \sim \mathcal{N}(\mu, \sigma^2)$.`,
  ],
  {
    hold: [
      tex`\mathbb{E}[x^2] = \mu^2 + \sigma^2`,
      tex`\mathbb{E}[x^4] = \mu^4 + 6 \mu^2 \sigma^2 + 3 \sigma^4`,
      tex`\mathbb{E}[e^{x}] = e^{\mu + \sigma^2 / 2}`,
      tex`\mathbb{E}[\cos x] = e^{-\sigma^2 / 2} \cos \mu`,
      tex`\Pr(x \le \mu) = \frac{1}{2}`,
      tex`\Pr(|x - \mu| \le \sigma) = \operatorname{erf}\left(\frac{1}{\sqrt{2}}\right)`,
      tex`\mathbb{E}[|x - \mu|] = \sigma \sqrt{\frac{2}{\pi}}`,
      tex`\mathbb{E}[\max(0, x - \mu)] = \frac{\sigma}{\sqrt{2 \pi}}`,
      tex`\Pr(x \ge \mu + 5 \sigma) = \frac{1}{2} \left(1 - \operatorname{erf}\left(\frac{5}{\sqrt{2}}\right)\right)`,
    ],
    fail: [
      tex`\mathbb{E}[x^2] = \mu^2 + \sigma`,
      tex`\mathbb{E}[x^4] = 3 \sigma^4`,
      tex`\mathbb{E}[e^x] = e^\mu`,
      tex`\Pr(x \ge \mu + 5 \sigma) = 0`,
      tex`\Pr(x > \mu) = 1`,
      tex`x > 0`,
      tex`\mathbb{E}[|x|] = \mu`,
    ],
  },
)
