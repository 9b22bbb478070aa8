import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildAll } from '../worker/local/build.ts'
import { type CommandResult, rootFolder, runCommand } from '../worker/local/run-command.ts'

/** One check that is not a vitest test: it counts as one in the closing line. */
export interface Step {
  name: string
  ok: boolean
  seconds: number
  /** what it found wrong, or a word about what it did */
  detail: string
}

const stepOf = (name: string, { code, output, seconds }: CommandResult): Step => ({
  name,
  ok: code === 0,
  seconds,
  detail: code === 0 ? '' : output,
})

/** Format and lint of every file git would take. */
export async function checkStyle(): Promise<Step> {
  return stepOf('format and lint', await runCommand('node_modules/@biomejs/biome/bin/biome', ['check', '.']))
}

/** Folders with a tsconfig.json of their own; each is checked against only the globals its program really has. */
export function typedParts(): string[] {
  const folders = readdirSync(rootFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name))
    .map((entry) => entry.name)
  return [...folders, 'worker/local', 'test/worker'].filter((folder) => existsSync(join(rootFolder, folder, 'tsconfig.json')))
}

/** Types of every part, two at a time for the two cores of a small machine. */
export async function checkTypes(tell: (step: Step) => void): Promise<Step[]> {
  const waiting = typedParts()
  const steps: Step[] = []
  const work = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const step = stepOf(`types of ${part}`, await runCommand('node_modules/typescript/bin/tsc', ['-p', part]))
      steps.push(step)
      tell(step)
    }
  }
  await Promise.all([work(), work()])
  return steps
}

/** What `npm run build` builds. */
export async function checkBuild(tell: (step: Step) => void): Promise<Step[]> {
  const steps: Step[] = []
  await buildAll((part) => {
    const step = { ...part, name: `build of the ${part.name}` }
    steps.push(step)
    tell(step)
  })
  return steps
}
