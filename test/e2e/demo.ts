import { registerExtensionless } from '../../worker/local/extensionless.ts'

registerExtensionless()
const { ensureChromium } = await import('../../worker/local/chromium.ts')
const { playDemo } = await import('./play-demo.ts')

try {
  await ensureChromium((line) => process.stderr.write(`${line}\n`))
  await playDemo((line) => process.stdout.write(`${line}\n`))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
