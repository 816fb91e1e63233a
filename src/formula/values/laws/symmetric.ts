/** Laws on ℝ of a location and a scale. */
import type { Base } from '../base.ts'
import { gumbelBase, laplaceBase, logisticBase, studentBase } from '../base.ts'
import { Law } from '../law.ts'
import type { Value } from '../value.ts'
import { asNumber } from '../value.ts'
import type { NamedLaw } from './named-law.ts'

function located(name: string, base: Base, location: number, scale: number): Law {
  const width = scale > 0 ? scale : NaN
  return Law.continuous({
    name,
    bases: [base],
    at: ([z = 0]) => location + width * z,
    logDensity: (x) =>
      base.logDensity((asNumber(x) - location) / width) - Math.log(width),
  })
}

const family = (name: string, base: Base) => (location: Value, scale: Value) =>
  located(name, base, asNumber(location), asNumber(scale))

export const symmetric: readonly NamedLaw[] = [
  {
    name: 'Laplace',
    names: ['\\mathrm{Laplace}', '\\mathrm{Lap}'],
    behindSim: ['\\mathcal{L}'],
    parameters: ['\\mu', 'b'],
    takes: ['number', 'positive'],
    convention: 'location and scale: density `e^{-|x - \\mu| / b} / (2 b)`',
    mean: '\\mu',
    variance: '2 b^2',
    make: family('Laplace', laplaceBase),
  },
  {
    name: 'logistic',
    names: ['\\mathrm{Logistic}'],
    parameters: ['\\mu', 's'],
    takes: ['number', 'positive'],
    convention: 'location and scale',
    mean: '\\mu',
    variance: '\\frac{\\pi^2 s^2}{3}',
    make: family('logistic', logisticBase),
  },
  {
    name: 'Gumbel',
    names: ['\\mathrm{Gumbel}'],
    parameters: ['\\mu', '\\beta'],
    takes: ['number', 'positive'],
    convention: 'location and scale, of maxima',
    mean: '\\mu + 0.5772… \\beta',
    variance: '\\frac{\\pi^2 \\beta^2}{6}',
    make: family('Gumbel', gumbelBase),
  },
  {
    name: 'Cauchy',
    names: ['\\mathrm{Cauchy}'],
    parameters: ['x_0', '\\gamma'],
    takes: ['number', 'positive'],
    convention: 'location and scale; it has no mean',
    mean: 'none',
    variance: 'none',
    make: family('Cauchy', studentBase(1)),
  },
  {
    name: 'Student',
    names: ['t', '\\mathrm{Student}', '\\mathrm{StudentT}', '\\mathcal{T}'],
    parameters: ['\\nu'],
    takes: ['positive'],
    convention:
      '`\\nu` degrees of freedom, also written `t_\\nu`; with location and scale as further parameters',
    mean: '0',
    variance: '\\frac{\\nu}{\\nu - 2}',
    make: (degrees, location = 0, scale = 1) => {
      const nu = asNumber(degrees)
      return located(
        'Student',
        studentBase(nu > 0 ? nu : NaN),
        asNumber(location),
        asNumber(scale),
      )
    },
  },
]
