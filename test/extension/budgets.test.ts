// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtExtension } from '../e2e/extension-build.ts'

let folder: string
const text = (path: string) => readFileSync(join(folder, path), 'utf8')
const brotliBytes = (path: string) =>
  brotliCompressSync(readFileSync(join(folder, path)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
const manifest = () => JSON.parse(text('manifest.json')) as Record<string, unknown>

beforeAll(() => {
  folder = builtExtension()
}, 120_000)

describe('what is put into other people’s pages', () => {
  it.each([
    ['content-scripts/content.js', 8 * 1024],
    ['card.js', 30 * 1024],
  ])('%s stays within %d bytes brotli (DESIGN §7.4)', (path, budget) => {
    const bytes = brotliBytes(path)
    console.info(`${path}: ${bytes} of ${budget} bytes brotli`)
    expect(bytes).toBeLessThanOrEqual(budget)
  })

  it('the reader brings neither Preact nor zod', () => {
    const [reader, card] = [text('content-scripts/content.js'), text('card.js')]
    expect(card).toContain('dangerouslySetInnerHTML') // how Preact is recognised, so that its absence means something
    expect(reader).not.toMatch(/dangerouslySetInnerHTML|ZodError|_zod/)
  })
})

describe('the manifest', () => {
  it('asks at install for exactly the permissions of DESIGN §7.4 and for no host', () => {
    const { permissions, host_permissions, optional_host_permissions, content_scripts, web_accessible_resources } = manifest()
    expect(permissions).toEqual(['storage', 'alarms', 'notifications', 'scripting', 'activeTab', 'sidePanel', 'contextMenus'])
    expect(optional_host_permissions).toEqual(['*://*/*'])
    expect([host_permissions, content_scripts, web_accessible_resources]).toEqual([undefined, undefined, undefined])
    expect(manifest()).toMatchObject({ manifest_version: 3, minimum_chrome_version: '116', default_locale: 'en' })
  })

  it('asks Firefox for the same, less what it does not know, and says what goes to the worker', () => {
    const firefox = JSON.parse(readFileSync(join(builtExtension('closed', 'firefox'), 'manifest.json'), 'utf8')) as Record<string, unknown>
    expect(firefox).toMatchObject({
      manifest_version: 3,
      permissions: ['storage', 'alarms', 'notifications', 'scripting', 'activeTab', 'contextMenus'],
      optional_host_permissions: ['*://*/*'],
      sidebar_action: { default_panel: 'sidepanel.html' },
      browser_specific_settings: {
        gecko: {
          id: 'baton@baton.example',
          data_collection_permissions: { required: ['authenticationInfo', 'personallyIdentifyingInfo'] },
        },
      },
    })
    expect([firefox.host_permissions, firefox.content_scripts, firefox.web_accessible_resources]).toEqual([undefined, undefined, undefined])
  }, 60_000)

  it('names only files that are there', () => {
    const { icons, action, side_panel, background } = manifest() as {
      icons: Record<string, string>
      action: { default_popup: string }
      side_panel: { default_path: string }
      background: { service_worker: string }
    }
    for (const path of [...Object.values(icons), action.default_popup, side_panel.default_path, background.service_worker]) {
      expect(text(path).length, path).toBeGreaterThan(0)
    }
    expect(Object.keys(JSON.parse(text('_locales/en/messages.json')) as object)).toContain('ext_name')
  })
})
