import { useState } from 'preact/hooks'
import type { Language } from '#shared/schema/language'
import type { Me, Member } from '#shared/schema/member'
import { Fault } from '../../../ui/fault'
import { t } from '../../../ui/t'
import { patchMe } from '../api/routes'
import { send } from '../api/send'
import { useSave } from '../form/use-save'
import { useWorkspace } from '../frame/workspace-context'
import { LanguageField } from '../people/language-field'

/** In which language one's own alerts, mails and notes come; choosing saves. */
export function OwnLanguage() {
  const { me, members } = useWorkspace()
  const { now } = members
  // who is signed in is told once, the list is read anew
  const own = now.value.state === 'ready' ? now.value.value.find(({ id }) => id === me.member.id) : undefined
  const [wanted, setWanted] = useState<Language | null | undefined>()
  const [saved, setSaved] = useState<Member | null>(null)
  const form = useSave<Me>(({ member }) => {
    setSaved(member)
    if (now.value.state === 'ready') members.set(now.value.value.map((one) => (one.id === member.id ? member : one)))
  })
  const pick = async (language: Language | null) => {
    setSaved(null)
    setWanted(language)
    await form.save(() => send(patchMe, { body: { language } }))
    setWanted(undefined)
  }
  const chosen = wanted === undefined ? ((own ?? saved ?? me.member).language ?? null) : wanted
  return (
    <section class="block" aria-labelledby="own-language">
      <h2 id="own-language">{t('dash_language_own')}</h2>
      <div class="form">
        <LanguageField
          label={t('dash_language_own_label')}
          hint={t('dash_language_own_hint')}
          value={chosen}
          disabled={form.busy}
          onPick={(language) => void pick(language)}
        />
      </div>
      <Fault said={form.fault?.message} />
      <p class="soft" role="status">
        {saved && !form.fault && t('dash_saved')}
      </p>
    </section>
  )
}
