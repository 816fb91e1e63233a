import type { Checked } from './check.ts'

/** `12 formulas in 2 files: 7 verified, 4 declared, 1 wrong; 1 other problem`. */
export function summary(pages: Checked[]): string {
  const counts = new Map<string, number>()
  for (const { result } of pages)
    for (const { verdict } of result.evidence)
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  const formulas = pages.reduce((sum, page) => sum + page.document.formulas.length, 0)
  const others = pages.reduce((sum, page) => sum + page.result.problems.length, 0)
  const parts = [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ')
  return [
    `${many(formulas, 'formula')} in ${many(pages.length, 'file')}`,
    parts && `: ${parts}`,
    others > 0 ? `; ${many(others, 'other problem')}` : '',
  ].join('')
}

const many = (count: number, name: string) =>
  `${count} ${name}${count === 1 ? '' : 's'}`
