import { useEffect, useRef, useState } from 'preact/hooks'
import { SearchField } from '../../../ui/search-field'
import { useDocumentKeys } from '../../../ui/use-document-keys'
import { setFilters } from '../address'

/** A person types faster than a search answers. */
const QUIET_MS = 180

/** A search that lives in the address as `q`; the slash key leads to it. */
export function AddressSearch({ said, label, hint }: { said: string; label: string; hint: string }) {
  const [typed, setTyped] = useState(said)
  const field = useRef<HTMLInputElement>(null)
  // Back and forward change the address under the field.
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(said)
  }, [said])
  useEffect(() => {
    if (typed.trim() === said) return
    const timer = setTimeout(() => setFilters({ q: typed.trim() }, { replace: true }), QUIET_MS)
    return () => clearTimeout(timer)
  }, [typed])
  useDocumentKeys((event) => {
    const typing = (event.target as Element | null)?.closest?.('input, textarea, select')
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    field.current?.focus()
  })
  return <SearchField label={label} hint={hint} value={typed} onSay={setTyped} field={field} />
}
