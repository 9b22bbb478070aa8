import { expect, it } from 'vitest'
import { runCommand } from '../../worker/local/run-command'

it('keeps what a command says, without colours, and its exit code', async () => {
  const { code, output } = await runCommand('sh', ['-c', "printf '\\033[31mred\\033[0m'; echo ' err' >&2; exit 3"])
  expect(code).toBe(3)
  expect(output).toContain('red')
  expect(output).toContain('err')
  expect(output).not.toContain('\u001b')
})

it('fails with the reason when there is no such program', async () => {
  const { code, output } = await runCommand('no-such-program-here', [])
  expect(code).toBe(1)
  expect(output).toContain('ENOENT')
})

it('ends a command that does not end', async () => {
  const { code, output, seconds } = await runCommand('sleep', ['30'], { limitSeconds: 0.2 })
  expect(code).toBe(1)
  expect(output).toContain('still running after 0.2 s')
  expect(seconds).toBeLessThan(5)
})
