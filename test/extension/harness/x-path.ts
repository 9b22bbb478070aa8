import { MAY_NAME_PEOPLE } from '../../../extension/background/tabs/glances'

const NOT_PROSE = 'script, style, noscript, title'

/** happy-dom knows no XPath. This answers the one question the glance asks, by hand; e2e/glance.test.ts asks it of a real browser. */
export function evaluateByHand(question: string, page: Node): { iterateNext(): Node | null } {
  if (question !== MAY_NAME_PEOPLE) throw new Error(`What this question asks for is not written here yet: ${question}`)
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  const isAsked = ({ data, parentElement }: Text) =>
    parentElement?.matches('script[type="application/ld+json"]')
      ? data.includes('"Person"')
      : data.includes('@') && !parentElement?.matches(NOT_PROSE)
  return {
    iterateNext() {
      while (walker.nextNode()) if (isAsked(walker.currentNode as Text)) return walker.currentNode
      return null
    },
  }
}
