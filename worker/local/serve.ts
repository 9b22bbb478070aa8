import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { registerExtensionless } from './extensionless.ts'

registerExtensionless()
const { serveWorker } = await import('./serve-worker.ts')

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8787' },
    host: { type: 'string', default: '127.0.0.1' },
    state: { type: 'string', default: '.baton/state' },
    demo: { type: 'boolean', default: false },
    // Switches of tests: `--bind TEST_ACK_FIRST=1`. See worker/env.ts.
    bind: { type: 'string', multiple: true, default: [] },
  },
})
const port = Number(values.port)
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write(`--port ${values.port} is not a port; give a number from 0 to 65535.\n`)
  process.exit(2)
}
const state = resolve(values.state)
mkdirSync(state, { recursive: true })
const bindings = Object.fromEntries(values.bind.map((pair) => pair.split('=', 2) as [string, string]))
const running = await serveWorker({ host: values.host, port, state, demo: values.demo, bindings })
process.stdout.write(`${JSON.stringify(running.ready)}\n`)

let stopping = false
const stop = async () => {
  if (stopping) return
  stopping = true
  await running.stop()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
