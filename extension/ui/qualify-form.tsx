import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Condition } from '#shared/schema/condition'
import type { Traits } from '#shared/schema/trait'
import { conditionWords } from './condition-words'
import { locale } from './locale'
import { t } from './t'
import { traitName, traitValue } from './trait-words'

type Props = {
  /** the definition's SQL criteria; empty when it has none or they cannot be read now */
  criteria: readonly Condition[]
  traits: Traits
  busy: boolean
  /** `criteria` are the names of the traits ticked */
  onQualify: (criteria: string[], click: Event) => void
  onBack: () => void
  /** who goes on with it, where that can be chosen */
  children?: ComponentChildren
}

/** The criteria a rep vouches for, each with what is known; then the button that says the lead is sales qualified. */
export function QualifyForm({ criteria, traits, busy, onQualify, onBack, children }: Props) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('input, select, button')?.focus(), [])
  const tick = (trait: string, on: boolean) =>
    setTicked((before) => {
      const next = new Set(before)
      if (on) next.add(trait)
      else next.delete(trait)
      return next
    })
  return (
    <fieldset class="chips" ref={box}>
      {criteria.length > 0 && <legend>{t('qualify_what')}</legend>}
      {criteria.map((criterion) => {
        const { trait } = criterion
        const known = traits[trait]
        return (
          <label key={trait} class="criterion">
            <input type="checkbox" checked={ticked.has(trait)} onChange={(event) => tick(trait, event.currentTarget.checked)} />
            <span>
              {traitName(trait)}
              <span class="criterion-known">
                {known === undefined ? t('qualify_unknown') : traitValue(known, locale(), trait)}
                {' · '}
                {t('qualify_asks', conditionWords(criterion, locale()))}
              </span>
            </span>
          </label>
        )
      })}
      {children}
      <div class="chips-row">
        <button type="button" class="button main" disabled={busy} onClick={(click) => onQualify([...ticked], click)}>
          {t('handoff_qualify')}
        </button>
        <button type="button" class="quiet" onClick={onBack}>
          {t('reject_back')}
        </button>
      </div>
    </fieldset>
  )
}
