import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'

const run = (code: string) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

it('lets plain Node run shared as it is written', () => {
  const output = run(`
    import { registerExtensionless } from './worker/local/extensionless.ts'
    registerExtensionless()
    const { Score } = await import('./shared/schema/score.ts')
    console.log(Score.safeParse({}).success)
  `)
  expect(output).toBe('false\n')
})

it('changes nothing for modules imported before it is called', () => {
  expect(() => run("await import('./shared/schema/score.ts')")).toThrow(/ERR_MODULE_NOT_FOUND/)
})
