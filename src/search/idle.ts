/** What Starlight makes in the place of Pagefind's interface, which `on-demand.ts` loads. */
export function PagefindUI(): void {
  // Nothing is left for the idle moment.
}
