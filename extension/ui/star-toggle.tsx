import { STAR_PATH } from './star-path'
import { t } from './t'

/** Puts a company on sales' target list, or takes it off. */
export function StarToggle({ name, named, onToggle }: { name: string; named: boolean; onToggle: () => void }) {
  const words = t(named ? 'story_star_on' : 'story_star_off', name)
  return (
    <button type="button" class="star" aria-pressed={named} aria-label={words} title={words} onClick={onToggle}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={STAR_PATH} fill={named ? 'currentColor' : 'none'} stroke="currentColor" stroke-width="1.3" stroke-linejoin="round" />
      </svg>
    </button>
  )
}
