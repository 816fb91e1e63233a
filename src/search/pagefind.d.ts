declare module '@pagefind/default-ui/npm_dist/mjs/ui-core.mjs' {
  /** Pagefind's interface; it draws itself when it is made. */
  export const PagefindUI: new (options: object) => object
}
