import type { LeadLine } from '#shared/schema/lead-line'
import { nameKey } from './folded'
import type { KeyKind } from './packed-index'

/** The lines that changed since the index was packed, found by the same keys. A few thousand at most. */
export class ChangedLines {
  readonly byId = new Map<string, LeadLine>()
  #byKey = new Map<string, Set<string>>()
  #hottestFirst: LeadLine[] | null = null

  set(line: LeadLine): void {
    this.delete(line[0])
    this.byId.set(line[0], line)
    for (const key of keysOf(line)) {
      const ids = this.#byKey.get(key)
      if (ids) ids.add(line[0])
      else this.#byKey.set(key, new Set([line[0]]))
    }
  }

  delete(id: string): void {
    this.#hottestFirst = null
    const line = this.byId.get(id)
    if (!line) return
    this.byId.delete(id)
    for (const key of keysOf(line)) this.#byKey.get(key)?.delete(id)
  }

  find(kind: KeyKind, key: string): LeadLine[] {
    return [...(this.#byKey.get(`${kind}:${key}`) ?? [])].map((id) => this.byId.get(id)!)
  }

  hottestFirst(): readonly LeadLine[] {
    this.#hottestFirst ??= [...this.byId.values()].sort((a, b) => b[10] - a[10] || b[11] - a[11] || b[19] - a[19] || (a[0] < b[0] ? -1 : 1))
    return this.#hottestFirst
  }
}

function keysOf([id, , hash, , name, , domain, , linkedin, crmIds]: LeadLine): string[] {
  const keys = [`id:${id}`]
  if (hash) keys.push(`email:${hash}`)
  if (linkedin) keys.push(`linkedin:${linkedin}`)
  if (domain) keys.push(`domain:${domain}`)
  for (const crmId of crmIds) keys.push(`crm:${crmId}`)
  const named = name && nameKey(name)
  if (named) keys.push(`name:${named}`)
  return keys
}
