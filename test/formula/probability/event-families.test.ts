/** Families of events, disjoint ones, partitions; independent variables with laws of their own. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf } from '../sentences/verdicts.ts'

/** A true text, and one of which a formula is false. */
const cases: readonly (readonly [right: string, wrong: string])[] = [
  [
    tex`Let $X_1, \dots, X_n$ be independent random variables with means $\mu_i$ and variances $\sigma_i^2$. Then $\operatorname{Var}\left(\sum_{i=1}^n X_i\right) = \sum_{i=1}^n \sigma_i^2$.`,
    tex`Let $X_1, \dots, X_n$ be independent random variables with means $\mu_i$ and variances $\sigma_i^2$. Then $\operatorname{Var}\left(\sum_{i=1}^n X_i\right) = \left(\sum_{i=1}^n \sigma_i\right)^2$.`,
  ],
  [
    tex`Let $X_1, \dots, X_n$ be independent random variables with means $\mu_i$ and variances $\sigma_i^2$. Then $\mathbb{E}\left[\sum_{i=1}^n X_i\right] = \sum_{i=1}^n \mu_i$.`,
    tex`Let $X_1, \dots, X_n$ be independent random variables with means $\mu_i$ and variances $\sigma_i^2$. Then $\mathbb{E}\left[\sum_{i=1}^n X_i\right] = n \mu_1$.`,
  ],
  [
    tex`Let $X_i \sim \mathrm{Bernoulli}(p_i)$ be independent for $i = 1, \dots, n$. Then $\operatorname{Var}\left(\sum_{i=1}^n X_i\right) = \sum_{i=1}^n p_i (1 - p_i)$.`,
    tex`Let $X_i \sim \mathrm{Bernoulli}(p_i)$ be independent for $i = 1, \dots, n$. Then $\operatorname{Var}\left(\sum_{i=1}^n X_i\right) = \sum_{i=1}^n p_i$.`,
  ],
  [
    tex`Let $X_1, \dots, X_n$ be independent zero-mean random variables. Then $\mathbb{E}\left[\left(\sum_{i=1}^n X_i\right)^2\right] = \sum_{i=1}^n \mathbb{E}[X_i^2]$.`,
    tex`Let $X_1, \dots, X_n$ be independent zero-mean random variables. Then $\mathbb{E}\left[\left(\sum_{i=1}^n X_i\right)^4\right] = \sum_{i=1}^n \mathbb{E}[X_i^4]$.`,
  ],
  [
    tex`Let $A_1, \dots, A_n$ be events. Then $P\left(\bigcup_{i=1}^n A_i\right) \le \sum_{i=1}^n P(A_i)$.`,
    tex`Let $A_1, \dots, A_n$ be events. Then $P\left(\bigcup_{i=1}^n A_i\right) = \sum_{i=1}^n P(A_i)$.`,
  ],
  [
    tex`Let $A_1, \dots, A_n$ be pairwise disjoint events. Then $P\left(\bigcup_{i=1}^n A_i\right) = \sum_{i=1}^n P(A_i)$.`,
    tex`Let $A_1, \dots, A_n$ be pairwise disjoint events. Then $P\left(\bigcup_{i=1}^n A_i\right) = \prod_{i=1}^n P(A_i)$.`,
  ],
  [
    tex`Let $A_1, \dots, A_n$ be independent events. Then $P\left(\bigcap_{i=1}^n A_i\right) = \prod_{i=1}^n P(A_i)$.`,
    tex`Let $A_1, \dots, A_n$ be independent events. Then $P\left(\bigcup_{i=1}^n A_i\right) = \sum_{i=1}^n P(A_i)$.`,
  ],
  [
    tex`Let $A$ and $B$ be events with $A \cap B = \emptyset$. Then $P(A \cup B) = P(A) + P(B)$.`,
    tex`Let $A$ and $B$ be events. Then $P(A \cup B) = P(A) + P(B)$.`,
  ],
  [
    tex`Let $A$ and $B$ be disjoint events. Then $P(A \cup B) = P(A) + P(B)$.`,
    tex`Let $A$ and $B$ be independent events. Then $P(A \cup B) = P(A) + P(B)$.`,
  ],
  [
    tex`Let $A$ be an event and let $B_1, \dots, B_k$ be a partition of the sample space. Then $P(A) = \sum_{j=1}^k P(A \mid B_j) P(B_j)$.`,
    tex`Let $A$ be an event and let $B_1, \dots, B_k$ be a partition of the sample space. Then $P(A) = \sum_{j=1}^k P(A \mid B_j)$.`,
  ],
  [
    tex`Let $A$ be an event and let $B_1, \dots, B_k$ be a partition of the sample space. Then $P(B_1 \mid A) = \frac{P(A \mid B_1) P(B_1)}{\sum_{j=1}^k P(A \mid B_j) P(B_j)}$.`,
    tex`Let $A$ be an event and let $B_1, \dots, B_k$ be a partition of the sample space. Then $P(B_1 \mid A) = \frac{P(A \mid B_1)}{\sum_{j=1}^k P(A \mid B_j)}$.`,
  ],
  [
    tex`Let $A$ and $B$ be events with $P(A) > 0$ and $P(B) > 0$. Then $P(A \mid B) = \frac{P(B \mid A) P(A)}{P(B)}$.`,
    tex`Let $A$ and $B$ be events with $P(A) > 0$ and $P(B) > 0$. Then $P(A \mid B) = \frac{P(B \mid A) P(B)}{P(A)}$.`,
  ],
  [
    tex`Let $A$ be an event and let $B_1, \dots, B_k$ be disjoint events. Then $P(A) \ge \sum_{j=1}^k P(A \cap B_j)$.`,
    tex`Let $A$ be an event and let $B_1, \dots, B_k$ be disjoint events. Then $P(A) = \sum_{j=1}^k P(A \cap B_j)$.`,
  ],
  [
    tex`Let $A$ and $B$ be events. If $A \cap B = \emptyset$, then $P(A \cup B) = P(A) + P(B)$.`,
    tex`Let $A$ and $B$ be events. If $A \cap B = \emptyset$, then $P(A \cup B) = P(A) P(B)$.`,
  ],
  [
    tex`Let $A$ and $B$ be events such that $A \cap B = \varnothing$. Then $P(A \mid B) = 0$.`,
    tex`Let $A$, $B$ and $C$ be events such that $A \cap B = \varnothing$. Then $P(A \cup C) = P(A) + P(C)$.`,
  ],
  [
    tex`Let $A$, $B$ and $C$ be mutually exclusive events. Then $P(A \cup B \cup C) = P(A) + P(B) + P(C)$.`,
    tex`Let $A$, $B$ and $C$ be mutually exclusive events. Then $P(A \cup B \cup C) = 1$.`,
  ],
  [
    tex`Let $X_1, \dots, X_n$ be independent random variables. Then $\operatorname{Var}(\sum_{i=1}^n X_i) = \sum_{i=1}^n \operatorname{Var}(X_i)$.`,
    tex`Let $X_1, \dots, X_n$ be independent random variables. Then $\operatorname{Var}(\sum_{i=1}^n X_i) = n \operatorname{Var}(X_1)$.`,
  ],
  [
    tex`Let $X_1, \dots, X_n$ be random variables. Then $\mathbb{E}[\sum_{i=1}^n X_i] = \sum_{i=1}^n \mathbb{E}[X_i]$.`,
    tex`Let $X_1, \dots, X_n$ be random variables. Then $\operatorname{Var}(\sum_{i=1}^n X_i) = \sum_{i=1}^n \operatorname{Var}(X_i)$.`,
  ],
  [
    tex`Let $X_i \sim \mathcal{N}(\mu_i, \sigma_i^2)$, $i = 1, \dots, n$, be independent. Then $\sum_{i=1}^n X_i \sim \mathcal{N}(\sum_{i=1}^n \mu_i, \sum_{i=1}^n \sigma_i^2)$.`,
    tex`Let $X_i \sim \mathcal{N}(\mu_i, \sigma_i^2)$, $i = 1, \dots, n$, be independent. Then $\sum_{i=1}^n X_i \sim \mathcal{N}(\sum_{i=1}^n \mu_i, \sum_{i=1}^n \sigma_i)$.`,
  ],
  [
    tex`Let $i = 1, \dots, n$. Let $X_1, \dots, X_n$ be independent with $X_i \sim \mathrm{Poisson}(\zeta_i)$. Then $\operatorname{Var}\left(\sum_{i=1}^n X_i\right) = \sum_{i=1}^n \zeta_i$.`,
    tex`Let $i = 1, \dots, n$. Let $X_1, \dots, X_n$ be independent with $X_i \sim \mathrm{Poisson}(\zeta_i)$. Then $\operatorname{Var}\left(\sum_{i=1}^n X_i\right) = n \zeta_1$.`,
  ],
]

const accepted = /^(declared|defined|mentioned|verified)$/

describe('events and families', () => {
  test.each(cases)('%s', (right, wrong) => {
    const verdicts = evidenceOf(right).map(({ verdict }) => verdict)
    expect(verdicts).toContain('verified')
    expect(verdicts.filter((verdict) => !accepted.test(verdict))).toEqual([])
    expect(evidenceOf(wrong).map(({ verdict }) => verdict)).toContain('wrong')
  })
})
