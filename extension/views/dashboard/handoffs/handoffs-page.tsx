import { LateSkeleton } from '../../../ui/late-skeleton'
import { t } from '../../../ui/t'
import { useLive } from '../../../ui/use-live'
import { place, setFilters } from '../address'
import { PageHead } from '../frame/page-head'
import { useWorkspace } from '../frame/workspace-context'
import { OwnerFilter } from '../leads/owner-filter'
import { Failed } from '../list/failed'
import { type Board, board } from './board'
import { BoardView } from './board-view'
import { HandoffDrawer } from './handoff-drawer'

/** Every hand-off by where it stands; one of them opens beside the board. */
export function HandoffsPage() {
  const { query } = place.value
  const owner = query.owner?.slice(0, 64)
  return <OwnersBoard key={owner ?? ''} owner={owner} openId={query.open} closed={query.closed === 'yes'} />
}

function OwnersBoard({ owner, openId, closed }: { owner: string | undefined; openId: string | undefined; closed: boolean }) {
  const { me } = useWorkspace()
  const shown = useLive(owner ?? '', (abort) => board(owner, me.member.id, abort))
  return (
    <div class={`board-page${openId ? ' with-drawer' : ''}`}>
      <div class="page page-full">
        <PageHead title={t('dash_handoffs')}>
          <OwnerFilter owner={owner} />
          <label class="check">
            <input
              type="checkbox"
              checked={closed}
              onChange={(event) => setFilters({ closed: event.currentTarget.checked ? 'yes' : null }, { replace: true })}
            />
            {t('dash_board_closed')}
          </label>
        </PageHead>
        <p class="soft board-keys">{t('dash_board_keys')}</p>
        <BoardBody shown={shown} closed={closed} openId={openId} />
      </div>
      {openId && <HandoffDrawer key={openId} handoffId={openId} />}
    </div>
  )
}

function BoardBody({ shown, closed, openId }: { shown: Board; closed: boolean; openId: string | undefined }) {
  const failure = shown.failure.value
  if (shown.columns.value === null) {
    return failure ? <Failed message={failure} onRetry={() => void shown.again()} /> : <LateSkeleton rows={6} />
  }
  return (
    <>
      {failure && <Failed message={failure} onRetry={() => void shown.again()} />}
      <BoardView shown={shown} closed={closed} openId={openId} />
    </>
  )
}
