/** localStorage, or memory where the browser blocks it (reading the property throws there). */
export let store: Record<string, string> = {}
try {
  store = localStorage as unknown as typeof store
} catch {}

/** Keeps a text under a name nobody else writes to; in memory once there is no room left. */
export const keep = (name: string, text: string): void => {
  try {
    store[name] = text
  } catch {
    store = { [name]: text }
  }
}

/** Calls back with the name of everything of ours, batches of other tabs and of earlier pages included. */
export const eachKept = (visit: (name: string) => unknown): void => {
  for (const name in store) if (name.startsWith('baton_')) visit(name)
}
