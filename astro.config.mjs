import { unified } from '@astrojs/markdown-remark'
import sitemap from '@astrojs/sitemap'
import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import { contentSecurityPolicy, inFiles } from './src/astro/content-security-policy.ts'
import { codeOptions, expressiveCodeModule } from './src/astro/expressive-code.ts'
import residual from './src/astro/index.ts'
import { pages } from './src/astro/pages.ts'
import published from './src/astro/published.ts'
import { sidebar } from './src/astro/reading-order.ts'
import { editLink } from './src/astro/repository.ts'

const { SITE, BASE } = process.env

const root = import.meta.dirname

export default defineConfig({
  // Without it pages name no address of their own.
  ...(SITE ? { site: SITE } : {}),
  base: BASE ?? '/',
  publicDir: './src/public',
  trailingSlash: 'always',
  build: inFiles.build,
  markdown: { processor: unified() },
  // Its packages are found while the first page is open, which then comes twice.
  devToolbar: { enabled: false },
  integrations: [
    residual(),
    published(),
    // What there is to read: not the code, not how each formula was checked.
    sitemap({ filter: (url) => !/\/(?:code|source|formulas)\/./.test(url) }),
    starlight({
      title: 'Residual',
      description: 'Machine-learning notes whose formulas are executed.',
      markdown: { processedDirs: ['./content/'] },
      head: contentSecurityPolicy(),
      // The 78 columns of an example fit beside both sidebars.
      expressiveCode: {
        ...codeOptions,
        styleOverrides: { codeFontSize: '0.8rem', uiFontFamily: 'inherit' },
      },
      sidebar: sidebar(root, pages(root)),
      editLink: editLink(root),
      // Both are ours: see `src/astro/published.ts`.
      disable404Route: true,
      pagefind: false,
      components: {
        Head: './src/components/Head.astro',
        Search: './src/astro/Search.astro',
      },
      routeMiddleware: './src/astro/head.ts',
    }),
  ],
  vite: {
    ...inFiles.vite,
    plugins: [expressiveCodeModule()],
    resolve: { alias: { residual: '/src/formula/index.ts' } },
  },
})
