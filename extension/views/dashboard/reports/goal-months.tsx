import type { Verdict } from '#shared/schema/report-verdict'
import { EmptyState } from '../../../ui/empty-state'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'

/** The signed definition's monthly goals for both sides, actual against goal. */
export function GoalMonths({ goals }: { goals: Verdict['goals'] }) {
  if (goals === null) return <EmptyState title={t('goals_none')} text={t('goals_none_text')} />
  const month = (iso: string) =>
    new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${iso}-01`))
  return (
    <section class="block" aria-labelledby="goals">
      <h2 id="goals">{t('goals_title')}</h2>
      <p class="soft">{t(goals.signed ? 'goals_signed' : 'goals_unsigned', goals.definitionVersion)}</p>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t('goals_month')}</th>
            <th scope="col">{t('goals_marketing')}</th>
            <th scope="col">{t('goals_sales')}</th>
          </tr>
        </thead>
        <tbody>
          {goals.months.map((one) => (
            <tr key={one.month}>
              <th scope="row">
                {month(one.month)} {!one.complete && <span class="soft">{t('goals_partly')}</span>}
              </th>
              <td>
                <Against actual={one.handOffs.actual} goal={one.handOffs.goal} />
              </td>
              <td>
                <Against actual={one.accepted.actual} goal={one.accepted.goal} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Against({ actual, goal }: { actual: number; goal: number }) {
  const most = Math.max(actual, goal, 1)
  return (
    <span class="share">
      <span class="share-words">
        <b>{actual}</b> <span class="soft">{t('goals_of', goal)}</span>
      </span>
      <svg class="share-bar" viewBox="0 0 120 14" width="120" height="14" aria-hidden="true">
        <rect class="bar-track" y="3" width="120" height="8" rx="2" />
        <rect class="bar-fill" y="3" width={(actual / most) * 120} height="8" rx="2" />
        <path class="bar-interval" d={`M${(goal / most) * 119 + 0.5} 0v14`} />
      </svg>
    </span>
  )
}
