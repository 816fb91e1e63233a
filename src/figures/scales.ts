/** The scales of a drawing, written on it: from the units of its axes to pixels and back. */
import * as Plot from '@observablehq/plot'

/** A scale as Plot describes it. */
type Scale = Plot.Scale

/** Where something stands in a drawing: in the units of its axes. */
export interface Place {
  x: number | string
  y: number | string
}

/** Writes the scales of a drawing on it. */
export function withScales(
  svg: string,
  scales: Readonly<Record<'x' | 'y', Scale | undefined>>,
): string {
  const attributes = (['x', 'y'] as const).map(
    (name) =>
      ` data-${name}="${JSON.stringify(scales[name]).replaceAll('"', '&quot;')}"`,
  )
  return svg.replace('<svg', `<svg${attributes.join('')}`)
}

/**
 * From a place to its pixels in a drawing that carries its scales.
 *
 * @throws Error if it carries none.
 */
export function pixelsIn(svg: string): (place: Place) => readonly [number, number] {
  const [x, y] = (['x', 'y'] as const).map((name) => {
    const written = new RegExp(`<svg[^>]* data-${name}="([^"]*)"`).exec(svg)?.[1]
    if (written === undefined)
      throw new Error('Unexpected handle, expected a drawing with `dragged: true`')
    const options = JSON.parse(written.replaceAll('&quot;', '"')) as Plot.ScaleOptions
    const scale = Plot.scale({ [name]: options })
    return (value: number | string) =>
      Number(scale.apply(value)) + (scale.bandwidth ?? 0) / 2
  }) as [(value: number | string) => number, (value: number | string) => number]
  return (place) => [x(place.x), y(place.y)]
}
