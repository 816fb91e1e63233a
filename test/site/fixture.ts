import { cpSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { testedExamples, testHash, writePasses } from '../../src/page/passes.ts'
import type { Partly } from '../astro/site-fixture.ts'
import { writeEvidence } from '../astro/site-fixture.ts'
import './environment.ts'

const fixture = fileURLToPath(new URL('../astro/fixtures/site', import.meta.url))

/** Inside the project, so that a copy finds the packages. */
const copies = fileURLToPath(new URL('../../.residual/test/sites', import.meta.url))

/** A copy of the fixture site, with evidence that fits it. */
export async function fixtureSite(): Promise<string> {
  mkdirSync(copies, { recursive: true })
  const root = mkdtempSync(join(copies, 'site-'))
  await reset(root)
  return root
}

/** Puts the fixture's files back, with evidence that fits them. */
export async function reset(root: string): Promise<void> {
  cpSync(fixture, root, { recursive: true })
  await writeFixtureEvidence(root)
}

/** Writes the evidence of a copy anew, made up, complete and fresh; its examples passed. */
export async function writeFixtureEvidence(root: string): Promise<void> {
  const formulas = JSON.parse(
    readFileSync(join(root, 'evidence/covariance.json'), 'utf8'),
  ) as Partly[]
  await writeEvidence(root, 'content/covariance.mdx', formulas)
  await writeEvidence(root, 'content/index.mdx')
  await writeEvidence(root, 'content/lists.mdx')
  const passes = testedExamples(root).map(
    (file) => [file, testHash(root, file)] as const,
  )
  writePasses(root, new Map(passes))
}
