// Documents from nothing: sentences of the lexicon's words that introduce names, and
// formulas of all that KaTeX prints about them.

import { lexicon } from '../../src/formula/discourse/lexicon/index.ts'
import { denials, markers } from '../../src/formula/discourse/lexicon/markers.ts'
import {
  commands,
  constructs,
  environments,
  names,
  relations,
  sets,
  values,
} from './notation.ts'
import type { Choices } from './random.ts'

/** Every phrase that says what a symbol is. */
const phrases = Object.values(lexicon).flatMap((list) =>
  list.map(({ phrase }) => phrase.replaceAll('□', '$E$')),
)

/** Every phrase that begins a clause. */
const openings = Object.values(markers).flatMap((list) =>
  list.map(({ words }) => words.join(' ')),
)

const glue = [...['and', 'or', ',', 'with', 'of', 'is', 'are', 'be', 'a', 'the'], ...denials.map((words) => words.join(' '))] // prettier-ignore

export class Grammar {
  private readonly choices: Choices

  constructor(choices: Choices) {
    this.choices = choices
  }

  document(): string {
    const { choices } = this
    const parts: string[] = []
    for (let n = choices.below(4) + 1; n > 0; n--) parts.push(this.introduction())
    for (let n = choices.below(4) + 1; n > 0; n--) parts.push(this.claim())
    return `${parts.join(choices.chance(0.5) ? '\n\n' : ' ')}\n`
  }

  introduction(): string {
    const { choices } = this
    const name = choices.of(names)
    const set = this.fill('S', 2)
    const phrase = this.fill(choices.of(phrases), 2)
    const other = this.fill(choices.of(phrases), 2)
    return choices.of([
      `Let $${name} \\in ${set}$.`,
      `Let $${name} \\in ${set}$ be ${phrase}.`,
      `Let $${name}, ${choices.of(names)} \\in ${set}$ be ${phrase} and ${other}.`,
      `Let $${name}$ be a ${phrase} ${other}.`,
      `Let $${name} : ${set} \\to ${this.fill('S', 1)}$ be ${phrase}.`,
      `Let $${name} ${choices.of(relations)} ${this.fill('E', 2)}$ be ${phrase}.`,
      `${this.capital(choices.of(openings))} $${this.fill('C', 2)}$, where $${name}$ is a ${phrase}.`,
      `Let $${name} \\sim ${this.fill('E', 2)}$ be ${phrase}.`,
      `Define $${name}(x) = ${this.fill('E', 3)}$ for $x \\in ${set}$.`,
      `Write $${name} = ${this.fill('E', 3)}$ for the ${phrase} ${other}.`,
    ])
  }

  claim(): string {
    const { choices } = this
    const formula = this.fill('C', 3)
    return choices.of([
      `\n\n$$\n${formula}\n$$\n\n`,
      `\n\n$$\n${formula}, \\qquad ${this.fill('C', 2)}\n$$\n\n`,
      `Then $${formula}$.`,
      `${this.capital(choices.of(openings))} $${formula}$, ${choices.of(openings)} $${this.fill('C', 2)}$.`,
      `$${formula}$ ${choices.of(openings)} $${this.fill('C', 2)}$ ${choices.of(glue)}.`,
      `For all $${choices.of(names)} \\in ${this.fill('S', 1)}$, $${formula}$ ${choices.of(glue)} ${this.fill(choices.of(phrases), 1)}.`,
      `\n\n$$\n\\begin{${choices.of(environments)}} ${formula} \\\\ ${this.fill('C', 1)} \\end{${choices.of(environments)}}\n$$\n\n`,
      `<AsWritten>\n\n$$\n${formula}\n$$\n\n</AsWritten>`,
      `<!-- residual: stated "reason" --> $${formula}$`,
    ])
  }

  /** Puts something into each hole of a construct. */
  fill(text: string, depth: number): string {
    return text.replace(/(?<![\\a-zA-Z])([ENCSW])(?![a-zA-Z])/g, (hole) =>
      this.hole(hole, depth),
    )
  }

  private hole(hole: string, depth: number): string {
    const { choices } = this
    switch (hole) {
      case 'N':
        return choices.chance(0.95) ? choices.of(names) : choices.of(commands)
      case 'W':
        return choices.chance(0.5) ? choices.of(phrases) : choices.of(openings)
      case 'S':
        return this.fill(choices.of(sets), depth - 1)
      case 'C': {
        const left = this.fill('E', depth)
        if (choices.chance(0.1)) return left
        const right = choices.chance(0.15) ? left : this.fill(choices.chance(0.2) ? 'S' : 'E', depth) // prettier-ignore
        const more = choices.chance(0.1) ? ` ${choices.of(relations)} ${this.fill('E', 1)}` : '' // prettier-ignore
        return `${left} ${choices.of(relations)} ${right}${more}`
      }
      default:
        if (depth <= 0 || choices.chance(0.25))
          return choices.chance(0.6) ? choices.of(names) : choices.of(values)
        if (choices.chance(0.04))
          return `${choices.of(commands)}{${this.fill('E', depth - 1)}}`
        return this.fill(choices.of(constructs), depth - 1)
    }
  }

  private capital(text: string): string {
    return text.slice(0, 1).toUpperCase() + text.slice(1)
  }
}
