import type { Outcome, Points } from '../../../background/protocol'
import { ask } from '../../../background/sync/client'
import { EmptyState } from '../../../ui/empty-state'
import { QUADRANT_ORDER } from '../../../ui/quadrant-order'
import { t, tn } from '../../../ui/t'
import { useLive } from '../../../ui/use-live'
import { onChanges } from '../../state/on-changes'
import { PageHead } from '../frame/page-head'
import { useWorkspace } from '../frame/workspace-context'
import { resource } from '../list/resource'
import { Shown } from '../list/shown'
import { ChartCanvas } from './chart-canvas'
import type { Rules } from './chart-scale'
import { ChartTable } from './chart-table'

type Standing = { points: Points; rules: Rules | null }

/** Changes come one by one while people browse; the picture follows a few times a minute. */
const QUIET_MS = 4000

/** Fit × readiness of every lead this member's device holds. */
export function ChartPage() {
  const { me } = useWorkspace()
  const standing = useLive('standing', (abort) => {
    const found = resource(whereAllStand, abort)
    onChanges(() => void found.again(), abort, QUIET_MS)
    return found
  })
  return (
    <div class="page page-full">
      <PageHead title={t('dash_chart')} text={t(me.member.scope === 'all' ? 'dash_chart_text' : 'dash_chart_text_scope')} />
      <Shown of={standing} rows={8}>
        {({ points, rules }) =>
          rules === null ? (
            <EmptyState title={t('popup_none_title')} text={t('dash_leads_none')} />
          ) : (
            <div class="chart-page">
              <ChartCanvas points={points} rules={rules} spoken={spokenChart(points)} />
              <ChartTable points={points} rules={rules} />
            </div>
          )
        }
      </Shown>
    </div>
  )
}

async function whereAllStand(): Promise<Outcome<Standing>> {
  const points = await ask('points', {})
  if (!points.ok) return points
  // thresholds and bands come with every card
  const [first] = points.value.ids
  const card = first === undefined ? null : await ask('card', { leadId: first })
  return { ok: true, value: { points: points.value, rules: card?.ok ? (card.value?.scale ?? null) : null } }
}

function spokenChart({ quadrant }: Points): string {
  const place = QUADRANT_ORDER.indexOf('hand-over')
  return tn('dash_chart_spoken', quadrant.length, quadrant.filter((one) => one === place).length)
}
