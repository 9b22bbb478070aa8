import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

/** Absolute path of the repository's root, with a slash at its end. */
export const rootFolder = fileURLToPath(new URL('../..', import.meta.url))

export interface CommandResult {
  /** exit code; 1 when it was killed or could not start */
  code: number
  /** stdout and stderr as they came, without colours; empty when `show` is set */
  output: string
  seconds: number
}

export interface CommandOptions {
  env?: Record<string, string | undefined>
  /** let it write to this terminal instead of keeping what it says */
  show?: boolean
  /** after this long it is ended and counts as failed */
  limitSeconds?: number
}

/**
 * Runs one program of this repository from its root and never rejects. A path that ends in .ts, .mjs or .js, or that of a package's
 * own launcher, is run by the Node that runs this (Node 24, where the one on PATH may be older); anything else is found on PATH.
 */
export function runCommand(program: string, args: string[], options: CommandOptions = {}): Promise<CommandResult> {
  const started = performance.now()
  const isScript = /\.(ts|mjs|js)$/.test(program) || program.startsWith('node_modules/')
  const limitMs = (options.limitSeconds ?? 1800) * 1000
  return new Promise((done) => {
    const child = spawn(isScript ? process.execPath : program, isScript ? [program, ...args] : args, {
      cwd: rootFolder,
      env: { ...process.env, ...(options.show ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }), ...options.env },
      stdio: ['ignore', options.show ? 'inherit' : 'pipe', options.show ? 'inherit' : 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk
      })
    }
    const limit = setTimeout(() => {
      output += `\nstill running after ${limitMs / 1000} s, so it was ended`
      child.kill('SIGKILL')
    }, limitMs)
    const endWithUs = () => child.kill('SIGTERM')
    process.once('exit', endWithUs)
    const finish = (code: number) => {
      process.off('exit', endWithUs)
      clearTimeout(limit)
      done({ code, output: stripVTControlCharacters(output).trim(), seconds: (performance.now() - started) / 1000 })
    }
    child.on('error', (error) => {
      output += error.message
      finish(1)
    })
    child.on('close', (code) => finish(code ?? 1))
  })
}
