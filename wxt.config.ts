import { fileURLToPath } from 'node:url'
import { defineConfig } from 'wxt'
import { glancesFiles } from './extension/background/tabs/glances'
import { localeMessages } from './extension/locales/messages'

/** A test build opens the shadow roots, so that accessibility checks and locators can look inside. It is never the one installed by people. */
const testBuild = process.env.BATON_TEST === '1'

/** WXT wraps content scripts in 3 kB that every page would pay for; ours need no more than to be called (extension/page/take-over.ts). */
const bareContentScripts = {
  name: 'baton:bare-content-scripts',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!id.includes('wxt-content-script-isolated-world-entrypoint')) return
    const script = /^import definition from (.+)$/m.exec(code)
    if (!script) throw new Error('WXT wraps content scripts in another way by now: wxt.config.ts has to know it.')
    return { code: `import { main } from ${script[1]}\nmain()`, map: null }
  },
}

export default defineConfig({
  srcDir: 'extension',
  // both would otherwise be looked for at the root
  publicDir: 'extension/public',
  modulesDir: 'extension/modules',
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}{{modeSuffix}}${testBuild ? '-test' : ''}`,
  imports: false,
  zip: {
    // what reviewers of a store need to build the same files: see extension/store/build-from-source.md
    excludeSources: ['test/**', 'worker/**', 'snippet/**', '.ci/**', '.github/**', '.baton/**'],
  },
  manifestVersion: 3,
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'import.meta.env.BATON_TEST': JSON.stringify(testBuild) },
    build: { target: 'es2022' },
    plugins: [bareContentScripts],
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const [relativeDest, contents] of glancesFiles()) files.push({ relativeDest, contents })
      for (const [locale, contents] of localeMessages(fileURLToPath(new URL('./extension/locales', import.meta.url)))) {
        files.push({ relativeDest: `_locales/${locale}/messages.json`, contents })
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_ext_name__',
    description: '__MSG_ext_description__',
    default_locale: 'en',
    // nothing at install reaches a page: the worker and each site are granted one by one, with a click
    permissions: [
      'storage',
      'alarms',
      'notifications',
      'scripting',
      'activeTab',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
      'contextMenus',
    ],
    optional_host_permissions: ['*://*/*'],
    commands: {
      'open-card': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_ext_command_open__' },
      accept: { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_ext_command_accept__' },
      reject: { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_ext_command_reject__' },
      'close-card': { suggested_key: { default: 'Alt+Shift+X' }, description: '__MSG_ext_command_close__' },
    },
    omnibox: { keyword: 'baton' },
    action: { default_title: '__MSG_ext_action__' },
    // what the browser calls the extension's options is the whole dashboard
    options_ui: { page: 'dashboard.html', open_in_tab: true },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'baton@baton.example',
              strict_min_version: '140.0',
              // sent to the person's own worker only: the join code and token, and the leads and answers they give with a click
              data_collection_permissions: { required: ['authenticationInfo', 'personallyIdentifyingInfo'] },
            },
          },
          // Firefox's own would turn the socket of a worker on this machine from ws: into wss:, where nobody answers
          content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
        }
      : { minimum_chrome_version: '116', storage: { managed_schema: 'managed-schema.json' } }),
  }),
})
