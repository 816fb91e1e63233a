/**
 * In development: verdicts come beside the formulas of an open page as the server finds
 * them. From when something was saved until its verdict is there, a mark says "checking".
 */
import { forget } from '../data.ts'
import type { Opened, PageProblem, Told } from './protocol.ts'
import { opened, otherChanged, told } from './protocol.ts'
import '../../styles/dev.css'

/** The version whose verdicts stand on the page. */
let version = 0

const boxes = () => document.querySelectorAll<HTMLElement>('.formula[id^="formula-"]')

/** Nothing that stands beside a formula counts until it is told anew. */
function wait(why: string): void {
  for (const box of boxes()) {
    const mark = box.querySelector<HTMLElement>('.verdict')
    if (mark) mark.dataset['label'] ??= mark.ariaLabel ?? ''
    if (mark) mark.ariaLabel = `${why}: details`
    box.dataset['checking'] = why
  }
}

/** Has the box of a formula say what is known of it. */
function put(number: string, html: string | null): void {
  const old = document.getElementById(`formula-${Number(number) + 1}`)
  // What an answer hides is not on the page.
  if (!old) return
  if (html === null) {
    const mark = old.querySelector<HTMLElement>('.verdict')
    if (mark) mark.ariaLabel = mark.dataset['label'] ?? ''
    delete old.dataset['checking']
    return
  }
  const template = document.createElement('template')
  template.innerHTML = html
  const box = template.content.firstElementChild as HTMLElement
  // Only the whole page knows how its formulas are counted.
  const count = old.querySelector('.formula-number')
  if (count) box.querySelector('.formula-line')?.append(count)
  old.replaceWith(box)
}

function showProblems(problems: readonly PageProblem[]): void {
  document.querySelector('.page-problems')?.remove()
  if (problems.length === 0) return
  const list = document.createElement('aside')
  list.className = 'page-problems not-content'
  list.setAttribute('role', 'status')
  for (const { where, message, note = '' } of problems) {
    const line = list.appendChild(document.createElement('p'))
    line.append(strong(where), ` ${message} ${note}`)
  }
  const page = document.querySelector('.sl-markdown-content') ?? document.body
  page.prepend(list)
}

function strong(text: string): HTMLElement {
  const element = document.createElement('strong')
  element.textContent = text
  return element
}

/** The page as it stands is the new one once a formula has come: it need not come anew. */
let stays = false

/** Whether a formula shows nowhere but in its box: not in the list of headings, in no form. */
function isAlone(number: number): boolean {
  const box = document.getElementById(`formula-${number + 1}`)
  return box !== null && !box.closest('h1, h2, h3, h4, h5, h6, form, .bench')
}

function hear(message: Told): void {
  if (message.path !== location.pathname || message.version < version) return
  const isNew = message.version > version
  if (isNew) stays = message.retyped !== undefined && isAlone(message.retyped)
  version = message.version
  document.documentElement.dataset['residual'] = message.state
  if (isNew || message.state === 'unread') {
    forget()
    showProblems([])
    wait(message.state === 'unread' ? 'Not checked' : 'Checking')
  }
  for (const [number, html] of Object.entries(message.boxes ?? {})) put(number, html)
  if (message.problems) showProblems(message.problems)
  const summary = document.querySelector('.page-evidence')
  if (summary && message.summary !== undefined) summary.outerHTML = message.summary
}

if (import.meta.hot && boxes().length > 0) {
  wait('Checking')
  import.meta.hot.on(told, hear)
  import.meta.hot.on(otherChanged, () => {
    stays = false
  })
  import.meta.hot.on('vite:beforeFullReload', (payload) => {
    // Vite leaves a page alone whose path is another.
    if (stays) payload.path = '/another-page.html'
  })
  import.meta.hot.send(opened, { path: location.pathname } satisfies Opened)
}
