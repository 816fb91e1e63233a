import type { Span } from '../language/expression.ts'

/** What a note at a relation adds to it: `\\overset{\\text{iid}}{\\sim}`, `\\overset{d}{=}`. */
export type Noted = 'independent' | 'in law'

/** What the eye sees as one thing in a row of a formula. */
export type Item =
  /** `grouped`: how many digits stand before its last comma, as in `1{,}000`. */
  | { type: 'number'; text: string; span: Span; grouped?: number }
  | { type: 'name'; name: string; span: Span }
  /** `note`: what words over a relation say: i.i.d., equal in law. */
  | { type: 'mark'; text: string; span: Span; side?: 'open' | 'close'; note?: Noted }
  /** `font`: the command, where it is not `\text`; `shown`: LaTeX of words in several. */
  | { type: 'words'; text: string; span: Span; font?: string; shown?: string }
  /** What is shown and not part of what is read: it stands in LaTeX for the eye alone. */
  | { type: 'note'; latex: string; span: Span }
  | { type: 'script'; base: Item[]; sub: Item[]; sup: Item[]; span: Span }
  | { type: 'fraction'; numer: Item[]; denom: Item[]; bar: boolean; span: Span }
  | { type: 'root'; body: Item[]; index: Item[]; span: Span }
  | { type: 'group'; open: string; close: string; body: Item[]; span: Span }
  | { type: 'rows'; rows: Item[][][]; align: boolean; span: Span }
