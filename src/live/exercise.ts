/** An exercise: a reader's right side of an equation, judged while it is typed. */
import { askingOf } from './bench.ts'
import { liveData } from './data.ts'
import { onPause } from './typing.ts'
import { toneOf, verdictHtml } from './verdict-html.ts'

/** Milliseconds after the last key until the answer is judged. */
const pause = 400

/** Judges what is typed into the form of an exercise from now on. */
export async function takeAnswers(form: HTMLFormElement): Promise<void> {
  const page = await liveData()
  const asking = askingOf(page)
  const { at, left = '', using } = form.dataset
  const input = form.querySelector('input')!
  const preview = form.querySelector<HTMLElement>('.answer-preview')!
  const verdict = form.querySelector<HTMLElement>('.bench-verdict')!
  const names = namesOf(using)
  const judge = async (): Promise<void> => {
    const typed = input.value
    if (typed.trim() === '') {
      verdict.textContent = ''
      preview.hidden = true
      return
    }
    const checked = await asking.answer(Number(at), { left, typed, using: names })
    if (!checked || typed !== input.value) return
    const { html, outcome } = checked
    preview.hidden = html === undefined
    if (html !== undefined) preview.innerHTML = html
    verdict.dataset['tone'] = toneOf(outcome)
    verdict.innerHTML = verdictHtml(outcome, `${left} = ${typed}`)
  }
  onPause(input, pause, judge)
  if (input.value !== '') void judge()
}

/** `f_{1,2}, n` as a list; undefined without one. */
export const namesOf = (using: string | undefined): string[] | undefined =>
  using?.split(/,(?![^{]*})/).map((name) => name.trim())
