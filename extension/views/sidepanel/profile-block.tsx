import { useState } from 'preact/hooks'
import type { TabProfile } from '../../background/protocol'
import { t } from '../../ui/t'
import { useLive } from '../../ui/use-live'
import { LeadRow } from '../popup/lead-row'
import { leadList } from '../state/lead-list'
import { AddProfile } from './add-profile'
import { FindLead } from './find-lead'
import { LinkProfile } from './link-profile'

type Props = {
  profile: TabProfile
  /** who is shown below, picked by the person or guessed by the name */
  leadId: string | null
  now: number
  onOpen: (leadId: string) => void
  onDismiss: () => void
  /** the profile belongs to somebody now */
  onKnown: () => void
}

/** A LinkedIn profile that no lead is known by yet: whose it may be, and the two ways to make it somebody's. */
export function ProfileBlock({ profile, leadId, now, onOpen, onDismiss, onKnown }: Props) {
  const slug = profile.linkedin ?? ''
  return (
    <section class="profile" aria-labelledby="profile-title">
      <h2 id="profile-title">{profile.name ?? (slug || t('panel_profile_sales'))}</h2>
      <p class="soft">{profile.linkedin === null ? t('panel_profile_sales') : `linkedin.com/in/${slug}`}</p>
      {leadId === null ? (
        <Nobody key={profile.name} profile={profile} now={now} onOpen={onOpen} onKnown={onKnown} />
      ) : (
        <LinkProfile key={leadId} profile={profile} leadId={leadId} onLinked={onKnown} onDismiss={onDismiss} />
      )}
    </section>
  )
}

function Nobody({ profile, now, onOpen, onKnown }: Pick<Props, 'profile' | 'now' | 'onOpen' | 'onKnown'>) {
  const list = useLive('profile-search', leadList)
  const [adding, setAdding] = useState(false)
  if (adding) return <AddProfile profile={profile} onAdded={onKnown} onCancel={() => setAdding(false)} />
  return (
    <>
      {profile.namesakes.length > 0 ? (
        <>
          <p>{t('panel_profile_namesakes')}</p>
          <ul class="people">
            {profile.namesakes.map((card) => (
              <li key={card.id}>
                <LeadRow card={card} now={now} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t('panel_profile_nobody')}</p>
      )}
      <button type="button" class={profile.namesakes.length > 0 ? 'button' : 'button main'} onClick={() => setAdding(true)}>
        {t('panel_profile_add')}
      </button>
      <p class="soft">{t('panel_profile_or')}</p>
      <FindLead list={list} now={now} onOpen={onOpen} />
    </>
  )
}
