import { useEffect, useRef, useState } from 'preact/hooks'
import type { Connection } from '../../background/protocol'
import { ask } from '../../background/sync/client'
import { Fault } from '../../ui/fault'
import { t, tn } from '../../ui/t'
import { webHost } from '../state/current-tab'

type SignedIn = Exclude<Connection, { state: 'signed-out' }>

/** Who is signed in where, the sites that show Baton, and the way out. */
export function Settings({ connection }: { connection: SignedIn }) {
  const { me } = connection
  return (
    <div class="settings">
      <section>
        <h2>{t('popup_me')}</h2>
        <p class="strong">{me.member.name}</p>
        <p class="soft">{t('popup_me_role', t(`role_${me.role}`), me.workspace.name)}</p>
        <p class="soft">{new URL(connection.workerUrl).host}</p>
        <p class="soft">{t(me.definition.signed ? 'popup_definition_signed' : 'popup_definition_unsigned', me.definition.version)}</p>
        <p class="soft">{tn('popup_replica', connection.leads)}</p>
      </section>
      <GrantedSites />
      <SignOut unsent={connection.unsent} />
    </div>
  )
}

function GrantedSites() {
  const [sites, setSites] = useState<{ origin: string; site: string }[] | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const head = useRef<HTMLHeadingElement>(null)
  const read = async () => {
    const answer = await ask('sites', {})
    if (answer.ok) setSites(answer.value)
    else setFault(answer.message)
  }
  useEffect(() => {
    void read()
  }, [])
  const remove = async (origin: string) => {
    const removed = await ask('siteRevoked', { origin })
    setFault(removed.ok ? null : removed.message)
    if (!removed.ok) return
    await read()
    // the button that was pressed is gone
    head.current?.focus()
  }
  return (
    <section>
      <h2 ref={head} tabIndex={-1}>
        {t('popup_sites')}
      </h2>
      <Fault said={fault} />
      {sites?.length === 0 && <p class="soft">{t('popup_sites_none')}</p>}
      <ul class="sites">
        {sites?.map(({ origin, site }) => {
          const host = webHost(origin) ?? origin
          return (
            <li key={origin}>
              <span class="cut">
                {host}
                {site !== new URL(origin).host && <span class="soft"> {site}</span>}
              </span>
              <button type="button" class="quiet bad" aria-label={t('popup_sites_remove_name', host)} onClick={() => void remove(origin)}>
                {t('popup_sites_remove')}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function SignOut({ unsent }: { unsent: number }) {
  const [sure, setSure] = useState(false)
  const leave = () => void ask('signOut', {})
  if (!sure) {
    return (
      <button type="button" class="button" onClick={() => (unsent > 0 ? setSure(true) : leave())}>
        {t('popup_sign_out')}
      </button>
    )
  }
  return (
    <div class="sure" role="alert">
      <p>{tn('popup_sign_out_sure', unsent)}</p>
      <button type="button" class="button" onClick={leave}>
        {t('popup_sign_out_anyway')}
      </button>
      <button type="button" class="quiet" onClick={() => setSure(false)}>
        {t('popup_cancel')}
      </button>
    </div>
  )
}
