import { useState } from 'preact/hooks'
import type { Key } from '#shared/schema/key'
import type { Outcome } from '../../../background/protocol'
import { t } from '../../../ui/t'
import { createKey, patchKey } from '../api/routes'
import { send } from '../api/send'
import { FormField } from '../form/form-field'
import { FormFoot } from '../form/form-foot'
import { SelectField } from '../form/select-field'
import { TextAreaField } from '../form/text-area-field'
import { useSave } from '../form/use-save'
import { Dialog } from '../list/dialog'
import { SecretOnce } from '../list/secret-once'

/** an address, the same in every language */
const ORIGIN = 'https://www.acme.example'

type Props = { known: Key | null; onClose: () => void; onChanged: () => void }

/** Makes a key, or changes where and how often one may be used. */
export function KeyDialog({ known, onClose, onChanged }: Props) {
  const [kind, setKind] = useState<Key['kind']>(known?.kind ?? 'write')
  const [label, setLabel] = useState(known?.label ?? '')
  const [origins, setOrigins] = useState(known?.origins.join('\n') ?? '')
  const [perMinute, setPerMinute] = useState(String(known?.perMinute ?? 600))
  const [text, setText] = useState<string | null>(null)
  const form = useSave<Key & { text?: string }>((made) => {
    onChanged()
    if (made.text) setText(made.text)
    else onClose()
  })
  const submit = (event: Event) => {
    event.preventDefault()
    const body = {
      label: label.trim(),
      origins: kind === 'write' ? origins.split(/\s+/).filter(Boolean) : [],
      perMinute: Number(perMinute),
    }
    void form.save(
      (): Promise<Outcome<Key & { text?: string }>> =>
        known ? send(patchKey, { params: { id: known.id }, body }) : send(createKey, { body: { ...body, kind } }),
    )
  }
  return (
    <Dialog title={known?.label ?? t('dash_key_new_title')} onClose={onClose}>
      {text === null ? (
        <form class="form" onSubmit={submit}>
          {!known && (
            <SelectField
              label={t('dash_kind')}
              value={kind}
              options={[
                ['write', t('dash_key_write')],
                ['secret', t('dash_key_secret')],
              ]}
              hint={t(kind === 'write' ? 'dash_key_write_hint' : 'dash_key_secret_hint')}
              onPick={setKind}
            />
          )}
          <FormField label={t('dash_label')} name="label" value={label} autofocus fault={form.faultOf('label')} onInput={setLabel} />
          {kind === 'write' && (
            <TextAreaField
              label={t('dash_key_origins')}
              value={origins}
              placeholder={ORIGIN}
              hint={t('dash_key_origins_hint')}
              fault={form.faultOf('origins')}
              onInput={setOrigins}
            />
          )}
          <FormField
            label={t('dash_key_limit')}
            name="perMinute"
            type="number"
            min={1}
            value={perMinute}
            hint={t('dash_key_limit_hint')}
            fault={form.faultOf('perMinute')}
            onInput={setPerMinute}
          />
          <FormFoot
            words={t(known ? 'dash_save' : 'dash_key_make')}
            busy={form.busy}
            fault={form.faultElsewhere('label', 'origins', 'perMinute')}
            onCancel={onClose}
          />
        </form>
      ) : (
        <SecretOnce text={text} about={t(kind === 'write' ? 'dash_key_once_write' : 'dash_key_once')} onDone={onClose} />
      )}
    </Dialog>
  )
}
