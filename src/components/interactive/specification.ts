/**
 * What an interactive figure is: what a reader may set, and what is then seen. The build
 * draws the first state with the same function that the browser calls at each change.
 */
import type { Place } from '../../figures/scales.ts'

/** A number between two ends, or one of a list of numbers in order. */
export interface Range {
  kind: 'range'
  label: string
  value: number
  /** The numbers that can be chosen, rising. */
  values: readonly number[]
  /** The value in words or with its unit, as shown and read aloud. */
  format: (value: number) => string
}

/** One of a few named options. */
export interface Choice {
  kind: 'choice'
  label: string
  value: string
  /** Labels by value, in order. */
  options: Readonly<Record<string, string>>
}

/** On or off. */
export interface Toggle {
  kind: 'toggle'
  label: string
  value: boolean
}

/** Boxes to tick, any number of them; the value lists those that are ticked. */
export interface Several {
  kind: 'several'
  label: string
  value: readonly string[]
  /** Labels by value, in order. */
  options: Readonly<Record<string, string>>
}

/** A count that goes up and down by one. */
export interface Count {
  kind: 'count'
  label: string
  value: number
  min: number
  max: number
}

/** A line of text; each of the `suggestions` is a button that writes it. */
export interface Text {
  kind: 'text'
  label: string
  value: string
  suggestions: readonly string[]
}

/** A row of bars, each of which can be pulled up and down, or a curve drawn over them. */
export interface Bars {
  kind: 'bars'
  label: string
  value: readonly number[]
  /** What each bar is, as read aloud. */
  names: readonly string[]
  /** What stands under each bar; may be empty under some of many. */
  ticks: readonly string[]
  max: number
  step: number
  format: (value: number) => string
  /** Ready-made values, by the labels of the buttons that set them. */
  presets: Readonly<Record<string, readonly number[]>>
}

/** A press that draws anew: the state holds how often it was pressed. */
export interface Again {
  kind: 'again'
  label: string
  value: number
}

export type Control = Range | Choice | Toggle | Several | Count | Text | Bars | Again

/** The values of some controls, by their names. */
export type State<Controls extends Record<string, Control>> = {
  [Name in keyof Controls]: Controls[Name] extends Bars
    ? readonly number[]
    : Controls[Name] extends Several
      ? readonly string[]
      : Controls[Name]['value'] extends boolean
        ? boolean
        : Controls[Name]['value'] extends number
          ? number
          : string
}

/** A small table under the drawing. */
export interface Table {
  caption: string
  head?: readonly string[]
  rows: readonly (readonly string[])[]
}

/** What is seen in one state. */
export interface Shown {
  /** One drawing, or several side by side; each is of one size in all states. */
  svg: string | readonly string[]
  /** The state and what there is to see, in one to three whole sentences. */
  words: string
  tables?: readonly Table[]
}

/**
 * A place in a drawing that a reader can drag. Its `at` says where it stands in a state;
 * of the values that its controls can have, a pointer sets those whose place is nearest.
 */
export interface Handle<Values, Data = undefined> {
  /** The number of the drawing that holds it; the first without it. */
  drawing?: number
  /** The names of the controls that it sets. */
  sets: readonly (keyof Values & string)[]
  /** Which of the bars of a control it sets. */
  bar?: number
  /** The only direction in which the pointer counts; without it both do. */
  along?: 'x' | 'y'
  /** Where it stands, in the units of the axes; nowhere if there is nothing to drag. */
  at: (state: Values, data: Data) => Place | undefined
}

/**
 * An interactive figure. `show` gives what is seen, or, where something is computed step
 * by step, what is seen after each step; a step takes no longer than 20 ms, so that the
 * page stays responsive. It is a pure function: the same state, the same picture.
 */
export interface Interactive<
  Controls extends Record<string, Control>,
  Data = undefined,
> {
  controls: Controls
  handles?: readonly Handle<State<Controls>, Data>[]
  show: (state: State<Controls>, data: Data) => Shown | Iterable<Shown>
}

/** An interactive figure, whatever its controls: as the page and its script see it. */
export interface AnyInteractive {
  controls: Readonly<Record<string, Control>>
  handles?: readonly Handle<AnyState, unknown>[]
  show: (state: AnyState, data: unknown) => Shown | Iterable<Shown>
}

/** The values of all controls of a figure, whatever they are. */
export type AnyState = Readonly<Record<string, Control['value']>>

/**
 * Declares an interactive figure. `data` of `show` is what `data/<name>.ts` exports as
 * default, computed by the build; a figure that computes all itself has no such file.
 */
export function interactive<
  const Controls extends Record<string, Control>,
  Data = undefined,
>(specification: Interactive<Controls, Data>): Interactive<Controls, Data> {
  return specification
}

const plain = (value: number): string => String(value)

/**
 * A slider, over `values`, or from `min` to `max` by `step`.
 *
 * @throws RangeError if its first value is not one that it can have.
 */
export function range(options: {
  label: string
  value: number
  values?: readonly number[]
  min?: number
  max?: number
  step?: number
  format?: (value: number) => string
}): Range {
  const { label, value, min = 0, max = 1, step = 1, format = plain } = options
  const count = Math.round((max - min) / step)
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) + 1
  const values =
    options.values ??
    Array.from({ length: count + 1 }, (_, i) =>
      Number((min + i * step).toFixed(digits)),
    )
  if (!values.includes(value)) {
    throw new RangeError(
      `Unexpected first value \`${value}\` of "${label}", expected one of ${values.slice(0, 4).join(', ')} … ${values.at(-1)}`,
    )
  }
  return { kind: 'range', label, value, values, format }
}

/** One of a few named options, the first unless `value` says otherwise. */
export function choice(options: {
  label: string
  options: Readonly<Record<string, string>>
  value?: string
}): Choice {
  const { label, options: named, value = Object.keys(named)[0]! } = options
  if (!(value in named)) {
    throw new RangeError(
      `Unexpected first value \`${value}\` of "${label}", expected one of ${Object.keys(named).join(', ')}`,
    )
  }
  return { kind: 'choice', label, value, options: named }
}

/** A box to tick. */
export function toggle(options: { label: string; value?: boolean }): Toggle {
  return { kind: 'toggle', value: false, ...options }
}

/** Boxes to tick, all of them ticked unless `value` says otherwise. */
export function several(options: {
  label: string
  options: Readonly<Record<string, string>>
  value?: readonly string[]
}): Several {
  const { label, options: named, value = Object.keys(named) } = options
  const unknown = value.find((name) => !(name in named))
  if (unknown !== undefined) {
    throw new RangeError(
      `Unexpected first value \`${unknown}\` of "${label}", expected some of ${Object.keys(named).join(', ')}`,
    )
  }
  return { kind: 'several', label, value, options: named }
}

/** A count with a button to either side. */
export function count(options: {
  label: string
  value: number
  min?: number
  max: number
}): Count {
  return { kind: 'count', min: 0, ...options }
}

/** A line of text. */
export function text(options: {
  label: string
  value: string
  suggestions?: readonly string[]
}): Text {
  return { kind: 'text', suggestions: [], ...options }
}

/**
 * Bars to pull, from 0 to `max`.
 *
 * @throws RangeError if there are more or fewer values than names, or if one is a value
 *   that its bar cannot have.
 */
export function bars(options: {
  label: string
  value: readonly number[]
  names: readonly string[]
  ticks?: readonly string[]
  max?: number
  step?: number
  format?: (value: number) => string
  presets?: Readonly<Record<string, readonly number[]>>
}): Bars {
  const { label, value, names, ticks = names, presets = {} } = options
  const { max = 1, step = 0.01, format = plain } = options
  for (const values of [value, ticks, ...Object.values(presets)]) {
    if (values.length !== names.length) {
      throw new RangeError(
        `Unexpected ${values.length} values of "${label}", expected one for each of ${names.length} names`,
      )
    }
  }
  for (const bar of [value, ...Object.values(presets)].flat()) {
    const steps = bar / step
    if (bar < 0 || bar > max || Math.abs(steps - Math.round(steps)) > 1e-6) {
      throw new RangeError(
        `Unexpected value \`${bar}\` of "${label}", expected one of 0, ${step}, ${2 * step} … ${max}`,
      )
    }
  }
  return { kind: 'bars', label, value, names, ticks, max, step, format, presets }
}

/** A button that draws again, with other random numbers. */
export function again(options: { label: string }): Again {
  return { kind: 'again', value: 0, ...options }
}

/** The state in which a figure is first shown. */
export function firstState(
  controls: Readonly<Record<string, Control>>,
): Record<string, Control['value']> {
  return Object.fromEntries(
    Object.entries(controls).map(([name, { value }]) => [name, value]),
  )
}

/** What is seen in the end: the last step, where there are several. */
export function last(shown: Shown | Iterable<Shown>): Shown {
  if (!(Symbol.iterator in shown)) return shown
  let end: Shown | undefined
  for (end of shown);
  if (!end) throw new Error('Unexpected figure without a step, expected one at least')
  return end
}
