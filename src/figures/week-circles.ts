import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** Seven learned points, about their mean, and the loss they were learned with. */
export interface WeekPoints {
  seed: number
  loss: number
  points: readonly (readonly [number, number])[]
  /** Standard deviation of the radii over their mean. */
  spread: number
}

/** A panel for each start, three in a row; each day joined to the next. */
export function weekCircles(weeks: readonly WeekPoints[]): string {
  const place = (i: number) => ({ column: i % 3, row: Math.floor(i / 3) })
  const largest = (week: WeekPoints) =>
    Math.max(...week.points.map(([x, y]) => Math.hypot(x, y)))
  const days = weeks.flatMap((week, i) =>
    week.points.map(([x, y], day) => ({
      ...place(i),
      x: x / largest(week),
      y: y / largest(week),
      day,
    })),
  )
  const rounds = weeks.flatMap((week, i) =>
    [...week.points, week.points[0]!].map(([x, y]) => ({
      ...place(i),
      x: x / largest(week),
      y: y / largest(week),
    })),
  )
  const at = { fx: 'column', fy: 'row', x: 'x', y: 'y' }
  return draw(
    {
      name: 'week-circles',
      title: 'Points of seven days that six networks learned',
      description: `Loss, and spread of the radii: ${weeks.map(({ loss, spread }) => `${loss.toFixed(3)}, ${(spread * 100).toFixed(0)} %`).join('; ')}.`,
    },
    {
      height: 350,
      marginLeft: 10,
      marginRight: 10,
      marginBottom: 10,
      marginTop: 10,
      x: { axis: null, domain: [-1.3, 1.3] },
      y: { axis: null, domain: [-1.25, 1.55] },
      fx: { axis: null, padding: 0.06 },
      fy: { axis: null, padding: 0.06 },
      marks: [
        Plot.frame({ stroke: faint }),
        Plot.line(rounds, { ...at, stroke: faint, z: null }),
        Plot.dot(days, { ...at, fill: series[0], r: 9 }),
        Plot.text(days, {
          ...at,
          text: 'day',
          fill: 'var(--figure-paper, #fff)',
          fontWeight: 600,
        }),
        Plot.text(
          weeks.map(({ seed, loss }, i) => ({ ...place(i), seed, loss })),
          {
            fx: 'column',
            fy: 'row',
            frameAnchor: 'top',
            dy: 5,
            text: ({ seed, loss }: { seed: number; loss: number }) =>
              `${seed}: loss ${loss.toFixed(3)}`,
          },
        ),
      ],
    },
  )
}
