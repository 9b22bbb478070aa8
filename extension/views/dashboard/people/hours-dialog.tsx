import { useState } from 'preact/hooks'
import type { Member } from '#shared/schema/member'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { putHours } from '../api/routes'
import { send } from '../api/send'
import { FormField } from '../form/form-field'
import { FormFoot } from '../form/form-foot'
import { TextAreaField } from '../form/text-area-field'
import { useSave } from '../form/use-save'
import { useWorkspace } from '../frame/workspace-context'
import { Dialog } from '../list/dialog'
import { hoursDraft, hoursOf } from './hours-draft'

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** When somebody works and when they are away: clocks run only then, and routing passes over whoever is not there. */
export function HoursDialog({ member, onClose, onSaved }: { member: Member; onClose: () => void; onSaved: () => void }) {
  const { me, now } = useWorkspace()
  const [draft, setDraft] = useState(() => hoursDraft(member.hours, me.workspace.timeZone, now))
  const form = useSave<Member>(onSaved)
  const change = (over: Partial<typeof draft>) => setDraft({ ...draft, ...over })
  // 1 January 2024 was a Monday
  const dayName = (day: number) => new Intl.DateTimeFormat(locale(), { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day))
  const submit = (event: Event) => {
    event.preventDefault()
    const hours = hoursOf(draft, member.hours, now)
    if (hours === null) return form.setFault({ field: 'hours.away', message: t('dash_away_both') })
    void form.save(() => send(putHours, { params: { id: member.id }, body: { hours } }))
  }
  const office = () => void form.save(() => send(putHours, { params: { id: member.id }, body: { hours: null } }))
  return (
    <Dialog title={t('dash_hours_of', member.name)} onClose={onClose}>
      <form class="form" onSubmit={submit}>
        <fieldset class="form-row">
          <legend class="soft">{t('dash_hours_days')}</legend>
          {DAYS.map((day) => (
            <button
              key={day}
              type="button"
              class="filter"
              aria-pressed={draft.weekdays.includes(day)}
              onClick={() =>
                change({
                  weekdays: draft.weekdays.includes(day) ? draft.weekdays.filter((one) => one !== day) : [...draft.weekdays, day],
                })
              }
            >
              {dayName(day)}
            </button>
          ))}
        </fieldset>
        <div class="form-pair">
          <FormField label={t('report_from')} name="from" type="time" value={draft.from} onInput={(from) => change({ from })} />
          <FormField
            label={t('report_to')}
            name="to"
            type="time"
            value={draft.to}
            fault={form.faultOf('hours.toHour')}
            onInput={(to) => change({ to })}
          />
        </div>
        <FormField
          label={t('dash_set_zone')}
          name="timeZone"
          value={draft.timeZone}
          fault={form.faultOf('hours.timeZone')}
          onInput={(timeZone) => change({ timeZone })}
        />
        <div class="form-pair">
          <FormField
            label={t('dash_away_from')}
            name="awayFrom"
            type="datetime-local"
            value={draft.awayFrom}
            onInput={(awayFrom) => change({ awayFrom })}
          />
          <FormField
            label={t('dash_away_until')}
            name="awayUntil"
            type="datetime-local"
            value={draft.awayUntil}
            fault={form.faultOf('hours.away')}
            onInput={(awayUntil) => change({ awayUntil })}
          />
        </div>
        <TextAreaField
          label={t('dash_hours_holidays')}
          value={draft.holidays}
          hint={t('dash_hours_holidays_hint')}
          fault={form.faultOf('hours.holidays')}
          onInput={(holidays) => change({ holidays })}
        />
        <FormFoot
          words={t('dash_save')}
          busy={form.busy}
          fault={form.faultElsewhere('hours.toHour', 'hours.timeZone', 'hours.away', 'hours.holidays')}
          onCancel={onClose}
        />
        {member.hours && (
          <button type="button" class="quiet flush start" onClick={office}>
            {t('dash_hours_office')}
          </button>
        )}
      </form>
    </Dialog>
  )
}
