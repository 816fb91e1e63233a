import { createHash } from 'node:crypto'
import { channel } from 'node:diagnostics_channel'
import { codeHash, type Code } from '../page/code.ts'
import { plain } from './plain.ts'
import { keep, load, read, write } from './store.ts'

/** Where an experiment's results are kept, and what they rest on. */
export interface Experiment {
  /** Folder of the site. */
  root: string
  /** Folder of the results. */
  folder: string
  /** The example, from the site's folder. */
  file: string
  code: Code
  /** Hash of the code that runs. */
  hash: string
  /** Whether a kept result may stand for a call. */
  reads: boolean
}

/** Where it is told which slow calls cannot be kept, and why: a line each. */
export const unkept = channel('residual:unkept')

type Call = (...args: unknown[]) => unknown

/** Milliseconds that a call takes at least for its result to be kept. */
const worthKeeping = 50
/** Milliseconds of a call that cannot be kept, from which it is told. */
const worthTelling = 200
/** Calls in a row that were over before their arguments had been read: the next are not read. */
const enough = 3

/**
 * An export of an example as pages see it: a function whose results are kept on disk by
 * its code and arguments, as far as both are plain data; all else as it is. A kept result
 * is a copy, the first time too, so it makes no difference to a page where it comes from.
 *
 * Not kept is what is more than its value: a result that shares objects with the
 * arguments, or comes with changes to them. What is quicker than to read its arguments is
 * soon called as it is.
 */
export function measured<Export>(
  exported: Export,
  name: string,
  experiment: Experiment,
): Export {
  if (typeof exported !== 'function' || isClass(exported)) return exported
  const costs: Costs = { quick: 0 }
  return new Proxy(exported, {
    apply: (target, self: unknown, args: unknown[]) =>
      self === undefined
        ? call(target as unknown as Call, args, name, experiment, costs)
        : (Reflect.apply(target, self, args) as unknown),
  })
}

/** Exports by their names, each as `measured` gives it, in their order. */
export const allMeasured = (
  exported: Readonly<Record<string, unknown>>,
  experiment: Experiment,
): unknown[] =>
  Object.entries(exported).map(([name, value]) => measured(value, name, experiment))

/** What is known of a function from its calls. */
interface Costs {
  /** Its last calls that took less than to read their arguments. */
  quick: number
}

function call(
  run: Call,
  args: unknown[],
  name: string,
  experiment: Experiment,
  costs: Costs,
): unknown {
  const { folder, hash, root, code, reads } = experiment
  if (costs.quick >= enough) {
    return timed(run, args, (time) => {
      if (time >= worthKeeping) costs.quick = 0
    })
  }
  const start = performance.now()
  const given = plain(args, 'arguments', { records: true })
  const reading = performance.now() - start
  if ('notPlain' in given) {
    return timed(run, args, (time) => {
      tell(experiment, name, time, given.notPlain)
    })
  }
  const { digest } = given
  const entry = createHash('sha256')
    .update(JSON.stringify([hash, experiment.file, name, digest]))
    .digest('hex')
  const kept = reads ? load(folder, entry) : undefined
  if (kept) return read(kept)
  let bytes: Buffer | undefined
  const result = timed(run, args, (time, value) => {
    costs.quick = time < Math.min(reading, worthKeeping) ? costs.quick + 1 : 0
    if (time < worthKeeping) return
    const reason = whyNot(value)
    if (reason) {
      tell(experiment, name, time, reason)
      return
    }
    bytes = write(value)
    // What ran may be newer than its hash if a file was saved in between.
    if (codeHash(code, root) !== hash) return
    keep(folder, entry, bytes)
  })
  return bytes && reads ? read(bytes) : result

  function whyNot(value: unknown): string | undefined {
    const found = plain(value, 'result')
    if ('notPlain' in found) return found.notPlain
    const after = plain(args, 'arguments', { records: true })
    if ('notPlain' in after || after.digest !== digest) return 'arguments change'
    for (const object of found.objects)
      if (after.objects.has(object)) return 'result holds objects of the arguments'
    return undefined
  }
}

function timed(
  run: Call,
  args: unknown[],
  after: (time: number, value: unknown) => void,
): unknown {
  const start = performance.now()
  const value = run(...args)
  after(performance.now() - start, value)
  return value
}

function tell({ file }: Experiment, name: string, time: number, why: string): void {
  if (time < worthTelling) return
  const seconds = (time / 1000).toFixed(1)
  unkept.publish(
    `${file}: ${name}() took ${seconds} s and will again, since its ${why}`,
  )
}

/** Classes are made, not called. */
const isClass = (value: object) =>
  Object.getOwnPropertyDescriptor(value, 'prototype')?.writable === false
