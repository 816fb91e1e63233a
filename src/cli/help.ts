/** What `residual --help` prints. */
export const help = `Checks the formulas of MDX and Markdown documents.

Usage
  residual check [options] FILE…

  FILE is a document, or a folder whose *.mdx and *.md are all checked. In MDX,
  <Example src="name"> loads name.ts from the folder \`examples\` beside the
  document or above it; without examples, what the prose declares is drawn:
  $A, B \\in \\mathbb{R}^{n \\times n}$.

Options
  --format NAME   pretty (default), json, github (annotations) or sarif
  --seed N        seed of the draws; the same seed gives the same report
  --draws N       draws for each claim
  --strict        a definition that nothing contradicts is a finding too
  --timeout S     seconds for one formula or the loading of one example (10)
  --verbose       print the verdict of every formula, not only the findings
  --help, --version

Exit codes
  0  every formula was read, and what it claims holds
  1  findings: something is wrong, unread, unknown, or could not be decided
  2  wrong usage, or a failure of Residual itself
`
