import { EmptyState } from '../../ui/empty-state'
import { t } from '../../ui/t'
import { useLive } from '../../ui/use-live'
import { WaitingSection } from '../popup/waiting-section'
import { leadList } from '../state/lead-list'
import { waitingList } from '../state/waiting-list'
import { FindLead } from './find-lead'

/** The panel when the tab is about nobody known: what waits for this member, and a search. */
export function NobodyHere({ now, onOpen }: { now: number; onOpen: (leadId: string) => void }) {
  const list = useLive('found', leadList)
  const waiting = useLive('waiting', waitingList)
  return (
    <>
      <EmptyState title={t('panel_none_title')} text={t('panel_none_text')} />
      <FindLead list={list} now={now} onOpen={onOpen} />
      {list.query.value.trim() === '' && waiting.value && <WaitingSection waiting={waiting.value} now={now} onOpen={onOpen} />}
    </>
  )
}
