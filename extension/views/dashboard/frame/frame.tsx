import { useEffect } from 'preact/hooks'
import { EmptyState } from '../../../ui/empty-state'
import { t } from '../../../ui/t'
import { RefusalNotice } from '../../state/refusal-notice'
import { go, place, placeHref } from '../address'
import { FirstSteps } from './first-steps'
import { Nav } from './nav'
import { PageHead } from './page-head'
import { pageAt } from './pages'
import { useWorkspace } from './workspace-context'

/** Navigation on the left, the page the address names on the right. */
export function Frame() {
  const { me } = useWorkspace()
  const { path } = place.value
  const [name, ...rest] = path.length > 0 ? path : ['handoffs']
  const entry = pageAt(name!)
  const address = path.join('/')
  useEffect(() => {
    document.title = entry ? t('dash_title', entry.title(), me.workspace.name) : me.workspace.name
  }, [entry, me.workspace.name])
  useEffect(() => {
    // The link that led here may be gone; a screen reader goes on at the new page's title.
    if (document.activeElement === document.body || document.activeElement?.closest('.dash-nav')) {
      document.getElementById('page-title')?.focus({ preventScroll: true })
    }
  }, [address])
  return (
    <div class="dash">
      <Nav page={name!} />
      <main id="page" class="dash-main" tabIndex={-1}>
        <RefusalNotice onOpen={(leadId) => go(placeHref(['leads', leadId]))} />
        {name === 'handoffs' && rest.length === 0 && <FirstSteps />}
        {!entry && (
          <>
            <PageHead title={t('dash_unknown_title')} />
            <EmptyState title={t('dash_unknown_title')} text={t('dash_unknown_text')} />
          </>
        )}
        {entry && !entry.may(me) && (
          <>
            <PageHead title={entry.title()} />
            <EmptyState title={t('dash_not_yours_title')} text={t('dash_not_yours_text', t(`role_${me.role}`))} />
          </>
        )}
        {entry?.may(me) && <entry.Page key={name} rest={rest} />}
      </main>
    </div>
  )
}
