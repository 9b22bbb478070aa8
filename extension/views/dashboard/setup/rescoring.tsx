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
  const isRunning = Boolean(settings?.rescoring)
  useEffect(() => {
    if (!isRunning) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isLeft = false
    const wait = () => {
      if (!isLeft) timer = setTimeout(() => void of.look().then(wait), LOOK_AGAIN_MS)
    }
    wait()
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [of, isRunning])
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
