// Bytes a visitor downloads for Baton's snippet and for four others' builds from npm, all by brotli at its highest quality.
// Alone: `npx node test/bench/snippet-bytes.ts`.
import { readFileSync } from 'node:fs'
import { brotliBytes, buildSnippet } from '../../snippet/build.ts'
import type { Measured } from './measured.ts'

const MODULES = new URL('../../node_modules/', import.meta.url)

/** Each package's own minified build for a script tag; Plausible publishes only a module, minified too. None is rebuilt here. */
const OTHERS = [
  { label: 'Counterscale', file: '@counterscale/tracker/dist/loader/tracker.umd.cjs', note: 'page views only' },
  {
    label: 'Plausible',
    file: '@plausible-analytics/tracker/plausible.js',
    note: 'the package has no build for a script tag; this is its module',
  },
  { label: 'Segment', file: '@segment/analytics-next/dist/umd/standalone.js', note: 'without the chunks it loads later' },
  { label: 'PostHog', file: 'posthog-js/dist/array.js', note: 'without the recorder it loads later' },
]

const versionOf = (file: string): string => {
  const name = file.split('/', file.startsWith('@') ? 2 : 1).join('/')
  return JSON.parse(readFileSync(new URL(`${name}/package.json`, MODULES), 'utf8')).version
}

/** Brotli bytes; `ratio` is how many times Baton's. */
export async function benchSnippetBytes(): Promise<Measured> {
  const { brotliBytes: ours } = await buildSnippet()
  const others = OTHERS.map(({ label, file, note }) => {
    const value = brotliBytes(readFileSync(new URL(file, MODULES), 'utf8'))
    return { label: `${label} ${versionOf(file)}`, value, unit: 'bytes', ratio: value / ours, note: `${file}; ${note}` }
  })
  return {
    name: 'Snippet, brotli bytes',
    rows: [{ label: 'Baton', value: ours, unit: 'bytes', ratio: 1, note: 'whole, as served at /baton.js; may have 1,280' }, ...others],
  }
}

if (import.meta.main) {
  const { tableOf } = await import('./table.ts')
  process.stdout.write(`${tableOf(await benchSnippetBytes())}\n`)
}
