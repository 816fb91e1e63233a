// Documents that mean something: names of known kinds, and formulas whose parts fit, so
// that draws, evaluation and judgement are reached and not only the reader.

import { lexicon } from '../../src/formula/discourse/lexicon/index.ts'
import type { Choices } from './random.ts'

const tex = String.raw

/** Holes: `s` a number, `v` a vector, `M` a square matrix, `k` a whole number, `c` a condition. */
type Sort = 's' | 'v' | 'M' | 'k' | 'c'

const leaves: Record<Sort, readonly string[]> = {
  s: tex`a b c t \theta \lambda x_1 x_i y_j A_{ij} A_{11} p_i 0 1 2 -1 0.5 \frac13 \pi e n k f(a) f(t) g(x) \mu \sigma h_k 1.0000001 10^{12} 10^{-12}`.split(' '), // prettier-ignore
  v: tex`x y u \mathbf{1} \mathbf{0} Ax B^{\top}y e_i \nabla~g(x) (p_1,\dots,p_n)^\top`.split(' ').map((leaf) => leaf.replace('~', ' ')), // prettier-ignore
  M: tex`A B S I I_n A^\top xx^\top A^{-1} \operatorname{diag}(x) S^{1/2} e^{A} \mathbf{0}`.split(' '), // prettier-ignore
  k: tex`n k i j m 0 1 2 3 7 n+1 2k n-1`.split(' '),
  c: tex`a>0 a=b k\le~n x=y A=B i\ne~j t\in[0,1] X=a X\ge~0 Y=1`.split(' ').map((leaf) => leaf.replace('~', ' ')), // prettier-ignore
}

const forms: Record<Sort, readonly string[]> = {
  s: tex`
s + s
s - s
s s
s \cdot s
(s)
\frac{s}{s}
-s
s^2
s^{s}
s^{k}
s^{-1}
\sqrt{s}
\sqrt[k]{s}
|s|
\sin(s)
\cos s
\tan(s)
\log(s)
\log_2 s
\exp(s)
e^{s}
\tanh(s)
\max(s, s)
\min\{s, s\}
k!
\binom{k}{k}
\lfloor s \rfloor
\operatorname{sgn}(s)
\sigma(s)
\Gamma(s)
\operatorname{erf}(s)
\sum_{k=1}^{k} s
\sum_{k=0}^{\infty} s
\sum_{i} s
\sum_{i \ne j} s
\sum_{i<j} s
\prod_{k=1}^{k} s
\int_{s}^{s} s \, dt
\int_{-\infty}^{\infty} s \, dt
\int_0^\infty e^{-t} s \, dt
\lim_{t \to s} s
\lim_{t \to \infty} s
\frac{d}{dt} s
\frac{d^2}{dt^2} s
\frac{\partial}{\partial a} s
\frac{\partial s}{\partial x_i}
\max_{t \in [0,1]} s
\sup_{t} s
\arg\min_{t \in \mathbb{R}} s
x^\top y
v^\top v
v^\top M v
v \cdot v
\langle v, v \rangle
\|v\|
\|v\|_1
\|v\|_\infty^2
\|M\|_F^2
\operatorname{tr}(M)
\det(M)
\det M
\operatorname{rank}(M)
\lambda_1(M)
\lambda_{\max}(M)
\mathbb{E}[X]
\mathbb{E}[s]
\mathbb{E}[s \mid c]
\operatorname{Var}(X)
\operatorname{Cov}(X, Y)
P(c)
P(c \mid c)
H(p)
H(X)
H(X \mid Y)
I(X; Y)
D_{KL}(p \| q)
\mathbb{1}[c]
\begin{cases} s & c \\ s & \text{otherwise} \end{cases}
(M)_{ij}
(v)_i
M_{kk}
f(s)
f'(s)
f^{-1}(s)
g(v)
\delta_{ij}
x_1 + \dots + x_n
1 + 2 + \dots + k
s \bmod k
\begin{vmatrix} s & s \\ s & s \end{vmatrix}
`
    .trim()
    .split('\n'),
  v: tex`
v + v
v - v
s v
M v
M^\top v
-v
\frac{v}{\|v\|}
v \odot v
\begin{pmatrix} s \\ s \end{pmatrix}
\nabla_x (s)
\operatorname{softmax}(v)
v / s
\max(0, v)
\exp(v)
\mathbb{E}[v]
M \mathbf{1}
f(v)
\sum_{i} s e_i
\operatorname{diag}(M)
`
    .trim()
    .split('\n'),
  M: tex`
M + M
M - M
M M
s M
M^\top
M^{-1}
(M)^\top
M^{k}
M \odot M
M \otimes M
v v^\top
\begin{pmatrix} s & s \\ s & s \end{pmatrix}
\begin{bmatrix} M & M \\ M & M \end{bmatrix}
\operatorname{diag}(v)
\exp(M)
\frac{\partial (v)}{\partial x}
\nabla^2 g(x)
\operatorname{Cov}(v)
M^{1/2}
M^{+}
s I
M - v \mathbf{1}^\top
`
    .trim()
    .split('\n'),
  k: tex`
k + k
k - 1
2^k
\min(k, k)
|\{1, \dots, k\}|
k k
\operatorname{rank}(M)
k!
`
    .trim()
    .split('\n'),
  c: tex`
s < s
s \ge s
s \in [s, s]
k \in \{1, \dots, k\}
c \land c
c \lor c
\neg (c)
s \ne s
X \in \{s, s\}
M \succeq 0
s = s
v = v
v \perp v
`
    .trim()
    .split('\n'),
}

const numbers = tex`= = = = = \le < > \ge \ne \approx \equiv \propto \ll \sim`.split(
  ' ',
)
const arrays = tex`= = = \ne \succeq \preceq \prec \perp \le \propto`.split(' ')

/** Introductions of every name of the leaves, groups with alternatives; words stand at `W`. */
const introductions: readonly (readonly string[])[] = tex`
Let $n, m, k \in \mathbb{N}$.
Let $n \in \{2, \dots, 5\}$ and $m, k \ge 1$ be integers.
Let $n = 3$ and $m, k \in \mathbb{N}$.
Let $k$ be a W integer and $n, m \in \mathbb{N}$.

Let $1 \le i, j \le n$.
Let $i, j \in \{1, \dots, n\}$ with $i \ne j$.

Let $a, b, c, t, \theta, \mu \in \mathbb{R}$ and $\lambda, \sigma > 0$.
Let $a, b, c, t, \theta, \mu, \lambda, \sigma > 0$.
Let $a \in (0, 1)$, $b \in [1, 3]$, $c \ne 0$ and $t, \theta, \mu, \lambda, \sigma \in (0, 2)$.
Let $a$ be a W number, $b, c, t, \theta, \mu \in \mathbb{R}$ and $\lambda, \sigma > 0$.
Let $0 < a < b < c$ and $t, \theta, \mu \in \mathbb{R}$, $\lambda, \sigma > 0$.

Let $x, y, u \in \mathbb{R}^n$.
Let $x, y, u \in \mathbb{R}^n$ be W vectors.
Let $x, y, u \in \mathbb{R}^n$ be orthonormal.
Let $x, y \in \Delta^n$ and $u \in \mathbb{R}^n$ a unit vector.

Let $A, B, S \in \mathbb{R}^{n \times n}$.
Let $A, B, S \in \mathbb{R}^{n \times n}$ be W matrices.
Let $A, B, S \in \mathbb{R}^{n \times n}$ be W and W.
Let $A, B \in \mathbb{R}^{n \times n}$ be W and $S$ symmetric positive definite.
Let $A, B \in \mathbb{R}^{m \times n}$ and $S \in \mathbb{R}^{n \times n}$.

Let $f : \mathbb{R} \to \mathbb{R}$ and $g : \mathbb{R}^n \to \mathbb{R}$.
Let $f : \mathbb{R} \to \mathbb{R}$ and $g : \mathbb{R}^n \to \mathbb{R}$ be W.
Let $f : \mathbb{R} \to \mathbb{R}$ be a W function and $g : \mathbb{R}^n \to \mathbb{R}$ W.
Define $f(t) = @s$ and $g(x) = @s$.
Let $f(t) = @s$ for $t \in \mathbb{R}$, and $g(x) = x^\top A x$.

Let $p, q$ be distributions on $\{1, \dots, n\}$.
Let $p, q \in \Delta^n$.
Let $p, q \in \Delta^n$ with $p_i > 0$.

Let $X \sim \mathcal{N}(\mu, \sigma^2)$ and $Y \sim \mathcal{N}(0, 1)$ be independent.
Let $X \sim \mathrm{Bernoulli}(a)$ and $Y \sim \mathrm{Poisson}(\lambda)$ be independent.
Let $X, Y$ be W random variables.
Let $X, Y$ be random variables with values in $\{1, \dots, n\}$.
Let $X, Y$ be i.i.d. with mean $\mu$ and variance $\sigma^2$.

Let $h_k = @s$ for $k \ge 1$.
Let $h_1 = @s$ and $h_{k+1} = @s$.
Let $h \in \mathbb{R}^n$.
`
  .trim()
  .split('\n\n')
  .map((group) => group.split('\n'))

const assumptions: readonly string[] = tex`
Suppose that $@c$.
Assume that $@c$ and $x \ne 0$.
Let $a = @s$.
Let $r = @s$.
Let $x = @v$ and $A = @M$.
Let $z = @v$ and $G = @M$.
Let $@s = @s$.
Let $@M \in \mathbb{R}^{n \times n}$ be W.
Let $Z = @s$ be W.
Let $@s \in [@s, @s]$.
Let $@c$.
`
  .trim()
  .split('\n')

const phrases = Object.values(lexicon).flatMap((list) =>
  list.map(({ phrase }) => phrase),
)

export class Typed {
  private readonly choices: Choices

  constructor(choices: Choices) {
    this.choices = choices
  }

  document(): string {
    const { choices } = this
    const parts: string[] = []
    for (const group of introductions)
      if (choices.chance(0.93)) parts.push(this.said(choices.of(group)))
    if (choices.chance(0.5)) parts.push(this.said(choices.of(assumptions)))
    for (let n = choices.below(5) + 1; n > 0; n--) parts.push(this.claim())
    return `${parts.join('\n\n')}\n`
  }

  /** A sentence with its words and expressions put in. */
  private said(sentence: string): string {
    return sentence
      .replace(/\bW\b/g, () => this.choices.of(phrases).replaceAll('□', '$n$'))
      .replace(/@([svMkc])/g, (_, sort: Sort) => this.hole(sort, 3))
  }

  private claim(): string {
    const { choices } = this
    const claim = this.relation(3)
    const condition = this.fill('c', 1)
    return choices.of([
      `$$\n${claim}\n$$`,
      `$$\n${claim}\n$$`,
      `If $${condition}$, then\n\n$$\n${claim}\n$$`,
      `$$\n${claim} \\quad \\text{for } ${condition}\n$$`,
      `For all $${condition}$ we have $${claim}$.`,
      `Then $${claim}$, where $a = ${this.fill('s', 2)}$.`,
      `<AsWritten>\n\n$$\n${claim}\n$$\n\n</AsWritten>`,
    ])
  }

  private relation(depth: number): string {
    const { choices } = this
    const sort = choices.of<Sort>(['s', 's', 's', 'v', 'M', 'c'])
    if (sort === 'c') return this.fill('c', depth)
    const left = this.fill(sort, depth)
    const right = choices.chance(0.4) ? left : this.fill(choices.chance(0.1) ? 's' : sort, depth) // prettier-ignore
    return `${left} ${choices.of(sort === 's' ? numbers : arrays)} ${right}`
  }

  /** Puts an expression of its sort into each hole. */
  private fill(text: string, depth: number): string {
    return text.replace(/(?<![\\a-zA-Z])([svMkc])(?![a-zA-Z])/g, (hole) =>
      this.hole(hole as Sort, depth),
    )
  }

  private hole(sort: Sort, depth: number): string {
    const { choices } = this
    if (depth <= 0 || choices.chance(0.3)) return choices.of(leaves[sort])
    const form = this.fill(choices.of(forms[sort]), depth - 1)
    return sort !== 'c' && choices.chance(0.6) ? `(${form})` : form
  }
}
