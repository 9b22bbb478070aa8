import MailComposer from 'nodemailer/lib/mail-composer'
import { wordsOf } from '../../language/words'
import type { Message } from '../../store/deliveries'

export type Mail = { from: string; to: string; messageId: string; raw: Uint8Array }

/** An alert as a mail: plain text and the same as simple HTML, with the link to the phone page. */
export async function mailOf(id: string, from: string, to: string, message: Message): Promise<Mail> {
  const messageId = `<${id}@${from.split('@').at(-1)}>`
  const { title, link } = message
  const { language = 'en' } = message
  const button = wordsOf(language, 'UTC').say('mail_button')
  const lines = [...message.lines, ...(message.details ?? [])]
  const composer = new MailComposer({
    from: { name: 'Baton', address: from },
    to,
    subject: oneLine(title),
    messageId,
    date: new Date(message.at),
    // Out-of-office robots and lists leave such mails alone (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: [title, '', ...lines, ...(link ? ['', `${button}:`, link] : [])].join('\n'),
    html: html(title, lines, link ?? null, { button, language }),
    // Everything is here already: nothing is read from disk or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return { from, to, messageId, raw: new Uint8Array(await composer.compile().build()) }
}

function html(title: string, lines: readonly string[], link: string | null, said: { button: string; language: string }): string {
  const button = link
    ? `<p><a href="${asText(link)}" style="display:inline-block;padding:12px 20px;background:#1f4fd8;color:#fff;border-radius:8px;text-decoration:none">${asText(said.button)}</a></p>`
    : ''
  const body = lines.map((line) => `<p>${asText(line)}</p>`).join('')
  return `<!doctype html><html lang="${said.language}"><body style="font:16px/1.5 system-ui,sans-serif;color:#16181d;max-width:560px"><h1 style="font-size:20px">${asText(title)}</h1>${body}${button}</body></html>`
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const asText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
