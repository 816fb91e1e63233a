import type { Given } from '../formula/index.ts'

type Code = (...values: never[]) => unknown

/**
 * Says in shared memory whose code is running, so that code which never returns can be
 * named from outside; and throws at once in the place of code that is known not to.
 */
export class Watch {
  readonly #inside: Int32Array
  /** One declaration in two examples stays one. */
  readonly #known = new WeakMap<object, object>()
  #count = 0

  /** `inside` holds the number of the symbol whose code runs, or -1. */
  constructor(inside: Int32Array) {
    this.#inside = inside
    inside[0] = -1
  }

  /**
   * The same symbols with their code watched, and their names; the names' numbers go on
   * from those of the examples before. `lost` are the symbols whose code is not to run.
   */
  add(given: Given, lost: Readonly<Record<string, string>>): [Given, string[]] {
    const names: string[] = []
    const watched = <Declaration extends object>(
      declarations: ReadonlyMap<string, Declaration>,
    ) =>
      new Map(
        [...declarations].map(([name, declaration]) => {
          names.push(name)
          return [name, this.#declaration(declaration, this.#count++, lost[name])]
        }),
      )
    const symbols = watched(given.symbols)
    return [{ ...given, symbols, updates: watched(given.updates) }, names]
  }

  #declaration<Declaration extends object>(
    declaration: Declaration,
    number: number,
    lost: string | undefined,
  ): Declaration {
    if (!('compute' in declaration)) return declaration
    const known = this.#known.get(declaration)
    if (known) return known as Declaration
    const { compute, witnesses = {} } = declaration as unknown as {
      compute: Code
      witnesses?: Record<string, Code>
    }
    const watch = (code: Code) => this.#code(code, number, lost)
    const watched = {
      ...declaration,
      compute: watch(compute),
      witnesses: Object.fromEntries(
        Object.entries(witnesses).map(([name, code]) => [name, watch(code)]),
      ),
    }
    this.#known.set(declaration, watched)
    return watched
  }

  #code<Function extends Code>(
    code: Function,
    number: number,
    lost: string | undefined,
  ): Function {
    const inside = this.#inside
    return new Proxy(code, {
      apply: (target, self: unknown, values: unknown[]): unknown => {
        if (lost !== undefined) throw new Error(lost)
        const before = inside[0] ?? -1
        inside[0] = number
        try {
          const value: unknown = Reflect.apply(target, self, values)
          // A function as a value runs later.
          return typeof value === 'function'
            ? this.#code(value as Code, number, lost)
            : value
        } finally {
          inside[0] = before
        }
      },
    })
  }
}
