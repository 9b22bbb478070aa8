import { EmailMessage } from 'cloudflare:email'
import { mailOf } from './mail-text'
import { sentence } from './post'
import type { Sender } from './sender'
import { sendSmtp } from './smtp'

/** A mail over SMTP, or through Cloudflare's `send_email` binding. The Message-ID is the alert's id at every attempt. */
export const sendEmail: Sender = async ({ id, target, payload, channel, env }) => {
  const { config, secrets } = channel
  if (config.kind !== 'email') return { ok: false, error: 'This channel is no mail server.', refused: true }
  const mail = await mailOf(id, config.from, target, payload)
  if (config.transport === 'smtp') return sendSmtp({ ...config, password: secrets.password }, mail, env)
  if (!env.MAIL) return { ok: false, error: 'This worker has no send_email binding named MAIL.' }
  try {
    await env.MAIL.send(new EmailMessage(mail.from, mail.to, new TextDecoder().decode(mail.raw)))
    return { ok: true, answer: 'Handed to Cloudflare.' }
  } catch (error) {
    return { ok: false, error: sentence(error) }
  }
}
