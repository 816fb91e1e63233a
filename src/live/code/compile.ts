/**
 * TypeScript that a reader wrote as JavaScript that can be called: imports become calls of
 * `require`, and the value of the last expression is handed out. Lines stay where they are.
 */
import { parser } from '@lezer/javascript'
import { transform } from 'sucrase'

/** Code that cannot be read. */
export class Unread extends Error {
  /** Line of the text, from 1; undefined if it is not known. */
  readonly line: number | undefined

  constructor(message: string, line: number | undefined) {
    super(message)
    this.line = line
  }
}

const typescript = parser.configure({ dialect: 'ts' })

/** The text with its last statement, if that is an expression, given to `__show`. */
export function showingLast(code: string): string {
  const { lastChild: last } = typescript.parse(code).topNode
  const statement = last?.name.includes('Comment') ? last.prevSibling : last
  if (statement?.name !== 'ExpressionStatement') return code
  const end = code.slice(statement.from, statement.to).replace(/;\s*$/, '').length
  const to = statement.from + end
  return `${code.slice(0, statement.from)};__show((${code.slice(statement.from, to)}))${code.slice(to)}`
}

/** A module as JavaScript, and what it imports. */
export interface Compiled {
  script: string
  imports: string[]
}

/**
 * The text of a module whose one export, the default, runs the code.
 *
 * @throws Unread
 */
export function compile(text: string): Compiled {
  let code: string
  try {
    ;({ code } = transform(text, {
      transforms: ['typescript', 'imports'],
      disableESTransforms: true,
    }))
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number } }
    throw new Unread(message.replace(/\s*\(\d+:\d+\)$/, ''), loc?.line)
  }
  return {
    script: `export default (require, exports, console, __show) => {${code}\n}`,
    imports: [...code.matchAll(/\brequire\('([^']+)'\)/g)].map(([, name]) => name!),
  }
}
