import type { ClockReport, SlaRow } from '#shared/schema/report-sla'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { getSla } from '../api/routes'
import { send } from '../api/send'
import { minutesWords } from './duration-words'
import type { Period } from './period'
import { ReportShown } from './report-shown'
import { ShareBar } from './share-bar'
import { countWords } from './share-words'

/** Clocks met, and how long answers took, in office hours and on the wall; and what looks as if a clock was played. */
export function SlaReport({ period }: { period: Period }) {
  return (
    <ReportShown name="sla" period={period} load={() => send(getSla, { query: period })} about={t('report_sla_about')}>
      {({ reference, all, triggers, owners }) => (
        <>
          <p class="soft">
            {t('sla_reference', reference.withinMinutes, reference.ratherThanMinutes, reference.timesAsManyQualified, reference.source)}
          </p>
          <dl class="sla-figures">
            <Figure words={t('sla_seen')} clock={all.seen} />
            <Figure words={t('sla_decided')} clock={all.decided} />
            <Figure words={t('sla_touched')} clock={all.touched} />
          </dl>
          <SlaTable title={t('acceptance_triggers')} rows={triggers} />
          <SlaTable title={t('acceptance_owners')} rows={owners} />
          <section class="panel-box block">
            <h2>{t('sla_gaming')}</h2>
            <p class="soft">{t('sla_gaming_text')}</p>
            <dl class="sla-figures">
              <div>
                <dt>{t('sla_five')}</dt>
                <dd>
                  <ShareBar share={all.touchedWithinFive} />
                </dd>
              </div>
              <div>
                <dt>{t('sla_last')}</dt>
                <dd>
                  <ShareBar share={all.decidedInLastMinutes} />
                </dd>
              </div>
              <div>
                <dt>{t('sla_unseen')}</dt>
                <dd>
                  <ShareBar share={all.decidedUnseen} />
                </dd>
              </div>
            </dl>
          </section>
        </>
      )}
    </ReportShown>
  )
}

function Figure({ words, clock }: { words: string; clock: ClockReport }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>
        <ShareBar share={clock.met} />
        <p class="soft">
          {t('sla_took', minutesWords(clock.business.median, locale()), minutesWords(clock.business.p90, locale()))}
          {clock.running > 0 && ` · ${t('sla_running', clock.running)}`}
        </p>
      </dd>
    </div>
  )
}

function SlaTable({ title, rows }: { title: string; rows: readonly SlaRow[] }) {
  if (rows.length === 0) return null
  const clock = (one: ClockReport) => (
    <td>
      <ShareBar share={one.met} />
      {one.business.n > 0 && (
        <p class="soft" title={t('sla_raw', minutesWords(one.raw.median, locale()), minutesWords(one.raw.p90, locale()))}>
          {t('sla_took', minutesWords(one.business.median, locale()), minutesWords(one.business.p90, locale()))}
        </p>
      )}
    </td>
  )
  return (
    <table class="plain report-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('sla_seen')}</th>
          <th scope="col">{t('sla_decided')}</th>
          <th scope="col">{t('sla_touched')}</th>
          <th scope="col" class="number">
            {t('sla_transfers')}
          </th>
          <th scope="col" class="number">
            {t('sla_unseen_short')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row.label || t('dash_nobody')} <span class="count">{row.n}</span>
            </th>
            {clock(row.seen)}
            {clock(row.decided)}
            {clock(row.touched)}
            <td class="number">{row.transfers}</td>
            <td class="number">{row.decidedUnseen.n === 0 ? '–' : countWords(row.decidedUnseen, locale())}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
