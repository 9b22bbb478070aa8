import { cleanField } from './clean-field'

/** Whom a page's title may name: `(3) Jane Roe | Some CRM` begins with what may be a name. */
export function personOfTitle(title: string): { email: string | null; name: string | null } {
  const first = title.replace(/^\(\d+\+?\)\s*/, '').split(/\s[|–—·-]\s|\s::\s/)[0]
  return { email: cleanField('email', title), name: cleanField('name', first) }
}
