/** The address, or null when it is none. `URL.parse` would do, but the oldest browser supported (Chrome 116) does not have it. */
export function parsedUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
