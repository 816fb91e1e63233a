/** Keeps what was made of a formula: whoever asks about a page reads its other formulas anew. */

type Macros = Readonly<Record<string, string>>

/** Formulas that are kept; then all are forgotten. */
const most = 4000

/** The same function, which makes a thing once for each formula; what it makes stays as it is. */
export function remembered<Value>(
  make: (tex: string, display: boolean, macros?: Macros) => Value,
): (tex: string, display: boolean, macros?: Macros) => Value {
  const none = {}
  const known = new WeakMap<Macros, Map<string, { value: Value }>>()
  return (tex, display, macros) => {
    const scope = macros ?? none
    let ofScope = known.get(scope)
    if (!ofScope || ofScope.size >= most) {
      ofScope = new Map<string, { value: Value }>()
      known.set(scope, ofScope)
    }
    const key = `${display ? 'display' : 'inline'} ${tex}`
    let kept = ofScope.get(key)
    if (!kept) ofScope.set(key, (kept = { value: make(tex, display, macros) }))
    return kept.value
  }
}
