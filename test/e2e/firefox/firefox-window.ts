import type { Browser } from 'puppeteer-core'

/** Firefox's own window around the page: its menus and shortcuts, which no page and no WebDriver key reaches. */
export type FirefoxWindow = {
  /** result of an expression in the browser's window, awaited; plain text */
  evaluate(expression: string): Promise<string>
  /** chooses from the menu that a right click opened; fails with what the menu holds instead */
  chooseFromMenu(label: string): Promise<void>
  /** presses an extension's shortcut, by its letter */
  pressShortcut(letter: string): Promise<void>
  /** presses the extension's button in the toolbar, over the tab in front */
  pressToolbarButton(): Promise<void>
  /** types into the address bar, waits for a suggestion of the extension whose text has `wanted`, and chooses it */
  chooseInAddressBar(typed: string, wanted: string): Promise<void>
  /** stops the event page as Firefox does with an idle one, also in the middle of its work */
  stopBackground(): Promise<void>
}

const EXTENSION = `WebExtensionPolicy.getByID('baton@baton.example').extension`

type Answer<T> = { result: T }
type Bidi = { send<T>(method: string, params: object): Promise<Answer<T>> }

/** Needs Firefox to be started with `--remote-allow-system-access`. */
export async function firefoxWindow(browser: Browser): Promise<FirefoxWindow> {
  const { connection } = browser as unknown as { connection: Bidi }
  const { result } = await connection.send<{ contexts: { context: string; url: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  })
  const main = result.contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml')
  if (!main) throw new Error('Firefox shows no window of its own.')
  const evaluate = async (expression: string): Promise<string> => {
    const answer = await connection.send<{ type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } }>(
      'script.evaluate',
      {
        expression,
        target: { context: main.context },
        awaitPromise: true,
      },
    )
    if (answer.result.type !== 'success') throw new Error(answer.result.exceptionDetails?.text ?? 'Firefox would not evaluate it.')
    return String(answer.result.result?.value ?? '')
  }
  const mustSay = async (expression: string) => {
    const said = await evaluate(expression)
    if (said !== 'done') throw new Error(said)
  }
  return {
    evaluate,
    chooseFromMenu: (label) =>
      mustSay(`(async () => {
        const menu = document.getElementById('contentAreaContextMenu')
        for (let waited = 0; menu.state !== 'open' && waited < 5000; waited += 50) await new Promise((done) => setTimeout(done, 50))
        const items = [...menu.querySelectorAll('menuitem')].filter((item) => !item.hidden)
        const item = items.find((one) => one.label === ${JSON.stringify(label)})
        if (!item) return 'The menu is ' + menu.state + ' and offers ' + items.map((one) => one.label).join(', ')
        menu.activateItem(item)
        return 'done'
      })()`),
    pressShortcut: (letter) =>
      mustSay(`(() => {
        const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id"] key')]
        const key = keys.find((one) => one.getAttribute('key') === ${JSON.stringify(letter)})
        if (!key) return 'Firefox knows the shortcuts ' + keys.map((one) => one.getAttribute('key')).join(', ')
        key.doCommand()
        return 'done'
      })()`),
    pressToolbarButton: () =>
      mustSay(`(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
        await ExtensionParent.apiManager.global.browserActionFor(${EXTENSION}).triggerAction(window)
        return 'done'
      })()`),
    chooseInAddressBar: (typed, wanted) =>
      mustSay(`(async () => {
        gURLBar.focus()
        gURLBar.search(${JSON.stringify(typed)})
        let found = []
        for (let waited = 0; waited < 5000; waited += 50) {
          await new Promise((done) => setTimeout(done, 50))
          found = Array.from({ length: gURLBar.view.visibleRowCount }, (_, i) => gURLBar.view.getResultAtIndex(i))
          const chosen = found.findIndex((one) => one?.payload.keyword === 'baton' && !one.heuristic && JSON.stringify(one.payload).includes(${JSON.stringify(wanted)}))
          if (chosen < 0) continue
          gURLBar.view.selectedRowIndex = chosen
          gURLBar.handleCommand()
          return 'done'
        }
        return 'The address bar offers ' + JSON.stringify(found.map((one) => one?.payload))
      })()`),
    stopBackground: () =>
      mustSay(`(async () => {
        await ${EXTENSION}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })
        return ${EXTENSION}.backgroundState === 'stopped' ? 'done' : 'The event page is ' + ${EXTENSION}.backgroundState
      })()`),
  }
}
