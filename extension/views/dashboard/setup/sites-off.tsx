import { useState } from 'preact/hooks'
import type { Workspace } from '#shared/schema/workspace'
import { ask } from '../../../background/sync/client'
import { Fault } from '../../../ui/fault'
import { t } from '../../../ui/t'
import { useLive } from '../../../ui/use-live'
import { patchWorkspace } from '../api/routes'
import { send } from '../api/send'
import { CheckField } from '../form/check-field'
import { resource } from '../list/resource'
import { Shown } from '../list/shown'

type Props = { off: readonly string[]; may: boolean; onSaved: (workspace: Workspace) => void }

/** Which sites are read, in every member's browser. A switch for the day a site changes its pages; a click saves. */
export function SitesOff({ off, may, onSaved }: Props) {
  const sites = useLive('sites', (abort) => resource(() => ask('knownSites', {}), abort))
  const [wanted, setWanted] = useState(off)
  const [fault, setFault] = useState<string | null>(null)
  const turn = async (id: string, on: boolean) => {
    const next = on ? wanted.filter((one) => one !== id) : [...wanted, id]
    setWanted(next)
    const answer = await send(patchWorkspace, { body: { sitesOff: next } })
    setFault(answer.ok ? null : answer.message)
    if (answer.ok) onSaved(answer.value)
    else setWanted(off)
  }
  return (
    <section class="block" aria-labelledby="sites-off">
      <h2 id="sites-off">{t('sites_off_title')}</h2>
      <p class="soft">{t('sites_off_text')}</p>
      <Shown of={sites}>
        {(known) =>
          may ? (
            <div class="sites-off">
              {known.map(({ id, name }) => (
                <CheckField key={id} label={nameOf(id, name)} checked={!wanted.includes(id)} onTick={(on) => void turn(id, on)} />
              ))}
            </div>
          ) : (
            <p>{off.length === 0 ? t('sites_off_none') : t('sites_off_list', namesOf(known, off).join(', '))}</p>
          )
        }
      </Shown>
      <Fault said={fault} />
    </section>
  )
}

const namesOf = (known: readonly { id: string; name: string }[], ids: readonly string[]): string[] =>
  ids.map((id) => nameOf(id, known.find((site) => site.id === id)?.name ?? id))

/** The reader of pages nobody described has no name people know. */
const nameOf = (id: string, name: string): string => (id === 'generic' ? t('sites_off_other') : name)
