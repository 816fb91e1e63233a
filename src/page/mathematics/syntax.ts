// The marks of `delimited.ts` as syntax of micromark, which knows the blocks, quotes and
// lists around them; and the syntax as nodes of the tree, the same as remark-math's.

import type {
  CompileContext,
  Extension as FromMarkdown,
} from 'mdast-util-from-markdown'
import type {} from 'mdast-util-math'
import type {
  Code,
  Construct,
  Extension,
  State,
  Token,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types'
import type { Delimited, Marks } from './delimited.ts'
import { marksOf } from './delimited.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula'
    formulaMark: 'formulaMark'
    formulaData: 'formulaData'
    colonFence: 'colonFence'
  }
  interface Token {
    delimited?: Delimited
  }
}

declare module 'mdast' {
  interface Data {
    /** How a formula was marked; missing for those that remark-math read. */
    delimited?: Delimited
    /** It goes on to its closing mark. */
    closed?: boolean
  }
}

/** The syntax of every form of mathematics in one text. */
export function mathematics(source: string): Extension {
  const marks = marksOf(source)
  const block = construct(marks, 'block')
  const inline = construct(marks, 'inline')
  return {
    flow: { 36: block, 92: block, 58: [block, colonFence] },
    text: { 36: inline, 92: inline, 123: inline },
  }
}

const isLineEnding = (code: Code) => code !== null && code < -2

function construct(marks: Marks, kind: keyof Marks): Construct {
  return { tokenize, concrete: kind === 'block', name: `formula-${kind}` }

  function tokenize(
    this: TokenizeContext,
    effects: Parameters<Tokenizer>[0],
    ok: State,
    nok: State,
  ): State {
    const now = () => this.now()
    let open: Token['type'] | undefined
    let found: Delimited

    const close = () => {
      if (open) effects.exit(open)
      open = undefined
    }

    const start: State = (code) => {
      const delimited = marks[kind](now().offset)
      if (!delimited) return nok(code)
      found = delimited
      effects.enter('formula', { delimited })
      return inside(code)
    }

    const inside: State = (code) => {
      const { offset } = now()
      if (offset >= found.to || code === null) {
        close()
        // Where text ends before the closing mark does, Markdown has cut it off.
        if (offset < found.to && kind === 'inline') return nok(code)
        effects.exit('formula')
        return kind === 'inline' ? ok(code) : after(code)
      }
      if (isLineEnding(code)) {
        close()
        return effects.attempt(nextLines[kind], inside, cutOff)(code)
      }
      const [from, to] = found.inner
      const type = offset >= from && offset < to ? 'formulaData' : 'formulaMark'
      if (open !== type) {
        close()
        effects.enter(type)
        open = type
      }
      effects.consume(code)
      return inside
    }

    /** The quote or list around the formula ends before the formula does. */
    const cutOff: State = (code) => {
      if (kind === 'inline') return nok(code)
      effects.exit('formula')
      return ok(code)
    }

    /** Words behind the closing mark go on with the sentence. */
    const after: State = (code) => {
      if (code === null || isLineEnding(code)) return ok(code)
      if (code === 32 || code === -2 || code === -1) {
        effects.enter('whitespace')
        effects.consume(code)
        effects.exit('whitespace')
        return after
      }
      effects.enter('paragraph')
      effects.enter('chunkText', { contentType: 'text' })
      return tail(code)
    }

    const tail: State = (code) => {
      if (code === null || isLineEnding(code)) {
        effects.exit('chunkText')
        effects.exit('paragraph')
        return ok(code)
      }
      effects.consume(code)
      return tail
    }

    return start
  }
}

/**
 * The end of a line behind which a formula goes on. Blocks end with the quotes and lists around
 * them; a paragraph may go on without their marks, and what stands in it does, too.
 */
const nextLine = (mayBeLazy: boolean): Construct => ({
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return (first) =>
        !mayBeLazy && this.parser.lazy[this.now().line] ? nok(first) : ok(first)
    }
  },
})

const nextLines = { block: nextLine(false), inline: nextLine(true) }

/** `:::note` and `:::`: fences around Markdown, which is read as what it is. */
const colonFence: Construct = {
  name: 'colonFence',
  tokenize(effects, ok, nok) {
    let size = 0
    const start: State = (code) => {
      effects.enter('colonFence')
      return sequence(code)
    }
    const sequence: State = (code) => {
      if (code === 58) {
        size++
        effects.consume(code)
        return sequence
      }
      return size < 3 ? nok(code) : rest(code)
    }
    const rest: State = (code) => {
      if (code === null || isLineEnding(code)) {
        effects.exit('colonFence')
        return ok(code)
      }
      effects.consume(code)
      return rest
    }
    return start
  },
}

/** What the syntax is in the tree; the text of a formula is `parse.ts`'s, which places it. */
export const mathematicsFromMarkdown: FromMarkdown = {
  enter: {
    formula(token) {
      const { delimited } = token
      if (!delimited) throw new Error('Expected a formula with its marks')
      const type = delimited.display ? ('math' as const) : ('inlineMath' as const)
      this.enter({ type, value: '', data: { delimited } }, token)
      this.buffer()
    },
  },
  exit: {
    formula(token) {
      exitFormula.call(this, token)
    },
  },
}

function exitFormula(this: CompileContext, token: Token): void {
  const value = this.resume().trim()
  const node = this.stack.at(-1)
  if (node?.type !== 'math' && node?.type !== 'inlineMath')
    throw new Error('Expected to leave a formula')
  node.value = value
  const { delimited } = token
  node.data = {
    ...node.data,
    closed:
      delimited !== undefined && delimited.closed && token.end.offset === delimited.to,
  }
  this.exit(token)
}
