import { t } from '../../../ui/t'
import { setFilters } from '../address'
import { RepOptions } from '../form/rep-options'
import { useReps, useWorkspace } from '../frame/workspace-context'

/** Whose: anybody's, mine, nobody's, or one rep's. */
export function OwnerFilter({ owner }: { owner: string | undefined }) {
  const { me } = useWorkspace()
  const reps = useReps().filter((rep) => rep.id !== me.member.id)
  return (
    <label class="pick">
      <span>{t('dash_col_owner')}</span>
      <select value={owner ?? ''} onChange={(event) => setFilters({ owner: event.currentTarget.value })}>
        <option value="">{t('dash_anyone')}</option>
        {me.role === 'sales' && <option value="me">{t('dash_me')}</option>}
        <option value="none">{t('dash_nobody')}</option>
        <RepOptions reps={reps} />
      </select>
    </label>
  )
}
