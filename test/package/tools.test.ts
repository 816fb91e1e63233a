import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { launch, serve } from '../site/browser.ts'
import { program, project, run } from './project.ts'

const right = String.raw`Let $x \in \mathbb{R}$. Then $x + x = 2 x$.
`
const wrong = String.raw`Let $x \in \mathbb{R}$. Then $x + x = 3 x$.
`

test('a bundle of Vite checks formulas in a browser', async () => {
  const folder = project({
    'index.html': '<p></p><script type="module" src="/script.js"></script>',
    'script.js': String.raw`import { openPage, real, scope } from 'residual'

const page = openPage({ given: [scope({ x: real() })] })
const verdicts = ['x + x = 2 x', 'x + x = 3 x'].map(
  (tex) => page.check({ tex, display: true }).verdict,
)
document.querySelector('p').textContent = verdicts.join()
`,
  })
  const built = await run(folder, [program('vite', 'bin', 'vite.js'), 'build'])
  expect(built.code, built.out).toBe(0)
  const { url, close } = await serve(join(folder, 'dist'))
  const browser = await launch()
  try {
    const page = await browser.newPage()
    await page.goto(url)
    const told = page.locator('p')
    await expect.poll(() => told.textContent()).toBe('verified,wrong')
  } finally {
    await browser.close()
    close()
  }
})

test('documents are test files of Vitest, with a test for each formula', async () => {
  const folder = project(
    {
      'vitest.config.js': `import { pages } from 'residual/vitest'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [pages({ folders: ['notes'] })],
  test: { include: ['notes/**/*.{md,mdx}'] },
})
`,
      'notes/right.mdx': right,
      'notes/wrong.md': wrong,
    },
    ['vitest'],
  )
  const args = [program('vitest', 'vitest.mjs'), 'run', '--reporter=verbose']
  const { out, code } = await run(folder, args)
  expect(out).toMatch(/✓ notes\/right\.mdx > line 1: x \+ x = 2 x/)
  expect(out).toMatch(/× notes\/wrong\.md > line 1: x \+ x = 3 x/)
  expect(out).toContain('notes/wrong.md:1:31')
  expect(code).toBe(1)
})

describe('a site of Astro', () => {
  const site = {
    'astro.config.mjs': `import { unified } from '@astrojs/markdown-remark'
import mdx from '@astrojs/mdx'
import remarkMath from 'remark-math'
import residual from 'residual/astro'

export default {
  markdown: { processor: unified({ remarkPlugins: [remarkMath] }) },
  integrations: [mdx(), residual()],
}
`,
    'src/pages/index.mdx': right,
  }
  const example = {
    'src/pages/index.mdx': `import Example from 'residual/components/Example.astro'
import Stated from 'residual/components/Stated.astro'

<Example src="square" />

Let $x \\in \\mathbb{R}$. Then $s = x^2$.

<Stated reason="a limit">

$$
\\lim_{n \\to \\infty} a_n = 0
$$

</Stated>
`,
    'examples/square.ts': `import { computed, real, scope } from 'residual'

export const given = scope({
  x: real(),
  // #region main
  s: computed(({ x }) => x * x),
  // #endregion
})
`,
  }
  const peers = [
    ...['astro', '@astrojs/mdx', '@astrojs/markdown-remark', '@astrojs/starlight'],
    ...['remark-math', 'isolated-vm'],
  ]
  const build = (files: Record<string, string>) => {
    const folder = project(files, peers)
    return {
      folder,
      ended: run(folder, [program('astro', 'bin', 'astro.mjs'), 'build']),
    }
  }

  test('is built where all holds, and looks as without the checker', async () => {
    const { folder, ended } = build(site)
    const { out, code } = await ended
    expect(out).toContain('2 formulas in 1 file: 1 declared, 1 verified')
    expect(code, out).toBe(0)
    const html = readFileSync(join(folder, 'dist/index.html'), 'utf8')
    expect(html).toContain('x + x = 2 x')
    expect(html).not.toMatch(/residual/i)
  })

  test('shows the code that was run, and what is not checked', async () => {
    const { folder, ended } = build({ ...site, ...example })
    const { out, code } = await ended
    expect(out).toContain('3 formulas in 1 file: 2 verified, 1 stated')
    expect(code, out).toBe(0)
    const html = readFileSync(join(folder, 'dist/index.html'), 'utf8')
    expect(html.replace(/<[^>]*>/g, '')).toContain('s: computed(({ x }) => x * x),')
    expect(html).toContain('Stated, not checked:')
  })

  test('is not built with a mistake, and says which command tells of it', async () => {
    const { ended } = build({ ...site, 'src/pages/index.mdx': wrong })
    const { out, code } = await ended
    expect(out).toContain('src/pages/index.mdx:1:31  wrong  unequal-sides')
    expect(out).toContain('npx residual check src/pages')
    expect(code).toBe(1)
  })

  test('may be one of Starlight', async () => {
    const starlight = {
      'astro.config.mjs': `import starlight from '@astrojs/starlight'
import residual from 'residual/astro'

export default {
  integrations: [starlight({ title: 'Notes', pagefind: false }), residual()],
}
`,
      'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
}
`,
      'src/content/docs/index.md': `---\ntitle: Sums\n---\n\n${wrong}`,
    }
    const { out, code } = await build(starlight).ended
    expect(out).toContain('src/content/docs/index.md:5:31  wrong  unequal-sides')
    expect(code).toBe(1)
  })
})
