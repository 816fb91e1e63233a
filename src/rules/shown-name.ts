/** Names of symbols as readers may see them: the checker's spelling is short, and KaTeX's is not. */

/** A name as LaTeX that KaTeX takes, and a word for which value of it is meant, if one is. */
export function shownName(name: string): { latex: string; when?: string } {
  // An assignment leaves two values of a symbol; ours has a number, which tells nobody anything.
  const [, symbol = name, when] =
    /^(.+)\^\{\\mathrm\{(before|after)\d+\}\}$/.exec(name) ?? []
  const latex = symbol.replace(/([_^])(\\[a-zA-Z]+)(?![a-zA-Z{])/g, '$1{$2}')
  return when === undefined ? { latex } : { latex, when }
}
