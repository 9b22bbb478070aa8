import { useState } from 'preact/hooks'
import type { Channel } from '#shared/schema/channel'
import { locale } from '../../../ui/locale'
import { timeNow } from '../../../ui/now'
import { t } from '../../../ui/t'
import { momentWords } from '../../../ui/time-words'
import { rotateChannel } from '../api/routes'
import { send } from '../api/send'
import { FormField } from '../form/form-field'
import { FormFoot } from '../form/form-foot'
import { useSave } from '../form/use-save'
import { Dialog } from '../list/dialog'
import { SecretOnce } from '../list/secret-once'

const HOUR_MS = 3_600_000
const OVERLAP_HOURS = 24
/** the most the worker takes: 30 days */
const MOST_HOURS = 720

type Props = { channel: Channel; onClose: () => void; onRotated: (channel: Channel) => void }

/** Gives a webhook a new signing secret, shown once, and says until when messages are signed with the old one too. */
export function RotateDialog({ channel, onClose, onRotated }: Props) {
  const [hours, setHours] = useState(String(OVERLAP_HOURS))
  /** `until`: when the old secret ends, in ms; null at once */
  const [made, setMade] = useState<{ secret: string; until: number | null } | null>(null)
  const form = useSave<{ channel: Channel; secret: string; until: number | null }>((answer) => {
    setMade(answer)
    onRotated(answer.channel)
  })
  const submit = (event: Event) => {
    event.preventDefault()
    const overlapHours = Number(hours)
    void form.save(async () => {
      const answer = await send(rotateChannel, { params: { id: channel.id }, body: { overlapHours } })
      const until = overlapHours > 0 ? timeNow() + overlapHours * HOUR_MS : null
      return answer.ok ? { ok: true, value: { ...answer.value, until } } : answer
    })
  }
  return (
    <Dialog title={t('dash_channel_rotate_name', channel.name)} onClose={onClose}>
      {made === null ? (
        <form class="form" onSubmit={submit}>
          <FormField
            label={t('dash_channel_rotate_hours')}
            name="overlapHours"
            type="number"
            min={0}
            max={MOST_HOURS}
            required
            autofocus
            value={hours}
            hint={t('dash_channel_rotate_hint', MOST_HOURS)}
            fault={form.faultOf('overlapHours')}
            onInput={setHours}
          />
          <FormFoot words={t('dash_channel_rotate_do')} busy={form.busy} fault={form.faultElsewhere('overlapHours')} onCancel={onClose} />
        </form>
      ) : (
        <SecretOnce
          text={made.secret}
          about={made.until === null ? t('dash_channel_rotated_at_once') : t('dash_channel_rotated', momentWords(made.until, locale()))}
          onDone={onClose}
        />
      )}
    </Dialog>
  )
}
