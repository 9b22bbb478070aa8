import { EmailMessage } from 'cloudflare:email'
import { phrase } from '../../language/phrase'
import { mailOf } from './mail-text'
import type { Sender } from './sender'
import { faultOf } from './sending-fault'
import { sendSmtp } from './smtp'

const NO_BINDING = phrase`This worker has no send_email binding named MAIL; add one, or use SMTP.`

/** A mail over SMTP, or through Cloudflare's `send_email` binding. The Message-ID is the alert's id at every attempt. */
export const sendEmail: Sender = async ({ id, target, payload, channel, env }) => {
  const { config, secrets } = channel
  if (config.kind !== 'email') return { ok: false, error: phrase`This channel is no mail server.`, refused: true }
  const mail = await mailOf(id, config.from, target, payload)
  if (config.transport === 'smtp') return sendSmtp({ ...config, password: secrets.password }, mail, env)
  if (!env.MAIL) return { ok: false, error: NO_BINDING }
  try {
    await env.MAIL.send(new EmailMessage(mail.from, mail.to, new TextDecoder().decode(mail.raw)))
    return { ok: true, answer: phrase`Handed to Cloudflare.` }
  } catch (error) {
    return { ok: false, error: faultOf(error) }
  }
}
