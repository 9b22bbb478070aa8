import type { CDPSession, Page } from 'playwright-core'

type Node = { nodeId: number; localName: string; shadowRootType?: string; children?: Node[]; shadowRoots?: Node[]; contentDocument?: Node }

/** One element inside a shadow root, also a closed one. */
export type Piece = {
  text: string
  attributes: Record<string, string>
  /** text and background, as the browser draws them */
  colours: string
  /** middle of the element in CSS pixels of the page, or null when it is not drawn */
  middle: { x: number; y: number } | null
  /** a real, trusted mouse click on its middle */
  click(): Promise<void>
}

export type ClosedShadow = {
  all(selector: string): Promise<Piece[]>
  /** waits until an element matches, and its text too when `text` is given; fails with what was there instead */
  wait(selector: string, text?: RegExp, timeoutMs?: number): Promise<Piece>
  /** waits until nothing matches */
  gone(selector: string, timeoutMs?: number): Promise<void>
  /** all text of the shadow roots */
  text(): Promise<string>
}

/** Reads the shadow roots of a page that scripts of the page cannot see: only the debugger pierces a closed one. */
export async function closedShadow(page: Page): Promise<ClosedShadow> {
  const cdp = await page.context().newCDPSession(page)
  const all = (selector: string) => readAll(page, cdp, selector)
  const text = async () => (await all(':host > *')).map((piece) => piece.text).join('\n')
  return {
    all,
    text,
    async wait(selector, wanted, timeoutMs = 10_000) {
      const found = await until(timeoutMs, async () => (await all(selector)).find((piece) => !wanted || wanted.test(piece.text)))
      if (found) return found
      throw new Error(`No ${selector}${wanted ? ` with ${wanted}` : ''} within ${timeoutMs} ms. The shadow roots say: ${await text()}`)
    },
    async gone(selector, timeoutMs = 10_000) {
      const left = await until(timeoutMs, async () => (await all(selector)).length === 0 || undefined)
      if (!left) throw new Error(`${selector} is still there after ${timeoutMs} ms`)
    },
  }
}

async function until<T>(timeoutMs: number, look: () => Promise<T | undefined>): Promise<T | undefined> {
  const end = Date.now() + timeoutMs
  for (;;) {
    const found = await look()
    if (found !== undefined || Date.now() > end) return found
    await new Promise((done) => setTimeout(done, 50))
  }
}

async function readAll(page: Page, cdp: CDPSession, selector: string): Promise<Piece[]> {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true })
  const pieces: Piece[] = []
  for (const shadow of shadowRootsUnder(root as unknown as Node)) {
    const nodeIds = selector === ':host > *' ? (shadow.children ?? []).map((child) => child.nodeId) : await query(cdp, shadow, selector)
    for (const nodeId of nodeIds) {
      const piece = await readPiece(page, cdp, nodeId)
      if (piece) pieces.push(piece)
    }
  }
  return pieces
}

const query = (cdp: CDPSession, shadow: Node, selector: string) =>
  cdp.send('DOM.querySelectorAll', { nodeId: shadow.nodeId, selector }).then(
    (found) => found.nodeIds,
    () => [], // it was removed between the two calls
  )

function shadowRootsUnder(node: Node): Node[] {
  const inside = [...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])]
  const own = (node.shadowRoots ?? []).filter((shadow) => shadow.shadowRootType !== 'user-agent')
  return [...own, ...[...own, ...inside].flatMap(shadowRootsUnder)]
}

async function readPiece(page: Page, cdp: CDPSession, nodeId: number): Promise<Piece | null> {
  try {
    const { object } = await cdp.send('DOM.resolveNode', { nodeId })
    const { result } = await cdp.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      returnByValue: true,
      functionDeclaration: `function () {
        this.scrollIntoView?.({ block: 'nearest' })
        const box = this.getBoundingClientRect?.()
        const attributes = Object.fromEntries([...(this.attributes ?? [])].map((a) => [a.name, a.value]))
        const style = this.localName === 'style'
        const drawn = getComputedStyle(this)
        return { text: style ? '' : (this.innerText ?? this.textContent ?? '').trim(), attributes,
          colours: drawn.color + ' on ' + drawn.backgroundColor,
          middle: box && box.width > 0 && box.height > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null }
      }`,
    })
    const piece = result.value as Omit<Piece, 'click'>
    return {
      ...piece,
      async click() {
        if (!piece.middle) throw new Error(`"${piece.text}" is not drawn, so it cannot be clicked`)
        await page.mouse.click(piece.middle.x, piece.middle.y)
      },
    }
  } catch {
    return null // it was removed between the calls
  }
}
