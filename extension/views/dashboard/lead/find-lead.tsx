import { useEffect, useRef, useState } from 'preact/hooks'
import { Fault } from '../../../ui/fault'
import { ScoreBadge } from '../../../ui/score-badge'
import { SearchField } from '../../../ui/search-field'
import { t } from '../../../ui/t'
import { personLine, personName } from '../../state/person-words'
import { type LeadLine, leadLine } from '../leads/lead-line'
import { searchLeads } from '../leads/search-leads'

const QUIET_MS = 180
const MOST_FOUND = 6

/** A search over all leads that ends in one of them. */
export function FindLead({ except, onFound }: { except: string; onFound: (lead: LeadLine) => void }) {
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<readonly LeadLine[] | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    const q = typed.trim()
    if (q === '') return setFound(null)
    let current = true
    const timer = setTimeout(async () => {
      const answer = await searchLeads({ q, sort: 'score' }, MOST_FOUND + 1)
      if (!current) return
      setFault(answer.ok ? null : answer.message)
      if (answer.ok) setFound(answer.value.leads.filter((card) => card.id !== except).map(leadLine))
    }, QUIET_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [typed])
  return (
    <div class="find-lead">
      <SearchField label={t('popup_search')} value={typed} onSay={setTyped} field={field} />
      <Fault said={fault} />
      {found?.length === 0 && <p class="soft">{t('panel_found_none', typed.trim())}</p>}
      <ul>
        {found?.slice(0, MOST_FOUND).map((lead) => (
          <li key={lead.id}>
            <button type="button" class="lead-row" onClick={() => onFound(lead)}>
              <ScoreBadge score={lead.score} grade={lead.grade} quadrant={lead.quadrant} />
              <span class="lead-who">
                <span class="lead-name cut">{personName(lead)}</span>
                <span class="lead-line cut">{personLine(lead)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
