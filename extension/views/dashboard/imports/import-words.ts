import type { Import } from '#shared/schema/import'
import { t } from '../../../ui/t'

/** Where an import stands, in the person's language. */
export function statusName(status: Import['status']): string {
  return t(`dash_import_status_${status}`)
}

/** True while the worker is at it: the page looks again. */
export const isMoving = ({ status }: Pick<Import, 'status'>): boolean => status === 'checking' || status === 'running'

/** What a column can be: the schema's lists, said again because reading them there would bring zod along. */
export const FIELDS_OF: Readonly<Record<Import['kind'], readonly string[]>> = {
  leads: [
    ...['email', 'phone', 'linkedin', 'crmId', 'name', 'firstName', 'lastName', 'title', 'company'],
    ...['country', 'city', 'industry', 'employees'],
  ],
  accounts: ['domain', 'name', 'named', 'owner', 'relation', 'plan', 'country', 'industry', 'employees'],
}
