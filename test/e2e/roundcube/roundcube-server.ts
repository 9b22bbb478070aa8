import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../free-port.ts'
import { until } from '../extension-page.ts'
import { type Account, dovecotConfig, roundcubeConfig } from './roundcube-config.ts'
import { ensureRoundcube } from './roundcube-programs.ts'
import { asIfInstalled, giveTo, ordinaryUser } from './roundcube-user.ts'

export type Roundcube = {
  /** `http://localhost:<port>`: another origin than the worker's */
  url: string
  /** what the programs logged */
  log(): string
  close(): Promise<void>
}

/**
 * Starts a real Roundcube before a real IMAP server whose inbox and sent folder hold these mails (RFC 5322, oldest first), over a folder of its own that
 * goes with `close`.
 */
export async function startRoundcube(
  account: Account,
  inbox: readonly string[],
  sent: readonly string[],
  tell: (line: string) => void,
): Promise<Roundcube> {
  const root = await ensureRoundcube(tell)
  const state = mkdtempSync(join(tmpdir(), 'baton-mail-'))
  const runAs = ordinaryUser()
  const [imapPort, webPort] = [await freePort(), await freePort()]
  const place = { root, state, imapPort, account, runAs }
  deliver(join(state, 'mail', account.user), inbox)
  deliver(join(state, 'mail', account.user, '.Sent'), sent)
  const php = roundcubeConfig(place)
  const dovecot = dovecotConfig(place)
  giveTo(state, runAs)
  const start = (program: string, args: readonly string[], more: Record<string, string> = {}) => {
    const [command, words] = asIfInstalled(root, runAs, program, args)
    return spawn(command, words, { env: { ...process.env, ...more }, detached: true, stdio: 'ignore' })
  }
  const phpName = readdirSync(join(root, 'usr/bin')).find((name) => /^php\d/.test(name)) ?? 'php'
  const children = [start('dovecot', ['-F', '-c', dovecot]), start(phpName, [...php.args, '-S', `localhost:${webPort}`], php.env)]
  const url = `http://localhost:${webPort}`
  const log = () =>
    readdirSync(join(state, 'logs'))
      .map((name) => readFileSync(join(state, 'logs', name), 'utf8'))
      .join('\n')
  const close = async () => {
    await Promise.all(children.map(ended))
    rmSync(state, { recursive: true, force: true })
  }
  try {
    await until('the login page of Roundcube', () => answers(url), 20_000)
    await until('the greeting of the mail server', () => greets(imapPort), 20_000)
  } catch (error) {
    const said = log()
    await close()
    throw new Error(`${(error as Error).message}\n${said}`)
  }
  return { url, log, close }
}

/** As a mail transfer agent delivers: one file a mail into the maildir. */
function deliver(maildir: string, mails: readonly string[]): void {
  for (const folder of ['cur', 'new', 'tmp']) mkdirSync(join(maildir, folder), { recursive: true })
  const firstSeconds = Math.floor(Date.now() / 1000) - mails.length
  mails.forEach((mail, n) => {
    writeFileSync(join(maildir, 'new', `${firstSeconds + n}.M${n}P1.baton`), `${mail.trim().replaceAll(/\r?\n/g, '\r\n')}\r\n`)
  })
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    (page) => page.ok,
    () => false,
  )

/** Listening is not enough: whoever logs in before its processes are up is turned away. */
const greets = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    const say = (heard: boolean) => {
      socket.destroy()
      done(heard)
    }
    socket.setTimeout(2000, () => say(false))
    socket.once('data', (bytes) => say(String(bytes).startsWith('* OK')))
    socket.once('error', () => say(false))
    socket.once('close', () => say(false))
  })

/** Both start processes of their own: the whole group is ended. */
function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return Promise.resolve()
  const group = -child.pid
  return new Promise((done) => {
    child.once('close', () => done())
    process.kill(group, 'SIGTERM')
  })
}
