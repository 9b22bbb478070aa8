import type { Page } from 'playwright-core'

type Node = {
  nodeType: number
  localName: string
  nodeValue: string
  attributes?: string[]
  children?: Node[]
  shadowRoots?: Node[]
  shadowRootType?: string
  contentDocument?: Node
}

const ADDRESSES = /^(href|xlink:href|src|srcset|action|formaction|data|poster|background|ping|content|srcdoc)$/
const RUNS = /^\s*(javascript|vbscript|view-source|blob:javascript|data:text)/i
const NEVER_OURS =
  /^(x|custom-element|plaintext|xmp|listing|marquee|keygen|isindex|iframe|object|embed|applet|base|frameset|math|mglyph|foreignobject|video|audio|image)$/i

/**
 * Elements that can only have come out of a string that was taken for markup: handlers, addresses that run, the strings' own pictures and
 * elements. Read by the debugger, through closed shadow roots too; what a content policy stops, or nobody clicks, is found all the same.
 * @param within `shadow`: only what stands in shadow roots, where the page around them is hostile by itself
 */
export async function markupOf(page: Page, within: 'page' | 'shadow' = 'page'): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page)
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true })
  await cdp.detach()
  const found: string[] = []
  const walk = (node: Node, counts: boolean) => {
    const fault = counts && node.nodeType === 1 && faultOf(node)
    if (fault) found.push(fault)
    for (const child of [...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])]) walk(child, counts)
    for (const shadow of node.shadowRoots ?? []) if (shadow.shadowRootType !== 'user-agent') walk(shadow, true)
  }
  walk(root as unknown as Node, within === 'page')
  return found
}

function faultOf({ localName, attributes = [], children = [] }: Node): string | null {
  const told = (what: string) => `<${localName}> ${what}`
  if (NEVER_OURS.test(localName)) return told('is no element of ours')
  const text = children.map(({ nodeValue }) => nodeValue).join('')
  if (/^(script|style)$/.test(localName) && /xss/.test(text)) return told(`holds ${text}`)
  for (let i = 0; i < attributes.length; i += 2) {
    const [name, value] = [attributes[i]!, attributes[i + 1]!]
    if (/^on/i.test(name)) return told(`has ${name}="${value}"`)
    if (ADDRESSES.test(name) && (RUNS.test(value) || /^(https?:)?\/\/xss\.invalid/.test(value) || value === 'x'))
      return told(`has ${name}="${value}"`)
    if (name === 'style' && /xss/.test(value)) return told(`has ${name}="${value}"`)
  }
  return null
}
