import { describe, expect, test } from 'vitest'
import { alike } from '../../../src/formula/read/eye/alike.ts'
import { isLegible } from '../../../src/formula/read/eye/colours.ts'
import { look } from '../../../src/formula/read/eye/look.ts'
import { spell } from '../../../src/formula/read/spell.ts'
import { tex } from '../../support/page.ts'

const sees = (formula: string): string => spell(look(formula, true))

describe('the eye has nothing against', () => {
  test.each([
    tex`\ell'(x) + f'' + g'^2 + \hat{x}_i^2 + {x^2}_i + \hat x'`,
    tex`\underset{w, v}{\arg\max} f(w) + \underset{x}{\max} g + \underset{x}{\text{minimize}}\ h`,
    tex`\operatorname*{arg\,max}_x f + \operatorname{tr} A + \mathop{\mathrm{argmin}}_x f`,
    tex`\underbrace{a}_{\text{bias}^2} + \underbrace{b}_{\mathrm{variance}} + \sqrt[]{c}`,
    tex`\underbrace{x + y}_{\text{words}} + \overbrace{z}^{\text{more words}} + \underbrace{w}`,
    tex`x \overset{iid}{\sim} p \stackrel{\text{def}}{=} q \overset{!}{=} r \overset{(1)}{=} s`,
    tex`\color{red} x + \textcolor{blue}{y} + \textcolor{#c0392b}{z} + \boxed{w}`,
    tex`\begin{aligned} x &= y \\ &\phantom{=} + z \\[1ex] &= \vphantom{\frac12} w \hphantom{x} \end{aligned}`,
    tex`a\,b\;c\:d\!e\!\!f \quad g \qquad h ~ i \ j`,
    tex`\sum_{i=1}^n \sum\limits_j \sum\nolimits_k \prod_{\mathclap{1 \le i \le n}} x_i`,
    tex`\dfrac12 \tfrac{a}{b} \cfrac{1}{1 + \cfrac{1}{x}} \binom nk \dbinom nk {n \choose k}`,
    tex`\left( \frac{\frac ab}{\frac cd} \right) \Bigl[ x \Bigr] \left\{ y \right\} \left. z \right|_0^1 \|v\|`,
    tex`\left\lfloor \frac{\frac{\frac ab}{c}}{\frac{a}{\frac bc}} \right\rfloor \left\lceil x \right\rceil \left\langle \frac{a}{\frac bc} \right\rangle`,
    tex`\begin{pmatrix} 1 & 2 \\ & 4 \end{pmatrix} \begin{bmatrix} a \\ b \end{bmatrix} \begin{vmatrix} a \end{vmatrix}`,
    tex`f = \begin{cases} a & \text{if $x > 0$} \\ b & \text{otherwise} \end{cases}`,
    tex`\begin{align} a &= b \tag{1} \\ &= c \tag{2} \end{align}`,
    tex`a = b \tag{3.1}`,
    tex`\sqrt2 \sqrt[3]{x} \overline{ab} \bar a \widehat{xyz} \hat x \tilde x \widetilde{xy} \vec v \dot x \ddot x`,
    tex`1{,}000 + 1,000.5 - f(1, 2)`,
    tex`\mathbf{x} \boldsymbol{\alpha} \mathbb{R} \mathcal{L} \mathrm{KL} {\bf z} \mathsf T \mathit{ab} \mathfrak g`,
    tex`a \ne b \notin d := e \coloneqq f \triangleq g \leqslant h \iff i \implies j \dots k`,
    tex`p(a \mid b) = p(a|b) \quad \mathrm{KL}(p \,\|\, q) = \mathrm{KL}(p \mid\mid q)`,
    tex`\text{Var}(X) = \textbf{Var}(X) \text{ if \textbf{not} so, Andr\'e -- 5\,\%}`,
    tex`\sum_{\substack{i \ne j \\ i > 1}} x_{ij}`,
    tex`\int_0^1 \!\! f\,dx + \smash[b]{y}`,
    tex`X_1, \ldots, X_n \cdots \vdots \ddots`,
    tex`\mathstrut x^{\phantom{2}}`,
    tex`\mathop{\mathbb{E}}_{x \sim p} f + \underset{x \sim p}{\mathbb{E}} f + \operatorname*{E}_x f`,
  ])('%s', (formula) => {
    expect(sees(formula)).not.toBe('')
  })
})

describe('the eye objects to', () => {
  test.each([
    [tex`1 \html@mathml{=}{<} 2`, 'Unexpected formula that shows `1=2` and is read as `1<2`, expected one that is read as it looks'], // prettier-ignore
    [tex`\mathbf{\alpha}`, 'Unexpected formula that shows `α (italic)` and is read as `α (bold)`, expected one that is read as it looks'], // prettier-ignore
    [tex`x \textcolor{white}{- 1}`, 'Unexpected colour `white`, expected one that readers see on light and on dark pages'], // prettier-ignore
    [tex`x \kern400pt - 1`, 'Unexpected `−` far from what stands before it, expected no more room than `\\qquad\\qquad`'], // prettier-ignore
    [tex`x \kern-1.2em y`, 'Unexpected step back over what stands before it, expected everything in a place of its own'], // prettier-ignore
    [tex`x \!\!\! y`, 'Unexpected `y` over what stands before it, expected everything in a place of its own'], // prettier-ignore
    [
      tex`x \smash{y}`,
      'Unexpected smashed ink, expected everything in a place of its own',
    ],
    [tex`\begin{aligned}x\\[-1.2em]y\end{aligned}`, 'Unexpected `\\\\` over what stands before it, expected everything in a place of its own'], // prettier-ignore
  ])('%s', (formula, message) => {
    expect(() => sees(formula)).toThrow(message)
  })
})

test.each(alike.map((row) => [row[0]!, row]))('%s stands for %s', (_, row) => {
  for (const sign of row) expect(() => look(`a ${sign} b`, true)).not.toThrow()
})

test.each([
  ['red', true],
  ['Blue', true],
  ['#808080', true],
  ['#c33', true],
  ['#c33f', true],
  ['#cc3333ff', true],
  ['#c330', false],
  ['white', false],
  ['yellow', false],
  ['black', false],
  ['#16171b', false],
  ['nosuchcolour', false],
])('a reader sees %s: %s', (colour, seen) => {
  expect(isLegible(colour)).toBe(seen)
})
