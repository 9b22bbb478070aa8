import { type Context, Hono } from 'hono'
import * as api from '#shared/api/phone'
import type { AppEnv } from '../app-env'
import { ApiError } from '../errors'
import type { ActInput } from '../hub/commands/handoff-act'
import { runCommand } from '../hub-client'
import { sha256Hex } from '../ids'
import { phraseIn } from '../language/phrase'
import { answerWords, askedLanguage } from '../language/reader-words'
import { type Saying, type Words, wordsOf } from '../language/words'
import { textBody } from '../middleware/body'
import { answerPage } from '../phone/answer-page'
import { phoneNotice, phonePage } from '../phone/page'
import { getHandoff } from '../store/handoffs'
import { leadHeads } from '../store/leads'
import { listMembers } from '../store/members'
import { phoneLinkByHash } from '../store/phone-links'

/** The phone page (DESIGN §5): who opens it sees; only a form that a person sends does something. No script runs on it. */
export const phone = new Hono<AppEnv>()

const MOST_FORM_BYTES = 16 * 1024
const DECIDED = ['accepted', 'qualified', 'opportunity', 'won', 'lost']
type Page = ReturnType<typeof phoneNotice>

/** Whom a token stands for and about what, and what they read; a page that says why not otherwise. */
async function found(c: Context<AppEnv>) {
  const token = c.req.param('token')!
  const link = await phoneLinkByHash(c.env.DB, await sha256Hex(token))
  if (!link) {
    const words = wordsOf(askedLanguage(c) ?? 'en', 'UTC')
    return { page: phoneNotice('phone_unknown_title', { key: 'phone_unknown' }, words), status: 404 as const }
  }
  c.set('workspace', link.workspace)
  const [members, handoff] = await Promise.all([listMembers(c.env.DB, link.workspace), getHandoff(c.env.DB, link.workspace, link.handoff)])
  const member = members.find((m) => m.id === link.member)
  const words = await answerWords(c, member ?? null)
  if (!handoff || member?.active !== true)
    return { page: phoneNotice('phone_gone_title', { key: 'phone_gone' }, words), status: 410 as const }
  const nameOf = (id: string | null) => members.find((m) => m.id === id)?.name ?? null
  const { state, decidedBy } = handoff.record
  if (link.usedAt !== null || link.expiresAt < Date.now())
    return { page: ended(state, nameOf(decidedBy), words), status: link.usedAt === null ? (410 as const) : (200 as const) }
  const heads = await leadHeads(c.env.DB, link.workspace, [handoff.record.leadId])
  const lead = heads.get(handoff.record.leadId) ?? { name: null, email: null, title: null, company: null }
  const { record, evidence } = handoff
  const show = (problem: string | null) =>
    phonePage({ token, handoff: record, evidence, lead, owner: nameOf(record.ownerId), problem, words })
  return { link, member, show, words }
}

function ended(state: string, name: string | null, words: Words): Page {
  const by = (key: 'phone_accepted' | 'phone_rejected'): Saying => (name === null ? { key } : { key: `${key}_by`, with: { name } })
  if (DECIDED.includes(state)) return phoneNotice('phone_accepted_title', by('phone_accepted'), words)
  if (state === 'rejected') return phoneNotice('phone_rejected_title', by('phone_rejected'), words)
  return phoneNotice('phone_done_title', { key: 'phone_done' }, words)
}

phone.get(api.phonePage.path, async (c) => {
  const here = await found(c)
  return here.show ? answerPage(c, here.show(null)) : answerPage(c, here.page, here.status)
})

async function act(c: Context<AppEnv>, action: ActInput['action'], body: unknown): Promise<Response> {
  const here = await found(c)
  if (!here.show) return answerPage(c, here.page, here.status)
  const { link, member, show, words } = here
  try {
    // One token decides once: a form sent twice gets the first answer.
    const idempotencyKey = `phone-${link.handoff}-${action}-${JSON.stringify(body)}`
    await runCommand(c.env, link.workspace, 'handoffAct', { actor: { member }, handoffId: link.handoff, action, body, idempotencyKey })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return answerPage(c, show(phraseIn(words.language, error.said)), error.code === 'invalid-field' ? 400 : 409)
  }
  return c.redirect(`/h/${c.req.param('token')}`, 303)
}

phone.post(api.phoneSeen.path, (c) => act(c, 'seen', {}))
phone.post(api.phoneAccept.path, (c) => act(c, 'accept', {}))
phone.post(api.phoneReject.path, async (c) => {
  const form = new URLSearchParams(await textBody(c, MOST_FORM_BYTES))
  const note = form.get('note')?.trim().slice(0, 2000)
  return act(c, 'reject', { reason: form.get('reason') ?? '', ...(note ? { note } : {}) })
})
