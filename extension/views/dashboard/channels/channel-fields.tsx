import type { Channel } from '#shared/schema/channel'
import { t } from '../../../ui/t'
import { FormField } from '../form/form-field'
import { SelectField } from '../form/select-field'
import type { ChannelDraft } from './channel-draft'
import { MailFields } from './mail-fields'
import { WebhookTypes } from './webhook-types'

/** how an address starts, the same in every language */
const HTTPS = 'https://'
const KINDS = ['email', 'chat', 'webhook'] as const

export type ChannelFieldsProps = {
  draft: ChannelDraft
  /** the channel that is changed; null for a new one */
  known: Channel | null
  faultOf: (field: string) => string | null
  onChange: (change: Partial<ChannelDraft>) => void
}

/** The fields of a channel of the draft's kind. The kind of one already there stays; its secrets are empty and stay so unless typed anew. */
export function ChannelFields({ draft, known, faultOf, onChange }: ChannelFieldsProps) {
  return (
    <>
      {!known && (
        <SelectField
          label={t('dash_kind')}
          value={draft.kind}
          options={KINDS.map((kind) => [kind, t(`dash_channel_${kind}`)] as const)}
          hint={t(`dash_channel_hint_${draft.kind}`)}
          onPick={(kind) => onChange({ kind })}
        />
      )}
      <FormField
        label={t('dash_field_name')}
        name="name"
        value={draft.name}
        autofocus
        fault={faultOf('name')}
        onInput={(name) => onChange({ name })}
      />
      {draft.kind === 'email' ? (
        <MailFields draft={draft} known={known !== null} faultOf={faultOf} onChange={onChange} />
      ) : (
        <FormField
          label={t('dash_channel_url')}
          name="url"
          type="url"
          value={draft.url}
          placeholder={HTTPS}
          hint={known ? t('dash_channel_keep_url', known.target) : undefined}
          fault={faultOf('url')}
          onInput={(url) => onChange({ url })}
        />
      )}
      {draft.kind === 'webhook' && <WebhookTypes types={draft.types} fault={faultOf('types')} onChange={(types) => onChange({ types })} />}
    </>
  )
}
