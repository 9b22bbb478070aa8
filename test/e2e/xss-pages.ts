import type { Page } from 'playwright-core'
import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import type { BatonBrowser } from './browser.ts'
import { call } from './call.ts'
import type { RunningWorker } from './worker.ts'
import { XSS_STRINGS } from './xss-strings.ts'
import { emailOf } from './xss-world.ts'

export type XssWorld = {
  worker: RunningWorker
  browser: BatonBrowser
  /** `sidepanel.html` in a tab, signed in */
  panel: Page
  /** everything that ran or loaded since the test began */
  ran: string[]
  /** where any path is an empty page that may be read */
  origin: string
  leads: { index: number; card: Card; handoff: Handoff }[]
  /** all of them in the long run, one of so many in the short one */
  oneOf(many: number): XssWorld['leads']
}

const asAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** A page of Gmail: a conversation of these leads, the last of whom wrote last, and a list of mails of theirs below it. */
export function gmailPage(leads: XssWorld['leads']): string {
  const span = (kind: string, index: number) => {
    const name = asAttribute(XSS_STRINGS[index]!)
    return `<span class="${kind}" email="${emailOf(index)}" name="${name}">${name}</span>`
  }
  const title = asAttribute(XSS_STRINGS[leads[0]!.index]!)
  const mails = leads.map(({ index }) => `<table><tr><td class="gF">${span('gD', index)}</td></tr></table>`)
  const rows = leads.map(({ index }) => `<tr class="zA"><td style="width:400px">${span('yP', index)}</td></tr>`)
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><h2 class="hP" title="${title}">${title}</h2>${mails.join('')}<table>${rows.join('')}</table>`
}

/** Puts the string wherever a page of the company's own site has a name, an address or a title. All of it is text: the page itself runs none. */
export async function poisonSitePage(page: Page, texts: readonly string[]): Promise<void> {
  await page.evaluate((all) => {
    document.title = all[0]!
    document.body.replaceChildren(
      ...all.flatMap((text) => {
        const form = document.createElement('form')
        form.id = text
        form.name = text
        form.setAttribute('action', text)
        form.append(Object.assign(document.createElement('input'), { type: 'email', name: text, placeholder: text }))
        const link = Object.assign(document.createElement('a'), { textContent: text, title: text })
        link.href = `/files/${encodeURIComponent(text)}.pdf`
        const out = Object.assign(document.createElement('a'), { textContent: text })
        out.href = `https://elsewhere.example/${text}`
        return [form, link, document.createElement('br'), out]
      }),
    )
  }, texts)
}

/**
 * What only people of the workspace can name: themselves, who is invited, keys, channels, campaigns, territories, the workspace, the columns
 * of a file.
 * @returns the import's id
 */
export async function poisonWorkspace({ worker }: XssWorld, leads: XssWorld['leads']): Promise<string> {
  const admin = <T>(method: string, path: string, body: object) => call<T>(worker, worker.tokens.admin, method, path, body)
  for (const { index } of leads) {
    const text = XSS_STRINGS[index]!
    const person = { name: text, email: `m${index}@workspace.example`, role: 'sales', manager: false, signer: false }
    const url = 'https://chat.invalid/hook'
    await Promise.all([
      admin('POST', '/v1/invites', person),
      admin('POST', '/v1/keys', { kind: 'write', label: text.slice(0, 80) }),
      // a workspace has at most 50 channels
      index % 4 === 1 &&
        admin<{ channel: { id: string } }>('POST', '/v1/channels', { kind: 'chat', name: text.slice(0, 80), url }).then(({ channel }) =>
          admin('PATCH', `/v1/channels/${channel.id}`, { enabled: false }),
        ),
      admin('PUT', `/v1/campaigns/x-${index}`, { name: text, segment: text, brief: text, utm: { source: text, campaign: text } }),
    ])
  }
  const last = XSS_STRINGS[leads.at(-1)!.index]!
  const territories = leads.map(({ index }) => ({ industry: XSS_STRINGS[index], segment: XSS_STRINGS[index], memberId: 'mb_sales' }))
  await admin('PATCH', '/v1/workspace', { name: last, territories })
  await admin('PATCH', '/v1/members/mb_sales', { name: last })
  const cells = leads.map(({ index }) => `"${XSS_STRINGS[index]!.replaceAll('"', '""')}"`).join(',')
  const csv = `email,${cells}\nnobody,${cells}\n`
  return (await admin<{ id: string }>('POST', '/v1/imports', { kind: 'leads', csv, preview: true })).id
}
