import { basename, dirname } from 'node:path'
import { stringify } from 'yaml'
import { Refusal, type Kind } from '../kind.ts'

/** A page: an idea, a formula, an exercise. The sidebar finds it by its folder. */
export default {
  example: 'deep-learning/batch-normalization',
  folder: 'content',
  make({ path, title }) {
    if (basename(path) === 'index')
      throw new Refusal(
        `Unexpected name \`${path}\`, which stands for its folder, expected that of a page; type \`npm run new -- page ${path === 'index' ? this.example : dirname(path)}\`.`,
      )
    const file = `content/${path}.mdx`
    return {
      files: { [file]: text(title) },
      next: {
        file,
        at: 'description:',
        say: 'say in a sentence what the page is about, then go down the page',
      },
      then: `\`npm run dev\` shows it at /${path}/, and \`npx residual check --strict ${file}\` checks it.`,
    }
  },
} satisfies Kind

const text = (title: string) => String.raw`---
${stringify({ title }).trim()}
description: What the square of a sum has that the squares of its parts do not have.
---

After this page you can say by how much the square of a sum differs from the sum of the squares.

## The idea

Let $x, y \in \mathbb{R}$. The square of their sum has a part that belongs to neither of them alone,
the *mixed* part:

$$
(x + y)^2 = x^2 + 2 x y + y^2 \label{square}
$$

So the squares add up only where the mixed part is zero.

## Exercises

<Exercise title="The mixed part">

By how much is the square of the sum larger than the square of the difference?

<Answer using="x, y">

$$
(x + y)^2 - (x - y)^2 = 4 x y
$$

By [](#eq-square) the squares of the parts stand on both sides, and the mixed part changes its sign.

</Answer>

</Exercise>
`
