/** From the form of an interactive figure to its state, and back into words. */
import type { AnyState, Control } from './specification.ts'

/** The state that a form is in. */
export function readState(
  form: HTMLFormElement,
  controls: Readonly<Record<string, Control>>,
): Record<string, Control['value']> {
  return Object.fromEntries(
    Object.entries(controls).map(([name, control]) => [
      name,
      valueOf(inputs(form, name), control),
    ]),
  )
}

/** Sets controls as a state has them; those that a handle can set. */
export function writeState(
  form: HTMLFormElement,
  controls: Readonly<Record<string, Control>>,
  state: AnyState,
): void {
  for (const [name, control] of Object.entries(controls)) {
    const value = state[name]!
    const found = inputs(form, name)
    if (control.kind === 'range')
      found[0]!.valueAsNumber = control.values.indexOf(value as number)
    if (control.kind === 'choice' || control.kind === 'count')
      found[0]!.value = String(value)
    if (control.kind === 'bars')
      for (const [i, bar] of found.entries())
        bar.valueAsNumber = (value as readonly number[])[i]!
  }
}

/** Writes each slider's value beside it, and for those who hear it. */
export function showValues(
  form: HTMLFormElement,
  controls: Readonly<Record<string, Control>>,
): void {
  for (const [name, control] of Object.entries(controls)) {
    if (control.kind !== 'range' && control.kind !== 'bars') continue
    for (const input of inputs(form, name)) {
      const number = input.valueAsNumber
      const value = control.kind === 'range' ? control.values[number]! : number
      const words = control.format(value)
      input.setAttribute('aria-valuetext', words)
      if (control.kind === 'bars') {
        input.style.setProperty('--share', String(value / control.max))
      }
      const output = input.parentElement?.querySelector('output')
      if (output) output.textContent = words
    }
  }
}

/** What a press of a button does to the form; false if it was none of its buttons. */
export function step(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const button = target.closest('button')
  if (!button) return false
  if ('again' in button.dataset) {
    button.value = String(Number(button.value) + 1)
    return true
  }
  const { preset } = button.dataset
  if (preset !== undefined) {
    const bars = button.closest('[role=group]')!.querySelectorAll('input')
    for (const [i, value] of (JSON.parse(preset) as number[]).entries()) {
      bars[i]!.valueAsNumber = value
    }
    return true
  }
  const { suggestion } = button.dataset
  if (suggestion !== undefined) {
    button.closest('.control')!.querySelector('input')!.value = suggestion
    return true
  }
  const input = button.parentElement?.querySelector('input')
  if (!input) return false
  if (button.dataset['step'] === '-1') input.stepDown()
  else input.stepUp()
  return true
}

function valueOf(found: HTMLInputElement[], control: Control): Control['value'] {
  const [input] = found
  switch (control.kind) {
    case 'range':
      return control.values[input!.valueAsNumber]!
    case 'toggle':
      return input!.checked
    case 'several':
      return found.filter(({ checked }) => checked).map(({ value }) => value)
    case 'bars':
      return found.map((bar) => bar.valueAsNumber)
    case 'count':
      return within(input!.valueAsNumber, control)
    case 'again':
      return Number(input!.value)
    case 'choice':
    case 'text':
      return input!.value
  }
}

/** An empty or impossible count is the nearest that is possible. */
function within(value: number, { min, max }: { min: number; max: number }): number {
  return Number.isNaN(value) ? min : Math.min(max, Math.max(min, Math.round(value)))
}

function inputs(form: HTMLFormElement, name: string): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)]
}
