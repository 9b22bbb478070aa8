import { useEffect, useRef, useState } from 'preact/hooks'
import type { Card } from '#shared/schema/lead'
import type { TraitValue } from '#shared/schema/trait'
import { Fault } from '../../../ui/fault'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { traitName, traitValue } from '../../../ui/trait-words'
import { patchLead } from '../api/routes'
import { send } from '../api/send'
import { traitText, typedTrait } from './typed-trait'

/** Worked out by Baton from the title and the address: corrected there, not here. */
const DERIVED = new Set(['seniority', 'function', 'emailKind', 'roleAddress', 'domain', 'namedAccount', 'relation'])

type Props = { leadId: string; name: string; value: TraitValue; onChanged: (card: Card) => void }

/** One trait. Its value is a button that becomes a field; Enter keeps it, Escape does not, empty forgets it. */
export function FactLine({ leadId, name, value, onChanged }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [typed === null])
  const words = traitValue(value, locale(), name)
  const save = async (event: Event) => {
    event.preventDefault()
    const next = typedTrait(typed ?? '', value, { yes: t('yes'), no: t('no') })
    if (next === value || typed === traitText(value)) return setTyped(null)
    const answer = await send(patchLead, { params: { id: leadId }, body: { traits: { [name]: next } } })
    if (!answer.ok) return setFault(answer.message)
    setTyped(null)
    setFault(null)
    onChanged(answer.value)
  }
  return (
    <div>
      <dt>{traitName(name)}</dt>
      <dd>
        {typed === null ? (
          DERIVED.has(name) ? (
            <span title={t('dash_trait_derived')}>{words}</span>
          ) : (
            <button
              type="button"
              class="fact-value"
              aria-label={t('dash_trait_change', traitName(name), words)}
              onClick={() => setTyped(typeof value === 'boolean' ? words : traitText(value))}
            >
              {words}
            </button>
          )
        ) : (
          <form class="fact-form" onSubmit={(event) => void save(event)}>
            <input
              ref={field}
              aria-label={traitName(name)}
              value={typed}
              maxLength={500}
              onInput={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Escape' && setTyped(null)}
            />
            <button type="submit" class="button">
              {t('dash_save')}
            </button>
          </form>
        )}
        <Fault said={fault} />
      </dd>
    </div>
  )
}
