import type { Definition } from '#shared/schema/definition'
import { language } from '../../../ui/language'
import { t } from '../../../ui/t'
import { choosePack } from '../api/routes'
import { send } from '../api/send'
import { FormFoot } from '../form/form-foot'
import { useSave } from '../form/use-save'
import { Dialog } from '../list/dialog'
import type { PackName } from './pack-names'

type Props = { pack: PackName; onClose: () => void; onChosen: (definition: Definition) => void }

/** Says what choosing a pack does to everybody's score, and asks once more. The pack comes in the reader's language. */
export function PackDialog({ pack, onClose, onChosen }: Props) {
  const form = useSave<Definition>(onChosen)
  const submit = (event: Event) => {
    event.preventDefault()
    void form.save(() => send(choosePack, { body: { pack: pack.id, language: language() } }))
  }
  return (
    <Dialog title={t('definition_sure', pack[language()])} onClose={onClose}>
      <form class="form" onSubmit={submit}>
        <p>{t('definition_sure_text')}</p>
        <FormFoot words={t('definition_choose')} busy={form.busy} fault={form.fault?.message ?? null} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
