import { useState } from 'preact/hooks'
import type { Outcome } from '../../../background/protocol'

export type Fault = { field: string | null; message: string }

/** Sends a form once at a time and keeps the worker's refusal beside the field it names. */
export function useSave<T>(onSaved: (value: T) => void) {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const save = async (run: () => Promise<Outcome<T>>) => {
    if (busy) return
    setBusy(true)
    const answer = await run()
    setBusy(false)
    setFault(answer.ok ? null : { field: answer.field ?? null, message: answer.message })
    if (answer.ok) onSaved(answer.value)
  }
  /** the sentence for one field, or for what no shown field is at fault for */
  const faultOf = (field: string) => (fault && (fault.field === field || fault.field?.startsWith(`${field}.`)) ? fault.message : null)
  const faultElsewhere = (...shown: readonly string[]) => (fault && !shown.some((field) => faultOf(field)) ? fault.message : null)
  return { busy, fault, setFault, save, faultOf, faultElsewhere }
}
