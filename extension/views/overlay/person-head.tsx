import type { Card } from '#shared/schema/lead'
import { deedWords } from '../../ui/deed-words'
import { locale } from '../../ui/locale'
import { NamedFlag } from '../../ui/named-flag'
import { stageName } from '../../ui/stage-name'
import { t } from '../../ui/t'
import { agoWords, momentWords } from '../../ui/time-words'
import { personName } from '../state/person-words'

type Props = { card: Card | null; now: number; onClose: () => void; onPanel: () => void }

/** Who it is: name, title, account, stage and last activity. Long ones are cut at the edge and whole in their tooltip. */
export function PersonHead({ card, now, onClose, onPanel }: Props) {
  const name = card ? personName(card) : t('card_title')
  const account = card?.account ? (card.account.name ?? card.account.domain) : null
  return (
    // neither <header> here nor <footer> below: over a page they would be landmarks beside the page's own
    <div class="head">
      <div class="head-text">
        <h2 title={name}>{name}</h2>
        {card?.title && (
          <p class="head-title" title={card.title}>
            {card.title}
          </p>
        )}
        {account && (
          <p class="head-account" title={account}>
            {card?.namedAccount && <NamedFlag />}
            <span>{account}</span>
          </p>
        )}
        {card && (
          <p class="head-last" title={card.lastActivity ? momentWords(card.lastActivity.at, locale()) : undefined}>
            {stageName(card.stage)} · {lastWords(card, now)}
          </p>
        )}
      </div>
      <div class="head-tools">
        {card && (
          <button type="button" class="tool" title={t('card_panel')} aria-label={t('card_panel')} onClick={onPanel}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <rect x="1.75" y="2.75" width="12.5" height="10.5" rx="2" fill="none" stroke="currentColor" stroke-width="1.5" />
              <path d="M10 3v10" stroke="currentColor" stroke-width="1.5" />
            </svg>
          </button>
        )}
        <button type="button" class="tool" title={t('card_close')} aria-label={t('card_close')} onClick={onClose}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
          </svg>
        </button>
      </div>
    </div>
  )
}

function lastWords({ lastActivity }: Card, now: number): string {
  return lastActivity ? t('card_last', deedWords(lastActivity), agoWords(lastActivity.at, now, locale())) : t('card_last_none')
}
