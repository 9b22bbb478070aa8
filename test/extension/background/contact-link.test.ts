// @vitest-environment node
import './browser-fixture'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { contactLink } from '../../../extension/background/outbox/contact-link'
import { CONTACT_PATTERN, channelOf } from '../../../extension/background/outbox/contact-links'
import { forgetLinkTouches, untoldTouch } from '../../../extension/background/outbox/link-touches'
import { decideRequest } from '../../../extension/background/replica/lead-requests'
import type { Replica } from '../../../extension/background/replica/replica'
import type { OpenWorkspace } from '../../../extension/background/sync/open-workspace'
import { fakeBrowser } from './browser-fixture'
import { cardOf, handoffOf, me, member } from './card-fixture'
import { emptyReplica } from './parts'

const owner = { id: member.id, name: member.name }
const kick = vi.fn()
let replica: Replica

const open = (change: Partial<typeof me> = {}) =>
  ({ replica, session: { me: { ...me, ...change } }, changed: () => {}, sender: { kick } }) as unknown as OpenWorkspace
const press = (href: string, leadId: string | null = null) => contactLink(open(), { href, leadId })
const logged = async () => (await replica.db.getAll('outbox')).map(({ leadId, decision }) => ({ leadId, ...decision }))
const mailTo = (leadId: string) => ({ leadId, action: 'touch', channel: 'mail', outcome: 'no-answer' })

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  fakeBrowser.reset()
  replica = (await emptyReplica()).replica
  await replica.take({
    cards: [
      cardOf('mine', { handoff: handoffOf('mine', { state: 'accepted', owner }) }),
      cardOf('nobodys', { handoff: handoffOf('nobodys') }),
      cardOf('theirs', { handoff: handoffOf('theirs', { owner: { id: 'mem_otto', name: 'Otto' } }) }),
      cardOf('refused', { handoff: handoffOf('refused', { state: 'rejected', owner }) }),
      cardOf('cold'),
    ],
  })
})

describe('a pressed mailto: link', () => {
  it('is a touch of the lead it writes to, sent by the outbox, whatever the page is about', async () => {
    await press('mailto:MINE%40kunde.example?subject=Hello', 'nobodys')
    expect(await logged()).toEqual([mailTo('mine')])
    expect(kick).toHaveBeenCalled()
    expect((await replica.card('mine'))!.handoff!.clocks.firstTouchDueAt).toBeNull()
  })

  it('reaches everybody it names, once each', async () => {
    await press('mailto:mine@kunde.example,nobodys@kunde.example?to=mine@kunde.example&cc=cold@kunde.example')
    expect(await logged()).toEqual([mailTo('mine'), mailTo('nobodys')])
  })

  it('to somebody without an open hand-off of this member logs nothing', async () => {
    for (const who of ['theirs', 'refused', 'cold', 'stranger']) await press(`mailto:${who}@kunde.example`)
    await press('mailto:%E0%A4%A')
    await press('mailto:')
    expect(await logged()).toEqual([])
  })

  it('of marketing or an admin logs nothing', async () => {
    for (const role of ['marketing', 'admin'] as const) {
      await contactLink(open({ role, member: { ...member, role } }), { href: 'mailto:nobodys@kunde.example', leadId: null })
    }
    expect(await logged()).toEqual([])
  })

  it('pressed twice at once, or again within a minute, is one touch; later it is another', async () => {
    await Promise.all([press('mailto:mine@kunde.example'), press('mailto:mine@kunde.example')])
    vi.advanceTimersByTime(59_000)
    await press('mailto:mine@kunde.example')
    expect(await logged()).toHaveLength(1)
    vi.advanceTimersByTime(2000)
    await press('mailto:mine@kunde.example')
    expect(await logged()).toHaveLength(2)
  })
})

describe('a pressed call or calendar link', () => {
  it('is a touch of the lead the page is about', async () => {
    await press('tel:+49301234', 'mine')
    await press('https://calendly.com/rosa/30min', 'mine')
    expect((await logged()).map(({ leadId, action, ...rest }) => [leadId, action, rest])).toEqual([
      ['mine', 'touch', { channel: 'call', outcome: 'no-answer' }],
      ['mine', 'touch', { channel: 'meeting', outcome: 'no-answer' }],
    ])
  })

  it('on a page about nobody for certain logs nothing', async () => {
    await press('tel:+49301234')
    expect(await logged()).toEqual([])
  })

  it('is told by its beginning, here and in the page alike', () => {
    const inPage = new RegExp(CONTACT_PATTERN)
    for (const [href, channel] of [
      ['mailto:a@b.example', 'mail'],
      ['tel:123', 'call'],
      ['https://cal.com/rosa', 'meeting'],
      ['https://calendar.google.com/calendar/appointments/schedules/x', 'meeting'],
      ['https://outlook.office.com/bookwithme/user/x', 'meeting'],
      ['https://meetings.hubspot.com/rosa', 'meeting'],
      ['https://calendly.com.evil.example/', null],
      ['https://evil.example/?u=https://calendly.com/', null],
      ['https://calXcom/rosa', null],
      ['https://nordwind.example/contact', null],
      ['javascript:void 0', null],
    ] as const) {
      expect(channelOf(href), href).toBe(channel)
      expect(inPage.test(href), href).toBe(channel !== null)
    }
  })
})

describe('how it went', () => {
  it('is asked until it is told, and told of the touch that is logged already', async () => {
    await press('mailto:mine@kunde.example')
    expect(await untoldTouch('mine')).toMatchObject({ channel: 'mail' })
    const decision = { action: 'touch', channel: 'mail', outcome: 'welcomed' } as const
    expect(await decideRequest(open(), { leadId: 'mine', handoffId: 'ho_mine', decision })).toMatchObject({ ok: true })
    expect(await untoldTouch('mine')).toBeNull()
    await decideRequest(open(), { leadId: 'mine', handoffId: 'ho_mine', decision })
    expect((await logged()).map(({ outcome, amend }: Record<string, unknown>) => [outcome, amend])).toEqual([
      ['no-answer', undefined],
      ['welcomed', true],
      ['welcomed', undefined],
    ])
  })

  it('of a call logged by hand says nothing of the mail', async () => {
    await press('mailto:mine@kunde.example')
    await decideRequest(open(), {
      leadId: 'mine',
      handoffId: 'ho_mine',
      decision: { action: 'touch', channel: 'call', outcome: 'stalled' },
    })
    expect(await untoldTouch('mine')).toMatchObject({ channel: 'mail' })
    expect((await logged()).at(-1)).not.toHaveProperty('amend')
  })

  it('is forgotten with everything else when this member leaves', async () => {
    await press('mailto:mine@kunde.example')
    await forgetLinkTouches()
    expect(await untoldTouch('mine')).toBeNull()
  })
})
