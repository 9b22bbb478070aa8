import { delimiter, join } from 'node:path'
import { isProgram } from './is-program.ts'
import { runCommand } from './run-command.ts'

const NAMES = ['chromium', 'chromium-browser']
const FOLDERS = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]

/** Where Chromium is: the CHROMIUM variable if set, else Debian's place, else PATH; null when there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM
  if (named) return isProgram(named) ? named : null
  for (const folder of FOLDERS) for (const name of NAMES) if (isProgram(join(folder, name))) return join(folder, name)
  return null
}

/**
 * Finds Chromium, or installs Debian's package where this runs as root and apt-get is there.
 * @param tell is given one line of progress at a time
 * @returns its path
 * @throws Error whose message is one line that says what to do
 */
export async function ensureChromium(tell: (line: string) => void): Promise<string> {
  const found = findChromium()
  if (found) return found
  if (process.env.CHROMIUM) throw new Error(`CHROMIUM is set to ${process.env.CHROMIUM}, which is not a program: correct it or unset it.`)
  const byHand = 'Chromium is missing: install it (`sudo apt-get install chromium`), or set CHROMIUM to the path of a Chromium of your own.'
  if (process.getuid?.() !== 0 || process.platform !== 'linux') throw new Error(byHand)
  tell("Chromium is missing: installing Debian's package (about 100 MB) …")
  const started = Date.now()
  const ticking = setInterval(() => tell(`  still installing Chromium, ${Math.round((Date.now() - started) / 1000)} s`), 10_000)
  try {
    for (const args of [
      ['update', '-q'],
      ['install', '-y', '-q', '--no-install-recommends', 'chromium'],
    ]) {
      const { code, output } = await runCommand('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' }, limitSeconds: 900 })
      if (code !== 0) throw new Error(`apt-get ${args[0]} failed: ${output.split('\n').at(-1)} — ${byHand}`)
    }
  } finally {
    clearInterval(ticking)
  }
  const installed = findChromium()
  if (!installed) throw new Error(byHand)
  tell(`Chromium installed in ${Math.round((Date.now() - started) / 1000)} s`)
  return installed
}
