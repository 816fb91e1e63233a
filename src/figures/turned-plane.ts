import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** Points of a plane before and after a turn. */
export interface TurnedPlane {
  before: readonly (readonly [number, number])[]
  after: readonly (readonly [number, number])[]
  degrees: number
}

/** Where the ring of the dial is; the longest of the points before has length 1. */
const ring = 1.3

/** A dial: the turn on the ring, inside it the points as they were and as they are. */
export function turnedPlane({ before, after, degrees }: TurnedPlane): string {
  const longest = Math.max(...before.map(([x, y]) => Math.hypot(x, y)), 1e-9)
  const scaled = (points: TurnedPlane['before']) =>
    points.map(([x, y]) => ({ x: x / longest, y: y / longest }))
  return draw(
    {
      name: 'live-turned-plane',
      title: `Two coordinates, turned by ${degrees}°`,
      description:
        'Hollow circles are the activations at the words of the prompt as they were, filled ones as they are after the turn.',
    },
    {
      dragged: true,
      width: 240,
      height: 240,
      margin: 4,
      marginLeft: 4,
      marginBottom: 4,
      marginTop: 4,
      x: { axis: null, domain: [-1.4, 1.4] },
      y: { axis: null, domain: [-1.4, 1.4] },
      marks: [
        Plot.ruleX([0], { stroke: faint, y1: -ring, y2: ring }),
        Plot.ruleY([0], { stroke: faint, x1: -ring, x2: ring }),
        Plot.line(arc(360), { x: 'x', y: 'y', stroke: faint, strokeWidth: 1.5 }),
        Plot.line(arc(degrees), {
          x: 'x',
          y: 'y',
          stroke: series[1],
          strokeWidth: 4,
          strokeLinecap: 'round',
        }),
        Plot.dot(scaled(before), {
          x: 'x',
          y: 'y',
          stroke: 'currentColor',
          strokeWidth: 1.5,
          r: 5,
          clip: true,
        }),
        Plot.link(scaled(after), {
          x1: 0,
          y1: 0,
          x2: 'x',
          y2: 'y',
          stroke: series[0],
          strokeWidth: 1.5,
          clip: true,
        }),
        Plot.dot(scaled(after), {
          x: 'x',
          y: 'y',
          fill: series[0],
          r: 4.5,
          clip: true,
        }),
        // The corners, which the ring leaves free.
        Plot.text(['○ before'], { frameAnchor: 'top-left', fontWeight: 600 }),
        Plot.text(['● after'], {
          frameAnchor: 'bottom-right',
          fill: series[0],
          fontWeight: 600,
        }),
      ],
    },
  )
}

/** The ring from 0° on. */
function arc(degrees: number): { x: number; y: number }[] {
  return Array.from({ length: 73 }, (_, k) => onRing((degrees * k) / 72))
}

/** A place on the ring. */
export function onRing(degrees: number): { x: number; y: number } {
  const angle = (degrees * Math.PI) / 180
  return { x: ring * Math.cos(angle), y: ring * Math.sin(angle) }
}
