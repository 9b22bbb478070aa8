import { useEffect, useState } from 'preact/hooks'
import { t } from './t'

/** Grey rows while something loads, but only after 100 ms: a flash of grey is slower to read than nothing. */
export function LateSkeleton({ rows }: { rows: number }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(setLate, 100, true)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div class="skeleton" role="status" aria-label={t('loading')}>
      {late && Array.from({ length: rows }, (_, row) => <span key={row} class="skeleton-row" />)}
    </div>
  )
}
