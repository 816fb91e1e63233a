// What formulas are made of: constructs with holes, names, relations, and every command
// that KaTeX itself knows, read from its code so that an update brings its own.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const tex = String.raw

const katex = createRequire(import.meta.url).resolve('katex/dist/katex.mjs')

/** All commands in KaTeX's code, `\frac` to `\yen`. */
export const commands: readonly string[] = [
  ...new Set(
    [
      ...readFileSync(katex, 'utf8').matchAll(/"\\\\([a-zA-Z]+\*?|[^a-zA-Z\s"\\])"/g),
    ].map(([, name]) => `\\${name}`),
  ),
].sort()

/** All environments in KaTeX's code. */
export const environments: readonly string[] = (
  'matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix array aligned gathered cases rcases ' +
  'align align* equation equation* gather gather* split alignedat subarray CD'
).split(' ')

export const relations: readonly string[] =
  tex`= = = = < > \le \ge \ne \in \notin \approx \equiv \propto \sim \to \mapsto := \coloneqq \prec \succeq \perp \mid \subset \subseteq \Rightarrow \iff \implies \ll \simeq \cong \parallel \leftarrow \not= \lesssim`.split(
    ' ',
  )

export const names: readonly string[] =
  tex`x y z a b c n m k i j t p q u v w A B C X Y f g h \theta \alpha \lambda \mu \sigma \Sigma \pi e d I P \varepsilon \mathbf{x} \hat x \bar y \tilde A x' \mathcal{L} \ell \mathrm{loss} x_1 x_i A_{ij} x^{(i)} \mathbf{1} \mathbf{0} W_{\text{out}}`.split(
    / (?!x|y|A\b(?= x'))/,
  )

export const values: readonly string[] =
  tex`0 1 2 3 10 0.5 1.5 -1 100 1e5 3.14 \frac12 \frac{1}{3} 0.001 12345678901234567890 10^{300} 10^{-320} \infty -\infty \pi e i 007 1,000 1{,}000 .5 5. 50\% \sqrt2`.split(
    ' ',
  )

export const sets: readonly string[] =
  tex`\mathbb{R} \mathbb{N} \mathbb{Z} \mathbb{C} \mathbb{Q} \mathbb{R}^n \mathbb{R}^{n\times~m} \mathbb{R}^{n\times~n} \mathbb{R}^{E} \mathbb{R}^{E\times~E} \mathbb{R}_{>0} \{0,1\} \{1,\dots,n\} \{1,\dots,E\} [0,1] (0,1) [E,E] (-\infty,0) \Delta^{n} \Delta^{E} \emptyset \{E\} \{-1,1\}^n \mathbb{N}_0 \mathcal{X} S^{n-1} O(n)`
    .split(' ')
    .map((set) => set.replaceAll('~', ' '))

/** Constructs: `E` is an expression, `N` a name, `C` a claim, `S` a set. */
export const constructs: readonly string[] = tex`
E + E
E - E
E E
E \cdot E
E E E
E / E
-E
(E)
\left(E\right)
[E]
|E|
\lVert E \rVert
\|E\|_2
\|E\|_F^2
\frac{E}{E}
\dfrac{E}{E}
\sqrt{E}
\sqrt[E]{E}
E^{E}
E^2
E^{-1}
E^\top
E^T
E^{*}
N_{E}
N_{ij}
N_i
N^{(E)}
E!
\binom{E}{E}
N(E)
N(E, E)
N(E \mid E)
N'(E)
\sin E
\cos(E)
\log E
\ln(E)
\exp(E)
e^{E}
\max(E, E)
\min_{N \in S} E
\arg\max_N E
\operatorname{softmax}(E)_i
\operatorname{tr}(E)
\operatorname{diag}(E)
\operatorname{rank} E
\operatorname{Var}(E)
\operatorname{Cov}(E, E)
\det E
\sum_{N=E}^{E} E
\sum_{N} E
\sum_{N \in S} E
\sum_{N < N} E
\prod_{N=1}^{E} E
\int_{E}^{E} E \, dN
\int E \, dN
\iint E \, dx \, dy
\oint E
\lim_{N \to E} E
\lim_{N \to \infty} E
\sup_{N} E
\frac{dE}{dN}
\frac{d}{dN} E
\frac{\partial E}{\partial N}
\frac{\partial^2 E}{\partial N \partial N}
\nabla E
\nabla_N E
\nabla^2 N(E)
\mathbb{E}[E]
\mathbb{E}_{N \sim N}[E]
\mathbb{E}[E \mid E]
P(C)
P(N = E \mid N = E)
\Pr[C]
D_{KL}(N \| N)
H(N)
I(N; N)
\mathcal{N}(E, E)
\lfloor E \rfloor
\lceil E \rceil
\langle E, E \rangle
\{E, E\}
\{N \in S : C\}
\begin{pmatrix} E & E \\ E & E \end{pmatrix}
\begin{bmatrix} E \\ E \end{bmatrix}
\begin{cases} E & C \\ E & \text{otherwise} \end{cases}
\begin{aligned} E &= E \\ &= E \end{aligned}
\begin{array}{cc} E & E \end{array}
E \otimes E
E \odot E
E \circ E
E \oplus E
E \times E
E \cup E
E \cap E
E \setminus E
E \pmod{E}
\mathbf{1}[C]
\mathbb{1}_{C}
I_{E}
\mathbf{1}_{E}
\overline{E}
\hat{E}
\vec{N}
\dot{N}
\underbrace{E}_{\text{W}}
\overset{E}{=}
\stackrel{E}{\to}
\text{W}
\mathrm{N}
\mathbb{N}
\boxed{E}
\color{red} E
\phantom{E}
\substack{E \\ E}
E, \dots, E
E + \dots + E
E_1, \dots, E_n
E \, E
E \quad E
E \text{ W } E
\left. E \right|_{N = E}
E \bmod E
\genfrac{(}{)}{0pt}{}{E}{E}
\tag{1}
\not\in S
\forall N \in S
\exists N
\neg C
C \land C
C \lor C
E \to E
X E Y
E \mid E
{}^E N
E^{E^{E}}
\Bigl( E \Bigr)
\mathop{E}
\smash{E}
\xrightarrow{E}
`
  .trim()
  .split('\n')
