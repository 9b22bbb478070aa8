import { isProgram } from '../../../worker/local/is-program.ts'
import { runCommand } from '../../../worker/local/run-command.ts'

const PROGRAMS = { xvfb: '/usr/bin/Xvfb', xdotool: '/usr/bin/xdotool' }
const missing = () => Object.entries(PROGRAMS).flatMap(([name, path]) => (isProgram(path) ? [] : [name]))

/**
 * Finds Xvfb and xdotool, or installs Debian's packages (about 10 MB) where this runs as root and apt-get is there. Unpacking them beside
 * the tests would not do: Xvfb calls `/usr/bin/xkbcomp`, and that path is compiled into it.
 * @param tell is given one line of progress at a time
 * @throws Error whose message is one line that says what to do
 */
export async function ensureDisplayPrograms(tell: (line: string) => void): Promise<typeof PROGRAMS> {
  if (missing().length === 0) return PROGRAMS
  const byHand = `No display to be had for the browser's own prompts: install ${missing().join(' and ')} (\`sudo apt-get install xvfb xdotool\`).`
  if (process.getuid?.() !== 0 || process.platform !== 'linux') throw new Error(byHand)
  tell(`${missing().join(' and ')} missing: installing Debian's packages …`)
  const install = ['install', '-y', '-q', '--no-install-recommends', 'xvfb', 'xdotool']
  for (const args of [['update', '-q'], install]) {
    const { code, output } = await runCommand('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' }, limitSeconds: 600 })
    if (code !== 0) throw new Error(`${byHand} apt-get ${args[0]} said: ${output.split('\n').at(-1)}`)
  }
  if (missing().length > 0) throw new Error(byHand)
  return PROGRAMS
}
