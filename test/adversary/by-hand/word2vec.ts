// Words and their vectors.

import { raw, type ByHand } from './by-hand.ts'

export const word2vec: readonly ByHand[] = [
  {
    of: raw`p(w_i \mid w_j) = \frac{\exp`,
    isTrue: [
      raw`p(w_i \mid w_j) = \frac{e^{t_i^\top c_j}}{\sum_{k=1}^{V} e^{t_k^\top c_j}}`,
      raw`p(w_i \mid w_j) = \frac{1}{\sum_{k=1}^{V} \exp\left((t_k - t_i)^\top c_j\right)}`,
      raw`\log p(w_i \mid w_j) = t_i^\top c_j - \log \sum_{k=1}^{V} \exp(t_k^\top c_j)`,
      raw`p(w_i \mid w_j) \sum_{k=1}^{V} \exp(t_k^\top c_j) = \exp(t_i^\top c_j)`,
    ],
    isRare: [
      raw`p(w_i \mid w_j) = \frac{\exp \langle t_i, c_j \rangle}{\sum_k \exp \langle t_k, c_j \rangle}`,
      raw`p(w_i \mid w_j) = \frac{\exp(t_i \cdot c_j)}{\sum_{k=1}^{V} \exp(t_k \cdot c_j)}`,
      raw`\Pr(w_i \mid w_j) = \frac{\exp(t_i^\top c_j)}{\sum_{k=1}^{V} \exp(t_k^\top c_j)}`,
    ],
    isFalse: [
      raw`p(w_i \mid w_j) = \frac{\exp(t_i^\top c_j)}{\sum_{k=1}^{V} \exp(t_i^\top c_k)}`,
      raw`p(w_i \mid w_j) = \frac{\exp(t_j^\top c_i)}{\sum_{k=1}^{V} \exp(t_k^\top c_i)}`,
      raw`p(w_j \mid w_i) = \frac{\exp(t_i^\top c_j)}{\sum_{k=1}^{V} \exp(t_k^\top c_j)}`,
      raw`p(w_i \mid w_j) = \frac{\exp(t_i^\top c_j)}{\sum_{k \ne i} \exp(t_k^\top c_j)}`,
      raw`p(w_i \mid w_j) = \sigma(t_i^\top c_j)`,
      raw`p(w_i, w_j) = \frac{\exp(t_i^\top c_j)}{\sum_{k=1}^{V} \exp(t_k^\top c_j)}`,
      raw`p(w_i \mid w_j) \propto t_i^\top c_j`,
      raw`p(w_i \mid w_j) = \frac{t_i^\top c_j}{\sum_{k=1}^{V} t_k^\top c_j}`,
    ],
  },
  {
    of: raw`n_{ij} = \sum`,
    isTrue: [
      raw`n_{ij} = \sum_{s=1}^{N} \mathbf{1}[y_s = j]\, \mathbf{1}[i = x_s]`,
      raw`n_{ij} = \sum_{s=1}^{N} [x_s = i] [y_s = j]`,
    ],
    isRare: [
      raw`n_{ij} = \sum_{s=1}^{N} \mathbf{1}[x_s = i \wedge y_s = j]`,
      raw`n_{ij} = \sum_{s=1}^{N} \delta_{x_s, i}\, \delta_{y_s, j}`,
      raw`n_{ij} = |\{ s : x_s = i, y_s = j \}|`,
    ],
    isFalse: [
      raw`n_{ij} = \sum_{s=1}^{N} \mathbf{1}[x_s = j]\, \mathbf{1}[y_s = i]`,
      raw`n_{ij} = \sum_{s=1}^{N} \mathbf{1}[x_s = i] + \mathbf{1}[y_s = j]`,
      raw`n_{ij} = \sum_{s=2}^{N} \mathbf{1}[x_s = i]\, \mathbf{1}[y_s = j]`,
      raw`n_{ij} = \sum_{s=1}^{N} \mathbf{1}[x_s \le i]\, \mathbf{1}[y_s = j]`,
      raw`n_{ij} = \sum_{s=1}^{N} \mathbf{1}[x_s = y_s]`,
      raw`n_{ij} = \prod_{s=1}^{N} \mathbf{1}[x_s = i]\, \mathbf{1}[y_s = j]`,
      raw`n_{ij} = \max_s \mathbf{1}[x_s = i]\, \mathbf{1}[y_s = j]`,
    ],
  },
  {
    of: raw`P(a + b) =`,
    isTrue: [
      raw`P(a + b) = \frac{1}{P(a)^\top P(b)}\, P(a) \odot P(b)`,
      raw`\left( P(a)^\top P(b) \right) P(a + b) = P(a) \odot P(b)`,
      raw`P(b + a) = \frac{P(b) \odot P(a)}{P(b)^\top P(a)}`,
    ],
    isFalse: [
      raw`P(a + b) = \frac{P(a) + P(b)}{2}`,
      raw`P(a + b) = P(a) \odot P(b)`,
      raw`P(a + b) = \frac{P(a) \odot P(b)}{\lVert P(a) \odot P(b) \rVert}`,
      raw`P(a b) = \frac{P(a) \odot P(b)}{P(a)^\top P(b)}`,
      raw`P(a - b) = \frac{P(a) \odot P(b)}{P(a)^\top P(b)}`,
      raw`P(a) + P(b) = \frac{P(a) \odot P(b)}{P(a)^\top P(b)}`,
      raw`P(a + b) = \frac{P(a) P(b)}{P(a)^\top P(b)}`,
    ],
  },
]
