const EDITABLE = 'input, textarea, select, option, [contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i]'
const NOT_PROSE = 'script, style, noscript, template'

/** Inside something a person types into; Baton never reads those. */
export function isEditable(element: Element): boolean {
  return element.closest(EDITABLE) !== null
}

/** On screen as far as styles say: tabs kept hidden in the page are not what the person looks at. */
export function isShown(element: Element): boolean {
  if (element.closest('[hidden], template')) return false
  return element.checkVisibility?.({ checkVisibilityCSS: true }) ?? true
}

/** Text nodes below `root` that a person can read and did not type, in the page's order. */
export function* proseNodes(root: Element, mostNodes = Number.POSITIVE_INFINITY): Generator<Text> {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */)
  let left = mostNodes
  for (let node = walker.nextNode(); node && left > 0; node = walker.nextNode(), left--) yield node as Text
}

/** True for text a person can read and did not type. */
export function isProse(node: Text): boolean {
  const parent = node.parentElement
  return parent !== null && !isEditable(parent) && parent.closest(NOT_PROSE) === null
}

/** The text of one field, without what is typed into it and without `ignore` (a selector of placeholders). */
export function fieldText(element: Element, ignore?: string): string {
  let text = ''
  for (const node of proseNodes(element)) {
    if (isProse(node) && !(ignore && node.parentElement?.closest(ignore))) text += ` ${node.data}`
  }
  return text
}
