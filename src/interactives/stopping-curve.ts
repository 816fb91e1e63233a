import {
  bestCheckpoint,
  cost,
  rules,
} from '../../examples/regularization/early-stopping.ts'
import {
  epochs,
  stoppingCurves,
} from '../../examples/regularization/stopping-curves.ts'
import { bars, choice, interactive } from '../components/interactive/specification.ts'
import { stoppingCurve } from '../figures/stopping-curve.ts'

const most = 1.2

const all = Array.from({ length: epochs }, (_, epoch) => epoch)

const named = (rule: string): string => rule.replace(/^[a-z]/, (c) => c.toUpperCase())

/** Draw a validation curve: where does each rule of early stopping end on it? */
export default interactive({
  controls: {
    losses: bars({
      label: 'Validation loss',
      value: stoppingCurves['Two dips']!,
      names: all.map((epoch) => `Epoch ${epoch}`),
      ticks: all.map((epoch) => (epoch % 5 === 0 ? String(epoch) : '')),
      max: most,
      format: (value) => value.toFixed(2),
      presets: stoppingCurves,
    }),
    rule: choice({
      label: 'Rule',
      value: 'patience 2',
      options: Object.fromEntries(
        Object.keys(rules).map((name) => [name, named(name)]),
      ),
    }),
  },
  show({ rule, losses }) {
    const stop = rules[rule]!(losses)
    const { best, loss } = bestCheckpoint(losses)
    const excess = cost(stop, losses)
    const last = losses.length - 1
    const ends =
      stop.stopped === last
        ? `trains all ${last} epochs`
        : `stops after epoch ${stop.stopped}`
    const verdict =
      excess.kept === 0
        ? 'That is the best of the whole curve'
        : `The best of the whole curve, ${loss.toFixed(2)} after epoch ${best}, is missed: that costs ${excess.kept.toFixed(2)}`
    return {
      svg: stoppingCurve({
        losses,
        stopped: stop.stopped,
        kept: stop.best,
        best,
        most,
      }),
      words: `${named(rule)} ${ends} and keeps the model of epoch ${stop.best}, with a loss of ${stop.loss.toFixed(2)}. ${verdict}. Who keeps the last weights instead pays ${excess.last.toFixed(2)}.`,
      tables: [
        {
          caption: 'All rules on this curve (epochs, losses)',
          head: ['rule', 'stop', 'kept', 'loss', 'cost'],
          rows: Object.entries(rules).map(([name, each]) => {
            const at = each(losses)
            return [
              name,
              String(at.stopped),
              String(at.best),
              at.loss.toFixed(2),
              cost(at, losses).kept.toFixed(2),
            ]
          }),
        },
      ],
    }
  },
})
