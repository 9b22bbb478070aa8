import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { rootFolder } from '../../worker/local/run-command.ts'

// What goes to the stores. The zips are made from the sources a reviewer gets, so that what is not in them is found out here.
const folder = mkdtempSync(join(tmpdir(), 'baton-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Files of a zip archive: name → contents. Reads the directory at its end; no encryption, no zip64. */
function filesOf(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const files = new Map<string, Buffer>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const [nameSize, extraSize, noteSize] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    const local = zip.readUInt32LE(at + 42)
    const name = zip.toString('utf8', at + 46, at + 46 + nameSize)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + size)
    if (!name.endsWith('/')) files.set(name, method === 0 ? packed : inflateRawSync(packed))
    at += 46 + nameSize + extraSize + noteSize
  }
  return files
}

function zip(cwd: string, target: 'chrome' | 'firefox'): Map<string, Map<string, Buffer>> {
  const done = spawnSync(process.execPath, [join(rootFolder, 'node_modules/wxt/bin/wxt.mjs'), 'zip', '-b', target], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, BATON_TEST: '0', NODE_ENV: 'production' },
  })
  if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}`)
  const out = join(cwd, '.output')
  const names = readdirSync(out).filter((name) => name.endsWith('.zip'))
  return new Map(names.map((name) => [name.replace(/^.*-(\w+)\.zip$/, '$1'), filesOf(readFileSync(join(out, name)))]))
}

/** A folder with these files, and the packages that `npm ci` would install. */
function unpack(name: string, files: Map<string, Buffer>): string {
  const into = join(folder, name)
  for (const [path, contents] of files) {
    mkdirSync(dirname(join(into, path)), { recursive: true })
    writeFileSync(join(into, path), contents)
  }
  symlinkSync(join(rootFolder, 'node_modules'), join(into, 'node_modules'))
  return into
}

const hashes = (files: Map<string, Buffer>) =>
  [...files].map(([name, contents]) => `${name} ${createHash('sha256').update(contents).digest('hex')}`).sort()

/** The sources as they lie here, without what other tests build beside. */
function sources(): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  const add = (path: string) => files.set(path, readFileSync(join(rootFolder, path)))
  for (const part of ['extension', 'shared'])
    for (const entry of readdirSync(join(rootFolder, part), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) add(join(entry.parentPath, entry.name).slice(rootFolder.length).replace(/^\//, ''))
  for (const path of ['package.json', 'package-lock.json', 'wxt.config.ts', 'tsconfig.json', 'README.md', 'LICENSE']) add(path)
  return files
}

it('both stores’ zips are made without a network, and the source zip builds the same files', () => {
  const first = unpack('first', sources())
  const made = zip(first, 'firefox')
  expect([...made.keys()].sort()).toEqual(['firefox', 'sources'])
  const source = made.get('sources')!
  expect([...source.keys()]).toEqual(expect.arrayContaining(['package-lock.json', 'wxt.config.ts', 'extension/entrypoints/content.ts']))
  expect([...source.keys()].filter((name) => /^(test|worker|node_modules)\/|\.env/.test(name))).toEqual([])
  const again = unpack('again', source)
  expect(hashes(zip(again, 'firefox').get('firefox')!)).toEqual(hashes(made.get('firefox')!))
  const chrome = zip(again, 'chrome').get('chrome')!
  const manifest = JSON.parse(chrome.get('manifest.json')!.toString())
  expect(manifest.storage).toEqual({ managed_schema: 'managed-schema.json' })
  for (const path of [
    'managed-schema.json',
    '_locales/en/messages.json',
    '_locales/de/messages.json',
    ...Object.values<string>(manifest.icons),
  ])
    expect(chrome.has(path), path).toBe(true)
  // a PNG says its size in its first chunk
  for (const [size, path] of Object.entries<string>(manifest.icons)) {
    const png = chrome.get(path)!
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([Number(size), Number(size)])
  }
}, 120_000)
