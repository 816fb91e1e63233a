// The truth of changed formulas, kept between runs: it does not depend on the engine.

import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { truthOf, type Truth } from './truth/truth.ts'
import type { World } from './truth/world.ts'
import { worlds, type Stage } from './truth/worlds.ts'

const seeds = [1, 2, 3, 4, 5, 6, 7, 9, 10, 13]
const folder = fileURLToPath(new URL('./truth/', import.meta.url))
const output = fileURLToPath(new URL('../../.residual/adversary/', import.meta.url))

/** What the symbols of a formula are where it stands. */
function worldsOf(page: string, stage: Stage): World[] {
  const world = worlds[page]
  if (!world) throw new Error(`Unexpected page ${page}, expected one with a world`)
  return seeds.map((seed) => world(seed, stage))
}

export class Truths {
  private readonly known: Record<string, Truth>
  private readonly file: string
  private readonly worlds: Record<string, World[]> = {}
  private readonly page: string

  constructor(page: string) {
    this.page = page
    const hash = createHash('sha256')
    for (const name of readdirSync(folder).sort())
      hash.update(readFileSync(folder + name))
    this.file = `${output}truth-${page.replace('/', '-')}-${hash.digest('hex').slice(0, 12)}.json`
    try {
      this.known = JSON.parse(readFileSync(this.file, 'utf8')) as Record<string, Truth>
    } catch {
      this.known = {}
    }
  }

  of(tex: string, stage: Stage): Truth {
    const worlds = (this.worlds[stage] ??= worldsOf(this.page, stage))
    return (this.known[`${stage} ${tex}`] ??= truthOf(tex, worlds))
  }

  save(): void {
    mkdirSync(output, { recursive: true })
    writeFileSync(this.file, JSON.stringify(this.known))
  }
}
