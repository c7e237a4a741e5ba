/** Groups items by a key, in the order in which keys first appear (Map.groupBy, which Node 20 lacks). */
export function grouped<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return groups
}

/** An object with these keys and values. It has every key of its type if `entries` names them all. */
export function recordOf<K extends string, V>(entries: Iterable<readonly [K, V]>): Record<K, V>
export function recordOf(entries: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  return Object.fromEntries(entries)
}
