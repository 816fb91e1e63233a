/** A block that begins with a zero is no zero. */
import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

const declared = [
  tex`Let $C \in \mathbb{R}^{2 \times 2}$, $x \in \mathbb{R}^2$ and $y \in \mathbb{R}$.`,
  tex`Let $w = \begin{pmatrix} 0 \\ y \end{pmatrix}$.`,
]

claims('matrices of blocks', declared, {
  hold: [
    tex`\begin{pmatrix} C & w \end{pmatrix} \begin{pmatrix} x \\ y \end{pmatrix} = C x + y w`,
    tex`\begin{pmatrix} w^\top & y \\ C & w \end{pmatrix} \begin{pmatrix} x \\ 1 \end{pmatrix} = \begin{pmatrix} w^\top x + y \\ C x + w \end{pmatrix}`,
    tex`\begin{pmatrix} C & 0 \\ 0 & 1 \end{pmatrix} \begin{pmatrix} w \\ y \end{pmatrix} = \begin{pmatrix} C w \\ y \end{pmatrix}`,
  ],
  fail: [
    tex`\begin{pmatrix} C & w \end{pmatrix} \begin{pmatrix} x \\ y \end{pmatrix} = C x`,
    tex`\begin{pmatrix} C & w \end{pmatrix} = \begin{pmatrix} C & 0 \end{pmatrix}`,
  ],
})
