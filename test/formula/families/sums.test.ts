import { finiteSet, integer, scope, vector } from '../../../src/formula/index.ts'
import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

claims('sums over ranges', [tex`Let $n \ge 2$ and $r \in (0, 1)$.`], {
  hold: [
    tex`\sum_{i=1}^n i = \frac{n(n+1)}{2}`,
    tex`\sum_{i=1}^{n} i^2 = \frac{n(n+1)(2n+1)}{6}`,
    tex`\sum_{k=0}^{n-1} r^k = \frac{1 - r^n}{1 - r}`,
    tex`\sum_{k=0}^{n} \binom nk = 2^n`,
    tex`\prod_{i=1}^n i = n!`,
    tex`\sum_{i=1}^n \sum_{j=1}^i 1 = \frac{n(n+1)}{2}`,
    tex`\sum_{1 \le i < j \le n} 1 = \binom n2`,
    tex`\sum_{i=1}^n (2i - 1) = n^2`,
    tex`\sum_{i=3}^{2} i = 0`,
    tex`\prod_{i=3}^{2} i = 1`,
  ],
  fail: [
    tex`\sum_{i=1}^n i = \frac{n(n-1)}{2}`,
    tex`\sum_{i=0}^{n-1} i = \frac{n(n+1)}{2}`,
    tex`\sum_{k=0}^{n} r^k = \frac{1 - r^n}{1 - r}`,
    tex`\sum_{k=1}^{n} \binom nk = 2^n`,
    tex`\sum_{1 \le i \le j \le n} 1 = \binom n2`,
    tex`\prod_{i=0}^n i = n!`,
    tex`\sum_{i=1}^n 2i - 1 = n^2`,
  ],
})

const vectors = tex`Let $x, y \in \mathbb{R}^n$ and $A \in \mathbb{R}^{m \times n}$ and $c \in \mathbb{R}$.`

claims('sums over entries', [vectors], {
  hold: [
    tex`\sum_{\substack{j = 1 \\ j \ne i}}^n x_j = \sum_j x_j - x_i`,
    tex`\sum_i x_i y_i = x^\top y`,
    tex`\sum_{i=1}^n c x_i = c \sum_{i=1}^n x_i`,
    tex`\sum_{i=1}^m \sum_{j=1}^n A_{ij} = \sum_{j=1}^n \sum_{i=1}^m A_{ij}`,
    tex`\sum_{i,j} A_{ij}^2 = \operatorname{tr}(A^\top A)`,
    tex`\left(\sum_i x_i\right)^2 = \sum_i \sum_j x_i x_j`,
    tex`(Ax)_i = \sum_j A_{ij} x_j`,
    tex`\sum_i \sum_{j \ne i} x_i x_j = \left(\sum_i x_i\right)^2 - \sum_i x_i^2`,
    tex`\prod_i e^{x_i} = e^{\sum_i x_i}`,
    tex`\sum_{j \ne i} x_j = \sum_j x_j - x_i`,
    tex`\sum_{i \ne j} x_i x_j = (\sum_i x_i)^2 - x^\top x`,
    tex`\sum_{i=1}^{n-1} (x_{i+1} - x_i) = x_n - x_1`,
  ],
  fail: [
    tex`\sum_i x_i y_i = \sum_i x_i \sum_i y_i`,
    tex`\sum_{i=1}^n (x_i + c) = c + \sum_{i=1}^n x_i`,
    tex`\sum_{i=2}^n x_i y_i = x^\top y`,
    tex`\sum_{i=1}^{n-1} x_i y_i = x^\top y`,
    tex`\left(\sum_i x_i\right)^2 = \sum_i x_i^2`,
    tex`\sum_i \sum_{j \ne i} x_i x_j = \left(\sum_i x_i\right)^2`,
    tex`\prod_i e^{x_i} = \sum_i e^{x_i}`,
    tex`\sum_{j \ne i} x_j = \sum_j x_j + x_i`,
  ],
})

const set = scope({ S: finiteSet('n'), n: integer(2, 5), w: vector('n') })

claims('sums over sets', [set], {
  hold: [
    tex`\sum_{i \in S} 1 = |S|`,
    tex`\sum_{i \in S} i = \frac{|S|(|S|+1)}{2}`,
    tex`\sum_{i \in \{1, \dots, n\}} w_i = \sum_i w_i`,
    tex`\sum_{i \in \{1, 3\}} i^2 = 10`,
    tex`\prod_{i \in S} i = |S|!`,
  ],
  fail: [
    tex`\sum_{i \in S} 1 = |S| + 1`,
    tex`\sum_{i \in \{1, \dots, n-1\}} w_i = \sum_i w_i`,
    tex`\sum_{i \in \{1, 3\}} i^2 = 13`,
  ],
})
