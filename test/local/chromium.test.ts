import { afterEach, expect, it, vi } from 'vitest'
import { ensureChromium, findChromium } from '../../worker/local/chromium'

afterEach(() => vi.unstubAllEnvs())

it('takes the Chromium it is told to take', async () => {
  vi.stubEnv('CHROMIUM', process.execPath)
  expect(findChromium()).toBe(process.execPath)
  expect(await ensureChromium(() => {})).toBe(process.execPath)
})

it('says in one line what to do when that is no program, and installs nothing', async () => {
  vi.stubEnv('CHROMIUM', 'no/such/chromium')
  const told: string[] = []
  expect(findChromium()).toBeNull()
  await expect(ensureChromium((line) => told.push(line))).rejects.toThrow(
    /^CHROMIUM is set to no\/such\/chromium, .+ correct it or unset it\.$/,
  )
  expect(told).toEqual([])
})
