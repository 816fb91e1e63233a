// Softmax, gradients, limits, matrices in full: what the pages on networks have.

import type { Spelling } from './spelling.ts'

export const networks: Spelling[] = [
  [
    'upright name',
    /\\operatorname\{(softmax|ReLU|sgn)\}/,
    ['\\mathrm{$1}', '\\text{$1}', '\\operatorname{$1}\\,', '\\mathop{\\mathrm{$1}}'],
  ],
  [
    'upright name',
    /\\mathrm\{(MLP|RMS|LN|JS|PMI|norm)\}/,
    ['\\operatorname{$1}', '\\text{$1}'],
  ],
  [
    'argument',
    /\\operatorname\{(softmax|ReLU)\}\\left\(([\s\S]*?)\\right\)/,
    [
      '\\operatorname{$1}($2)',
      '\\operatorname{$1}\\bigl($2\\bigr)',
      '\\operatorname{$1}\\left[$2\\right]',
    ],
  ],
  [
    'exponential',
    /\\exp\(([^()]*)\)/,
    ['e^{$1}', '\\mathrm{e}^{$1}', '\\exp\\left($1\\right)', '\\exp\\{$1\\}'],
  ],
  [
    'exponential',
    /e\^\{([^{}]*)\}/,
    ['\\exp($1)', '\\exp\\left($1\\right)', '{e}^{$1}'],
  ],
  [
    'absolute value',
    /\\lvert([\s\S]*?)\\rvert/,
    ['|$1|', '\\left|$1\\right|', '\\left\\lvert$1\\right\\rvert', '\\vert$1\\vert'],
  ],
  ['gradient', /\\nabla_(\w)/, ['\\nabla_{$1}', '\\nabla_{\\!$1}', '\\nabla_$1\\,']],
  [
    'matrix',
    /\\begin\{pmatrix\}([\s\S]*?)\\end\{pmatrix\}/,
    [
      '\\begin{bmatrix}$1\\end{bmatrix}',
      '\\left(\\begin{matrix}$1\\end{matrix}\\right)',
      '\\left[\\begin{array}{cc}$1\\end{array}\\right]',
    ],
  ],
  [
    'limit',
    /\\lim_\{(\\\w+) \\to \\infty\}/,
    [
      '\\lim_{$1\\to\\infty}',
      '\\lim_{$1 \\rightarrow \\infty}',
      '\\lim\\limits_{$1 \\to \\infty}',
      '\\lim_{$1 \\to +\\infty}',
    ],
  ],
  [
    'least',
    /\\min\(1, \\rho\)/,
    ['\\min\\{1, \\rho\\}', '\\min\\left(1, \\rho\\right)', '\\min(\\rho, 1)'],
  ],
  [
    'floor',
    /\\left\\lfloor([\s\S]*?)\\right\\rfloor/,
    [
      '\\lfloor$1\\rfloor',
      '\\bigl\\lfloor$1\\bigr\\rfloor',
      '\\operatorname{floor}\\left($1\\right)',
    ],
  ],
  ['by entries', /\\odot/, ['\\circ', '{\\odot}', '\\mathbin{\\odot}']],
  ['slope of a function', /P'\(/, ['P^{\\prime}(', "P{}'("]],
  [
    'inner product',
    /(\w_\w)\^\\top (\w_\w)/,
    ['\\langle $1, $2 \\rangle', '$2^\\top $1', '$1 \\cdot $2', '($1^\\top $2)'],
  ],
  [
    'range of an optimum',
    /\\arg\\min_\{1 \\le t \\le T\}/,
    [
      '\\arg\\min_t',
      '\\arg\\min_{t}',
      '\\operatorname*{arg\\,min}_{1 \\le t \\le T}',
      '\\arg\\min_{t \\in \\{1, \\dots, T\\}}',
      '\\underset{1 \\le t \\le T}{\\arg\\min}',
    ],
  ],
  [
    'long sum',
    /\\sum_\{(\w)=1\}\^\{(4d|\\ell - 1|\d)\}/,
    [
      '\\sum_{$1 = 1}^{$2}',
      '\\sum_{1 \\le $1 \\le $2}',
      '\\sum\\limits_{$1=1}^{$2}',
      '\\sum_{$1}',
    ],
  ],
  [
    'subscript in words',
    /_\{\\text\{(\w+)\}\}/,
    ['_{\\mathrm{$1}}', '_\\text{$1}', '_\\mathrm{$1}'],
  ],
]
