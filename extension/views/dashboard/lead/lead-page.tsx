import { useRef, useState } from 'preact/hooks'
import type { Card } from '#shared/schema/lead'
import { ageCard } from '#shared/scoring/age-card'
import { EmptyState } from '../../../ui/empty-state'
import { LateSkeleton } from '../../../ui/late-skeleton'
import { t } from '../../../ui/t'
import { useLive } from '../../../ui/use-live'
import { HandoffBlock } from '../../sidepanel/handoff-block'
import { LeadNotices } from '../../sidepanel/lead-notices'
import { People } from '../../sidepanel/people'
import { ScoreBlock } from '../../sidepanel/score-block'
import { Timeline } from '../../sidepanel/timeline'
import { useDecide } from '../../sidepanel/use-decide'
import { useSeen } from '../../sidepanel/use-seen'
import { leadStory } from '../../state/lead-story'
import { personName } from '../../state/person-words'
import { go, placeHref } from '../address'
import { PageHead } from '../frame/page-head'
import { useWorkspace } from '../frame/workspace-context'
import { HandoffDeliveries } from '../handoffs/handoff-deliveries'
import { EditableFacts } from './editable-facts'
import { LeadIdentity } from './lead-identity'
import { MergeBlock } from './merge-block'

/** One lead on the full page: the side panel's story in columns, and everything about it that can be corrected. */
export function LeadPage({ leadId }: { leadId: string }) {
  const { me, now } = useWorkspace()
  const parted = useRef<Card | null>(null)
  const [round, setRound] = useState(0)
  // a merge taken back takes events away, which a story only ever adds to: it is told anew, from the card known already
  const story = useLive(`${leadId} ${round}`, (abort) => {
    const told = leadStory(leadId, abort)
    if (parted.current?.id === leadId) told.card.value = parted.current
    return told
  })
  const kept = story.card.value
  const card = kept && ageCard(kept, Math.max(now, kept.at))
  const decide = useDecide(story)
  const sawIt = useSeen(card?.handoff, me, decide, true)
  const back = (
    <p class="crumb">
      <a href={placeHref(['leads'])}>{t('dash_leads')}</a>
    </p>
  )
  if (card === undefined) return <LateSkeleton rows={8} />
  if (card === null) {
    return (
      <div class="page">
        {back}
        <PageHead title={t('panel_gone_title')} />
        <EmptyState title={t('panel_gone_title')} text={t('panel_gone_text')} />
      </div>
    )
  }
  const open = (id: string) => go(placeHref(['leads', id]))
  const changed = (next: Card) => {
    story.card.value = next
  }
  const part = (next: Card) => {
    parted.current = next
    setRound(round + 1)
  }
  return (
    <div class="page">
      {back}
      <PageHead title={personName(card)} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only notes that a person looked; every control has its own keys */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same */}
      <div class="lead-grid" onClick={sawIt}>
        <div class="lead-column">
          <LeadIdentity card={card} now={now} onChanged={changed} />
          <LeadNotices card={card} now={now} onOpen={open} />
          <HandoffBlock card={card} handoff={story.handoff.value} me={me} now={now} decide={decide} onChanged={changed} />
          {story.handoff.value?.deliveries && <HandoffDeliveries deliveries={story.handoff.value.deliveries} />}
        </div>
        <div class="lead-column">
          <ScoreBlock card={card} now={now} />
          <EditableFacts card={card} onChanged={changed} />
        </div>
        <div class="lead-column">
          <Timeline story={story} now={now} />
          <People card={card} people={story.people.value} onOpen={open} />
          <MergeBlock card={card} onChanged={changed} onParted={part} />
        </div>
      </div>
    </div>
  )
}
