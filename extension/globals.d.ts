import type { MessageKey } from './ui/message-key'

// WXT generates these on `wxt prepare`; said by hand they need no step before the type check, and keys stay exact.
declare module 'wxt/browser' {
  interface WxtI18n {
    getMessage(key: MessageKey, substitutions?: string[]): string
  }
  interface WxtRuntime {
    getURL(path: PublicPath): string
  }
  type PublicPath =
    | '/card.js'
    | '/xray.js'
    | '/content-scripts/content.js'
    | '/content-scripts/glance.js'
    | `/glances/${string}.js`
    | '/popup.html'
    | '/dashboard.html'
    | '/sidepanel.html'
    | `/icon/${number}.png`
}

declare global {
  interface ImportMetaEnv {
    /** true in the build that tests use: shadow roots are open */
    readonly BATON_TEST?: boolean
    readonly FIREFOX?: boolean
    readonly CHROME?: boolean
    readonly BROWSER?: string
  }
  interface ImportMeta {
    readonly env: ImportMetaEnv
  }
  /** in the page's isolated world: the sites it may be of, said by a file of background/glances.ts */
  var batonGlances: readonly import('./sites/site').Glance[] | undefined
  /** in the page's isolated world: what the background answers the glance that had the reader brought; nothing where it was killed */
  var batonRules: Promise<import('./background/protocol').Outcome<import('./sites/site').SiteRules[]> | undefined> | undefined
  /** in the page's isolated world: left by the glance for the reader */
  var batonTools: import('./page/page-tools').PageTools | undefined
  /** set in the page's isolated world by the background just before it brings in card.js */
  var batonCard: import('./background/tabs/card-target').CardTarget | undefined
}
