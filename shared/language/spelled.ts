/** `namedAccount`, `annual_income` → `Named account`, `Annual income` */
export function spelled(name: string): string {
  return capitalised(
    name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[_.-]+/g, ' ')
      .toLowerCase(),
  )
}

/** Baton's own kebab-case values as English words: `vice-president` → `Vice President`, `it` → `IT`. */
export function spelledValue(value: string): string {
  return value
    .split(/[-\s]+/)
    .map((word) => (word === 'it' || word === 'hr' ? word.toUpperCase() : capitalised(word)))
    .join(' ')
    .replace('C Level', 'C-level')
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
