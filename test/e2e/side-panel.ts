import { writeFileSync } from 'node:fs'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'

/** The real side panel beside a tab, or the real popup. Playwright does not list them as pages, so they are driven through the debugger. */
export type SidePanel = {
  /** result of an expression in the panel, awaited; plain JSON */
  evaluate<T>(expression: string): Promise<T>
  /** presses the first button of this name, with the gesture the browser wants for its permission prompt */
  press(name: string): Promise<void>
  /** a real, trusted mouse click on the middle of the first button whose text begins so */
  click(name: string): Promise<void>
  screenshot(path: string): Promise<void>
}

/** Attaches to the open side panel; waits up to `timeoutMs` for it. */
export function openSidePanelOf(context: BrowserContext, extensionId: string, timeoutMs = 5000): Promise<SidePanel> {
  return viewOf(context, `chrome-extension://${extensionId}/sidepanel.html`, timeoutMs)
}

/**
 * Presses the extension's button in the toolbar while `page` is in front, as a person does: the browser then gives its leave for that
 * tab and opens the real popup.
 */
export async function pressToolbarButton(context: BrowserContext, extensionId: string, page: Page, timeoutMs = 5000): Promise<SidePanel> {
  await page.bringToFront()
  const cdp = await context.browser()!.newBrowserCDPSession()
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] })
  const tab = targetInfos.find(({ url }) => url === page.url())
  if (!tab) throw new Error(`No tab shows ${page.url()}`)
  // not in the protocol's types yet
  await (cdp.send as (method: string, params: object) => Promise<unknown>)('Extensions.triggerAction', {
    id: extensionId,
    targetId: tab.targetId,
  })
  return openPopupOf(context, extensionId, timeoutMs)
}

/** Attaches to the open popup; waits up to `timeoutMs` for it. */
export function openPopupOf(context: BrowserContext, extensionId: string, timeoutMs = 5000): Promise<SidePanel> {
  return viewOf(context, `chrome-extension://${extensionId}/popup.html`, timeoutMs)
}

async function viewOf(context: BrowserContext, address: string, timeoutMs: number): Promise<SidePanel> {
  const cdp = await context.newCDPSession(context.pages()[0]!)
  const targetId = await findView(cdp, await targetsOf(context), address, Date.now() + timeoutMs)
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false })
  const waiting = new Map<number, (message: { result?: unknown; error?: { message: string } }) => void>()
  cdp.on('Target.receivedMessageFromTarget', (event) => {
    const message = JSON.parse(event.message) as { id?: number; result?: unknown; error?: { message: string } }
    if (message.id !== undefined) waiting.get(message.id)?.(message)
  })
  let lastId = 0
  const send = (method: string, params: object) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++lastId
      waiting.set(id, (message) => (message.error ? reject(new Error(message.error.message)) : resolve(message.result)))
      cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) }).catch(reject)
    })
  const evaluate = async <T>(expression: string, userGesture = false) => {
    const answer = (await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture })) as {
      result: { value: T }
      exceptionDetails?: { text: string }
    }
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text)
    return answer.result.value
  }
  return {
    evaluate: (expression) => evaluate(expression),
    async press(name) {
      const button = `[...document.querySelectorAll('button')].find((b) => b.textContent.trim() === ${JSON.stringify(name)})`
      for (const end = Date.now() + timeoutMs; !(await evaluate<boolean>(`!!${button}`)); ) {
        if (Date.now() > end) throw new Error(`No button “${name}” in: ${await evaluate('document.body.innerText')}`)
        await new Promise((done) => setTimeout(done, 50))
      }
      await evaluate(`${button}.click()`, true)
    },
    async click(name) {
      const at = await evaluate<{ x: number; y: number } | null>(`(() => {
        const button = [...document.querySelectorAll('button')].find((b) => b.textContent.trim().startsWith(${JSON.stringify(name)}))
        button?.scrollIntoView({ block: 'center', behavior: 'instant' })
        const box = button?.getBoundingClientRect()
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
      })()`)
      if (!at) throw new Error(`No button “${name}” in: ${await evaluate('document.body.innerText')}`)
      for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'])
        await send('Input.dispatchMouseEvent', {
          type,
          ...at,
          button: type === 'mouseMoved' ? 'none' : 'left',
          clickCount: type === 'mouseMoved' ? 0 : 1,
        })
    },
    async screenshot(path) {
      const { data } = (await send('Page.captureScreenshot', { format: 'png' })) as { data: string }
      writeFileSync(path, Buffer.from(data, 'base64'))
    },
  }
}

/** The same page opened in a tab has the same address; only its target tells them apart. */
async function targetsOf(context: BrowserContext): Promise<Set<string>> {
  const ids = context.pages().map(async (page) => {
    const cdp = await context.newCDPSession(page)
    const { targetInfo } = await cdp.send('Target.getTargetInfo')
    await cdp.detach()
    return targetInfo.targetId
  })
  return new Set(await Promise.all(ids))
}

async function findView(cdp: CDPSession, tabs: Set<string>, address: string, untilMs: number): Promise<string> {
  for (;;) {
    const { targetInfos } = await cdp.send('Target.getTargets')
    const found = targetInfos.find((target) => target.url.startsWith(address) && !tabs.has(target.targetId))
    if (found) return found.targetId
    if (Date.now() > untilMs) throw new Error(`Nothing opened at ${address}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}
