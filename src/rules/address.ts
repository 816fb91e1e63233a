/** Where a link may lead. */

/** Schemes that only go somewhere; all others run, embed or hide something. */
const schemes = ['https', 'http', 'mailto']

/**
 * Why an address may not be linked; undefined if it may. Read as browsers read it:
 * control characters and blanks around and within the scheme do not count, nor does case.
 * Character references must be decoded already.
 */
export function refusedAddress(address: string): string | undefined {
  const read = address.replace(/[\0-\x20\x7f-\xa0\u2028\u2029\ufeff]+/g, '')
  const [, scheme] = /^([^/?#]*?):/.exec(read) ?? []
  if (scheme === undefined || schemes.includes(scheme.toLowerCase())) return undefined
  return `${scheme}:`
}
