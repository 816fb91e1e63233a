/** The laws that have a name, with what their parameters are. */
import type { NamedLaw } from '../formula/values/laws/index.ts'
import { namedLaws } from '../formula/values/laws/index.ts'
import { escape, math } from './html.ts'

/** Each law with its parameters, its convention and its moments. */
export function lawsHtml(): string {
  return `<dl class="glossary">${namedLaws.map(law).join('')}</dl>`
}

function law({ name, names, behindSim, ...rest }: NamedLaw): string {
  const { parameters, convention, mean, variance } = rest
  const [usual = ''] = names
  const written = parameters.length > 0 ? `${usual}(${parameters.join(', ')})` : usual
  const others = [
    ...names.slice(1).map(code),
    ...(behindSim ?? []).map((short) => `${code(short)} behind ${code('\\sim')}`),
  ].join(', ')
  const moments =
    mean === 'none'
      ? 'No mean.'
      : `Mean ${math(mean)}, variance ${/^[a-z ]+$/.test(variance) ? escape(variance) : math(variance)}.`
  return `<div><dt>${math(written)} ${escape(name)}<br>${code(usual)}${others && `, ${others}`}</dt><dd>${texts(convention)}. ${moments}</dd></div>`
}

const code = (latex: string): string => `<code>${escape(latex)}</code>`

/** Text with LaTeX in backticks as HTML. */
export const texts = (text: string): string =>
  text
    .split('`')
    .map((part, at) => (at % 2 === 1 ? math(part) : escape(part)))
    .join('')
