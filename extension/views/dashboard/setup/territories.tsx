import { useState } from 'preact/hooks'
import type { Territory, Workspace } from '#shared/schema/workspace'
import { Fault } from '../../../ui/fault'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { patchWorkspace } from '../api/routes'
import { send } from '../api/send'
import { useSave } from '../form/use-save'
import { useReps, useWorkspace } from '../frame/workspace-context'
import { MOST_EMPLOYEES } from './territory-draft'
import { TerritoryForm } from './territory-form'

type Props = { territories: readonly Territory[]; may: boolean; onSaved: (workspace: Workspace) => void }

/** Whose a lead is, after its account's owner and an earlier owner: the first of these it meets. */
export function Territories({ territories, may, onSaved }: Props) {
  const { members } = useWorkspace()
  const reps = useReps()
  const [adding, setAdding] = useState(false)
  const form = useSave<Workspace>((next) => {
    setAdding(false)
    onSaved(next)
  })
  const save = (next: readonly Territory[]) => void form.save(() => send(patchWorkspace, { body: { territories: [...next] } }))
  const up = (i: number) => save(territories.flatMap((one, j) => (j === i - 1 ? [territories[i]!, one] : j === i ? [] : [one])))
  const known = members.now.value.state === 'ready' ? members.now.value.value : reps
  const nameOf = (id: string) => known.find((member) => member.id === id)?.name ?? id
  return (
    <section class="block" aria-labelledby="territories">
      <h2 id="territories">{t('territories_title')}</h2>
      <p class="soft">{t('territories_text')}</p>
      {territories.length === 0 && <p>{t('territories_none')}</p>}
      <ol class="territories">
        {territories.map((territory, i) => {
          const words = territoryWords(territory)
          return (
            <li key={JSON.stringify(territory)}>
              <span>{t('territories_line', words, nameOf(territory.memberId))}</span>
              {may && (
                <span class="form-row">
                  {i > 0 && (
                    <button
                      type="button"
                      class="quiet"
                      disabled={form.busy}
                      aria-label={t('territories_up_name', words)}
                      onClick={() => up(i)}
                    >
                      {t('territories_up')}
                    </button>
                  )}
                  <button
                    type="button"
                    class="quiet"
                    disabled={form.busy}
                    aria-label={t('dash_delete_name', words)}
                    onClick={() => save(territories.filter((_, j) => j !== i))}
                  >
                    {t('dash_delete')}
                  </button>
                </span>
              )}
            </li>
          )
        })}
      </ol>
      <Fault said={form.fault?.message} />
      {may && !adding && (
        <button type="button" class="button start" onClick={() => setAdding(true)}>
          {t('territories_add')}
        </button>
      )}
      {adding && <TerritoryForm busy={form.busy} onAdd={(one) => save([...territories, one])} onCancel={() => setAdding(false)} />}
    </section>
  )
}

/** `DE, manufacturing, 50–500 people`; everybody where nothing is asked. */
function territoryWords({ country, industry, segment, employees }: Territory): string {
  const number = (n: number) => new Intl.NumberFormat(locale()).format(n)
  const size =
    employees &&
    (employees[1] >= MOST_EMPLOYEES
      ? t('territories_from', number(employees[0]))
      : t('territories_size', number(employees[0]), number(employees[1])))
  return [country, industry, segment, size].filter(Boolean).join(', ') || t('territories_everybody')
}
