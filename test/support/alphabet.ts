import type { Declaration } from './page.ts'
import { joint, scope } from '../../src/formula/index.ts'

/**
 * Letters as most texts use them, for tests of readings: matrices are capitals,
 * vectors late letters, numbers early ones, p and q distributions.
 */
export const alphabet: readonly Declaration[] = [
  scope({ p: joint({ x: 3, y: 2 }), q: joint({ x: 3, y: 2 }) }),
  String.raw`Let $A, B, C \in \mathbb{R}^{n \times n}$ and $X \in \mathbb{R}^{m \times n}$.`,
  String.raw`Let $u, v, w \in \mathbb{R}^n$ and $a, b, c, d, t \in \mathbb{R}$.`,
  String.raw`Let $f : \mathbb{R} \to \mathbb{R}$ and $g : \mathbb{R}^n \to \mathbb{R}$.`,
]
