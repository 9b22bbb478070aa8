import { isProgram } from '../../../worker/local/is-program.ts'
import { runCommand } from '../../../worker/local/run-command.ts'

/** Where Firefox is: the FIREFOX_PROGRAM variable if set, else Debian's places; null when there is none. */
export function findFirefox(): string | null {
  const named = process.env.FIREFOX_PROGRAM
  if (named) return isProgram(named) ? named : null
  return ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'].find(isProgram) ?? null
}

/**
 * Finds Firefox, or installs Debian's package where this runs as root and apt-get is there.
 * @param tell is given one line of progress at a time
 * @returns its path
 * @throws Error whose message is one line that says what to do
 */
export async function ensureFirefox(tell: (line: string) => void): Promise<string> {
  const found = findFirefox()
  if (found) return found
  const byHand =
    'Firefox is missing: install it (`sudo apt-get install firefox-esr`), or set FIREFOX_PROGRAM to the path of a Firefox of your own.'
  if (process.env.FIREFOX_PROGRAM || process.getuid?.() !== 0 || process.platform !== 'linux') throw new Error(byHand)
  tell("Firefox is missing: installing Debian's package (about 70 MB) …")
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', 'firefox-esr'],
  ]) {
    const { code, output } = await runCommand('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' }, limitSeconds: 900 })
    if (code !== 0) throw new Error(`apt-get ${args[0]} failed: ${output.split('\n').at(-1)} — ${byHand}`)
  }
  const installed = findFirefox()
  if (!installed) throw new Error(byHand)
  return installed
}
