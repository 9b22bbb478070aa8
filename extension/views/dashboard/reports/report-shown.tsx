import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { ReportPeriod } from '#shared/schema/report'
import type { Outcome } from '../../../background/protocol'
import { ask } from '../../../background/sync/client'
import { Fault } from '../../../ui/fault'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { useLive } from '../../../ui/use-live'
import { callPath } from '../api/route'
import { resource } from '../list/resource'
import { saveFile } from '../list/save-file'
import { Shown } from '../list/shown'
import type { Period } from './period'

type Props<T> = {
  name: string
  period: Period
  load: () => Promise<Outcome<T>>
  /** what the numbers mean, in one or two sentences */
  about: string
  children: (report: T) => ComponentChildren
}

/** One report over a period, with the same numbers as CSV. */
export function ReportShown<T extends { period: ReportPeriod }>({ name, period, load, about, children }: Props<T>) {
  const [fault, setFault] = useState<string | null>(null)
  const report = useLive(`${name} ${JSON.stringify(period)}`, (abort) => resource(load, abort))
  const csv = async () => {
    const answer = await ask('call', { method: 'GET', path: callPath(`/v1/reports/${name}`, {}, { ...period, format: 'csv' }) })
    setFault(answer.ok ? null : answer.message)
    if (answer.ok) saveFile(`${name}.csv`, String(answer.value.body))
  }
  return (
    <Shown of={report} rows={7}>
      {(shown) => (
        <>
          <div class="report-line">
            <p class="soft">
              {t('report_period', day(shown.period.from), day(shown.period.to), shown.period.timeZone)} {about}
            </p>
            <button type="button" class="button" onClick={() => void csv()}>
              {t('dash_csv')}
            </button>
          </div>
          <Fault said={fault} />
          {children(shown)}
        </>
      )}
    </Shown>
  )
}

/** An ISO date as people read it. */
export function day(iso: string): string {
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(iso))
}
