import { t } from '../../../ui/t'
import { CheckField } from '../form/check-field'
import { FormField } from '../form/form-field'
import { SelectField } from '../form/select-field'
import type { ChannelDraft } from './channel-draft'

type Props = {
  draft: ChannelDraft
  /** of a channel already there: how it is sent stays, and what is left empty */
  known: boolean
  faultOf: (field: string) => string | null
  onChange: (change: Partial<ChannelDraft>) => void
}

/** How mail leaves: a mail server of one's own, or Cloudflare's binding. */
export function MailFields({ draft, known, faultOf, onChange }: Props) {
  const field = (name: 'from' | 'host' | 'port' | 'user' | 'password', label: string, type?: 'email' | 'number' | 'password') => (
    <FormField
      label={label}
      name={name}
      type={type}
      value={draft[name]}
      hint={known && (name === 'user' || name === 'password') ? t('dash_channel_keep') : undefined}
      fault={faultOf(name)}
      onInput={(value) => onChange({ [name]: value })}
    />
  )
  return (
    <>
      {!known && (
        <SelectField
          label={t('dash_mail_by')}
          value={draft.transport}
          options={[
            ['smtp', t('dash_mail_smtp')],
            ['cloudflare', t('dash_mail_cloudflare')],
          ]}
          onPick={(transport) => onChange({ transport })}
        />
      )}
      {field('from', t('dash_mail_from'), 'email')}
      {draft.transport === 'smtp' && (
        <>
          <div class="form-pair">
            {field('host', t('dash_mail_host'))}
            {field('port', t('dash_mail_port'), 'number')}
          </div>
          <SelectField
            label={t('dash_mail_security')}
            value={draft.security}
            options={[
              ...(known ? ([['', t('dash_mail_security_keep')]] as const) : []),
              ['starttls', t('dash_mail_starttls')],
              ['tls', t('dash_mail_tls')],
              ['none', t('dash_mail_none')],
            ]}
            onPick={(security) => onChange({ security })}
          />
          {!draft.withoutLogin && (
            <div class="form-pair">
              {field('user', t('dash_mail_user'))}
              {field('password', t('dash_mail_password'), 'password')}
            </div>
          )}
          {known && (
            <CheckField
              label={t('dash_mail_without_login')}
              checked={draft.withoutLogin}
              onTick={(withoutLogin) => onChange({ withoutLogin })}
            />
          )}
        </>
      )}
    </>
  )
}
