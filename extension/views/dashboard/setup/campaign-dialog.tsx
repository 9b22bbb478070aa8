import { useState } from 'preact/hooks'
import type { Campaign } from '#shared/schema/campaign'
import { Fault } from '../../../ui/fault'
import { t } from '../../../ui/t'
import { putCampaign } from '../api/routes'
import { send } from '../api/send'
import { FormField } from '../form/form-field'
import { FormFoot } from '../form/form-foot'
import { TextAreaField } from '../form/text-area-field'
import { useSave } from '../form/use-save'
import { Dialog } from '../list/dialog'
import { freeId } from './id-of-label'

const UTM = ['source', 'medium', 'campaign', 'term', 'content'] as const

type Props = { known: Campaign | null; taken: ReadonlySet<string>; onClose: () => void; onSaved: () => void }

/** Describes a campaign: how its visitors are recognised, and what a rep has to know of it. */
export function CampaignDialog({ known, taken, onClose, onSaved }: Props) {
  const [name, setName] = useState(known?.name ?? '')
  const [brief, setBrief] = useState(known?.brief ?? '')
  const [segment, setSegment] = useState(known?.segment ?? '')
  const [expected, setExpected] = useState(known?.expectedLeads?.toString() ?? '')
  const [cost, setCost] = useState(known?.cost?.toString() ?? '')
  const [utm, setUtm] = useState<Record<string, string>>({ ...known?.utm })
  const form = useSave<Campaign>(onSaved)
  const number = (text: string) => (text.trim() === '' ? null : Number(text))
  const submit = (event: Event) => {
    event.preventDefault()
    const body = {
      name: name.trim(),
      brief: brief.trim(),
      segment: segment.trim() || null,
      expectedLeads: number(expected),
      cost: number(cost),
      utm: Object.fromEntries(UTM.map((part) => [part, utm[part]?.trim() ?? '']).filter(([, value]) => value !== '')),
    }
    void form.save(() => send(putCampaign, { params: { id: known?.id ?? freeId(name, taken) }, body }))
  }
  return (
    <Dialog title={known?.name ?? t('dash_campaign_new_title')} onClose={onClose}>
      <form class="form" onSubmit={submit}>
        <FormField label={t('dash_field_name')} name="name" value={name} autofocus fault={form.faultOf('name')} onInput={setName} />
        <TextAreaField
          label={t('dash_campaign_brief')}
          value={brief}
          rows={4}
          maxLength={2000}
          hint={t('dash_campaign_brief_hint')}
          fault={form.faultOf('brief')}
          onInput={setBrief}
        />
        <FormField label={t('dash_campaign_segment')} name="segment" value={segment} fault={form.faultOf('segment')} onInput={setSegment} />
        <fieldset class="form-pair">
          <legend class="soft">{t('dash_campaign_utm')}</legend>
          {UTM.map((part) => (
            <FormField
              key={part}
              label={`utm_${part}`}
              name={part}
              value={utm[part] ?? ''}
              onInput={(value) => setUtm({ ...utm, [part]: value })}
            />
          ))}
        </fieldset>
        <Fault said={form.faultOf('utm')} />
        <div class="form-pair">
          <FormField
            label={t('dash_campaign_expected')}
            name="expectedLeads"
            type="number"
            min={0}
            value={expected}
            fault={form.faultOf('expectedLeads')}
            onInput={setExpected}
          />
          <FormField
            label={t('dash_campaign_cost')}
            name="cost"
            type="number"
            min={0}
            step="any"
            value={cost}
            fault={form.faultOf('cost')}
            onInput={setCost}
          />
        </div>
        <FormFoot
          words={t('dash_save')}
          busy={form.busy}
          fault={form.faultElsewhere('name', 'brief', 'segment', 'utm', 'expectedLeads', 'cost')}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
