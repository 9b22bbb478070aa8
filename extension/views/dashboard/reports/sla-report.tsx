import type { Trigger } from '#shared/schema/definition'
import type { ClockReport, SlaRow } from '#shared/schema/report-sla'
import { locale } from '../../../ui/locale'
import { triggerName } from '../../../ui/stage-name'
import { t } from '../../../ui/t'
import { getSla } from '../api/routes'
import { send } from '../api/send'
import { DataTable } from '../list/data-table'
import { minutesWords } from './duration-words'
import type { Period } from './period'
import { ownerName } from './report-names'
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
          <SlaTable title={t('acceptance_triggers')} rows={triggers} words={(row) => triggerName(row.key as Trigger)} />
          <SlaTable title={t('acceptance_owners')} rows={owners} words={ownerName} />
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

function SlaTable({ title, rows, words }: { title: string; rows: readonly SlaRow[]; words: (row: SlaRow) => string }) {
  if (rows.length === 0) return null
  return (
    <DataTable
      caption={title}
      rows={rows}
      keyOf={(row) => row.key}
      columns={[
        { words: '', look: 'name', cell: (row) => <SlaName words={words(row)} n={row.n} /> },
        { words: t('sla_seen'), cell: (row) => <ClockCell clock={row.seen} /> },
        { words: t('sla_decided'), cell: (row) => <ClockCell clock={row.decided} /> },
        { words: t('sla_touched'), cell: (row) => <ClockCell clock={row.touched} /> },
        { words: t('sla_transfers'), look: 'number', cell: (row) => row.transfers },
        {
          words: t('sla_unseen_short'),
          look: 'number',
          cell: ({ decidedUnseen }) => (decidedUnseen.n === 0 ? '–' : countWords(decidedUnseen, locale())),
        },
      ]}
    />
  )
}

function SlaName({ words, n }: { words: string; n: number }) {
  return (
    <>
      {words} <span class="count">{n}</span>
    </>
  )
}

function ClockCell({ clock: { met, business, raw } }: { clock: ClockReport }) {
  return (
    <>
      <ShareBar share={met} />
      {business.n > 0 && (
        <p class="soft" title={t('sla_raw', minutesWords(raw.median, locale()), minutesWords(raw.p90, locale()))}>
          {t('sla_took', minutesWords(business.median, locale()), minutesWords(business.p90, locale()))}
        </p>
      )}
    </>
  )
}
