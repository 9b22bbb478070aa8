import { useEffect } from 'preact/hooks'
import type { Import } from '#shared/schema/import'
import { Fault } from '../../../ui/fault'
import { locale } from '../../../ui/locale'
import { t, tn } from '../../../ui/t'
import { useLive } from '../../../ui/use-live'
import { cancelImport, getImport, startImport } from '../api/routes'
import { send } from '../api/send'
import { useSave } from '../form/use-save'
import { PageHead } from '../frame/page-head'
import { type Resource, resource } from '../list/resource'
import { Shown } from '../list/shown'
import { ImportColumns } from './import-columns'
import { ImportErrors } from './import-errors'
import { isMoving, statusName } from './import-words'

const LOOK_MS = 700

/** One import: what was understood, how far it is, and what was left out. */
export function ImportRun({ id, csv }: { id: string; csv: string | null }) {
  const found = useLive(id, (abort) => resource(() => send(getImport, { params: { id } }), abort))
  return (
    <Shown of={found}>
      {(run) => (
        <>
          <PageHead
            title={t('dash_import_title', t(`dash_import_${run.kind}`), statusName(run.status))}
            text={t(`dash_import_now_${run.status}`)}
          >
            <RunButtons run={run} of={found} />
          </PageHead>
          <Progress run={run} of={found} />
          <ImportColumns run={run} csv={csv} />
          {run.failed > 0 && !isMoving(run) && <ImportErrors id={run.id} />}
        </>
      )}
    </Shown>
  )
}

type Props = { run: Import; of: Resource<Import> }

function RunButtons({ run, of }: Props) {
  const act = useSave<Import>((next) => of.set(next))
  return (
    <>
      <Fault said={act.fault?.message} />
      {run.status === 'ready' && (
        <button
          type="button"
          class="button main"
          disabled={act.busy}
          onClick={() => void act.save(() => send(startImport, { params: { id: run.id } }))}
        >
          {tn('dash_import_start', run.created + run.updated)}
        </button>
      )}
      {(isMoving(run) || run.status === 'ready') && (
        <button
          type="button"
          class="button"
          disabled={act.busy}
          onClick={() => void act.save(() => send(cancelImport, { params: { id: run.id } }))}
        >
          {t('dash_import_cancel')}
        </button>
      )}
    </>
  )
}

function Progress({ run, of }: Props) {
  const moving = isMoving(run)
  useEffect(() => {
    if (!moving) return
    const timer = setTimeout(() => void of.again(), LOOK_MS)
    return () => clearTimeout(timer)
  }, [run])
  const count = (n: number) => new Intl.NumberFormat(locale()).format(n)
  const ahead = run.preview && run.status !== 'done'
  return (
    <>
      {moving && (
        <label class="rescoring">
          {t('dash_import_progress', count(run.rowsDone), count(run.rowsTotal))}
          <progress max={Math.max(1, run.rowsTotal)} value={run.rowsDone} />
        </label>
      )}
      <dl class="figures">
        <div>
          <dt>{t('dash_import_rows')}</dt>
          <dd>{count(run.rowsTotal)}</dd>
        </div>
        <div>
          <dt>{t(ahead ? 'dash_import_would_create' : 'dash_import_created')}</dt>
          <dd>{count(run.created)}</dd>
        </div>
        <div>
          <dt>{t(ahead ? 'dash_import_would_update' : 'dash_import_updated')}</dt>
          <dd>{count(run.updated)}</dd>
        </div>
        <div>
          <dt>{t('dash_import_failed')}</dt>
          <dd>{count(run.failed)}</dd>
        </div>
      </dl>
    </>
  )
}
