import { slug } from 'github-slugger'
import { titled } from '../astro/reading-order.ts'
import { Refusal, type Kind } from './kind.ts'

/** A name, and what is made of it. */
export interface Name {
  /** As given: `deep-learning/batch-normalization`. */
  path: string
  /** Its last part as a title: `Batch normalization`. */
  title: string
  /** Its last part as a name in code: `batchNormalization`. */
  identifier: string
}

const form = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
/** What leads elsewhere: nothing, dots, a drive. */
const away = /^(?:\.*|[A-Za-z]:)$/

/** Reads a name. Throws `Refusal` if it cannot be one of this kind. */
export function readName(
  path: string,
  kind: string,
  { folder, flat, example }: Kind,
): Name {
  const parts = path.split(/[\\/]/)
  const last = parts.at(-1)!
  const refuse = (seen: string, meant: readonly string[]) => {
    const named = meant.map(nearest)
    const way = named.length > 0 && named.every((part) => form.test(part))
    throw new Refusal(
      `Unexpected name \`${path}\`, ${seen}; type \`npm run new -- ${kind} ${way ? named.join('/') : example}\`.`,
    )
  }
  if (parts.some((part) => away.test(part)))
    refuse(
      `which is no path in \`${folder}/\`, expected one`,
      parts.filter((part) => !away.test(part)),
    )
  if (path.includes('\\') || !parts.every((part) => form.test(part)))
    refuse(
      'expected a letter, then small letters and digits with single hyphens between',
      parts,
    )
  if (flat && parts.length > 1)
    refuse(`expected one without a folder, since \`${folder}/\` has none`, [last])
  return {
    path,
    title: titled(last),
    identifier: last.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
  }
}

/** What of a part can stand in a name: no accents, and no ending of a file. */
const nearest = (part: string): string =>
  slug(
    part
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/\.\w+$/, ''),
  )
