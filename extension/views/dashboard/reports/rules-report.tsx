import type { RuleRow } from '#shared/schema/report-rules'
import { locale } from '../../../ui/locale'
import type { MessageKey } from '../../../ui/message-key'
import { signedPointsWords } from '../../../ui/number-words'
import { t } from '../../../ui/t'
import { getRules } from '../api/routes'
import { send } from '../api/send'
import type { Period } from './period'
import { ReportShown } from './report-shown'
import { ShareBar } from './share-bar'

const STANDING = {
  better: 'rules_better',
  worse: 'rules_worse',
  'as-all': 'rules_as_all',
  'too-few': 'rules_too_few',
} as const satisfies Record<RuleRow['standing'], MessageKey>

/** What sales did with the leads each rule spoke for: which rules are worth their points. */
export function RulesReport({ period }: { period: Period }) {
  return (
    <ReportShown name="rules" period={period} load={() => send(getRules, { query: period })} about={t('report_rules_about')}>
      {({ definitionVersion, all, rules }) => (
        <>
          <p class="rules-all">
            {t('rules_all', definitionVersion)} <ShareBar share={all} />
          </p>
          <table class="plain report-table">
            <caption>{t('rules_title')}</caption>
            <thead>
              <tr>
                <td />
                <th scope="col" class="number">
                  {t('rules_points')}
                </th>
                <th scope="col">{t('acceptance_accepted')}</th>
                <th scope="col">{t('rules_standing')}</th>
                <th scope="col" class="number">
                  {t('rules_not_a_fit')}
                </th>
                <th scope="col" class="number">
                  {t('sources_won')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rules.map((row) => (
                <tr key={row.rule}>
                  <th scope="row">
                    {row.label}
                    <p class="soft">{t(row.kind === 'trait' ? 'axis_fit' : 'axis_readiness')}</p>
                  </th>
                  <td class="number">{signedPointsWords(row.points, locale())}</td>
                  <td>
                    <ShareBar share={row} />
                  </td>
                  <td title={row.sentence}>
                    <span class={`mark rule-${row.standing}`}>{t(STANDING[row.standing])}</span>
                  </td>
                  <td class="number">{row.notAFit}</td>
                  <td class="number">{row.won}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </ReportShown>
  )
}
