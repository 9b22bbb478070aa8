import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { ask } from '../../background/sync/client'
import { managedWorker } from '../../background/sync/managed-policy'
import { forgetJoin, pendingJoin, rememberJoin } from '../../background/sync/pending-join'
import { originPattern } from '../../background/tabs/origin-pattern'
import { t } from '../../ui/t'
import { askOrigin, wasRefused } from '../state/ask-origin'
import { currentTab } from '../state/current-tab'
import { FirstLook } from '../welcome/first-look'
import { type JoinLink, readJoinLink } from './join-link'

/** Joining a workspace: the link is read from the tab or pasted, and one click asks for the worker's origin and joins. */
export function SignedOut() {
  const [text, setText] = useState('')
  const [inTab, setInTab] = useState<JoinLink | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [managed, setManaged] = useState<string | null>(null)

  const join = async (link: JoinLink, granted: Promise<boolean>) => {
    setBusy(true)
    setFault(null)
    if (await granted) {
      const joined = await ask('join', { url: link.url })
      if (!joined.ok) setFault(joined.message)
    } else setFault(t('popup_join_refused', link.host))
    forgetJoin()
    setBusy(false)
  }

  useEffect(() => {
    void (async () => {
      const only = await managedWorker()
      setManaged(only && new URL(only).host)
      const tab = await currentTab()
      const read = tab?.url ? readJoinLink(tab.url) : null
      const shown = typeof read === 'object' ? read : null
      setInTab(shown)
      const begun = await pendingJoin()
      const link = begun === null ? null : readJoinLink(begun)
      if (!link || typeof link !== 'object') return
      const granted = await browser.permissions.contains({ origins: [originPattern(link.origin)] })
      if (granted) await join(link, Promise.resolve(true))
      else if (await wasRefused(link.origin)) {
        // a link that was pasted would have to be found again
        if (!shown) setText(link.url)
        setFault(t('popup_join_refused', link.host))
      }
    })()
  }, [])

  const pasted = text.trim() === '' ? null : readJoinLink(text)
  const link = typeof pasted === 'object' && pasted !== null ? pasted : text.trim() === '' ? inTab : null
  const submit = (event: Event) => {
    event.preventDefault()
    if (!link) {
      setFault(t(pasted === 'insecure' ? 'popup_join_insecure' : 'popup_join_bad'))
      return
    }
    rememberJoin(link.url)
    // Asked before anything is awaited: the browser only asks during the click.
    void join(link, askOrigin(link.origin))
  }

  return (
    <main class="signed-out">
      <h1>{t('popup_join_title')}</h1>
      <FirstLook />
      {managed !== null && !inTab && <p class="strong">{t('welcome_managed', managed)}</p>}
      <p>{inTab ? t('popup_join_found', inTab.host) : t('popup_join_text')}</p>
      <form onSubmit={submit} noValidate>
        {!inTab && (
          <label class="field">
            <span>{t('popup_join_label')}</span>
            <input
              type="url"
              autocomplete="off"
              spellcheck={false}
              placeholder={t('popup_join_hint')}
              value={text}
              aria-invalid={fault !== null}
              aria-describedby="join-fault"
              onInput={(event) => {
                setText(event.currentTarget.value)
                setFault(null)
              }}
            />
          </label>
        )}
        <p id="join-fault" class="fault" role="alert">
          {fault}
        </p>
        <button type="submit" class="button main wide" disabled={busy}>
          {busy ? t('popup_join_busy') : link ? t('popup_join_button', link.host) : t('popup_join_button_none')}
        </button>
        {link && <p class="soft">{t('popup_join_asks', link.host)}</p>}
      </form>
    </main>
  )
}
