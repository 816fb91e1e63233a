/** What became of a reader's formula, in words. */
import { escape } from '../rules/escape.ts'
import type { Outcome, Shown } from './protocol.ts'

/** The sign before the words. */
export type Tone = 'holds' | 'fails' | 'other'

export const toneOf = ({ kind }: Outcome): Tone =>
  kind === 'holds' || kind === 'so-far' || kind === 'fits'
    ? 'holds'
    : kind === 'fails' || kind === 'contradicts'
      ? 'fails'
      : 'other'

/** HTML that tells the outcome of a check of `tex`; texts of errors are escaped. */
export function verdictHtml(outcome: Outcome, tex: string): string {
  switch (outcome.kind) {
    case 'holds':
      return `<p><strong>True.</strong> ${held(outcome)}</p>`
    case 'so-far': {
      const { draws } = outcome
      return `<p><strong>True so far.</strong> It held on ${draws} random ${draws === 1 ? 'input' : 'inputs'}; more are being tried.</p>`
    }
    case 'fits':
      return '<p><strong>It fits.</strong> It says what something means, and nothing that follows contradicts it.</p>'
    case 'fails':
      return `<p><strong>False.</strong> Here it fails:</p>${exampleHtml(outcome.example)}`
    case 'contradicts':
      return `<p><strong>It does not fit.</strong> With this meaning a later formula is false:</p><p class="bench-later">${outcome.later.html}</p>${exampleHtml(outcome.example)}`
    case 'other-names':
      return `<p><strong>True, but not yet the answer.</strong> It uses ${outcome.names.join(', ')}, which the answer should not.</p>`
    case 'repeats':
      return '<p><strong>True, but not yet the answer.</strong> It repeats the question.</p>'
    case 'late':
      return '<p><strong>Too long.</strong> This takes more time than a page should; nothing was decided.</p>'
    case 'unread': {
      const { message, note, span } = outcome
      const place = span ? `<p><code>${marked(tex, span)}</code></p>` : ''
      return `<p><strong>It cannot be read.</strong> ${code(message)}</p>${place}${note ? `<p>${code(note)}</p>` : ''}`
    }
  }
}

function held({ draws, exact }: { draws: number; exact: boolean }): string {
  if (draws <= 1) return 'Both sides were computed, and come out the same.'
  const inputs = `It held on ${draws} random inputs`
  return exact ? `${inputs}, without any rounding.` : `${inputs}.`
}

/** A counterexample: its values, and what they make of both sides. */
function exampleHtml({ symbols, link, left, right }: Shown): string {
  const rows = [
    ...symbols.map(({ html, value }) => row(html, value)),
    ...(link ? [row('in', link)] : []),
    row('left side', left, 'side'),
    row('right side', right, 'side'),
  ]
  return `<dl class="bench-example">${rows.join('')}</dl>`
}

const row = (name: string, value: string, kind = '') =>
  `<div${kind && ` class="${kind}"`}><dt>${name}</dt><dd>${value}</dd></div>`

/** A message with `values` in backticks. */
const code = (text: string) => escape(text).replace(/`([^`]+)`/g, '<code>$1</code>')

function marked(tex: string, [from, to]: [number, number]): string {
  const [before, inside, after] = [
    tex.slice(0, from),
    tex.slice(from, to),
    tex.slice(to),
  ]
  return `${escape(before)}<mark>${escape(inside || ' ')}</mark>${escape(after)}`
}
