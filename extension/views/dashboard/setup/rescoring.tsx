import { useEffect } from 'preact/hooks'
import type { Workspace } from '#shared/schema/workspace'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import type { Resource } from '../list/resource'

const LOOK_AGAIN_MS = 1500

/** How far everybody is scored again, while they are; nothing at other times. */
export function Rescoring({ of }: { of: Resource<Workspace> }) {
  const now = of.now.value
  const settings = now.state === 'ready' ? now.value : null
  useEffect(() => {
    if (!settings?.rescoring) return
    const timer = setTimeout(() => void of.again(), LOOK_AGAIN_MS)
    return () => clearTimeout(timer)
  }, [settings])
  if (!settings?.rescoring) return null
  const { done, total } = settings.rescoring
  return (
    <label class="rescoring">
      {t('dash_rescoring', format(done), format(total))}
      <progress max={total} value={done} />
    </label>
  )
}

const format = (count: number) => new Intl.NumberFormat(locale()).format(count)
