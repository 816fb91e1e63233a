import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

claims('logarithms and exponentials', [tex`Let $x, y > 0$ and $t \in \mathbb{R}$.`], {
  hold: [
    tex`\log(xy) = \log x + \log y`,
    tex`\log \frac{x}{y} = \log x - \log y`,
    tex`\ln x^t = t \ln x`,
    tex`\log_2 x = \frac{\ln x}{\ln 2}`,
    tex`\exp(\log x) = x`,
    tex`\log e^t = t`,
    tex`\exp(t) = e^t`,
    tex`\lg 1000 = 3`,
    tex`\log_2 8 = 3`,
    tex`x^t = e^{t \log x}`,
  ],
  fail: [
    tex`\log(x + y) = \log x + \log y`,
    tex`\log x y = \log x \log y`,
    tex`\log_2 x = \frac{\ln 2}{\ln x}`,
    tex`\log_2 x = \log x`,
    tex`\exp(t) = t^e`,
    tex`\ln x^t = (\ln x)^t`,
    tex`\log \frac{x}{y} = \frac{\log x}{\log y}`,
  ],
})

claims('trigonometry', [tex`Let $s, t \in \mathbb{R}$.`], {
  hold: [
    tex`\sin^2 t + \cos^2 t = 1`,
    tex`\sin(s + t) = \sin s \cos t + \cos s \sin t`,
    tex`\cos 2t = 2 \cos^2 t - 1`,
    tex`\tan t = \frac{\sin t}{\cos t}`,
    tex`\tanh t = \frac{e^t - e^{-t}}{e^t + e^{-t}}`,
    tex`\cosh^2 t - \sinh^2 t = 1`,
    tex`\sin \arcsin \tfrac12 = \frac12`,
    tex`\cos \pi = -1`,
  ],
  fail: [
    tex`\sin^2 t - \cos^2 t = 1`,
    tex`\sin(s + t) = \sin s + \sin t`,
    tex`\cos(s + t) = \cos s \cos t + \sin s \sin t`,
    tex`\sin t^2 = (\sin t)^2`,
    tex`\cosh^2 t + \sinh^2 t = 1`,
  ],
})

claims('absolute values and signs', [tex`Let $s, t \in \mathbb{R}$.`], {
  hold: [
    tex`|s + t| \le |s| + |t|`,
    tex`\max(s, t) = \frac{s + t + |s - t|}{2}`,
    tex`\min(s, t) + \max(s, t) = s + t`,
    tex`\operatorname{sgn}(t) |t| = t`,
    tex`\operatorname{ReLU}(t) = \max(0, t)`,
    tex`\left| s - t \right| = \lvert t - s \rvert`,
  ],
  fail: [
    tex`|s + t| = |s| + |t|`,
    tex`|s + t| \ge |s| + |t|`,
    tex`\max(s, t) = \frac{s + t - |s - t|}{2}`,
    tex`\operatorname{ReLU}(t) = |t|`,
    tex`|s - t| = |s| - |t|`,
  ],
})
