/** What `residual --help` prints. */
export const help = `Checks the formulas of Markdown, MDX and notebooks.

Usage
  residual check [options] FILE…
  residual lsp [options]        a language server on standard input and output

  FILE is a document, or a folder whose *.mdx, *.md, *.qmd, *.Rmd and *.ipynb are all
  checked. In MDX, <Example src="name"> loads name.ts from the folder \`examples\` beside
  the document or above it; without examples, what the prose declares is drawn:
  $A, B \\in \\mathbb{R}^{n \\times n}$.

Options
  --format NAME   pretty (default), json, github (annotations), sarif or junit
  --seed N        seed of the draws; the same seed gives the same report
  --draws N       draws for each claim
  --strict        a definition that nothing contradicts is a finding too
  --timeout S     seconds of the processor for a formula or an example (60; with --survey 10)
  --verbose       print the verdict of every formula, not only the findings
  --quiet         print the findings alone
  --summary       print the counts alone
  --help, --version

Documents that do not know of Residual
  --survey        only what is wrong on its own evidence is a finding; a line for each
                  unknown symbol and a table at the end. Default where a document
                  declares nothing; --no-survey: never
  --dialect NAME  who renders it: commonmark-dollars, github, myst, quarto, kramdown,
                  jupyter, obsidian. Default: what the files of the project say
  --macros FILE   LaTeX with \\newcommand and its kin; may be given several times
  --config FILE   default: the nearest residual.config.yaml or .json above a document
  --baseline FILE findings that are known are none; --update-baseline writes them down

Exit codes
  0  every formula was read, and what it claims holds
  1  findings: something is wrong, unread, unknown, or could not be decided
  2  wrong usage, or a failure of Residual itself
`
