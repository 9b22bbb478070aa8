import { expect } from 'vitest'
import { Acceptance } from '#shared/schema/report-acceptance'
import { Campaigns } from '#shared/schema/report-campaigns'
import { Funnel } from '#shared/schema/report-funnel'
import { Nurture } from '#shared/schema/report-nurture'
import { Quadrants } from '#shared/schema/report-quadrants'
import { Reasons } from '#shared/schema/report-reasons'
import { Rules } from '#shared/schema/report-rules'
import { Sla } from '#shared/schema/report-sla'
import { Sources } from '#shared/schema/report-sources'
import { Verdict } from '#shared/schema/report-verdict'
import type { Raw, RawTables } from './raw-tables'
import { toldShare } from './raw-tables'
import { margin, recountAcceptance, recountReasons, recountSla } from './recount-handoffs'
import {
  recountCampaign,
  recountFunnel,
  recountGenerated,
  recountNurture,
  recountQuadrants,
  recountRule,
  recountSource,
} from './recount-people'
import { recountGoals, recountVerdict } from './recount-verdict'

type Check = (body: unknown, tables: RawTables) => void

/** What each report says, field by field, against the same counted from raw tables. */
export const EXPECT_RECOUNTED: Record<string, Check> = {
  'verdict?names=1000': (body, tables) => {
    const { cells, running, goals, period } = Verdict.parse(body)
    const counted = recountVerdict(tables, period, Date.now())
    expect(running.n).toBe(counted.running)
    cells.forEach(({ people, more, met, inTime, ...cell }, i) => {
      expect({ ...cell, ids: people.map((p) => p.leadId).sort() }).toEqual(counted.cells[i])
      expect(more).toBe(0)
    })
    if (tables.definition.content.goals) expect(goals!.months).toEqual(recountGoals(tables, period, Date.now()))
    else expect(goals).toBeNull()
  },

  acceptance: (body, tables) => {
    const { groups, triggers, owners, weeks, period } = Acceptance.parse(body)
    const all = margin(tables, period)
    const row = ({ key, label, ...said }: (typeof groups)[number], keep: (m: (typeof all)[number]) => boolean) =>
      expect(said, label).toEqual(recountAcceptance(all.filter(keep)))
    for (const r of groups) row(r, (m) => m.group === r.key)
    for (const r of triggers) row(r, (m) => m.h.trigger === r.key)
    for (const r of owners) row(r, (m) => (m.h.owner ?? '') === r.key)
    const date = new Intl.DateTimeFormat('en-CA', { timeZone: period.timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    for (const r of weeks) {
      expect(new Date(r.key).getUTCDay()).toBe(1)
      const days = Array.from({ length: 7 }, (_, i) => new Date(Date.parse(r.key) + i * 86_400_000).toISOString().slice(0, 10))
      row(r, (m) => days.includes(date.format(m.h.opened_at)))
    }
    for (const rows of [groups, triggers, owners, weeks]) expect(rows.reduce((sum, r) => sum + r.handedOver, 0)).toBe(all.length)
  },

  sla: (body, tables) => {
    const { all, triggers, owners, period } = Sla.parse(body)
    const own = margin(tables, period)
    for (const { key, label, ...row } of [all, ...triggers, ...owners]) {
      const of = own.filter((m) => key === 'all' || m.h.trigger === key || (m.h.owner ?? '') === key)
      expect(row, label).toEqual(recountSla(tables, of, period.timeZone, Date.now()))
    }
  },

  reasons: (body, tables) => {
    const { refused, lost, attemptsMissing, findings, period } = Reasons.parse(body)
    const own = margin(tables, period)
    const flat = (classes: typeof refused) =>
      Object.fromEntries([
        ...classes.map(({ reason, label, subReasons, ...row }) => [`class ${reason}`, row]),
        ...classes.flatMap((c) => c.subReasons.map(({ reason, label, ...row }) => [reason, row])),
      ])
    expect(flat(refused)).toEqual(recountReasons(own, 'rejected'))
    expect(flat(lost)).toEqual(recountReasons(own, 'lost'))
    const unreached = own.filter((m) => m.refused && m.h.record.reason.startsWith('not-reachable'))
    const lacking = unreached.filter((m) => m.h.record.touches.length < (m.h.record.play?.attemptsDue ?? 0))
    expect(attemptsMissing).toEqual(toldShare(lacking.length, unreached.length))
    for (const { finding, count } of findings) expect(count).toBe(own.filter((m) => m.h.record.finding === finding).length)
    expect(findings[0]?.n ?? 0).toBe(own.filter((m) => m.h.record.finding).length)
  },

  funnel: (body, tables) => {
    const { rows, handRaises, byHand, period } = Funnel.parse(body)
    const flat = (track: typeof rows) => track.map((r) => [r.stage, r.n, r.onward, r.took])
    const counted = recountFunnel(tables, period)
    expect(flat(rows)).toEqual(counted.main)
    expect(flat(handRaises)).toEqual(counted.handRaises)
    expect(flat(byHand)).toEqual(counted.byHand)
  },

  sources: (body, tables) => {
    const { channels, generated, period } = Sources.parse(body)
    for (const { sources, channel, source: _, label, ...row } of channels) {
      expect(row, label).toEqual(recountSource(tables, period, (o) => o.channel === channel))
      for (const { channel: same, source, label, ...said } of sources)
        expect(said, label).toEqual(recountSource(tables, period, (o) => o.channel === same && o.source === source))
    }
    const everybody = recountSource(tables, period, () => true)
    expect(channels.reduce((sum, c) => sum + c.n, 0)).toBe(everybody.n)
    expect(channels.reduce((sum, c) => sum + c.handedOver, 0)).toBe(everybody.handedOver)
    for (const { by, label, ...row } of generated) expect(row, label).toEqual(recountGenerated(tables, period, by))
  },

  quadrants: (body, tables) => {
    const { all, weeks, sources, cells, period } = Quadrants.parse(body)
    for (const { week, channel, source, label, ...row } of [all, ...weeks, ...sources, ...cells]) {
      const bySource = sources.some((s) => s.label === label && s.week === week)
      const keep = (o: Raw, monday: string) =>
        (week === null || monday === week) &&
        (bySource
          ? o.channel === channel && o.source === source
          : cells.some((c) => c.week === week && c.label === label)
            ? o.channel === channel
            : true)
      expect(row, label).toEqual(recountQuadrants(tables, period, keep))
    }
    for (const rows of [weeks, sources, cells]) expect(rows.reduce((sum, r) => sum + r.n, 0)).toBe(all.n)
  },

  campaigns: (body, tables) => {
    const { campaigns, unknown, period } = Campaigns.parse(body)
    expect(campaigns).toHaveLength(tables.campaigns.length)
    for (const { id, name, segment, matched, expectedLeads, cost, ...row } of campaigns)
      expect(row, name).toEqual(recountCampaign(tables, period, tables.campaigns.find((c) => c.id === id)!))
    expect(unknown.every((u) => u.n > 0 && !tables.campaigns.some((c) => c.utm === JSON.stringify({ campaign: u.campaign })))).toBe(true)
  },

  nurture: (body, tables) => {
    const { entered, wins, inNurture, period } = Nurture.parse(body)
    const counted = recountNurture(tables, period)
    expect(wins).toEqual(counted.wins)
    expect(inNurture).toBe(counted.inNurture)
    expect(Object.fromEntries(entered.map(({ reason, label, ...row }) => [reason, row]))).toEqual(counted.entered)
  },

  rules: (body, tables) => {
    const { rules, all, period } = Rules.parse(body)
    const { fit, readiness } = tables.definition.content
    expect(rules.map((r) => r.rule).sort()).toEqual([...fit, ...readiness].map((r: Raw) => r.id).sort())
    const own = margin(tables, period)
    expect(all).toEqual(toldShare(own.filter((m) => m.accepted).length, own.filter((m) => m.accepted || m.refused).length))
    for (const { rule, label, kind, points, standing, sentence, ...row } of rules) {
      expect(row, label).toEqual(recountRule(tables, period, rule))
      const { interval, n } = row
      const right = !interval || n < 20 ? 'too-few' : interval[0] > all.rate! ? 'better' : interval[1] < all.rate! ? 'worse' : 'as-all'
      expect(standing).toBe(right)
      expect(sentence).toMatch(n < 20 ? /too few|no decided/ : /% of \d+ accepted/)
    }
  },
}
