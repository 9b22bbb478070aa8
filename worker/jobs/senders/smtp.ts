import net from 'node:net'
import tls from 'node:tls'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type * as z from 'zod'
import type { EmailChannel } from '#shared/schema/channel'
import type { Env } from '../../env'
import { phrase, verbatim } from '../../language/phrase'
import { checkOutgoingHost, checkResolved } from '../../outgoing-url'
import type { Mail } from './mail-text'
import type { Outcome } from './sender'
import { faultOf, lineOf, SendingFault } from './sending-fault'

const LIMIT_MS = 20_000
type Server = z.infer<typeof EmailChannel>
type SmtpError = Error & { code?: string; response?: string; responseCode?: number }
const CLOSED = phrase`The mail server closed the connection.`

/**
 * Hands a mail to an SMTP server. The socket is opened here, by name, so that the platform resolves it. 5xx for this mail
 * or address is final; everything else (4xx, no connection, a wrong password somebody will mend) is tried again.
 */
export async function sendSmtp(server: Server, mail: Mail, env: Env): Promise<Outcome> {
  const { host = '', port = 587, security = port === 465 ? 'tls' : 'starttls', user, password } = server
  let socket: net.Socket | undefined
  let connection: SMTPConnection | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    checkOutgoingHost(host, env.LOCAL === '1', 'host')
    await checkResolved(host, env)
    const opened = security === 'tls' ? tls.connect({ host, port, servername: host }) : net.connect({ host, port })
    socket = opened
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new SendingFault(phrase`The mail server did not finish within ${LIMIT_MS / 1000} seconds.`)),
        LIMIT_MS,
      )
    })
    await Promise.race([once(opened, security === 'tls' ? 'secureConnect' : 'connect'), late])
    const smtp = new SMTPConnection({
      connection: opened,
      host,
      port,
      secured: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      name: mail.from.split('@').at(-1),
      greetingTimeout: LIMIT_MS,
      socketTimeout: LIMIT_MS,
    })
    connection = smtp
    const said = await Promise.race([talk(smtp, mail, user === undefined ? null : { user, pass: password ?? '' }), late])
    return { ok: true, answer: verbatim(said) }
  } catch (error) {
    const { code, response, responseCode = 0 } = error as SmtpError
    const said = responseCode > 0 && typeof response === 'string' ? phrase`The mail server answered “${lineOf(response)}”.` : faultOf(error)
    return { ok: false, error: said, refused: responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE') }
  } finally {
    clearTimeout(timer)
    connection?.quit()
    socket?.destroy()
  }
}

function once(socket: net.Socket, event: string): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once(event, () => resolve())
    socket.once('error', reject)
    socket.once('close', () => reject(new SendingFault(CLOSED)))
  })
}

function talk(smtp: SMTPConnection, mail: Mail, auth: { user: string; pass: string } | null): Promise<string> {
  return new Promise((resolve, reject) => {
    smtp.once('error', reject)
    smtp.once('end', () => reject(new SendingFault(CLOSED)))
    const send = () =>
      smtp.send({ from: mail.from, to: [mail.to] }, Buffer.from(mail.raw), (error, info) =>
        error ? reject(error) : resolve(info?.response ?? 'sent'),
      )
    smtp.connect((error) => {
      if (error) return reject(error)
      if (!auth) return send()
      smtp.login(auth, (refused) => (refused ? reject(refused) : send()))
    })
  })
}
