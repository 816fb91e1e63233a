/** Families: one member per index, in every notation that introduces one. */
import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

/** Every member is drawn on its own, whatever the notation. */
const numbers = [
  tex`Let $x_1, x_2, \dots, x_n \in \mathbb{R}$.`,
  tex`Let $x_i \in \mathbb{R}, \quad i = 1, \dots, n$.`,
  tex`Let $(x_i)_{i=1}^n \in \mathbb{R}$.`,
  tex`Let $\{x_i\}_{i=1}^n \in \mathbb{R}$.`,
  tex`Let $x_1, ..., x_n \in \mathbb{R}$.`,
]
for (const declaration of numbers) {
  claims(`numbers: ${declaration}`, [declaration], {
    hold: [
      tex`\sum_{i=1}^n (x_i + 1) = n + \sum_{i=1}^n x_i`,
      tex`\sum_{i=1}^n x_i = x_1 + \dots + x_n`,
      tex`\sum_{i=1}^n x_i^2 \ge \frac1n \left(\sum_{i=1}^n x_i\right)^2`,
      tex`\prod_{i=1}^n x_i^2 = x_1^2 \cdots x_n^2`,
    ],
    fail: [
      tex`\sum_{i=1}^n x_i^2 = \frac1n \left(\sum_{i=1}^n x_i\right)^2`,
      tex`\sum_{i=1}^n x_i = n x_1`,
      tex`\sum_{i=1}^n x_i = x_1 + x_n`,
    ],
  })
}

const vectors = [
  tex`Let $x_1, \dots, x_n \in \mathbb{R}^d$.`,
  tex`Let $x_i \in \mathbb{R}^d, \quad i = 1, \dots, n$.`,
]
for (const declaration of vectors) {
  claims(`vectors: ${declaration}`, [declaration], {
    hold: [
      tex`\sum_{i=1}^n \|x_i\|^2 = \sum_{i=1}^n x_i^\top x_i`,
      tex`x_1^\top x_2 = x_2^\top x_1`,
    ],
    fail: [
      tex`\sum_{i=1}^n \|x_i\|^2 = n \|x_1\|^2`,
      tex`x_1 = x_2`,
      tex`\left\|\sum_{i=1}^n x_i\right\| = \sum_{i=1}^n \|x_i\|`,
    ],
  })
}

claims('above, in brackets', [tex`Let $x^{(1)}, \dots, x^{(n)} \in \mathbb{R}^d$.`, tex`Let $x \in \mathbb{R}^d$.`], {
  hold: [
    tex`\sum_{i=1}^n \|x^{(i)}\|^2 = \sum_{i=1}^n (x^{(i)})^\top x^{(i)}`,
    tex`(x - x^{(1)})^\top x^{(2)} = x^\top x^{(2)} - (x^{(2)})^\top x^{(1)}`,
    tex`\sum_{i=1}^n \sum_{j=1}^d x^{(i)}_j = \sum_{j=1}^d \sum_{i=1}^n x_j^{(i)}`,
  ],
  fail: [tex`x^{(1)} = x^{(2)}`, tex`x = x^{(1)}`, tex`x^{(1)}_1 = x^{(1)}_d`],
}) // prettier-ignore

claims(
  'single names with brackets above',
  [tex`Let $x^{(1)}, x^{(2)} \in \mathbb{R}$.`],
  {
    hold: [tex`x^{(1)} + x^{(2)} = x^{(2)} + x^{(1)}`],
    fail: [tex`x^{(1)} x^{(1)} = x^{(2)}`, tex`x^{(1)} = x^{(2)}`],
  },
)

claims('layers of different sizes', [tex`Let $W^{[l]} \in \mathbb{R}^{d_l \times d_{l-1}}$ and $x \in \mathbb{R}^{d_0}$.`], {
  hold: [
    tex`(W^{[2]} W^{[1]} x)^\top = x^\top (W^{[1]})^\top (W^{[2]})^\top`,
    tex`W^{[2]} (W^{[1]} x + W^{[1]} x) = 2 W^{[2]} W^{[1]} x`,
  ],
  fail: [tex`\|W^{[2]} W^{[1]} x\| = \|W^{[1]} x\|`],
}) // prettier-ignore

claims('two indices', [tex`Let $a_{ij} \in \mathbb{R}, \quad i = 1, \dots, m, \quad j = 1, \dots, n$.`], {
  hold: [
    tex`\sum_{i=1}^m \sum_{j=1}^n a_{ij} = \sum_{j=1}^n \sum_{i=1}^m a_{ij}`,
    tex`\sum_{i=1}^m \sum_{j=1}^n (a_{ij} + 1) = mn + \sum_{i=1}^m \sum_{j=1}^n a_{ij}`,
  ],
  fail: [
    tex`\sum_{i=1}^m \sum_{j=1}^n a_{ij} = n \sum_{i=1}^m a_{i1}`,
    tex`a_{12} = a_{21}`,
  ],
}) // prettier-ignore

claims('indices that start elsewhere', [tex`Let $c_0, c_1, \dots, c_n \in \mathbb{R}$.`], {
  hold: [tex`\sum_{k=0}^n c_k = c_0 + \sum_{k=1}^n c_k`, tex`c_0 + \dots + c_n = \sum_{k=0}^n c_k`],
  fail: [tex`c_1 = 0`, tex`c_0 = c_1`, tex`\sum_{k=0}^n c_k = \sum_{k=1}^n c_k`],
}) // prettier-ignore

claims('without end', [tex`Let $g_0, g_1, \dots \in \mathbb{R}$.`], {
  hold: [tex`g_{t+1} + g_t = g_t + g_{t+1}`, tex`\sum_{t=0}^9 g_t = g_0 + \sum_{t=1}^9 g_t`],
  fail: [tex`g_t = g_{t+1}`, tex`g_0 = 0`],
}) // prettier-ignore

claims('pairs', [tex`Let $x_i, y_i \in \mathbb{R}, \quad i = 1, \dots, n$.`], {
  hold: [tex`\sum_{i=1}^n x_i y_i = \sum_{i=1}^n y_i x_i`],
  fail: [tex`\sum_{i=1}^n x_i y_i = \sum_{i=1}^n x_i \sum_{i=1}^n y_i`, tex`x_1 = y_1`],
}) // prettier-ignore

claims('base and script together are a name', [
  tex`Let $K \in \mathbb{R}^{n \times n}$ and $K_s \in \mathbb{R}^{n \times m}$ and $K_* \in \mathbb{R}^{n \times m}$.`,
  tex`Let $w_* \in \mathbb{R}^n$ and $\theta^* \in \mathbb{R}^n$ and $x' \in \mathbb{R}^n$ and $x \in \mathbb{R}^n$.`,
  tex`Let $\eta \in \mathbb{R}$ and $\eta_s \in \mathbb{R}$.`,
], {
  hold: [
    tex`(K K_s)^\top = K_s^\top K^\top`,
    tex`(K K_*)^\top = K_*^\top K^\top`,
    tex`w_*^\top \theta^* = (\theta^*)^\top w_*`,
    tex`\|x - x'\|^2 = \|x'\|^2 - 2 x^\top x' + \|x\|^2`,
  ],
  fail: [tex`K_s = K_*`, tex`w_* = \theta^*`, tex`x = x'`, tex`\eta = \eta_s`],
}) // prettier-ignore

claims('dots in sums and products', [tex`Let $n \in \mathbb{N}$ and $q \in (0, 1)$ and $x \in \mathbb{R}^n$.`], {
  hold: [
    tex`1 + 2 + \dots + n = \frac{n (n + 1)}{2}`,
    tex`1 + q + q^2 + \dots + q^n = \frac{1 - q^{n+1}}{1 - q}`,
    tex`1 \cdot 2 \cdots n = n!`,
    tex`x_1 x_1 + \dots + x_n x_n = x^\top x`,
    tex`x_1 + x_2 + \dots + x_n = \sum_i x_i`,
  ],
  fail: [
    tex`1 + q + q^2 + \dots + q^n = \frac{1 - q^n}{1 - q}`,
    tex`1 + 2 + \dots + n = \frac{n (n - 1)}{2}`,
  ],
}) // prettier-ignore
