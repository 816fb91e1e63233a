// npm runs this before it packs a folder. Here that would be the site with all that builds it: the
// package has a manifest of its own, and npm reads none but package.json, which nothing may touch.
// It also runs it before the script `pack`, which is what is wanted.

if (['pack', 'publish'].includes(process.env.npm_command)) {
  console.error(
    'Unexpected `npm pack` of the site, expected `npm run pack`: it builds the package residual, and packs that.',
  )
  process.exitCode = 1
}
