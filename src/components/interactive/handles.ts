/**
 * Handles: places of a drawing that a reader drags. They are drawn at build and in the
 * browser alike, and hidden until a script answers to them.
 */
import { pixelsIn } from '../../figures/scales.ts'
import type {
  AnyInteractive,
  AnyState,
  Control,
  Handle,
  Shown,
} from './specification.ts'

type AnyHandle = Handle<AnyState, unknown>

/** A drawing of a figure, and the state that it shows. */
export interface Drawn {
  svg: string
  state: AnyState
  data: unknown
}

/** What is seen in a state, with the handles on the drawings. */
export function withHandles(
  { handles = [] }: AnyInteractive,
  shown: Shown,
  state: AnyState,
  data: unknown,
): Shown {
  const svg = [shown.svg].flat().map((drawing, number) => {
    const rings = handles.flatMap((handle, index) => {
      if ((handle.drawing ?? 0) !== number) return []
      const place = placeOf(handle, { svg: drawing, state, data })
      return place ? [ring(index, place)] : []
    })
    return drawing.replace(/<\/svg>$/, `${rings.join('')}</svg>`)
  })
  return { ...shown, svg }
}

/** Room for a finger, and the ring that is seen. */
function ring(index: number, [x, y]: readonly [number, number]): string {
  const centre = `cx="${x.toFixed(2)}" cy="${y.toFixed(2)}"`
  return (
    `<g class="handle" data-handle="${index}" visibility="hidden">` +
    `<circle class="handle-room" ${centre} r="22" fill="none"></circle>` +
    `<circle class="handle-ring" ${centre} r="9" fill="none"></circle></g>`
  )
}

/** Where a handle stands, in pixels of its drawing. */
export function placeOf(
  handle: AnyHandle,
  { svg, state, data }: Drawn,
): readonly [number, number] | undefined {
  const place = handle.at(state, data)
  return place && pixelsIn(svg)(place)
}

/** The state of those that a handle can reach in which it stands nearest to a point. */
export function pulled(
  { controls }: AnyInteractive,
  handle: AnyHandle,
  { svg, state, data }: Drawn,
  [x, y]: readonly [number, number],
): AnyState {
  const pixels = pixelsIn(svg)
  const distance = (reached: AnyState): number => {
    const place = handle.at(reached, data)
    if (!place) return Infinity
    const [px, py] = pixels(place)
    const [dx, dy] = [
      handle.along === 'y' ? 0 : px - x,
      handle.along === 'x' ? 0 : py - y,
    ]
    return Math.hypot(dx, dy)
  }
  let [nearest, least] = [state, distance(state)]
  for (const reached of reachable(controls, handle, state)) {
    const now = distance(reached)
    // Half of a hundredth: places that the drawing cannot tell apart.
    if (now < least - 0.005) [nearest, least] = [reached, now]
  }
  return nearest
}

/** All states that differ from one in the controls of a handle only. */
export function reachable(
  controls: AnyInteractive['controls'],
  { sets, bar }: AnyHandle,
  state: AnyState,
): AnyState[] {
  return sets.reduce<AnyState[]>(
    (found, name) =>
      found.flatMap((one) =>
        values(name, controls[name]!, bar, one[name]!).map((value) => ({
          ...one,
          [name]: value,
        })),
      ),
    [state],
  )
}

/** The values that a control can have. */
function values(
  name: string,
  control: Control,
  bar: number | undefined,
  now: Control['value'],
): readonly Control['value'][] {
  switch (control.kind) {
    case 'range':
      return control.values
    case 'choice':
      return Object.keys(control.options)
    case 'count':
      return upTo(control.max - control.min).map((k) => control.min + k)
    case 'bars':
      return upTo(Math.round(control.max / control.step)).map((k) =>
        (now as readonly number[]).map((value, i) =>
          i === bar ? k * control.step : value,
        ),
      )
    default:
      throw new Error(
        `Unexpected handle of "${name}", a control of the kind ${control.kind}, expected a range, a choice, a count or bars`,
      )
  }
}

const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, k) => k)
