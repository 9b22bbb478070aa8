import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { registerExtensionless } from './extensionless.ts'
import { rootFolder } from './run-command.ts'

registerExtensionless()
const { startEverything } = await import('./start-everything.ts')

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8787' },
    'site-port': { type: 'string', default: '8788' },
    state: { type: 'string', default: join(rootFolder, '.baton/state') },
    browser: { type: 'boolean', default: true },
  },
  allowNegative: true,
})
mkdirSync(values.state, { recursive: true })
try {
  const stop = await startEverything({
    port: Number(values.port),
    sitePort: Number(values['site-port']),
    state: values.state,
    browser: values.browser,
  })
  const end = () => void stop().then(() => process.exit(0))
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
} catch (error) {
  const taken = (error as { code?: string }).code === 'EADDRINUSE' || /address already in use/i.test(String(error))
  const advice = `Port ${values.port} or ${values['site-port']} is in use. Stop the other program, or choose: npm start -- --port 9787 --site-port 9788`
  process.stderr.write(taken ? `${advice}\n` : `${error instanceof Error ? (error.stack ?? error.message) : error}\n`)
  process.exit(1)
}
