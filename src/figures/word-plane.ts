import * as Plot from '@observablehq/plot'
import { draw, series } from './drawing.ts'

/** A word's place and topic, and the words nearest to it in all dimensions. */
export interface PlacedWord {
  word: string
  topic: string
  x: number
  y: number
  neighbours: readonly { word: string; cosine: number }[]
}

/** As the symbols, for the key. */
const signs = ['○', '△', '□', '◇', '✚'] as const

const symbols = ['circle', 'triangle', 'square', 'diamond', 'cross'] as const

/** Words in the plane: a symbol and a colour per topic, names where there is room. */
export function wordPlane(places: readonly PlacedWord[]): string {
  const topics = [...new Set(places.map(({ topic }) => topic))]
  const range = topics.map((_, k) => series[k] ?? 'currentColor')
  // Topics take turns, so that each gets some of the room for names.
  const rank = ({ topic, word }: PlacedWord) =>
    places.filter((p) => p.topic === topic).findIndex((p) => p.word === word)
  const named = withRoom(places.toSorted((a, b) => rank(a) - rank(b)))
  return draw(
    {
      name: 'word-plane',
      title: 'Words in the plane of their first two principal components',
      description: `${places.length} words; words of one topic lie together: ${topics.map((topic) => `${topic} ${sideOf(places.filter((p) => p.topic === topic))}`).join(', ')}.`,
    },
    {
      height: 420,
      insetLeft: 12,
      insetRight: 56,
      x: { label: 'first component', ticks: 5 },
      y: { label: 'second component', ticks: 5 },
      color: { domain: topics, range },
      symbol: { domain: topics, range: symbols.slice(0, topics.length) },
      marks: [
        Plot.dot(places, {
          x: 'x',
          y: 'y',
          stroke: 'topic',
          symbol: 'topic',
          r: 3,
        }),
        ...topics.flatMap((topic, k) => [
          Plot.text([`${signs[k]!} ${topic}`], {
            frameAnchor: 'top-right',
            dy: 18 * k,
            fill: range[k]!,
            fontWeight: 700,
          }),
        ]),
        Plot.text(named, {
          x: 'x',
          y: 'y',
          text: 'word',
          fill: 'topic',
          textAnchor: 'start',
          dx: 6,
          fontSize: 12,
        }),
        // Nothing to see: room for the pointer, which is told the neighbours.
        Plot.dot(places, {
          x: 'x',
          y: 'y',
          r: 8,
          fill: 'currentColor',
          fillOpacity: 0,
          title: ({ word, neighbours }: PlacedWord) =>
            `${word}: ${neighbours.map((near) => `${near.word} ${near.cosine.toFixed(2)}`).join(', ')}`,
        }),
      ],
    },
  )
}

/** Where a group lies, in words. */
function sideOf(group: readonly PlacedWord[]): string {
  const mean = (of: (p: PlacedWord) => number) =>
    group.reduce((sum, p) => sum + of(p), 0) / group.length
  const [x, y] = [mean((p) => p.x), mean((p) => p.y)]
  const parts = [
    ...(Math.abs(y) > 0.1 ? [y > 0 ? 'above' : 'below'] : []),
    ...(Math.abs(x) > 0.1 ? [x > 0 ? 'right' : 'left'] : []),
  ]
  return parts.join(' ') || 'in the middle'
}

/** The words whose names do not cover each other, in the order given. */
function withRoom(places: readonly PlacedWord[]): PlacedWord[] {
  const span = (of: (p: PlacedWord) => number) =>
    Math.max(...places.map(of)) - Math.min(...places.map(of))
  const [wide, high] = [span((p) => p.x) / 370, span((p) => p.y) / 350]
  const box = ({ word, x, y }: PlacedWord) => {
    const left = x / wide
    return { left, right: left + 12 + 6.6 * word.length, y: y / high }
  }
  const kept: PlacedWord[] = []
  for (const place of places) {
    const own = box(place)
    const free = kept.every((other) => {
      const { left, right, y } = box(other)
      return own.right < left || right < own.left || Math.abs(own.y - y) > 12
    })
    if (free) kept.push(place)
  }
  return kept
}
