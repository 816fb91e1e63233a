import { unified } from '@astrojs/markdown-remark'
import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import residual, { pages } from './src/astro/index.ts'
import { pageName } from './src/page/site.ts'

const { SITE, BASE } = process.env

const root = import.meta.dirname
const names = pages(root).map((page) => pageName(root, page))
const inFolder = (folder) => names.filter((name) => name.startsWith(`${folder}/`))

export default defineConfig({
  site: SITE ?? 'http://localhost:4321',
  base: BASE ?? '/',
  publicDir: './src/public',
  trailingSlash: 'always',
  markdown: { processor: unified() },
  integrations: [
    residual(),
    starlight({
      title: 'Residual',
      description: 'Machine-learning notes whose formulas are executed.',
      markdown: { processedDirs: ['./content/'] },
      // The 78 columns of an example fit beside both sidebars.
      expressiveCode: { styleOverrides: { codeFontSize: '0.8rem' } },
      sidebar: [
        { label: 'Statistics', items: ['pca', 'likelihood'] },
        {
          label: 'Deep learning',
          items: inFolder('deep-learning'),
        },
        { label: 'About', items: inFolder('about') },
      ],
    }),
  ],
  vite: { resolve: { alias: { residual: '/src/formula/index.ts' } } },
})
