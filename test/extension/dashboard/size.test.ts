// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { builtExtension } from '../../e2e/extension-build.ts'

let folder: string
beforeAll(() => {
  folder = builtExtension()
}, 120_000)

/** Every script the page loads, its own and those it shares with the other views. */
function scripts(): string[] {
  const html = readFileSync(join(folder, 'dashboard.html'), 'utf8')
  const first = [...html.matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)].map((match) => match[1]!)
  const found = new Set(first)
  for (const path of found) {
    const text = readFileSync(join(folder, path), 'utf8')
    for (const name of readdirSync(join(folder, 'chunks'))) if (text.includes(`./${name}`)) found.add(`chunks/${name}`)
  }
  return [...found].map((path) => readFileSync(join(folder, path), 'utf8'))
}

it('the dashboard opens with less than 70 kB brotli of scripts, and without zod', () => {
  const all = scripts()
  expect(all.length).toBeGreaterThan(1)
  const bytes = all.reduce((sum, text) => sum + brotliCompressSync(text).length, 0)
  console.info(`dashboard: ${bytes} bytes brotli in ${all.length} scripts`)
  expect(bytes).toBeLessThan(70 * 1024)
  expect(all.join()).not.toMatch(/ZodError|_zod/)
})
