import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

claims('derivatives', [tex`Let $x, y > 0$ and $a \in \mathbb{R}$.`], {
  hold: [
    tex`\frac{d}{dx} x^3 = 3x^2`,
    tex`\frac{d}{dx} \log x = \frac1x`,
    tex`\frac{\mathrm{d}}{\mathrm{d}x} e^{ax} = a e^{ax}`,
    tex`\frac{d \sin x}{dx} = \cos x`,
    tex`\frac{d^2}{dx^2} x^4 = 12 x^2`,
    tex`\frac{\partial}{\partial x} (x^2 y) = 2xy`,
    tex`\frac{\partial^2}{\partial x \partial y} x^2 y^3 = 6 x y^2`,
    tex`\frac{d}{dx}\left( x \log x - x \right) = \log x`,
    tex`\frac{d}{dx} x^x = x^x (\ln x + 1)`,
  ],
  fail: [
    tex`\frac{d}{dx} x^3 = 3x`,
    tex`\frac{d}{dx} \log x = -\frac1x`,
    tex`\frac{d}{dx} e^{ax} = e^{ax}`,
    tex`\frac{d \cos x}{dx} = \sin x`,
    tex`\frac{d^2}{dx^2} x^4 = 4 x^3`,
    tex`\frac{\partial}{\partial y} (x^2 y) = 2xy`,
    tex`\frac{d}{dx} x^x = x \cdot x^{x-1}`,
  ],
})

const vectors = tex`Let $A \in \mathbb{R}^{n \times n}$, $M \in \mathbb{R}^{m \times n}$, $b, x \in \mathbb{R}^n$.`

claims('gradients', [vectors], {
  hold: [
    tex`\nabla_x (b^\top x) = b`,
    tex`\nabla_x \left( x^\top A x \right) = (A + A^\top) x`,
    tex`\nabla_x \|x\|^2 = 2x`,
    tex`\frac{\partial}{\partial x_i} \sum_j x_j^2 = 2 x_i`,
    tex`\frac{\partial (b^\top x)}{\partial x_i} = b_i`,
    tex`\frac{\partial}{\partial A_{ij}} \operatorname{tr}(A) = \delta_{ij}`,
    tex`\frac{\partial}{\partial A} x^\top A b = x b^\top`,
  ],
  fail: [
    tex`\nabla_x (b^\top x) = x`,
    tex`\nabla_x \left( x^\top A x \right) = 2 A x`,
    tex`\nabla_x \left( x^\top A x \right) = (A - A^\top) x`,
    tex`\nabla_x \|x\|^2 = x`,
    tex`\nabla_x \|x\| = x`,
    tex`\frac{\partial (b^\top x)}{\partial x_i} = x_i`,
    tex`\frac{\partial}{\partial A} x^\top A b = b x^\top`,
  ],
})

claims('Jacobians and Hessians', [vectors, tex`Let $f : \mathbb{R}^n \to \mathbb{R}$ and $g : \mathbb{R}^n \to \mathbb{R}$.`], {
  hold: [
    tex`\frac{\partial (Mx)}{\partial x} = M`,
    tex`\frac{\partial}{\partial x} (Ax + b) = A`,
    tex`\nabla_x^2 \left( x^\top A x \right) = A + A^\top`,
    tex`\nabla_x \left( f(x) g(x) \right) = g(x) \nabla f(x) + f(x) \nabla g(x)`,
    tex`\nabla^2 f(x) = \left( \nabla^2 f(x) \right)^\top`,
    tex`\nabla_x f(x) = \nabla f(x)`,
  ],
  fail: [
    tex`\frac{\partial (Ax)}{\partial x} = A^\top`,
    tex`\nabla_x^2 \left( x^\top A x \right) = 2 A`,
    tex`\nabla_x \left( f(x) g(x) \right) = \nabla f(x) + \nabla g(x)`,
    tex`\nabla_x f(x) = \nabla g(x)`,
    tex`\nabla^2 f(x) = 0`,
  ],
}) // prettier-ignore

claims('defined on the way', [tex`Let $x, y \in \mathbb{R}^n$ and $z \in \mathbb{R}^K$ and $p \in (0, 1)$. Define $f(x) = \|x\|^2$.`], {
  hold: [
    tex`f(y) \ge f(x) + \nabla f(x)^\top (y - x)`,
    tex`\frac{d}{dp} H_b(p) = \log \frac{1 - p}{p}, \quad H_b(p) = -p \log p - (1 - p) \log(1 - p)`,
    tex`\frac{\partial s_i}{\partial z_j} = s_i (\delta_{ij} - s_j), \quad s_i = \frac{e^{z_i}}{\sum_k e^{z_k}}`,
  ],
  fail: [
    tex`f(y) \le f(x) + \nabla f(x)^\top (y - x)`,
    tex`\frac{d}{dp} H_b(p) = \log \frac{p}{1 - p}, \quad H_b(p) = -p \log p - (1 - p) \log(1 - p)`,
    tex`\frac{\partial s_i}{\partial z_j} = s_i (\delta_{ij} - s_i), \quad s_i = \frac{e^{z_i}}{\sum_k e^{z_k}}`,
  ],
}) // prettier-ignore

claims('integrals', [tex`Let $a, b > 0$.`], {
  hold: [
    tex`\int_0^1 x^2 \, dx = \frac13`,
    tex`\int_0^a x \, dx = \frac{a^2}{2}`,
    tex`\int_a^b \frac{1}{x} \, \mathrm{d}x = \log b - \log a`,
    tex`\int_0^\infty e^{-ax} dx = \frac1a`,
    tex`\int_{-\infty}^{\infty} e^{-x^2/2} dx = \sqrt{2\pi}`,
    tex`\int_0^1 \int_0^1 xy \, dx \, dy = \frac14`,
    tex`\int_a^b x \, dx = -\int_b^a x \, dx`,
  ],
  fail: [
    tex`\int_0^1 x^2 \, dx = \frac12`,
    tex`\int_a^b \frac{1}{x} \, dx = \log a - \log b`,
    tex`\int_0^\infty e^{-ax} dx = a`,
    tex`\int_{-\infty}^{\infty} e^{-x^2/2} dx = \sqrt{\pi}`,
    tex`\int_0^a x \, dx = a^2`,
  ],
})

claims('limits', [tex`Let $a \in \mathbb{R}$.`], {
  hold: [
    tex`\lim_{x \to 0} \frac{\sin x}{x} = 1`,
    tex`\lim_{h \to 0} \frac{(a + h)^2 - a^2}{h} = 2a`,
    tex`\lim_{n \to \infty} \left( 1 + \frac1n \right)^n = e`,
    tex`\lim_{x \to 0^+} x \log x = 0`,
  ],
  fail: [
    tex`\lim_{x \to 0} \frac{\sin x}{x} = 0`,
    tex`\lim_{h \to 0} \frac{(a + h)^2 - a^2}{h} = a`,
    tex`\lim_{n \to \infty} \left( 1 + \frac1n \right)^n = 1`,
  ],
})
