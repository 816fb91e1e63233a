import { unified } from '@astrojs/markdown-remark'
import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import residual from './src/astro/index.ts'

const { SITE, BASE } = process.env

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
          items: [{ autogenerate: { directory: 'deep-learning' } }],
        },
        { label: 'About', items: [{ autogenerate: { directory: 'about' } }] },
      ],
    }),
  ],
  vite: { resolve: { alias: { residual: '/src/formula/index.ts' } } },
})
