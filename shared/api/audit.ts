import { AuditEntry } from '../schema/audit'
import { endpoint } from './endpoint'
import { listOf, PageQuery } from './page'

export const listAudit = endpoint({
  method: 'GET',
  path: '/v1/audit',
  summary: 'Who did what, newest first; for admins and managers',
  auth: 'member',
  query: PageQuery,
  response: listOf('entries', AuditEntry),
})
