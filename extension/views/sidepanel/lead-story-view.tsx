import type { Me } from '#shared/schema/member'
import { ageCard } from '#shared/scoring/age-card'
import { EmptyState } from '../../ui/empty-state'
import { LateSkeleton } from '../../ui/late-skeleton'
import { t } from '../../ui/t'
import { useLive } from '../../ui/use-live'
import { leadStory } from '../state/lead-story'
import { Facts } from './facts'
import { HandoffBlock } from './handoff-block'
import { LeadHead } from './lead-head'
import { LeadNotices } from './lead-notices'
import { People } from './people'
import { ScoreBlock } from './score-block'
import { Timeline } from './timeline'
import { useDecide } from './use-decide'
import { useSeen } from './use-seen'

type Props = {
  leadId: string
  me: Me
  now: number
  /** shows another lead */
  onOpen: (leadId: string) => void
  /** a person chose this lead (and a tab did not): then looking at it means having seen its hand-off */
  chosen: boolean
}

/** The whole story of one lead: who, what waits, why this score, what is known, who else, what happened. */
export function LeadStoryView({ leadId, me, now, onOpen, chosen }: Props) {
  const story = useLive(leadId, (abort) => leadStory(leadId, abort))
  const kept = story.card.value
  // Receipts cool while the panel stays open, also offline.
  const card = kept && ageCard(kept, Math.max(now, kept.at))
  const decide = useDecide(story)
  const sawIt = useSeen(card?.handoff, me, decide, chosen)

  if (card === undefined) return <LateSkeleton rows={6} />
  if (card === null) return <EmptyState title={t('panel_gone_title')} text={t('panel_gone_text')} />
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <article class="story" onClick={sawIt}>
      <LeadHead card={card} now={now} />
      <LeadNotices card={card} now={now} onOpen={onOpen} />
      <HandoffBlock
        card={card}
        handoff={story.handoff.value}
        me={me}
        now={now}
        decide={decide}
        onChanged={(next) => (story.card.value = next)}
      />
      <ScoreBlock card={card} now={now} />
      <Facts card={card} />
      <People card={card} people={story.people.value} onOpen={onOpen} />
      <Timeline story={story} now={now} />
    </article>
  )
}
