// What the adversary knows of each page: names of one kind, and names that take arguments.

export interface Vocabulary {
  /** Names of one kind, as they are written. */
  kinds: readonly (readonly string[])[]
  /** Names of matrices, which have transposes and inverses. */
  matrices: RegExp
  /** A factor that is a size. */
  factor: string
  /** A name, with its subscript, that takes arguments. */
  calls: RegExp
  /** Names that a bound index may get. */
  fresh: readonly string[]
}

const bare = (tex: string) => tex.replace(/[\s{}]/g, '')

/** Whether two names are the same but for blanks and braces. */
export const alike = (a: string, b: string): boolean => bare(a) === bare(b)

export const vocabularies: Record<string, Vocabulary> = {
  pca: {
    kinds: [
      ['X', 'Y', 'Z', 'W', '\\hat X'],
      ['P', '\\Lambda', 'Q', 'E', 'S', 'U', 'V', 'A', 'B', 'I'],
      ['P_k', 'P'],
      ['C_X', 'C_Y', 'C_Z', 'S_X', '\\Lambda'],
      ['n', 'm', 'k'],
      ['i', 'j', 'k'],
      ['x_i', 'y_i', 'w_i', 'p_i'],
      ['x_j', 'y_j', 'x_i'],
      ['\\lambda_i', 's_i', 'r_i', '\\lambda_j', '\\lambda_1'],
      ['\\lambda', 's', '\\Lambda'],
      ['v_\\parallel', 'v_\\perp', '\\sigma_{\\text{noise}}'],
      ['\\sigma_{\\text{signal}}', '\\sigma_{\\text{noise}}'],
      ['\\bar x', '\\bar a', 'u'],
      ['\\mathbf{1}', '\\mathbf{0}', 'I'],
      ['\\Sigma', 'I', 'C_X'],
    ],
    matrices:
      /^(?:[ABEPQSUVWXYZ]|P_k|[CS]_[XYZ]|\\Lambda|\\Sigma|\\hat ?\{?X\}?|[xywp]_\{?[ij]\}?|\\bar ?[xa]|u|\\mathbf ?\{?1\}?)$/,
    factor: 'n',
    calls: /^(?:C_[XYZ]|\\Lambda|x_\{?[ij]\}?)$/,
    fresh: ['j', 'l', 'r', 'q'],
  },
  likelihood: {
    kinds: [
      ['h', 't', 'N'],
      ['a', 'b', '1'],
      ['\\theta', '\\hat\\theta', 'h'],
      ['\\hat\\theta', '\\theta', '\\hat\\theta_{\\mathrm{MAP}}'],
      ['L', '\\ell', 'g'],
      ['k', 'N', 'h'],
      ['i', 'j', 'k'],
      ['x_i', 'x_1', 'x_N'],
      ['N', 'h', 'k'],
    ],
    matrices: /^$/,
    factor: 'N',
    calls: /^(?:L|\\ell|g|q_\{?\\theta\}?)$/,
    fresh: ['j', 'l', 'r', 's'],
  },
  'deep-learning/loss-functions': {
    kinds: [
      ['p', 'q_\\theta', '\\hat p', 'p_X'],
      ['\\hat p', 'p', 'q_\\theta'],
      ['q_\\theta', 'p', '\\hat p'],
      ['p_X', 'p_Y', 'p'],
      ['p_Y', 'p_X'],
      ['p_{XY}', 'r_{XY}'],
      ['r_{XY}', 'p_{XY}'],
      ['p_{Y \\mid X}', 'q_{Y \\mid X}'],
      ['X', 'Y', 'U', 'V'],
      ['x', 'y', 'z'],
      ['\\mathcal{X}', '\\mathcal{Y}'],
      ['N', 'K', 'M'],
      ['H', 'I', 'J'],
      ['L', '\\ell'],
      ['\\theta', '\\hat\\theta'],
      ['\\delta_c', 'p', 'q_\\theta'],
      ['c', 'x', 'y'],
      ['i', 'j'],
      ['s_i', 's_1', 's_N', 'x'],
    ],
    matrices: /^$/,
    factor: 'N',
    calls:
      /^(?:L|\\ell|I|H|J|p|\\hat ?\{?p\}?|D_\{?\\mathrm\{KL\}\}?|[pqr]_(?:\{?\\theta\}?|X|Y|\{XY\}|\{Y \\mid X\})|\\delta_c)$/,
    fresh: ['z', 'a', 'u', 'j', 'l'],
  },
}
