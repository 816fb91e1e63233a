// What Node 20 lacks of the language, and the code uses: the build of the package writes these
// in the place of the built-in functions, so that nothing global is changed in the programs of others.

/** `Promise.withResolvers` */
export function withResolvers<Value>(): PromiseWithResolvers<Value> {
  let resolve!: PromiseWithResolvers<Value>['resolve']
  let reject!: PromiseWithResolvers<Value>['reject']
  const promise = new Promise<Value>((resolved, rejected) => {
    resolve = resolved
    reject = rejected
  })
  return { promise, resolve, reject }
}

/** `Map.groupBy` */
export function mapGroupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item, index: number) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index++)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** `Object.groupBy` */
export const objectGroupBy = <Item, Key extends PropertyKey>(
  items: Iterable<Item>,
  keyOf: (item: Item, index: number) => Key,
): Partial<Record<Key, Item[]>> =>
  Object.assign(
    Object.create(null) as object,
    Object.fromEntries(mapGroupBy(items, keyOf)),
  )
