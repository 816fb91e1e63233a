// Masks, decay, ridge, flooding, stopping.

import { raw, type ByHand } from './by-hand.ts'

export const regularization: readonly ByHand[] = [
  {
    of: raw`r_k = \prod`,
    isTrue: [
      raw`r_k = p^{\sum_{i=1}^{d} M_{ki}} (1 - p)^{d - \sum_{i=1}^{d} M_{ki}}`,
      raw`r_k = \prod_{i=1}^{d} \left( p M_{ki} + (1 - p) (1 - M_{ki}) \right)`,
      raw`\log r_k = \sum_{i=1}^{d} \left( M_{ki} \log p + (1 - M_{ki}) \log(1 - p) \right)`,
    ],
    isFalse: [
      raw`r_k = \prod_{i=1}^{d} p^{1 - M_{ki}} (1 - p)^{M_{ki}}`,
      raw`r_k = \sum_{i=1}^{d} p^{M_{ki}} (1 - p)^{1 - M_{ki}}`,
      raw`r_k = \prod_{i=1}^{d} p^{M_{ki}}`,
      raw`r_k = p^d`,
      raw`r_k = \frac{1}{N}`,
      raw`r_k = \prod_{i=1}^{d} p^{M_{ik}} (1 - p)^{1 - M_{ik}}`,
      raw`r_k = \prod_{i=1}^{d} \left( p M_{ki} - (1 - p) (1 - M_{ki}) \right)`,
    ],
  },
  {
    of: raw`\hat w = `,
    isTrue: [
      raw`\left( X^\top X + \lambda I \right) \hat w = X^\top y`,
      raw`\hat w = \left( \lambda I + X^\top X \right)^{-1} (y^\top X)^\top`,
      raw`\hat w = X^\top \left( X X^\top + \lambda I \right)^{-1} y`,
      raw`\hat w = \left( X^\top X + \frac{\sigma^2}{\tau^2} I \right)^{-1} X^\top y`,
    ],
    isFalse: [
      raw`\hat w = \left( X^\top X \right)^{-1} X^\top y`,
      raw`\hat w = \left( X^\top X + \lambda \right)^{-1} X^\top y`,
      raw`\hat w = \left( X X^\top + \lambda I \right)^{-1} X^\top y`,
      raw`\hat w = \left( X^\top X + \lambda^2 I \right)^{-1} X^\top y`,
      raw`\hat w = \left( X^\top X + \lambda I \right)^{-1} X y`,
      raw`\hat w = X^\top y \left( X^\top X + \lambda I \right)^{-1}`,
      raw`\hat w = \left( X^\top X + \frac{\lambda}{2} I \right)^{-1} X^\top y`,
      raw`\hat w = \left( X^\top X + n \lambda I \right)^{-1} X^\top y`,
    ],
  },
  {
    of: raw`\tilde J(w) = \lvert`,
    isTrue: [
      raw`\tilde J(w) = \left| J(w) - b \right| + b`,
      raw`\tilde J(w) = \max\{ J(w), 2 b - J(w) \}`,
      raw`\tilde J(w) = \lvert b - J(w) \rvert + b`,
    ],
    isFalse: [
      raw`\tilde J(w) = \max(J(w), b)`,
      raw`\tilde J(w) = \lvert J(w) - b \rvert`,
      raw`\tilde J(w) = \lvert J(w) - b \rvert - b`,
      raw`\tilde J(w) = \lvert J(w) + b \rvert - b`,
      raw`\tilde J(w) = J(w) - b + b`,
      raw`\tilde J(w) = (J(w) - b)^2 + b`,
      raw`\tilde J(w) = \lvert J(w) \rvert - b + b`,
    ],
  },
  {
    of: raw`\hat t = \arg\min`,
    isTrue: [raw`V_{\hat t} = \min_{1 \le t \le T} V_t`],
    isFalse: [
      raw`\hat t = \arg\max_{1 \le t \le T} V_t`,
      raw`\hat t = \min_{1 \le t \le T} V_t`,
      raw`\hat t = \arg\min_{1 \le t < T} V_t`,
      raw`\hat t = \arg\min_{2 \le t \le T} V_t`,
      raw`\hat t = \arg\min_{1 \le t \le T} G_t`,
      raw`\hat t = \arg\min_{1 \le t \le T} \lvert V_t - V_1 \rvert`,
      raw`V_{\hat t} = \max_{1 \le t \le T} V_t`,
    ],
  },
]
