// Vitest's own variables would make Astro render pages as in development.
for (const name of ['DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL']) {
  Reflect.deleteProperty(process.env, name)
}
