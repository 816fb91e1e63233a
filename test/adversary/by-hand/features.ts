// Keys and values, attributions, the stream.

import { raw, type ByHand } from './by-hand.ts'

export const features: readonly ByHand[] = [
  {
    of: raw`\mathrm{MLP}(x) = W_{out}`,
    isTrue: [
      raw`\mathrm{MLP}(x) = \left( \sigma(x^\top W_{in})\, W_{out} \right)^\top`,
      raw`\mathrm{MLP}(x)^\top = \sigma(W_{in}^\top x)^\top W_{out}`,
    ],
    isFalse: [
      raw`\mathrm{MLP}(x) = W_{out}\, \sigma(W_{in} x)`,
      raw`\mathrm{MLP}(x) = W_{in}\, \sigma(W_{in}^\top x)`,
      raw`\mathrm{MLP}(x) = \sigma(W_{out}^\top\, W_{in}^\top x)`,
      raw`\mathrm{MLP}(x) = W_{out}^\top\, \sigma(W_{out} x)`,
      raw`\mathrm{MLP}(x) = x + W_{out}^\top\, \sigma(W_{in}^\top x)`,
      raw`\mathrm{MLP}(x) = W_{out}^\top\, W_{in}^\top\, \sigma(x)`,
    ],
  },
  {
    of: raw`A = P(\bar{w}) - P(0)`,
    isTrue: [
      raw`P(\bar{w}) = A + P(0)`,
      raw`A = -\left( P(0) - P(\bar{w}) \right)`,
      raw`A = \int_0^{\bar{w}} P'(t)\, dt`,
    ],
    isFalse: [
      raw`A = P(0) - P(\bar{w})`,
      raw`A = P(\bar{w})`,
      raw`A = P'(\bar{w}) - P'(0)`,
      raw`A = \frac{P(\bar{w}) - P(0)}{\bar{w}}`,
      raw`A = P(\bar{w} - 0)`,
      raw`A = P(1) - P(0)`,
      raw`A = \int_0^1 P'(t)\, dt`,
      raw`A = \int_{\bar{w}}^0 P'(t)\, dt`,
    ],
  },
  {
    of: raw`B_j = \bar{u}_j`,
    isFalse: [
      raw`B_j = \bar{u}_j \int_0^1 s(\bar{u})_j\, d\alpha`,
      raw`B_j = \int_0^1 s(\alpha \bar{u})_j\, d\alpha`,
      raw`B_j = \bar{u}_j \int_0^1 \alpha\, s(\alpha \bar{u})_j\, d\alpha`,
      raw`B_j = \bar{u}_j\, s(\bar{u})_j`,
      raw`B_j = \bar{u}_j \int_0^2 s(\alpha \bar{u})_j\, d\alpha`,
      raw`B_j = \bar{u}_1 \int_0^1 s(\alpha \bar{u})_j\, d\alpha`,
      raw`B_j = \int_0^1 \bar{u}^\top s(\alpha \bar{u})\, d\alpha`,
    ],
  },
  {
    of: raw`\mathrm{norm}(r_\ell) =`,
    isTrue: [
      raw`\mathrm{norm}(r_\ell) = \sqrt{d}\, \frac{r_\ell}{\lVert r_\ell \rVert}`,
      raw`\mathrm{norm}(r_\ell) = \frac{\sqrt{d}\, r_\ell}{\sqrt{r_\ell^\top r_\ell}}`,
    ],
    isFalse: [
      raw`\mathrm{norm}(r_\ell) = \frac{r_\ell}{\lVert r_\ell \rVert}`,
      raw`\mathrm{norm}(r_\ell) = \frac{r_\ell}{\frac{1}{d}\, r_\ell^\top r_\ell}`,
      raw`\mathrm{norm}(r_\ell) = \frac{r_\ell}{\sqrt{d\, r_\ell^\top r_\ell}}`,
      raw`\mathrm{norm}(r_\ell) = \frac{r_\ell}{\sqrt{\frac{1}{V}\, r_\ell^\top r_\ell}}`,
      raw`\mathrm{norm}(r_\ell) = r_\ell \sqrt{\frac{1}{d}\, r_\ell^\top r_\ell}`,
    ],
  },
]
