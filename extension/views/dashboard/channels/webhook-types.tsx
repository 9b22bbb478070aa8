import type { WebhookType } from '#shared/schema/channel'
import { WEBHOOK_TYPES } from '#shared/schema/webhook-types'
import { Fault } from '../../../ui/fault'
import { t } from '../../../ui/t'
import { CheckField } from '../form/check-field'
import { SelectField } from '../form/select-field'

type Props = {
  /** null: everything */
  types: readonly WebhookType[] | null
  fault: string | null
  onChange: (types: readonly WebhookType[] | null) => void
}

/** Which messages a webhook gets: everything, or those ticked, by the names they carry. */
export function WebhookTypes({ types, fault, onChange }: Props) {
  return (
    <>
      <SelectField
        label={t('dash_channel_types')}
        value={types === null ? 'all' : 'some'}
        options={[
          ['all', t('dash_channel_types_all')],
          ['some', t('dash_channel_types_some')],
        ]}
        onPick={(which) => onChange(which === 'all' ? null : [])}
      />
      {types !== null && (
        <fieldset class="form-pair webhook-types">
          <legend class="visually-hidden">{t('dash_channel_types')}</legend>
          {WEBHOOK_TYPES.map((type) => (
            <CheckField
              key={type}
              label={type}
              checked={types.includes(type)}
              onTick={(on) => onChange(WEBHOOK_TYPES.filter((one) => (one === type ? on : types.includes(one))))}
            />
          ))}
        </fieldset>
      )}
      <Fault said={fault} />
    </>
  )
}
