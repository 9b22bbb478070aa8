import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'esbuild'
import { type MinifyOptions, minify } from 'terser'

/** More fails the build (DESIGN §7.2). */
export const BUDGET_BYTES = 1280

const OUTPUT = fileURLToPath(new URL('../.output/snippet/baton.js', import.meta.url))
const NAMINGS = 200
const LETTERS = [...'etnoairscldhupmfgybvwkxjqzETSCOAMDLPNRIFBHGWUYVKJXQZ$_']

/** Bytes a browser downloads: brotli at its highest quality, as the worker and every CDN serve it. */
export const brotliBytes = (code: string): number =>
  brotliCompressSync(code, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(code) },
  }).length

/** One script whose names stay inside a block, and whose failure to start stays inside too. */
const bundle = async (): Promise<string> => {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('./index.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2021',
    legalComments: 'none',
  })
  // `let` is shorter than `const`; and every strict comparison here is between texts, where the loose one means the same.
  const code = result.outputFiles[0]!.text.replaceAll('const ', 'let ').replace(/([!=])==/g, '$1=')
  return `try{${code}}catch{}`
}

const terse = async (code: string, options: MinifyOptions): Promise<string> =>
  (await minify(code, { ecma: 2020, module: true, toplevel: true, ...options })).code!

/** The order in which naming number `seed` hands out letters: a shuffle, always the same for a seed (xorshift32). */
const lettersFor = (seed: number): string[] => {
  let state = Math.imul(seed, 2654435761) >>> 0
  const random = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  const reach = [54, 12, 25][seed % 3]!
  return LETTERS.map((letter, place) => ({ letter, place: place + (seed && random() * reach) }))
    .sort((a, b) => a.place - b.place)
    .map(({ letter }) => letter)
}

const named = async (code: string, seed: number): Promise<string> => {
  const letters = lettersFor(seed)
  const get = (n: number): string =>
    n < letters.length ? letters[n]! : get(Math.floor(n / letters.length) - 1) + letters[n % letters.length]
  const short = await terse(code, { compress: false, mangle: { nth_identifier: { get } } })
  // esbuild declares with `var`, which would leave the block and become a global of the page.
  return short.replaceAll('var ', 'let ')
}

/**
 * Builds the script. How well it compresses depends on how short names happen to match their surroundings,
 * so a fixed number of namings is tried and the smallest kept; the result is the same on every machine.
 */
export const buildSnippet = async (budgetBytes = BUDGET_BYTES): Promise<{ code: string; brotliBytes: number }> => {
  const plain = await terse(await bundle(), {
    compress: { passes: 6, unsafe: true, unsafe_arrows: true, pure_getters: true, booleans_as_integers: true, lhs_constants: false },
    mangle: false,
  })
  let best = { code: '', brotliBytes: Number.POSITIVE_INFINITY }
  for (let seed = 0; seed < NAMINGS; seed++) {
    const code = await named(plain, seed)
    if (brotliBytes(code) < best.brotliBytes) best = { code, brotliBytes: brotliBytes(code) }
  }
  if (best.brotliBytes > budgetBytes)
    throw new Error(`The snippet has ${best.brotliBytes} bytes of brotli and may have ${budgetBytes}: take something out of snippet/.`)
  return best
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { code, brotliBytes: bytes } = await buildSnippet()
  mkdirSync(dirname(OUTPUT), { recursive: true })
  writeFileSync(OUTPUT, code)
  process.stdout.write(`${bytes} of ${BUDGET_BYTES} bytes brotli, ${code.length} plain: ${OUTPUT}\n`)
}
