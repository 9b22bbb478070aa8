import type { Ref } from 'preact'

type Props = {
  /** what a screen reader hears; shown in the empty field too unless `hint` says more */
  label: string
  hint?: string
  value: string
  onSay: (words: string) => void
  field?: Ref<HTMLInputElement>
  class?: string
}

/** A field to search in, wherever there is one. */
export function SearchField({ label, hint = label, value, onSay, field, class: look }: Props) {
  return (
    <label class={look ? `search ${look}` : 'search'}>
      <span class="visually-hidden">{label}</span>
      <input
        ref={field}
        type="search"
        placeholder={hint}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        value={value}
        onInput={(event) => onSay(event.currentTarget.value)}
      />
    </label>
  )
}
