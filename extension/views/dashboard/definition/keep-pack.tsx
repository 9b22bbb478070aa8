import type { Definition } from '#shared/schema/definition'
import { Fault } from '../../../ui/fault'
import { t } from '../../../ui/t'
import { choosePack } from '../api/routes'
import { send } from '../api/send'
import { useSave } from '../form/use-save'
import type { PackName } from './pack-names'

type Props = { pack: PackName; name: string; onKept: (definition: Definition) => void }

/** Chooses the pack that scores already, in the language it is in: nobody is scored again, so nothing is asked first. */
export function KeepPack({ pack, name, onKept }: Props) {
  const form = useSave<Definition>(onKept)
  const keep = () => void form.save(() => send(choosePack, { body: { pack: pack.id, language: name === pack.de ? 'de' : 'en' } }))
  return (
    <>
      <button type="button" class="button" aria-label={t('definition_keep_name', name)} disabled={form.busy} onClick={keep}>
        {t('definition_keep')}
      </button>
      <Fault said={form.fault?.message} />
    </>
  )
}
