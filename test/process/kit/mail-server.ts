import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = { to: string; text: string; messageId: string; subject: string }
type Refusal = { responseCode: number; message: string } | null

/** A real SMTP server on loopback that keeps what it accepts and refuses as it is told. */
export class MailServer {
  readonly mails: ReceivedMail[] = []
  /** attempts that were refused, by command */
  refused = 0
  refusesRecipient: Refusal = null
  refusesData: Refusal = null

  private constructor(
    readonly server: SMTPServer,
    readonly port: number,
  ) {}

  static async start(port = 0, credentials: { user: string; password: string } | null = null): Promise<MailServer> {
    let self: MailServer
    const failure = (refusal: NonNullable<Refusal>) => {
      self.refused++
      return Object.assign(new Error(refusal.message), { responseCode: refusal.responseCode })
    }
    const server = new SMTPServer({
      disabledCommands: credentials ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
      allowInsecureAuth: true,
      authOptional: credentials === null,
      onAuth: (auth, _session, done) =>
        auth.username === credentials?.user && auth.password === credentials?.password
          ? done(null, { user: auth.username })
          : done(new Error('Wrong name or password')),
      onRcptTo: (_address, _session, done) => (self.refusesRecipient ? done(failure(self.refusesRecipient)) : done()),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          if (self.refusesData) return done(failure(self.refusesData))
          const text = Buffer.concat(chunks).toString('utf8')
          // Long headers go on in the next line (RFC 5322, 2.2.3).
          const head = text.split('\r\n\r\n', 1)[0]!.replaceAll(/\r\n(?=[ \t])/g, '')
          const header = (name: string) => new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
          const to = session.envelope.rcptTo.map((r) => r.address).join()
          self.mails.push({ to, text, messageId: header('Message-ID'), subject: header('Subject') })
          done()
        })
      },
    })
    server.on('error', () => {})
    await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
    self = new MailServer(server, (server.server.address() as AddressInfo).port)
    return self
  }

  close(): Promise<void> {
    return new Promise((done) => this.server.close(() => done()))
  }
}
