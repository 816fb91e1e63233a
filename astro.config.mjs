import { unified } from '@astrojs/markdown-remark'
import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import residual, { pages } from './src/astro/index.ts'
import { pageName } from './src/page/site.ts'

const { SITE, BASE } = process.env

const root = import.meta.dirname
const names = pages(root).map((page) => pageName(root, page))
/** The pages of a folder: first those named, in this order, then the others. */
const inFolder = (folder, ...first) => {
  const inside = names.filter((name) => name.startsWith(`${folder}/`))
  const leading = first
    .map((name) => `${folder}/${name}`)
    .filter((name) => inside.includes(name))
  return [...new Set([...leading, ...inside])]
}

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
        { label: 'Machine learning', items: ['pca', 'likelihood'] },
        {
          label: 'Language models',
          items: inFolder(
            'language-models',
            'word2vec',
            'features',
            'superposition',
            'linear-representation',
          ),
        },
        {
          label: 'Deep learning',
          items: inFolder(
            'deep-learning',
            'regularization',
            'loss-functions',
            'training-dynamics',
          ),
        },
        {
          label: 'About',
          items: inFolder('about', 'reading-a-verdict', 'errata', 'sources'),
        },
      ],
    }),
  ],
  vite: { resolve: { alias: { residual: '/src/formula/index.ts' } } },
})
