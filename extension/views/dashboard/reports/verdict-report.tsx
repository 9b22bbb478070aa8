import { t } from '../../../ui/t'
import { getVerdict } from '../api/routes'
import { send } from '../api/send'
import { GoalMonths } from './goal-months'
import type { Period } from './period'
import { ReportShown } from './report-shown'
import { VerdictCell, VerdictNames } from './verdict-cell'

/** Met the definition? × worked in time? Four counts, their wins and the names behind them: the agenda of the two teams' review. */
export function VerdictReport({ period }: { period: Period }) {
  return (
    <ReportShown
      name="verdict"
      period={period}
      load={() => send(getVerdict, { query: { ...period, names: 50 } })}
      about={t('report_verdict_about')}
    >
      {({ sentence, cells, running, goals }) => (
        <>
          <p class="sentence">{sentence}</p>
          <div class="verdict">
            <span class="verdict-side">{t('verdict_met')}</span>
            <span class="verdict-top verdict-left">{t('verdict_in_time')}</span>
            <span class="verdict-top verdict-right">{t('verdict_not_in_time')}</span>
            <VerdictCell cell={cells[0]} title={t('verdict_met_in_time')} hint={t('verdict_met_in_time_hint')} />
            <VerdictCell cell={cells[1]} title={t('verdict_met_late')} hint={t('verdict_met_late_hint')} warn />
            <span class="verdict-side verdict-below">{t('verdict_not_met')}</span>
            <VerdictCell cell={cells[2]} title={t('verdict_unmet_in_time')} hint={t('verdict_unmet_in_time_hint')} />
            <VerdictCell cell={cells[3]} title={t('verdict_unmet_late')} hint={t('verdict_unmet_late_hint')} />
          </div>
          {running.n > 0 && (
            <section class="panel-box block">
              <h2>{t('verdict_running', running.n)}</h2>
              <VerdictNames people={running.people} more={running.more} />
            </section>
          )}
          <GoalMonths goals={goals} />
        </>
      )}
    </ReportShown>
  )
}
