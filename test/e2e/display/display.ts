import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ensureDisplayPrograms } from './display-programs.ts'
import { type Picture, pictureOf, pngOf } from './x-window-dump.ts'

/** A screen nobody sees, with a mouse and a keyboard: what a browser draws itself, outside any page, can be seen and pressed on it. */
export type Display = {
  /** for `DISPLAY` of a browser */
  name: string
  /** presses and lets go one key after the other, by their X names: `Tab`, `Return`, `Escape` */
  keys(...names: string[]): Promise<void>
  /** moves the mouse to a point of the screen, in pixels, and clicks there */
  click(x: number, y: number): Promise<void>
  /** what is on the screen now */
  look(): Picture
  screenshot(path: string): void
  close(): Promise<void>
}

const WIDTH = 1320
const HEIGHT = 900

export async function startDisplay(tell: (line: string) => void = () => {}): Promise<Display> {
  const programs = await ensureDisplayPrograms(tell)
  const folder = mkdtempSync(join(tmpdir(), 'baton-display-'))
  const args = ['-displayfd', '3', '-screen', '0', `${WIDTH}x${HEIGHT}x24`, '-nolisten', 'tcp', '-noreset', '-fbdir', folder]
  const server = spawn(programs.xvfb, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  let said = ''
  server.stderr!.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const name = await new Promise<string>((ready, fail) => {
    server.stdio[3]!.on('data', (number) => ready(`:${String(number).trim()}`))
    server.once('error', fail)
    server.once('exit', (code) => fail(new Error(`Xvfb ended with ${code}: ${said}`)))
  })
  const xdotool = (...words: string[]) =>
    promisify(execFile)(programs.xdotool, words, { env: { ...process.env, DISPLAY: name }, timeout: 10_000 })
  const pause = () => new Promise((done) => setTimeout(done, 120))
  const look = () => pictureOf(readFileSync(join(folder, 'Xvfb_screen0')))
  return {
    name,
    look,
    async keys(...names) {
      for (const key of names) {
        await xdotool('key', key)
        await pause()
      }
    },
    async click(x, y) {
      await xdotool('mousemove', String(Math.round(x)), String(Math.round(y)))
      await pause()
      await xdotool('click', '1')
    },
    screenshot: (path) => writeFileSync(path, pngOf(look())),
    async close() {
      const ended = new Promise((done) => server.once('exit', done))
      server.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
