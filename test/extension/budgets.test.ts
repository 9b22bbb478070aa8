// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtExtension } from '../e2e/extension-build.ts'

let folder: string
const text = (path: string) => readFileSync(join(folder, path), 'utf8')
/** of each file by itself, as it would travel */
const brotliBytes = (paths: string[]) =>
  paths
    .map((path) => brotliCompressSync(text(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length)
    .reduce((sum, bytes) => sum + bytes, 0)
const manifest = () => JSON.parse(text('manifest.json')) as Record<string, unknown>

beforeAll(() => {
  folder = builtExtension()
}, 120_000)

describe('what is put into other people’s pages', () => {
  it.each([
    // what every page of a granted site gets, and what one that names people gets as well
    [['content-scripts/glance.js', 'content-scripts/content.js'], 8 * 1024],
    [['card.js'], 30 * 1024],
  ])('%s stay within %d bytes brotli (DESIGN §7.4)', (paths, budget) => {
    const bytes = brotliBytes(paths)
    console.info(`${paths.join(' + ')}: ${bytes} of ${budget} bytes brotli`)
    expect(bytes).toBeLessThanOrEqual(budget)
  })

  it('the glance is no more than 1.2 kB, and so is what it is told of the sites; nothing of the reader is in it', () => {
    expect(brotliBytes(['content-scripts/glance.js'])).toBeLessThanOrEqual(1200)
    const told = readdirSync(join(folder, 'glances'))
    expect(told).toHaveLength(12)
    for (const file of told) expect(brotliBytes([`glances/${file}`]), file).toBeLessThanOrEqual(1200)
    expect(text('glances/gmail.js')).toContain('tr.zA')
    expect(text('glances/any.js')).not.toContain('tr.zA')
    const glance = text('content-scripts/glance.js')
    expect(glance).not.toMatch(/baton-pill|baton-chip|attachShadow|createElement/)
    expect(text('content-scripts/content.js')).toMatch(/baton-pill.*attachShadow|attachShadow.*baton-pill/s)
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
