import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { BUDGET_BYTES, brotliBytes, buildSnippet } from '../../snippet/build.ts'

test('the whole snippet fits into 1,280 bytes of brotli, as any server compresses it', async () => {
  const { code, brotliBytes: bytes } = await buildSnippet()
  const compressed = brotliCompressSync(code)
  expect(BUDGET_BYTES).toBe(1280)
  expect(bytes).toBeLessThanOrEqual(1280)
  expect(compressed.length).toBeLessThanOrEqual(1280)
  expect(brotliBytes(code)).toBe(bytes)
  expect(brotliDecompressSync(compressed).toString()).toBe(code)
})

test('a snippet beyond the budget is not built', async () => {
  await expect(buildSnippet(1000)).rejects.toThrow(/has 1\d{3} bytes of brotli and may have 1000/)
})

test('the build is the same every time', async () => {
  expect((await buildSnippet()).code).toBe((await buildSnippet()).code)
})

test('it needs no eval, which content security policies forbid, and is plain ASCII', async () => {
  const { code } = await buildSnippet()
  expect(code).not.toMatch(/\beval\b|new Function|import\(/)
  expect(code).toMatch(/^[\x20-\x7e\n]+$/)
})
