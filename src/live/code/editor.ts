/**
 * An editor for a page of TypeScript, in the colours of the site. It stands in a shadow tree:
 * there its styles come as sheets, where in the page they would be elements that the site's
 * policy refuses.
 */
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
} from '@codemirror/commands'
import {
  bracketMatching,
  HighlightStyle,
  indentUnit,
  LRLanguage,
  syntaxHighlighting,
} from '@codemirror/language'
import { EditorState, StateEffect, StateField } from '@codemirror/state'
import { Decoration, EditorView, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { parser } from '@lezer/javascript'

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: 'var(--refuted)' },
  { tag: [tags.comment], color: 'var(--sl-color-gray-3)' },
  { tag: [tags.string, tags.number, tags.bool, tags.null], color: 'var(--held)' },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: 'var(--sl-color-text-accent)' }, // prettier-ignore
  { tag: [tags.typeName, tags.className], color: 'var(--sl-color-text-accent)' },
])

const look = EditorView.theme({
  '&': { color: 'var(--sl-color-white)' },
  '&.cm-focused': { outline: '2px solid var(--sl-color-text-accent)' },
  '.cm-scroller': { fontFamily: 'var(--__sl-font-mono)', lineHeight: '1.65' },
  '.cm-content': { caretColor: 'var(--sl-color-white)' },
  '.cm-gutters': {
    border: '0',
    background: 'none',
    color: 'var(--sl-color-gray-3)',
  },
  '.cm-matchingBracket.cm-matchingBracket': {
    background: 'none',
    outline: '1px solid var(--sl-color-gray-4)',
  },
  '.code-fault': {
    background: 'color-mix(in srgb, var(--refuted) 18%, transparent)',
  },
})

const typescript = LRLanguage.define({ parser: parser.configure({ dialect: 'ts' }) })

/** Marks a line, from 1; none with undefined. */
const markLine = StateEffect.define<number | undefined>()

const marked = StateField.define({
  create: () => Decoration.none,
  update(marks, { effects, docChanged, state }) {
    for (const effect of effects) {
      if (!effect.is(markLine)) continue
      const line = effect.value
      return line === undefined || line > state.doc.lines
        ? Decoration.none
        : Decoration.set([
            Decoration.line({ class: 'code-fault' }).range(state.doc.line(line).from),
          ])
    }
    return docChanged ? Decoration.none : marks
  },
  provide: (field) => EditorView.decorations.from(field),
})

export interface Editor {
  element: HTMLElement
  text: () => string
  put: (text: string) => void
  /** Shows at which line something went wrong. */
  mark: (line: number | undefined) => void
  focus: () => void
}

/** Opens an editor; Tab indents, and after Escape it moves on, as everywhere. */
export function openEditor(
  text: string,
  label: string,
  run: () => void,
  changed: () => void,
): Editor {
  const element = document.createElement('div')
  const view = new EditorView({
    doc: text,
    root: element.attachShadow({ mode: 'open' }),
    extensions: [
      lineNumbers(),
      history(),
      bracketMatching(),
      look,
      typescript,
      syntaxHighlighting(colours),
      marked,
      indentUnit.of('  '),
      EditorState.tabSize.of(2),
      EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
      EditorView.updateListener.of(({ docChanged }) => {
        if (docChanged) changed()
      }),
      keymap.of([
        {
          key: 'Mod-Enter',
          run: () => {
            run()
            return true
          },
        },
        ...defaultKeymap,
        ...historyKeymap,
        indentWithTab,
      ]),
    ],
  })
  element.shadowRoot!.append(view.dom)
  return {
    element,
    text: () => view.state.doc.toString(),
    put: (other) => {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: other } })
    },
    mark: (line) => {
      view.dispatch({ effects: markLine.of(line) })
    },
    focus: () => {
      view.focus()
    },
  }
}
