// The kernel, the flow, what is lazy.

import { raw, type ByHand } from './by-hand.ts'

export const trainingDynamics: readonly ByHand[] = [
  {
    of: raw`H(w) = J J^\top`,
    isTrue: [
      raw`H(w) = (J J^\top)^\top`,
      raw`H(w)_{ij} = \sum_{k=1}^{p} J_{ik} J_{jk}`,
    ],
    isFalse: [
      raw`H(w) = J^\top J`,
      raw`H(w) = J J`,
      raw`H(w) = \frac{1}{n} J J^\top`,
      raw`H(w) = \frac{1}{m} J J^\top`,
      raw`H(w) = \lVert J \rVert_F^2`,
      raw`H(w) = (J J^\top)^{-1}`,
      raw`H(w) = J + J^\top`,
      raw`H_0 = J J^\top`,
      raw`H(w) = J \odot J`,
    ],
  },
  {
    of: raw`y(\tau) = t + e`,
    isTrue: [
      raw`y(\tau) = t + \exp(-\tau H_0) (y_0 - t)`,
      raw`y(\tau) = \left( I - e^{-H_0 \tau} \right) t + e^{-H_0 \tau} y_0`,
      raw`e^{H_0 \tau} \left( y(\tau) - t \right) = y_0 - t`,
    ],
    isFalse: [
      raw`y(\tau) = t + e^{H_0 \tau} (y_0 - t)`,
      raw`y(\tau) = e^{-H_0 \tau} (y_0 - t)`,
      raw`y(\tau) = y_0 + e^{-H_0 \tau} (t - y_0)`,
      raw`y(\tau) = t - e^{-H_0 \tau} (y_0 - t)`,
      raw`y(\tau) = t + (y_0 - t) e^{-H_0 \tau}`,
      raw`y(\tau) = t + e^{-\tau} (y_0 - t)`,
      raw`y(\tau) = t + (I - H_0 \tau) (y_0 - t)`,
      raw`y(\tau) = t + e^{-\lambda_1 \tau} (y_0 - t)`,
    ],
  },
  {
    of: raw`\lim_{\tau \to \infty} y(\tau) = t`,
    isTrue: [
      raw`\lim_{\tau \to \infty} \lVert y(\tau) - t \rVert = 0`,
      raw`t = \lim_{\tau \to \infty} y(\tau)`,
    ],
    isFalse: [
      raw`\lim_{\tau \to \infty} y(\tau) = 0`,
      raw`\lim_{\tau \to 0} y(\tau) = t`,
      raw`\lim_{\tau \to \infty} y(\tau) = y_0`,
      raw`\lim_{\tau \to -\infty} y(\tau) = t`,
      raw`\lim_{\tau \to \infty} y(-\tau) = t`,
      raw`\lim_{\tau \to 1} y(\tau) = t`,
      raw`\lim_{\tau \to \infty} \frac{y(\tau)}{\tau} = t`,
    ],
  },
  {
    of: raw`\kappa(v) = \lvert q(v) - 1`,
    isFalse: [
      raw`\kappa(v) = \lvert q(v) \rvert\, \frac{\lVert \nabla_v^2\, q(v) \rVert_2}{\lVert \nabla_v q(v) \rVert^2}`,
      raw`\kappa(v) = \lvert q(v) - 1 \rvert\, \frac{\lVert \nabla_v^2\, q(v) \rVert_2}{\lVert \nabla_v q(v) \rVert}`,
      raw`\kappa(v) = \lvert q(v) - 1 \rvert\, \frac{\lVert \nabla_v^2\, q(v) \rVert_F}{\lVert \nabla_v q(v) \rVert^2}`,
      raw`\kappa(v) = \frac{\lVert \nabla_v^2\, q(v) \rVert_2}{\lVert \nabla_v q(v) \rVert^2}`,
      raw`\kappa(v) = \lvert q(v) - 1 \rvert\, \frac{\lVert \nabla_v q(v) \rVert^2}{\lVert \nabla_v^2\, q(v) \rVert_2}`,
      raw`\kappa(v) = (q(v) - 1)\, \frac{\lVert \nabla_v^2\, q(v) \rVert_2}{\lVert \nabla_v q(v) \rVert^2}`,
    ],
  },
]
