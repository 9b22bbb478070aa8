import type { ComponentChildren } from 'preact'
import type { Card } from '#shared/schema/lead'
import { locale } from '../../ui/locale'
import { t, tn } from '../../ui/t'
import { dateWords } from '../../ui/time-words'

/** What a rep must know before trusting the rest: doubts about who it is, about the rules, and what holds the lead back. */
export function LeadNotices({ card, now, onOpen }: { card: Card; now: number; onOpen: (leadId: string) => void }) {
  const other = card.possiblyAnother
  const otherName = other?.name ?? t('no_name')
  const day = (at: number) => dateWords(at, now, locale())
  return (
    <div class="notices">
      {card.blocked && <Notice kind="bad">{t('story_blocked')}</Notice>}
      {other && (
        <Notice kind="warn">
          {t('story_another', otherName)}{' '}
          <button type="button" class="link" onClick={() => onOpen(other.id)}>
            {t('story_another_open', otherName)}
          </button>
        </Notice>
      )}
      {card.claimed && <Notice kind="warn">{t('story_claimed')}</Notice>}
      {!card.definitionSigned && <Notice kind="plain">{t('story_unsigned', card.definitionVersion)}</Notice>}
      {card.nurtureUntil !== null && card.nurtureUntil > now && (
        <Notice kind="plain">{t('story_nurture_until', day(card.nurtureUntil))}</Notice>
      )}
      {card.coolOffUntil !== null && card.coolOffUntil > now && <Notice kind="plain">{t('story_cool_off', day(card.coolOffUntil))}</Notice>}
      {card.reentries > 0 && <Notice kind="plain">{tn('story_reentries', card.reentries)}</Notice>}
    </div>
  )
}

function Notice({ kind, children }: { kind: 'bad' | 'warn' | 'plain'; children: ComponentChildren }) {
  return <p class={`notice notice-${kind}`}>{children}</p>
}
