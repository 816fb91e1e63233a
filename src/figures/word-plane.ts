import * as Plot from '@observablehq/plot'
import { draw, series } from './drawing.ts'

/** A word's place and topic, and the words nearest to it in all dimensions. */
export interface PlacedWord {
  word: string
  topic: string
  x: number
  y: number
  neighbours: readonly { word: string; cosine: number }[]
  /** The words of the map that are nearest to it in all dimensions. */
  joined: readonly string[]
}

/** As the symbols, for the key. */
const signs = ['○', '△', '□', '◇', '✚'] as const

const symbols = ['circle', 'triangle', 'square', 'diamond', 'cross'] as const

/**
 * Words in the plane: a symbol and a colour per topic, names where there is room. One of
 * them is joined to those that are nearest to it.
 */
export function wordPlane(places: readonly PlacedWord[], chosen: string): string {
  const one = places.find(({ word }) => word === chosen)!
  const others = places.filter(({ word }) => one.joined.includes(word))
  const topics = [...new Set(places.map(({ topic }) => topic))]
  const range = topics.map((_, k) => series[k] ?? 'currentColor')
  // Topics take turns, so that each gets some of the room for names.
  const rank = ({ topic, word }: PlacedWord) =>
    places.filter((p) => p.topic === topic).findIndex((p) => p.word === word)
  const free = places.toSorted((a, b) => rank(a) - rank(b))
  const named = withRoom([one, ...others, ...free])
  return draw(
    {
      name: 'live-word-map',
      title: 'Words in the plane of their first two principal components',
      description: `${places.length} words; words of one topic lie together: ${topics.map((topic) => `${topic} ${sideOf(places.filter((p) => p.topic === topic))}`).join(', ')}.`,
    },
    {
      dragged: true,
      width: 600,
      height: 470,
      marginTop: 40,
      marginBottom: 60,
      marginLeft: 60,
      insetLeft: 12,
      insetRight: 56,
      x: { label: 'first component', ticks: 5 },
      y: { label: 'second component', ticks: 5 },
      color: { domain: topics, range },
      symbol: { domain: topics, range: symbols.slice(0, topics.length) },
      marks: [
        Plot.link(others, {
          x1: () => one.x,
          y1: () => one.y,
          x2: 'x',
          y2: 'y',
          stroke: 'currentColor',
          strokeWidth: 1.5,
        }),
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
            dy: 22 * k,
            fill: range[k]!,
            fontWeight: 700,
          }),
        ]),
        ...[false, true].map((bold) =>
          Plot.text(
            named.filter(({ word }) => (word === chosen) === bold),
            {
              x: 'x',
              y: 'y',
              text: 'word',
              fill: 'topic',
              textAnchor: 'start',
              dx: bold ? 14 : 7,
              fontSize: bold ? 18 : 15,
              fontWeight: bold ? 700 : 400,
              stroke: 'var(--figure-paper, canvas)',
              strokeWidth: 3,
            },
          ),
        ),
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
  const [wide, high] = [span((p) => p.x) / 460, span((p) => p.y) / 370]
  const box = ({ word, x, y }: PlacedWord) => {
    const left = x / wide
    return { left, right: left + 14 + 8.4 * word.length, y: y / high }
  }
  const kept: PlacedWord[] = []
  for (const place of places) {
    if (kept.includes(place)) continue
    const own = box(place)
    const free = kept.every((other) => {
      const { left, right, y } = box(other)
      return own.right < left || right < own.left || Math.abs(own.y - y) > 16
    })
    if (free) kept.push(place)
  }
  return kept
}
