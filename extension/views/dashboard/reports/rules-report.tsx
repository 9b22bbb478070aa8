import type { RuleRow } from '#shared/schema/report-rules'
import { locale } from '../../../ui/locale'
import type { MessageKey } from '../../../ui/message-key'
import { signedPointsWords } from '../../../ui/number-words'
import { t } from '../../../ui/t'
import { getRules } from '../api/routes'
import { send } from '../api/send'
import { DataTable } from '../list/data-table'
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
          <DataTable
            caption={t('rules_title')}
            rows={rules}
            keyOf={(row) => row.rule}
            columns={[
              { words: '', look: 'name', cell: (row) => <RuleName row={row} /> },
              { words: t('rules_points'), look: 'number', cell: (row) => signedPointsWords(row.points, locale()) },
              { words: t('acceptance_accepted'), cell: (row) => <ShareBar share={row} /> },
              { words: t('rules_standing'), cell: (row) => <Standing row={row} /> },
              { words: t('rules_not_a_fit'), look: 'number', cell: (row) => row.notAFit },
              { words: t('sources_won'), look: 'number', cell: (row) => row.won },
            ]}
          />
        </>
      )}
    </ReportShown>
  )
}

function RuleName({ row }: { row: RuleRow }) {
  return (
    <>
      {row.label}
      <p class="soft">{t(row.kind === 'trait' ? 'axis_fit' : 'axis_readiness')}</p>
    </>
  )
}

function Standing({ row }: { row: RuleRow }) {
  return (
    <span class={`mark rule-${row.standing}`} title={row.sentence}>
      {t(STANDING[row.standing])}
    </span>
  )
}
