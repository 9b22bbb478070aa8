import { t } from '../../../ui/t'
import { setFilters } from '../address'
import { useWorkspace } from '../frame/workspace-context'
import { type Period, PRESETS, presetOf, presetPeriod } from './period'

/** Which days a report is about; they live in the address. */
export function PeriodPicker({ period }: { period: Period }) {
  const { now } = useWorkspace()
  const chosen = presetOf(period, now)
  const days = chosen && !period.from ? presetPeriod(chosen, now) : period
  const change = (over: Period) => setFilters({ from: days.from ?? null, to: days.to ?? null, ...over })
  return (
    <div class="period">
      <fieldset class="filters">
        <legend class="visually-hidden">{t('report_days')}</legend>
        {PRESETS.map((preset) => (
          <button
            key={preset}
            type="button"
            class="filter"
            aria-pressed={chosen === preset}
            onClick={() => setFilters(preset === 'days-90' ? { from: null, to: null } : presetPeriod(preset, now))}
          >
            {t(`report_preset_${preset.replace('-', '_') as 'days_30' | 'days_90' | 'quarter' | 'year'}`)}
          </button>
        ))}
      </fieldset>
      <label class="pick">
        <span>{t('report_from')}</span>
        <input type="date" value={days.from ?? ''} max={days.to} onChange={(event) => change({ from: event.currentTarget.value })} />
      </label>
      <label class="pick">
        <span>{t('report_to')}</span>
        <input type="date" value={days.to ?? ''} min={days.from} onChange={(event) => change({ to: event.currentTarget.value })} />
      </label>
    </div>
  )
}
