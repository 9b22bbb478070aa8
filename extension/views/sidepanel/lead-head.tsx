import { useState } from 'preact/hooks'
import type { Card } from '#shared/schema/lead'
import { ask } from '../../background/sync/client'
import { deedWords } from '../../ui/deed-words'
import { Fault } from '../../ui/fault'
import { locale } from '../../ui/locale'
import { ScoreBadge } from '../../ui/score-badge'
import { stageName } from '../../ui/stage-name'
import { StarToggle } from '../../ui/star-toggle'
import { t } from '../../ui/t'
import { useTickedNumber } from '../../ui/ticked-number'
import { agoWords } from '../../ui/time-words'
import { personName } from '../state/person-words'

/** Who the lead is, where it works, how to reach it, and how it stands. */
export function LeadHead({ card, now }: { card: Card; now: number }) {
  const shown = useTickedNumber(card.score)
  return (
    <header class="head">
      <h2>{personName(card)}</h2>
      {card.title && <p class="head-title">{card.title}</p>}
      {card.account && <AccountLine account={card.account} named={card.namedAccount} />}
      <p class="head-marks">
        <ScoreBadge score={shown} grade={card.grade} quadrant={card.quadrant} />
        <span class="mark">{stageName(card.stage)}</span>
      </p>
      <ul class="reach">
        {card.email && (
          <li>
            <a href={`mailto:${encodeURIComponent(card.email)}`} title={t('story_mail', personName(card))}>
              {card.email}
            </a>
          </li>
        )}
        {card.phone && (
          <li>
            <a href={`tel:${card.phone.replace(/[^\d+]/g, '')}`} title={t('story_phone', personName(card))}>
              {card.phone}
            </a>
          </li>
        )}
        {card.linkedin && (
          <li>
            <a href={`https://www.linkedin.com/in/${encodeURIComponent(card.linkedin)}/`} target="_blank" rel="noreferrer">
              {t('story_linkedin')}
            </a>
          </li>
        )}
      </ul>
      <p class="soft">
        {card.owner ? t('story_owner', card.owner.name) : t('story_unowned')}
        {card.lastActivity && (
          <>
            {' · '}
            {deedWords(card.lastActivity)}, {agoWords(card.lastActivity.at, now, locale())}
          </>
        )}
      </p>
    </header>
  )
}

function AccountLine({ account, named }: { account: NonNullable<Card['account']>; named: boolean }) {
  const [fault, setFault] = useState<string | null>(null)
  const name = account.name ?? account.domain
  const toggle = async () => {
    const answer = await ask('nameAccount', { domain: account.domain, named: !named, name: account.name })
    setFault(answer.ok ? null : answer.message)
  }
  return (
    <>
      <p class="head-account">
        <StarToggle name={name} named={named} onToggle={() => void toggle()} />
        <span class="head-company">
          {name} {account.name && <span class="soft">{account.domain}</span>}
        </span>
      </p>
      <Fault said={fault} />
    </>
  )
}
