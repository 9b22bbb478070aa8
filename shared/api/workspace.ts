import { Workspace, WorkspaceSettings } from '../schema/workspace'
import { endpoint } from './endpoint'

export const getWorkspace = endpoint({
  method: 'GET',
  path: '/v1/workspace',
  summary: 'Name, time zone and settings',
  auth: 'member',
  response: Workspace,
})

export const patchWorkspace = endpoint({
  method: 'PATCH',
  path: '/v1/workspace',
  summary: 'Change settings; a new time zone counts and scores everybody again',
  auth: 'member',
  roles: ['admin'],
  body: WorkspaceSettings.partial(),
  response: Workspace,
})
