/** Lower-cased, without accents, single spaces: how names, companies and searches are compared. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}@.+-]+/gu, ' ')
    .trim()
}

/** A person's name whichever way round a page writes it: "Weber, Anna" and "Anna Weber" have one key. Null for a single word. */
export function nameKey(name: string): string | null {
  const words = folded(name).replace(/[.]/g, '').split(' ').filter(Boolean)
  return words.length < 2 ? null : words.sort().join(' ')
}
