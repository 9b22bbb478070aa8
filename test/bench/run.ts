// `npm run bench`: runs every bench… function of this folder, one after the other so that none takes another's cores, prints each as a
// table and writes all to .baton/bench.json; a missed aim is a failure. Words after `--` name the files to run, such as `npm run bench -- scoring`.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { registerExtensionless } from '../../worker/local/extensionless.ts'
import { rootFolder } from '../../worker/local/run-command.ts'
import { aimWords, isMissed } from './aim.ts'
import type { Measured } from './measured.ts'
import { inFourDigits, tableOf } from './table.ts'

interface Outcome extends Partial<Measured> {
  file: string
  seconds: number
  error?: string
}

const wanted = process.argv.slice(2)
const folder = import.meta.dirname
const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'run.ts')
const chosen = wanted.length === 0 ? files : files.filter((file) => wanted.some((word) => file.startsWith(word)))

async function runFile(file: string): Promise<Outcome[]> {
  const exported = (await import(join(folder, file))) as Record<string, unknown>
  const benches = Object.entries(exported).filter(([name, value]) => /^bench[A-Z]/.test(name) && typeof value === 'function')
  const outcomes: Outcome[] = []
  for (const [name, bench] of benches) {
    process.stderr.write(`${file.replace('.ts', '')} …\n`)
    const started = performance.now()
    const since = () => (performance.now() - started) / 1000
    try {
      const measured = await (bench as () => Measured | Promise<Measured>)()
      process.stdout.write(`${tableOf(measured)}\n  (${since().toFixed(1)} s)\n\n`)
      outcomes.push({ file, seconds: since(), ...measured })
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
      process.stdout.write(`${name} of ${file} failed: ${message}\n\n`)
      outcomes.push({ file, seconds: since(), error: message })
    }
  }
  return outcomes
}

registerExtensionless()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
const outcomes: Outcome[] = []
for (const file of chosen) outcomes.push(...(await runFile(file)))
if (outcomes.length === 0) {
  const asked = wanted.length > 0 ? ` in a file whose name starts with ${wanted.join(' or ')}` : ''
  process.stderr.write(`There is nothing to measure${asked}; the files are ${files.join(', ')}.\n`)
  process.exit(1)
}
const machine = { node: process.versions.node, cores: cpus().length, cpu: cpus()[0]?.model ?? 'unknown' }
mkdirSync(join(rootFolder, '.baton'), { recursive: true })
const report = { measuredAt: new Date().toISOString(), machine, benchmarks: outcomes }
writeFileSync(join(rootFolder, '.baton/bench.json'), `${JSON.stringify(report, null, 2)}\n`)
process.stdout.write('All numbers are in .baton/bench.json\n')
const missed = outcomes.flatMap(({ name, rows = [] }) =>
  rows.filter(isMissed).map((row) => `${name}: ${row.label} (${inFourDigits(row.value)} ${row.unit}, ${aimWords(row)})`),
)
for (const one of missed) process.stdout.write(`Missed. ${one}\n`)
process.exit(missed.length > 0 || outcomes.some((outcome) => outcome.error) ? 1 : 0)
