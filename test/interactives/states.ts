// States that a reader can bring an interactive figure into.

import fc from 'fast-check'
import type { Control } from '../../src/components/interactive/specification.ts'

type Value = Control['value']

/** Any value of a control. */
function values(control: Control): fc.Arbitrary<Value> {
  switch (control.kind) {
    case 'range':
      return fc.constantFrom(...control.values)
    case 'choice':
      return fc.constantFrom(...Object.keys(control.options))
    case 'toggle':
      return fc.boolean()
    case 'several':
      return fc.subarray(Object.keys(control.options))
    case 'count':
      return fc.integer({ min: control.min, max: control.max })
    case 'text':
      // Suggestions, several of them, and what is no word at all.
      return fc.oneof(
        fc.constantFrom(
          control.value,
          '',
          '  ',
          '<b>&',
          'qzx vvv',
          ...control.suggestions,
        ),
        fc
          .array(fc.constantFrom(control.value, ...control.suggestions), {
            maxLength: 3,
          })
          .map((words) => words.join(' ')),
      )
    case 'bars': {
      const steps = Math.round(control.max / control.step)
      const bar = fc.integer({ min: 0, max: steps }).map((k) => k * control.step)
      const { length } = control.value
      return fc.array(bar, { minLength: length, maxLength: length })
    }
    case 'again':
      return fc.integer({ min: 0, max: 20 })
  }
}

/** Any state of some controls. */
export const states = (
  controls: Readonly<Record<string, Control>>,
): fc.Arbitrary<Record<string, Value>> =>
  fc.record(
    Object.fromEntries(
      Object.entries(controls).map(([name, control]) => [name, values(control)]),
    ),
  )

/** The states that differ from `state` in one control only, at its ends where it has ends. */
export function neighbours(
  name: string,
  controls: Readonly<Record<string, Control>>,
  state: Record<string, Value>,
): Record<string, Value>[] {
  const found = fc.sample(values(controls[name]!), { numRuns: 20, seed: 1 })
  return found.map((value) => ({ ...state, [name]: value }))
}
