/**
 * Filters the table of all formulas as the reader types, and sets those in view as on the
 * pages. Nothing is measured or fetched before a reader is there: there are hundreds.
 */
import { firstSign } from '../live/first-sign.ts'
import { matches } from './words.ts'

for (const box of document.querySelectorAll<HTMLElement>('.formula-table')) {
  const form = box.querySelector('form')!
  const told = form.querySelector('output')!
  const rows = [...box.querySelectorAll<HTMLTableRowElement>('tbody tr')].map(
    (row) => ({
      row,
      latex: row.cells[0]!.dataset['latex'] ?? '',
      text: [...row.cells].slice(1).map((cell) => cell.textContent).join(' '), // prettier-ignore
    }),
  )
  const filter = (): void => {
    const given = new FormData(form)
    const [words, verdict] = ['words', 'verdict'].map((name) => {
      const value = given.get(name)
      return typeof value === 'string' ? value.trim() : ''
    }) as [string, string]
    let count = 0
    for (const { row, latex, text } of rows) {
      const isVerdict = verdict === '' || row.dataset['verdict'] === verdict
      row.hidden = !isVerdict || !matches(words, latex, text)
      if (!row.hidden) count++
    }
    told.textContent = `${count} ${count === 1 ? 'formula' : 'formulas'}`
  }
  const seen = new IntersectionObserver(
    (entries) => {
      const cells = entries.flatMap(({ isIntersecting, target }) =>
        isIntersecting ? [target as HTMLElement] : [],
      )
      if (cells.length === 0) return
      for (const cell of cells) seen.unobserve(cell)
      void import('../formula/read/katex.ts').then(({ render }) => {
        for (const cell of cells) {
          cell.innerHTML = render(cell.dataset['latex']!, false)
          reach(cell)
        }
      })
    },
    { rootMargin: '600px' },
  )
  void firstSign.then(() => {
    for (const { row } of rows) seen.observe(row.cells[0]!)
  })
  form.addEventListener('input', filter)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
  })
}

/** The keyboard reaches what scrolls, and only that. */
function reach(cell: Element): void {
  if (cell.scrollWidth > cell.clientWidth) cell.setAttribute('tabindex', '0')
  else cell.removeAttribute('tabindex')
}
