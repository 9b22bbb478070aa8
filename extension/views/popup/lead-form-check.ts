import type { LeadInput } from '#shared/api/leads'
import { t } from '../../ui/t'

export const LEAD_FIELDS = ['email', 'linkedin', 'phone', 'name', 'title', 'company'] as const
export type LeadField = (typeof LEAD_FIELDS)[number]
export type LeadDraft = Record<LeadField, string>
export type LeadFaults = Partial<Record<LeadField, string>>

/** The worker's own limits (shared/api/leads), so that a mistake shows beside its field and not after a journey. */
const LONGEST: Record<LeadField, number> = { email: 254, linkedin: 300, phone: 40, name: 200, title: 200, company: 200 }

export const EMPTY_DRAFT: LeadDraft = { email: '', linkedin: '', phone: '', name: '', title: '', company: '' }

/** What is wrong with each field, as sentences; or the lead to send. */
export function checkLead(draft: LeadDraft): { faults: LeadFaults; lead: LeadInput | null } {
  const said = Object.fromEntries(LEAD_FIELDS.map((field) => [field, draft[field].trim()])) as LeadDraft
  const faults: LeadFaults = {}
  if (said.email && !isEmail(said.email)) faults.email = t('add_bad_email')
  if (said.linkedin && linkedinProfile(said.linkedin) === null) faults.linkedin = t('add_bad_linkedin')
  if (said.phone && !/^(?=(?:\D*\d){5})[+\d][\d\s/().-]*$/.test(said.phone)) faults.phone = t('add_bad_phone')
  for (const field of LEAD_FIELDS) if (said[field].length > LONGEST[field]) faults[field] = t('add_too_long', LONGEST[field])
  if (!said.email && !said.linkedin && !said.phone) faults.email = t('add_none')
  if (Object.keys(faults).length > 0) return { faults, lead: null }
  const lead: LeadInput = {}
  for (const field of LEAD_FIELDS) if (said[field]) lead[field] = said[field]
  return { faults, lead }
}

/** Looks like an address; the worker decides. */
export const isEmail = (text: string): boolean => /^[^\s@"<>(),;]+@[^\s@"<>(),;]+\.[^\s@"<>(),;.]{2,}$/.test(text)

/** The vanity name of `linkedin.com/in/<vanity>`, with or without the scheme and country host; null when it is something else. */
export function linkedinProfile(text: string): string | null {
  const found = /^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/in\/([\p{L}\p{N}%_-]+)\/?(?:[?#].*)?$/iu.exec(text.trim())
  return found ? found[1]!.toLowerCase() : null
}
