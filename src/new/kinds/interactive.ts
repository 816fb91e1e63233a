import type { Kind } from '../kind.ts'
import { figureFiles } from './figure.ts'

/** A figure that answers to the reader, the drawing that it makes, and the drawing's test. */
export default {
  example: 'two-shares',
  folder: 'src/interactives',
  flat: true,
  make(name) {
    const { path, identifier } = name
    const file = `src/interactives/${path}.ts`
    return {
      files: {
        [file]: text(path, identifier),
        ...figureFiles(name, 'interactive', `live-${path}`),
      },
      next: {
        file,
        at: 'controls:',
        say: 'say what a reader may set, and compute what is shown with functions of `examples/`',
      },
      then: `On a page: \`<Interactive name="${path}" caption="…" />\`; \`npm run vitest -- --project tools test/interactives/interactives.test.ts\` tries all its states.`,
    }
  },
} satisfies Kind

const text = (
  path: string,
  identifier: string,
) => `import { interactive, range } from '../components/interactive/specification.ts'
import { ${identifier} } from '../figures/${path}.ts'

/** Move the first share of a whole: what is left for the second? */
export default interactive({
  controls: {
    first: range({
      label: 'First share',
      value: 0.3,
      step: 0.05,
      format: (value) => value.toFixed(2),
    }),
  },
  show({ first }) {
    const second = 1 - first
    return {
      svg: ${identifier}([first, second]),
      words: \`The first part has \${first.toFixed(2)} of the whole, and \${second.toFixed(2)} are left for the second.\`,
    }
  },
})
`
