import { norms } from '../../examples/language-models/privileged-basis.ts'
import type { Part } from '../../examples/language-models/rotation.ts'
import { contacts, turning } from '../../examples/language-models/rotation-dial.ts'
import type { Place, Turning } from '../../examples/language-models/rotation-dial.ts'
import { parameters, randomModel } from '../../examples/language-models/transformer.ts'
import type { Model } from '../../examples/language-models/transformer.ts'
import { decode } from '../../examples/language-models/weights.ts'
import {
  choice,
  interactive,
  range,
  several,
} from '../components/interactive/specification.ts'
import { logitBars } from '../figures/logit-bars.ts'
import { onRing, turnedPlane } from '../figures/turned-plane.ts'
import type { AskedModel } from './data/rotation-dial.ts'

const parts: Record<Part, string> = {
  embed: 'embeddings',
  Q: 'queries',
  K: 'keys',
  V: 'values',
  O: 'attention output',
  in: 'MLP in',
  out: 'MLP out',
  unembed: 'unembedding',
}

const places: Record<Place, string> = {
  stream: 'the residual stream',
  queries: 'queries and keys',
  values: 'the values in each head',
  across: 'values across two heads',
  neurons: 'the neurons of the MLPs',
}

/** Why a turn shows although everybody absorbs it. */
const reasons: Partial<Record<Place, string>> = {
  stream: 'LayerNorm takes off the mean of the coordinates, which the turn has changed',
  across: 'each head mixes its values in shares of its own',
  neurons: 'the ReLU acts on every coordinate by itself',
}

/** How many words have a bar of their own. */
const shown = 5

/** Turn a space of a transformer and choose who takes the turn back. */
export default interactive({
  controls: {
    place: choice({ label: 'What is turned', options: places }),
    degrees: range({
      label: 'Angle',
      value: 40,
      max: 355,
      step: 5,
      format: (value) => `${value}°`,
    }),
    norm: choice({
      label: 'Norm before reading',
      options: { rms: 'RMSNorm, as trained', layer: 'LayerNorm in its place' },
    }),
    absorbers: several({ label: 'Who absorbs the turn', options: parts }),
  },
  handles: [{ sets: ['degrees'], at: ({ degrees }) => onRing(degrees) }],
  show(state, data: AskedModel) {
    const { degrees } = state
    const place = state.place as Place
    const absorbers = state.absorbers as Part[]
    const model = modelOf(data)
    const turned = turning(model, data.prompt, {
      place,
      angle: (degrees * Math.PI) / 180,
      absorbers,
      norm: norms[state.norm as 'rms' | 'layer'],
    })
    return {
      svg: [
        turnedPlane({ ...turned.plane, degrees }),
        logitBars(logits(turned, data.words)),
      ],
      words: `${verdict(turned, place, degrees, absorbers)} ${answers(turned, data)}`,
    }
  },
})

function modelOf({ shape, weights }: AskedModel): Model {
  const model = randomModel(shape, 1)
  decode(weights, parameters(model))
  return model
}

/** The words that are likeliest before, and the likeliest one of all others. */
function logits({ before, after }: Turning, words: readonly string[]) {
  const order = before.map((_, i) => i).sort((a, b) => before[b]! - before[a]!)
  const others = order.slice(shown)
  const most = (of: readonly number[]) => Math.max(...others.map((i) => of[i]!))
  return [
    ...order.slice(0, shown).map((i) => ({
      word: words[i]!,
      before: before[i]!,
      after: after[i]!,
    })),
    { word: 'any other', before: most(before), after: most(after) },
  ]
}

function verdict(
  { moved }: Turning,
  place: Place,
  degrees: number,
  absorbers: readonly Part[],
): string {
  const { writers, readers } = contacts[place]
  const concerned = [...writers, ...readers]
  const missing = concerned.filter((part) => !absorbers.includes(part))
  const turn = `the turn by ${degrees}°`
  const changes = `A logit moves by ${moved.toFixed(2)}`
  const still = `No logit moves by more than ${power(moved)}`
  if (missing.length === concerned.length) {
    return `Of those who touch ${places[place]} nobody absorbs ${turn}: nothing is turned at all.`
  }
  if (missing.length > 0) {
    const left = `${named(missing)} ${missing.length === 1 ? 'does' : 'do'} not absorb ${turn}`
    return moved < 1e-9 ? `${still}, although ${left}.` : `${changes}: ${left}.`
  }
  const all = place === 'stream' ? `all who touch ${places[place]}` : named(concerned)
  const absorbed = `${all} absorb ${turn}`
  return moved < 1e-9
    ? `${still}: ${absorbed}.`
    : `${changes}: ${absorbed}, but ${reasons[place]!}.`
}

function answers({ before, after }: Turning, { words, prompt }: AskedModel): string {
  const asked = prompt.map((number) => words[number]).join(' ')
  const [was, is] = [before, after].map((of) => words[of.indexOf(Math.max(...of))]!)
  return was === is
    ? `“${asked}” is still answered with “${is}”.`
    : `“${asked}” was answered with “${was}” and is now answered with “${is}”.`
}

/** A list in words: a, b and c. */
function named(some: readonly Part[]): string {
  return new Intl.ListFormat('en-GB').format(some.map((part) => parts[part]))
}

/** A tiny number as a power of ten, rounded up. */
function power(value: number): string {
  if (value === 0) return '0'
  const exponent = Math.ceil(Math.log10(value))
  const digits = String(exponent).replace(
    /./g,
    (sign) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'['-0123456789'.indexOf(sign)]!,
  )
  return `10${digits}`
}
