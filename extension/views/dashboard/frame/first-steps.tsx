import { t } from '../../../ui/t'
import { type Acts, Checklist } from '../../welcome/checklist'
import { go, placeHref } from '../address'
import { useWorkspace } from './workspace-context'

/** The checklist on the dashboard's first page, for those who set up; reps have theirs in the popup. */
export function FirstSteps() {
  const { me, connection } = useWorkspace()
  if (me.role === 'sales') return null
  const act: Acts = async (id) => {
    if (id === 'snippet' && me.role !== 'admin') {
      await navigator.clipboard.writeText(`<script async src="${connection.workerUrl}/baton.js" data-key="wk_…"></script>`)
    } else if (id === 'snippet') go(placeHref(['keys']))
    if (id === 'sales') go(placeHref(['members']))
    if (id === 'pack') go(placeHref(['definition']))
    if (id === 'site') return t('welcome_site_nowhere')
    return id === 'card' ? t('welcome_card_hint') : null
  }
  return <Checklist me={me} act={act} />
}
