// A toy model, two strategies, places of a transformer.

import { raw, type ByHand } from './by-hand.ts'

export const superposition: readonly ByHand[] = [
  {
    of: raw`L_{\text{drop}} =`,
    isTrue: [
      raw`L_{\text{drop}} = \min(1, \rho)\, \frac{D (4 - 3 D)}{12}`,
      raw`L_{\text{drop}} = \min\{\rho, 1\} \left( \frac{D}{3} - \left(\frac{D}{2}\right)^2 \right)`,
      raw`L_{\text{drop}} = \min\left( \frac{D}{3} - \frac{D^2}{4}, \rho \left( \frac{D}{3} - \frac{D^2}{4} \right) \right)`,
    ],
    isFalse: [
      raw`L_{\text{drop}} = \rho \left( \frac{D}{3} - \frac{D^2}{4} \right)`,
      raw`L_{\text{drop}} = \max(1, \rho) \left( \frac{D}{3} - \frac{D^2}{4} \right)`,
      raw`L_{\text{drop}} = \min(1, \rho) \left( \frac{D}{3} - \frac{D}{4} \right)`,
      raw`L_{\text{drop}} = \min(1, \rho)\, \frac{D}{12}`,
      raw`L_{\text{drop}} = \min(1, \rho)\, \frac{D}{3} - \frac{D^2}{4}`,
      raw`L_{\text{drop}} = \min(1, D) \left( \frac{D}{3} - \frac{D^2}{4} \right)`,
    ],
  },
  {
    of: raw`D_* =`,
    isTrue: [raw`D_* = \frac{4}{3 + 2 (1 + \rho) / \min(1, \rho)}`],
    isFalse: [
      raw`D_* = \frac{4 \rho}{2 + 5 \rho}`,
      raw`D_* = \frac{4}{2 + 2 \rho + 3}`,
      raw`D_* = \frac{4 \min(1, \rho)}{2 (1 + \rho) - 3 \min(1, \rho)}`,
      raw`D_* = \frac{2 \min(1, \rho)}{1 + \rho + 3 \min(1, \rho)}`,
      raw`D_* = \frac{4 \max(1, \rho)}{2 + 2 \rho + 3 \max(1, \rho)}`,
    ],
  },
  {
    of: raw`\sigma(\Pi z) =`,
    isTrue: [
      raw`\Pi^{-1} \sigma(\Pi z) = \sigma(z)`,
      raw`\sigma(z) = \Pi^{-1}\, \sigma(\Pi z)`,
    ],
    isFalse: [
      raw`\sigma(\Pi z) = \sigma(z)`,
      raw`\sigma(\Pi z) = \Pi^\top\, \sigma(z)`,
      raw`\sigma(-\Pi z) = -\Pi\, \sigma(z)`,
      raw`\sigma(\Pi z) = \Pi z`,
      raw`\sigma(\Pi z) = \sigma(z)\, \Pi`,
      raw`\sigma(R_h z) = R_h\, \sigma(z)`,
      raw`\sigma(\Pi z) = \Pi\, \sigma(-z)`,
    ],
  },
  {
    of: raw`\mathrm{RMS}(R x) = R`,
    isTrue: [
      raw`R^\top \mathrm{RMS}(R x) = \mathrm{RMS}(x)`,
      raw`\mathrm{RMS}(R^\top x) = R^\top \mathrm{RMS}(x)`,
    ],
    isFalse: [
      raw`\mathrm{RMS}(R x) = \mathrm{RMS}(x)`,
      raw`\mathrm{RMS}(G x) = G\, \mathrm{RMS}(x)`,
      raw`\mathrm{LN}(R x) = R\, \mathrm{LN}(x)`,
      raw`\mathrm{RMS}(R x) = R^\top\, \mathrm{RMS}(x)`,
      raw`\mathrm{RMS}(R x) = R x`,
      raw`\mathrm{RMS}(R x) = R\, \mathrm{LN}(x)`,
      raw`\mathrm{RMS}(R + x) = R + \mathrm{RMS}(x)`,
    ],
  },
]
