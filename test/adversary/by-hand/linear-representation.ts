// Directions, how many fit, and how they are read.

import { raw, type ByHand } from './by-hand.ts'

export const linearRepresentation: readonly ByHand[] = [
  {
    of: raw`\sum_{i=1}^{p} f_i v_i = V f`,
    isTrue: [raw`V f = \sum_i f_i v_i`, raw`\sum_{i=1}^{p} v_i f_i = V f`],
    isFalse: [
      raw`\sum_{i=1}^{n} f_i v_i = V f`,
      raw`\sum_{i=1}^{p} f_i v_i = V^\top f`,
      raw`\sum_{i=1}^{p} v_i = V f`,
      raw`\sum_{i=1}^{p} f_i v_i = f V`,
      raw`\sum_{i=1}^{p} f_i v_1 = V f`,
      raw`\sum_{i=1}^{p} f_1 v_i = V f`,
      raw`\prod_{i=1}^{p} f_i v_i = V f`,
    ],
  },
  {
    of: raw`N = \left\lfloor`,
    isTrue: [
      raw`N = \left\lfloor \frac{n - n \varepsilon^2}{1 - n \varepsilon^2} \right\rfloor`,
    ],
    isRare: [
      raw`N = \operatorname{floor}\left( \frac{n (1 - \varepsilon^2)}{1 - n \varepsilon^2} \right)`,
    ],
    isFalse: [
      raw`N = \left\lceil \frac{n (1 - \varepsilon^2)}{1 - n \varepsilon^2} \right\rceil`,
      raw`N = \frac{n (1 - \varepsilon^2)}{1 - n \varepsilon^2}`,
      raw`N = \left\lfloor \frac{n (1 - \varepsilon)}{1 - n \varepsilon} \right\rfloor`,
      raw`N = \left\lfloor \frac{n (1 + \varepsilon^2)}{1 - n \varepsilon^2} \right\rfloor`,
      raw`N = \left\lfloor \frac{1 - \varepsilon^2}{1 - n \varepsilon^2} \right\rfloor`,
      raw`N = \left\lfloor \frac{n}{1 - n \varepsilon^2} \right\rfloor - n`,
      raw`N = \left\lfloor \frac{n (1 - \varepsilon^2)}{1 - \varepsilon^2} \right\rfloor`,
    ],
  },
  {
    of: raw`\beta = e`,
    isTrue: [
      raw`\beta = \exp\left( \frac{n \varepsilon^2}{4} \right)`,
      raw`\log \beta = \frac{\varepsilon^2 n}{4}`,
      raw`\beta = \left( e^{\varepsilon^2 n} \right)^{1/4}`,
    ],
    isFalse: [
      raw`\beta = e^{\frac{\varepsilon^2 n}{2}}`,
      raw`\beta = e^n`,
      raw`\beta = e^{\frac{\varepsilon n}{4}}`,
      raw`\beta = e^{\varepsilon^2 n}`,
      raw`\beta = e^{\frac{\varepsilon^2}{4}} n`,
      raw`\beta = 2^{\frac{\varepsilon^2 n}{4}}`,
      raw`\beta = \frac{e^{\varepsilon^2 n}}{4}`,
      raw`\beta = e^{-\frac{\varepsilon^2 n}{4}}`,
    ],
  },
  {
    of: raw`f = \operatorname{ReLU}`,
    isFalse: [
      raw`f = W_e (x - b_d) + b_e`,
      raw`f = \operatorname{ReLU}\left( W_e x + b_e \right)`,
      raw`f = \operatorname{ReLU}\left( W_e (x - b_d) \right) + b_e`,
      raw`f = \operatorname{ReLU}\left( W_e (x + b_d) + b_e \right)`,
      raw`f = \operatorname{ReLU}\left( V^\top (x - b_d) + b_e \right)`,
      raw`f = \operatorname{ReLU}\left( W_e x - b_d + b_e \right)`,
      raw`f = -\operatorname{ReLU}\left( -W_e (x - b_d) - b_e \right)`,
    ],
  },
]
