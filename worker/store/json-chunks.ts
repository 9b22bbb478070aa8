/** D1 refuses a bound value of 2,000,000 bytes or more; characters outside ASCII take up to 3 bytes each. */
const MOST_CHARACTERS = 600_000

/**
 * Rows as JSON arrays for `json_each`, each small enough to be bound. A single row larger than that stands alone: the
 * limits on bodies keep one event or card well below it.
 */
export function jsonChunks(rows: readonly unknown[]): string[] {
  const chunks: string[] = []
  let parts: string[] = []
  let size = 0
  for (const row of rows) {
    const text = JSON.stringify(row)
    if (size + text.length > MOST_CHARACTERS && parts.length > 0) {
      chunks.push(`[${parts.join(',')}]`)
      parts = []
      size = 0
    }
    parts.push(text)
    size += text.length + 1
  }
  if (parts.length > 0) chunks.push(`[${parts.join(',')}]`)
  return chunks
}
