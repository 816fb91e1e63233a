import { fileURLToPath, pathToFileURL } from 'node:url'

/** A text with its file URLs written as paths, from where we are if they lie there. */
export function fromHere(text: string): string {
  const here = `${pathToFileURL(process.cwd()).href}/`
  return text
    .replaceAll(here, '')
    .replace(/file:\/\/\/[^\s:()]+/g, (url) => fileURLToPath(url))
}
