/** "Let v be orthogonal to u": a relation to another thing is met by what is drawn. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { claimVerdicts } from './verdicts.ts'

test('not necessarily', () => {
  const text = tex`Let $u \in \mathbb{R}^n$ and let $v \in \mathbb{R}^n$ be not necessarily orthogonal to $u$. Then $u^\top v = 0$.`
  expect(claimVerdicts(text)).not.toContain('verified')
})

test.each([
  tex`Let $u \in \mathbb{R}^n$ be nonzero and let $v \in \mathbb{R}^n$ be orthogonal to $u$. Then $\|u + v\|^2 = \|u\|^2 + □$.`,
  tex`Let $u \in \mathbb{R}^n$. The vector $v \in \mathbb{R}^n$ is orthogonal to $u$. Then $\|u + v\|^2 = \|u\|^2 + □$.`,
  tex`Let $u \in \mathbb{R}^3$ and $v \in \mathbb{R}^3$ be perpendicular to each other. Then $\|u + v\|^2 = \|u\|^2 + □$.`,
])('%s', (text) => {
  expect(claimVerdicts(text.replace('□', tex`\|v\|^2`))).toEqual(['verified'])
  expect(claimVerdicts(text.replace('□', tex`2 \|v\|^2`))).toEqual(['wrong'])
}) // prettier-ignore
