import * as Plot from '@observablehq/plot'
import { type Words, draw } from './drawing.ts'

/** A square grey image: ink between 0 and 1, row by row, and what stands below it. */
export interface GreyImage {
  ink: readonly number[]
  label: string
}

/**
 * Images side by side, 480 wide in sum unless said otherwise. Ink is the colour of the
 * text, so it is light on dark.
 */
export function greyImages(
  images: readonly GreyImage[],
  { width = 480, ...words }: Words & { width?: number },
): string {
  const side = Math.sqrt(images[0]!.ink.length)
  const gap = 1.4
  const cells = images.flatMap(({ ink }, at) =>
    ink.map((value, i) => ({
      x: at * (side + gap) + (i % side),
      y: -Math.floor(i / side),
      // Reconstructions leave [0, 1] a little; ink cannot.
      value: Math.max(0, Math.min(1, value)),
    })),
  )
  const captions = images.map(({ label }, at) => ({
    x: at * (side + gap) + side / 2,
    label,
  }))
  const frames = captions.map(({ x }) => ({ x1: x - side / 2, x2: x + side / 2 }))
  const across = images.length * side + (images.length - 1) * gap
  return draw(words, {
    width,
    // The pixels are squares.
    height: Math.round(((width - 8) / across) * side) + 30,
    margin: 4,
    marginTop: 4,
    marginLeft: 4,
    marginBottom: 26,
    x: { axis: null },
    y: { axis: null, domain: [-side, 0] },
    opacity: { type: 'identity' },
    marks: [
      Plot.rect(
        cells.filter(({ value }) => value > 0.01),
        {
          x1: 'x',
          x2: (cell: { x: number }) => cell.x + 1,
          y1: 'y',
          y2: (cell: { y: number }) => cell.y - 1,
          fill: 'currentColor',
          fillOpacity: (cell: { value: number }) => cell.value,
        },
      ),
      Plot.rect(frames, {
        x1: 'x1',
        x2: 'x2',
        y1: 0,
        y2: -side,
        stroke: 'currentColor',
        strokeOpacity: 0.5,
      }),
      Plot.text(captions, { x: 'x', y: -side, text: 'label', dy: 14 }),
    ],
  })
}
