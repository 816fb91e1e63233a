import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

claims('products and powers', [tex`Let $a, b, c, d \in \mathbb{R}$.`], {
  hold: [
    tex`(a+b)^2 = a^2 + 2ab + b^2`,
    tex`a^2 - b^2 = (a-b)(a+b)`,
    tex`a(b+c) = ab + ac`,
    tex`-(a-b) = b - a`,
    tex`a - (b - c) = a - b + c`,
    tex`(a+b)^3 = a^3 + 3a^2b + 3ab^2 + b^3`,
    tex`a \cdot b \times c = abc`,
    tex`-a^2 = -(a^2)`,
    tex`(-a)^2 = a^2`,
    tex`2^3 = 8`,
    tex`10^2 = 100`,
    tex`0.5^2 = 0.25`,
    tex`2.5 \cdot 10^{-3} a = 0.0025a`,
    tex`1{,}000 + 1 = 1001`,
    tex`\left(a + b\right)\bigl(c + d\bigr) = ac + ad + bc + bd`,
  ],
  fail: [
    tex`(a+b)^2 = a^2 + b^2`,
    tex`(a+b)^2 = a^2 + ab + b^2`,
    tex`a - (b - c) = a - b - c`,
    tex`-a^2 = (-a)^2`,
    tex`(a+b)^3 = a^3 + 3a^2b + 3ab^2 - b^3`,
    tex`{a + b} c = (a + b) c`,
    tex`2^{3} = 3^2`,
    tex`10^2 = 0`,
    tex`12^2 = 4`,
    tex`abc = ab + c`,
  ],
})

claims('fractions', [tex`Let $a, b, c, d > 0$.`], {
  hold: [
    tex`\frac{a}{b} + \frac{c}{d} = \frac{ad + bc}{bd}`,
    tex`\frac{a}{b} / \frac{c}{d} = \frac{ad}{bc}`,
    tex`a / b = a b^{-1}`,
    tex`\tfrac12 a + \dfrac{1}{2} a = a`,
    tex`\frac12 = 0.5`,
    tex`\frac{1}{1 + \frac{1}{a}} = \frac{a}{a + 1}`,
    tex`a \div b = \frac ab`,
  ],
  fail: [
    tex`\frac{a}{b} + \frac{c}{d} = \frac{a + c}{b + d}`,
    tex`\frac{a}{b} = \frac{b}{a}`,
    tex`\frac{1}{a + b} = \frac1a + \frac1b`,
    tex`\frac{a + b}{c} = a + \frac{b}{c}`,
    tex`\frac{1}{1 + \frac{1}{a}} = 1 + a`,
  ],
})

claims('roots and exponents', [tex`Let $a, b > 0$ and $s, t \in \mathbb{R}$.`], {
  hold: [
    tex`\sqrt{ab} = \sqrt a \sqrt b`,
    tex`\sqrt{a}^2 = a`,
    tex`\sqrt[3]{a} = a^{1/3}`,
    tex`a^s a^t = a^{s+t}`,
    tex`(a^s)^t = a^{st}`,
    tex`a^{-s} = \frac{1}{a^s}`,
    tex`e^{s + t} = e^s e^t`,
    tex`\sqrt{s^2} = |s|`,
  ],
  fail: [
    tex`\sqrt{a + b} = \sqrt a + \sqrt b`,
    tex`a^s a^t = a^{st}`,
    tex`(a^s)^t = a^{s^t}`,
    tex`a^{-s} = -a^s`,
    tex`\sqrt{s^2} = s`,
    tex`e^{s + t} = e^s + e^t`,
  ],
})

claims('whole numbers', [tex`Let $n \ge 3$ and $k \in \{1, \dots, n\}$.`], {
  hold: [
    tex`n! = n (n-1)!`,
    tex`\binom{n}{k} = \frac{n!}{k! (n-k)!}`,
    tex`\binom{n+1}{k} = \binom{n}{k} + \binom{n}{k-1}`,
    tex`\lfloor n + \tfrac12 \rfloor = n`,
    tex`\lceil n - \tfrac12 \rceil = n`,
    tex`k \binom nk = n \binom{n-1}{k-1}`,
  ],
  fail: [
    tex`n! = n (n-2)!`,
    tex`\binom{n}{k} = \frac{n!}{(n-k)!}`,
    tex`\lfloor n + \tfrac12 \rfloor = n + 1`,
    tex`\binom{n+1}{k} = \binom{n}{k} + \binom{n}{k+1}`,
  ],
})
