/** An id the API takes, made from a label: `White paper: Größe` → `white-paper-groesse`. Empty when nothing of it can be used. */
export function idOfLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64)
    .replace(/-+$/, '')
}

/** The same, but not one of those taken. */
export function freeId(label: string, taken: ReadonlySet<string>): string {
  const id = idOfLabel(label) || 'x'
  if (!taken.has(id)) return id
  for (let n = 2; ; n++) {
    const next = `${id.slice(0, 60)}-${n}`
    if (!taken.has(next)) return next
  }
}
