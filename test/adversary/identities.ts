// What algebra says of the formulas of the three pages, one place at a time.

/** Title, pattern, what is equal to it. */
export const identities: [string, RegExp, string[]][] = [
  [
    'logarithm turned',
    /-\\sum(_\{[^}]*\{?[^}]*\}?\}) p\(x\) \\log ([pq](?:_\\theta)?)\(x\)/,
    [
      '\\sum$1 p(x) \\log \\frac{1}{$2(x)}',
      '\\sum$1 p(x) \\left( -\\log $2(x) \\right)',
      '-\\sum$1 \\left( p(x) \\log $2(x) \\right)',
      '-1 \\cdot \\sum$1 p(x) \\log $2(x)',
      '- \\left( \\sum$1 p(x) \\log $2(x) \\right)',
      '\\sum$1 \\left( -p(x) \\log $2(x) \\right)',
    ],
  ],
  [
    'logarithm of a quotient',
    /\\log \\frac\{(p\(x\)|p_\{XY\}\(x, y\))\}\{([^{}]*)\}/,
    [
      '\\left( \\log $1 - \\log \\left( $2 \\right) \\right)',
      '\\left( -\\log \\frac{$2}{$1} \\right)',
      '\\log \\left( \\frac{$1}{$2} \\right)',
      '\\log\\left( $1 / ($2) \\right)',
    ],
  ],
  [
    'logarithm of a product',
    /\\log \\frac\{p_\{XY\}\(x, y\)\}\{p_X\(x\)\\, p_Y\(y\)\}/,
    [
      '\\left( \\log p_{XY}(x, y) - \\log p_X(x) - \\log p_Y(y) \\right)',
      '\\log \\frac{p_{XY}(x, y)}{p_Y(y)\\, p_X(x)}',
      '\\log \\frac{p_{XY}(x, y)}{p_X(x) \\cdot p_Y(y)}',
    ],
  ],
  [
    'minus inside',
    /^I\(x\) = -\\log p\(x\)/,
    [
      'I(x) = \\log \\frac{1}{p(x)}',
      '-I(x) = \\log p(x)',
      'p(x) = e^{-I(x)}',
      'I(x) + \\log p(x) = 0',
    ],
  ],
  [
    'sums exchanged',
    /\\sum_\{x \\in \\mathcal\{X\}\} \\sum_\{y \\in \\mathcal\{Y\}\}/,
    [
      '\\sum_{y \\in \\mathcal{Y}} \\sum_{x \\in \\mathcal{X}}',
      '\\sum_{x \\in \\mathcal{X}, y \\in \\mathcal{Y}}',
      '\\sum_{x, y}',
      '\\sum_{(x, y) \\in \\mathcal{X} \\times \\mathcal{Y}}',
      '\\sum_x \\sum_y',
    ],
  ],
  [
    'expanded',
    /\(1 - \\theta\)/,
    ['(-\\theta + 1)', '\\left(1 - \\theta\\right)', '[1 - \\theta]'],
  ],
  [
    'expanded',
    /N \(K - 1\)/,
    ['(K - 1) N', '(N K - N)', 'N \\cdot (K - 1)', 'N\\left(K - 1\\right)'],
  ],
  ['expanded', /\(s_i - 1\)/, ['(-1 + s_i)', '\\left(s_i - 1\\right)', '[s_i - 1]']],
  [
    'expanded',
    /h \+ a - 1\}/,
    ['a + h - 1}', 'h - 1 + a}', 'h + (a - 1)}', '-1 + h + a}'],
  ],
  [
    'expanded',
    /h \+ t \+ a \+ b - 2/,
    ['N + a + b - 2', '(h + a - 1) + (t + b - 1)', 'a + b + h + t - 2'],
  ],
  [
    'expanded',
    /\\frac\{n\}\{n-1\} C_X/,
    [
      '\\frac{n C_X}{n-1}',
      'C_X \\frac{n}{n-1}',
      '\\frac{1}{1 - \\frac{1}{n}} C_X',
      '(1 + \\frac{1}{n-1}) C_X',
    ],
  ],
  [
    'expanded',
    /\\frac\{1\}\{n\} X X\^\\top/,
    [
      '\\frac{X X^\\top}{n}',
      'X X^\\top / n',
      '\\left(\\frac{1}{n} X\\right) X^\\top',
      'X \\frac{1}{n} X^\\top',
      '\\frac{1}{n} (X X^\\top)^\\top',
      'n^{-1} X X^\\top',
      '(1/n) X X^\\top',
      '1/n X X^\\top',
      '\\frac{1}{\\sqrt{n}} X \\left( \\frac{1}{\\sqrt{n}} X \\right)^\\top',
    ],
  ],
  [
    'sum of squares',
    /\\lVert X - \\hat X \\rVert_F\^2/,
    [
      '\\lVert \\hat X - X \\rVert_F^2',
      '\\operatorname{tr}\\left( (X - \\hat X)(X - \\hat X)^\\top \\right)',
      '\\lVert (X - \\hat X)^\\top \\rVert_F^2',
      '\\left( \\lVert X - \\hat X \\rVert_F \\right)^2',
    ],
  ],
  ['orthogonal', /P\^\\top/, ['P^{-1}']],
  ['orthogonal', /P P\^\\top/, ['P^\\top P', 'P P^{-1}']],
  ['symmetric', /C_X(?!\()/, ['C_X^\\top', '(C_X)^\\top', 'C_X I', 'I C_X']],
  ['symmetric', /\\Lambda(?!\()/, ['\\Lambda^\\top', '\\Lambda^T']],
  ['transposed product', /\(P X\)\^\\top/, ['X^\\top P^\\top', '(X^\\top P^\\top)']],
  [
    'root of a product',
    /\\sqrt\{C_X\(i,i\)\\, C_X\(j,j\)\}/,
    [
      '\\sqrt{C_X(i,i)} \\sqrt{C_X(j,j)}',
      '\\sqrt{C_X(j,j)\\, C_X(i,i)}',
      '\\sqrt{C_X(i,i) \\cdot C_X(j,j)}',
      '(C_X(i,i)\\, C_X(j,j))^{1/2}',
    ],
  ],
  [
    'fraction taken apart',
    /\\frac\{v_\\parallel - v_\\perp\}\{v_\\perp\}/,
    [
      '\\frac{v_\\parallel}{v_\\perp} - 1',
      '\\frac{v_{\\parallel} - v_{\\perp}}{v_{\\perp}}',
      '\\frac{1}{v_\\perp} (v_\\parallel - v_\\perp)',
      '\\frac{-v_\\perp + v_\\parallel}{v_\\perp}',
    ],
  ],
  [
    'fraction taken apart',
    /\\frac\{\\sigma_\{\\text\{signal\}\}\^2\}\{\\sigma_\{\\text\{noise\}\}\^2\}/,
    [
      '\\left( \\frac{\\sigma_{\\text{signal}}}{\\sigma_{\\text{noise}}} \\right)^2',
      '\\sigma_{\\text{signal}}^2 / \\sigma_{\\text{noise}}^2',
      '\\sigma_{\\text{signal}}^2 \\sigma_{\\text{noise}}^{-2}',
      '\\frac{\\sigma^2_{\\text{signal}}}{\\sigma^2_{\\text{noise}}}',
      '\\frac{\\sigma_{\\mathrm{signal}}^2}{\\sigma_{\\mathrm{noise}}^2}',
    ],
  ],
  [
    'rounded',
    /\\frac\{1\}\{1260\}/,
    ['1/1260', '\\frac{2}{2520}', '\\frac{5!\\,4!}{10!}', '\\frac{1}{10 \\cdot 126}'],
  ],
  ['exponent', /9 - 5/, ['4', '9-5', '(9 - 5)', '-5 + 9']],
  [
    'terms exchanged',
    /-\\frac\{h\}\{\\theta\^2\} - \\frac\{t\}\{\(1 - \\theta\)\^2\}/,
    [
      '-\\left( \\frac{h}{\\theta^2} + \\frac{t}{(1 - \\theta)^2} \\right)',
      '-\\frac{t}{(1 - \\theta)^2} - \\frac{h}{\\theta^2}',
      '-h \\theta^{-2} - t (1 - \\theta)^{-2}',
      '-\\frac{h}{\\theta^2} - \\frac{t}{(\\theta - 1)^2}',
    ],
  ],
  [
    'one fraction',
    /\\frac\{h\}\{\\theta\} - \\frac\{t\}\{1 - \\theta\}/,
    [
      '\\frac{h (1 - \\theta) - t \\theta}{\\theta (1 - \\theta)}',
      '\\frac{h}{\\theta} + \\frac{t}{\\theta - 1}',
      '\\frac{h - N \\theta}{\\theta (1 - \\theta)}',
      '-\\frac{t}{1 - \\theta} + \\frac{h}{\\theta}',
    ],
  ],
  [
    'powers',
    /\\theta\^h \(1 - \\theta\)\^t/,
    [
      '(1 - \\theta)^t \\theta^h',
      '\\theta^{h} (1-\\theta)^{t}',
      '\\theta^{h} \\left(1-\\theta\\right)^{N - h}',
      '\\exp(h \\log \\theta + t \\log (1 - \\theta))',
      '\\theta^h \\cdot (1 - \\theta)^t',
    ],
  ],
]
