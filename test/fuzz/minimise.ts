// The smallest document found that crashes in the same way: halves, quarters, … of its
// blocks, then of its lines, then of its tokens are left out as long as the crash stays.

const cuts = [/(\n{2,})/, /(\n)/, /(?<=[.$])/, /(\\[a-zA-Z]+|\\.|[a-zA-Z]+|\d+|\s+)/, /(?:)/u] // prettier-ignore

/**
 * @param crashes Does the text crash in the same way?
 * @param most How many texts may be tried.
 */
export async function minimise(
  text: string,
  crashes: (text: string) => Promise<boolean>,
  most: number,
): Promise<string> {
  let left = most
  let best = text
  for (const cut of cuts) {
    let parts = best.split(cut)
    for (
      let size = Math.ceil(parts.length / 2);
      size >= 1;
      size = size === 1 ? 0 : Math.ceil(size / 2)
    ) {
      // prettier-ignore
      for (let at = 0; at < parts.length && left > 0;) {
        const fewer = [...parts.slice(0, at), ...parts.slice(at + size)]
        left--
        if (fewer.length > 0 && (await crashes(fewer.join('')))) parts = fewer
        else at += size
      }
    }
    best = parts.join('')
  }
  return best
}
