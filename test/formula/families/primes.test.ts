import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

claims('primes of functions', [tex`Let $f : \mathbb{R} \to \mathbb{R}$ and $g : \mathbb{R} \to \mathbb{R}$. Let $x, s \in \mathbb{R}$ and $a > 0$. Let $h(t) = t^3 + a t$.`], {
  hold: [
    tex`h'(x) = 3 x^2 + a`,
    tex`h''(x) = 6 x`,
    tex`h'(0) = a`,
    tex`h'(2 x) = 12 x^2 + a`,
    tex`\frac{d}{dx} f(g(x)) = f'(g(x)) \, g'(x)`,
    tex`\frac{d}{dx} \left( f(x) g(x) \right) = f'(x) g(x) + f(x) g'(x)`,
    tex`\int_0^s h'(t) \, dt = h(s) - h(0)`,
    tex`\operatorname{softplus}'(x) = \operatorname{sigmoid}(x)`,
    tex`h'(x)^2 \ge a^2`,
    tex`\frac{d}{dx} h'(x) = h''(x)`,
  ],
  fail: [
    tex`h'(x) = 3 x^2`,
    tex`h''(x) = 6 x + a`,
    tex`h'(2 x) = 24 x^2 + 2 a`,
    tex`\frac{d}{dx} f(g(x)) = f'(x) \, g'(x)`,
    tex`\frac{d}{dx} \left( f(x) g(x) \right) = f'(x) g'(x)`,
    tex`\int_0^s h'(t) \, dt = h(0) - h(s)`,
    tex`\operatorname{softplus}'(x) = \operatorname{sigmoid}(-x)`,
  ],
}) // prettier-ignore
