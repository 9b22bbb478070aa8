/**
 * Keyboard of the popup's list: `/` goes to the search, arrows, Home and End move through the rows, Enter opens (the
 * rows are buttons). Escape in the search empties it first.
 */
export function listKeys(event: KeyboardEvent, root: HTMLElement): void {
  const search = root.querySelector<HTMLInputElement>('input[type=search]')
  const typing = event.target instanceof HTMLInputElement
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    search?.focus()
    search?.select()
    event.preventDefault()
    return
  }
  if (event.key === 'Escape' && typing && search && search.value !== '') {
    search.value = ''
    search.dispatchEvent(new Event('input', { bubbles: true }))
    event.preventDefault()
    return
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const rows = [...root.querySelectorAll<HTMLElement>('[data-row]')]
  if (rows.length === 0) return
  const inList = rows.indexOf(event.target as HTMLElement)
  const below = typing && event.key === 'ArrowDown' ? rows.find((row) => follows(row, event.target as Node)) : undefined
  const next =
    below ?? (inList === -1 ? (event.key === 'ArrowDown' ? rows[0] : undefined) : rows[inList + (event.key === 'ArrowDown' ? 1 : -1)])
  if (!next) return
  next.focus()
  event.preventDefault()
}

function follows(row: HTMLElement, node: Node): boolean {
  return (node.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
