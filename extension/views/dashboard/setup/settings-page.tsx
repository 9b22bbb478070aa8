import { useState } from 'preact/hooks'
import type { Language } from '#shared/schema/language'
import type { Workspace } from '#shared/schema/workspace'
import { t } from '../../../ui/t'
import { useLive } from '../../../ui/use-live'
import { getWorkspace, patchWorkspace } from '../api/routes'
import { send } from '../api/send'
import { FormFoot } from '../form/form-foot'
import { useSave } from '../form/use-save'
import { admins } from '../frame/page-entry'
import { PageHead } from '../frame/page-head'
import { useWorkspace } from '../frame/workspace-context'
import { type Resource, resource } from '../list/resource'
import { Shown } from '../list/shown'
import { LANGUAGE_NAMES } from '../people/language-field'
import { OwnLanguage } from './own-language'
import { Rescoring } from './rescoring'
import { SettingField } from './setting-field'
import { changedSettings, SETTINGS, settingsDraft } from './settings-draft'
import { SitesOff } from './sites-off'
import { Territories } from './territories'

/** Name, time zone and limits of the workspace; admins change them, everybody may read them. */
export function SettingsPage() {
  const { me } = useWorkspace()
  const workspace = useLive('workspace', (abort) => resource(() => send(getWorkspace, {}), abort))
  return (
    <div class="page page-narrow">
      <PageHead title={t('dash_settings')} text={admins(me) ? undefined : t('dash_settings_read')} />
      <Shown of={workspace}>
        {(settings) => (
          <>
            {admins(me) ? <SettingsForm settings={settings} of={workspace} /> : <SettingsWords settings={settings} />}
            <OwnLanguage />
            <SitesOff off={settings.sitesOff ?? []} may={admins(me)} onSaved={workspace.set} />
            <Territories territories={settings.territories} may={admins(me)} onSaved={workspace.set} />
          </>
        )}
      </Shown>
    </div>
  )
}

function SettingsForm({ settings, of }: { settings: Workspace; of: Resource<Workspace> }) {
  const [draft, setDraft] = useState(() => settingsDraft(settings))
  const [saved, setSaved] = useState(false)
  const form = useSave<Workspace>((next) => {
    of.set(next)
    setDraft(settingsDraft(next))
    setSaved(true)
  })
  const submit = (event: Event) => {
    event.preventDefault()
    setSaved(false)
    const body = changedSettings(settings, draft)
    if (Object.keys(body).length === 0) return setSaved(true)
    void form.save(() => send(patchWorkspace, { body }))
  }
  return (
    <form class="form" onSubmit={submit}>
      {SETTINGS.map((setting) => (
        <SettingField
          key={setting.field}
          setting={setting}
          value={draft[setting.field]}
          fault={form.faultOf(setting.field)}
          onChange={(value) => {
            setSaved(false)
            setDraft({ ...draft, [setting.field]: value })
          }}
        />
      ))}
      <Rescoring of={of} />
      <FormFoot words={t('dash_save')} busy={form.busy} fault={form.faultElsewhere(...SETTINGS.map(({ field }) => field))} />
      <p class="soft" role="status">
        {saved && !form.fault && t('dash_saved')}
      </p>
    </form>
  )
}

function SettingsWords({ settings }: { settings: Workspace }) {
  const draft = settingsDraft(settings)
  return (
    <dl class="facts">
      {SETTINGS.map(({ field, words, type }) => (
        <div key={field}>
          <dt>{t(words)}</dt>
          <dd>{type === 'language' ? LANGUAGE_NAMES[draft[field] as Language] : draft[field]}</dd>
        </div>
      ))}
    </dl>
  )
}
