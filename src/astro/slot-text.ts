interface Slots {
  has(name: string): boolean
  render(name: string): Promise<string>
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#34': '"',
  '#38': '&',
  '#60': '<',
  '#62': '>',
}

/** What stands inside a component as plain text; undefined if nothing does. */
export async function slotText(slots: Slots): Promise<string | undefined> {
  if (!slots.has('default')) return undefined
  const html = await slots.render('default')
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&([\w#]+);/g, (entity, name: string) => entities[name] ?? entity)
    .trim()
}

/** Runs a check; its error says where on the page it stands. */
export function placed<Result>(at: string | undefined, check: () => Result): Result {
  try {
    return check()
  } catch (error) {
    if (at === undefined || !(error instanceof Error)) throw error
    throw new Error(`${at} ${error.message}`, { cause: error })
  }
}
